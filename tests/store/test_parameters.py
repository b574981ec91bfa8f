"""Values of users become typed terms, and nothing else of theirs gets into a query."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal

from sabab.errors import QueryError
from sabab.store import LocalStore, Parameter, Table, read_assignments
from sabab.store.names import Names
from sabab.store.parameters import filled, terms_of, written

XSD = "http://www.w3.org/2001/XMLSchema#"
ECHO = "SELECT ?x WHERE { VALUES (?x) { (UNDEF) } }"
HOSTILE = [
    '"',
    "'",
    '""" } DROP ALL #',
    "} ;DROP ALL",
    "{ } ( ) UNDEF",
    "line\nbreak\r\n\ttab",
    "\\",
    "\\\\u0022",
    "\\u0022) } } INSERT DATA { <a:a> <a:b> 1 } #",
    "\\U0000007D \\u007D",
    "\\\\\\u0022",
    "\x00\x01\x1b[31m",
    "?x $x <a:b> @en ^^xsd:date",
    "قصف \u202e \u2028",
    "😀",
    "",
]


def term(kind: str, value: str) -> ox.NamedNode | ox.Literal:
    parameter = Parameter("x", kind)
    return terms_of([parameter], {"x": value}, Names(LocalStore.in_memory()))["x"][0]


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_stays_text_in_oxigraph(value: str) -> None:
    answer = LocalStore.in_memory().query(filled(ECHO, {"x": [ox.Literal(value)]}))
    assert Table(("x",), ((Literal(value),),)) == answer


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_stays_text_in_rdflib(value: str) -> None:
    # rdflib replaces escapes such as \u0022 before it reads, as SPARQL 1.1 allows: the harder case.
    rows = list(Graph().query(filled(ECHO, {"x": [ox.Literal(value)]})))
    assert [(value,)] == [tuple(str(cell) for cell in row) for row in rows]  # type: ignore[union-attr]  # a SELECT


@pytest.mark.parametrize("value", HOSTILE)
def test_a_written_term_stands_on_one_line(value: str) -> None:
    text = written(ox.Literal(value))
    assert "\n" not in text
    assert "\r" not in text


def test_a_parameter_that_is_not_given_restricts_nothing() -> None:
    query = "SELECT ?x ?y WHERE { VALUES (?x) { (UNDEF) } VALUES ?x { 1 2 } VALUES (?y) { (7) } }"
    assert filled(query, {}) == query
    answer = LocalStore.in_memory().query(f"{query} ORDER BY ?x")
    assert Table(("x", "y"), ((Literal(1), Literal(7)), (Literal(2), Literal(7)))) == answer


def test_a_value_replaces_the_default() -> None:
    assert filled("VALUES (?y) { (7) }", {"y": [ox.Literal(8)]}) == f'VALUES (?y) {{ ("8"^^<{XSD}integer>) }}'


def test_several_values_are_several_rows_in_every_block_of_the_name() -> None:
    text = "VALUES (?x) { (UNDEF) } VALUES (?y) { (UNDEF) } VALUES (?x) { (UNDEF) }"
    rows = '{ ("a") ("b") }'
    expected = f"VALUES (?x) {rows} VALUES (?y) {{ (UNDEF) }} VALUES (?x) {rows}"
    assert expected == filled(text, {"x": [ox.Literal("a"), ox.Literal("b")]})


def test_assignments_are_read_by_name() -> None:
    assert read_assignments(["a=1", "?a=x=y", " b ="]) == {"a": ["1", "x=y"], "b": [""]}


@pytest.mark.parametrize("text", ["a", "=1", "?=1", ""])
def test_what_is_no_assignment_is_an_error(text: str) -> None:
    with pytest.raises(QueryError, match="NAME=VALUE"):
        read_assignments([text])


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("string", "  نص ", '"نص"'),
        ("xsd:integer", "-007", f'"-7"^^<{XSD}integer>'),
        ("xsd:integer", "٣", f'"3"^^<{XSD}integer>'),
        ("xsd:boolean", "TRUE", f'"true"^^<{XSD}boolean>'),
        ("xsd:date", "2023-03-13", f'"2023-03-13"^^<{XSD}date>'),
        ("xsd:dateTime", "2023-03-13", f'"2023-03-13T00:00:00Z"^^<{XSD}dateTime>'),
        ("xsd:dateTime", "2023-03-13T20:00:00+03:00", f'"2023-03-13T17:00:00Z"^^<{XSD}dateTime>'),
        ("class", "Airstrike", "<https://w3id.org/sabab/ontology#Airstrike>"),
    ],
)
def test_a_value_becomes_a_term_of_its_type(kind: str, value: str, expected: str) -> None:
    assert expected == str(term(kind, value))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("xsd:integer", "3.5"),
        ("xsd:integer", "three"),
        ("xsd:boolean", "yes"),
        ("xsd:date", "2023-02-30"),
        ("xsd:date", "20230313"),
        ("xsd:date", "2023-W11-1"),
        ("xsd:date", "13/03/2023"),
        ("xsd:dateTime", "2023-03-13T25:00"),
        ("xsd:dateTime", "20230313T200000"),
        ("string", "\udc80"),
    ],
)
def test_a_value_of_another_type_is_an_error_that_names_it(kind: str, value: str) -> None:
    with pytest.raises(QueryError, match=r"^-p x=.*: this is no "):
        term(kind, value)


def test_an_unknown_parameter_says_which_there_are() -> None:
    with pytest.raises(QueryError, match=r"-p sinse: .* Did you mean since\? It has: since \(xsd:date\)"):
        terms_of([Parameter("since", "xsd:date")], {"sinse": "x"}, Names(LocalStore.in_memory()))


def test_a_query_without_parameters_takes_none() -> None:
    with pytest.raises(QueryError, match="declares no parameters"):
        terms_of([], {"x": "1"}, Names(LocalStore.in_memory()))


def test_a_required_parameter_must_be_given() -> None:
    required = [Parameter("event", "IRI", "Event", required=True)]
    given: list[dict[str, list[str]]] = [{}, {"event": []}]
    for values in given:
        with pytest.raises(QueryError, match=r"-p event=… is needed: it takes IRI, .* of the class Event"):
            terms_of(required, values, Names(LocalStore.in_memory()))


def test_a_parameter_given_no_value_is_left_out() -> None:
    assert terms_of([Parameter("x", "string")], {"x": []}, Names(LocalStore.in_memory())) == {}
