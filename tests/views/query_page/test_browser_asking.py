"""Asking in the browser: named queries, queries of one's own, and what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sabab.resources import ontology_folder
from sabab.store import Table, open_source, run
from sabab.views.query_page import menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from asked import Asked

pytestmark = pytest.mark.browser

TWO = '<a:s> <a:p> "one" <a:g> .\n<a:s> <a:p> "two" <a:h> .\n'


def test_every_named_query_has_as_many_rows_as_on_the_command_line(
    open_questions: Callable[..., Asked],
) -> None:
    """All hundred in one page: the engine in the browser is another build of another version."""
    asked = open_questions()
    with open_source(file=ontology_folder() / "examples" / "questions.trig") as source:
        expected = {}
        for entry in menu():
            answer = run(source, entry["text"])
            assert isinstance(answer, Table)
            expected[entry["name"]] = len(answer.rows)
    found = {}
    for name in expected:
        asked.choose(name)
        assert asked.problem() == "", name
        found[name] = asked.page.evaluate("window.__answered.rows")
    assert expected == found
    assert asked.complaints == []


def test_the_page_opens_with_an_answer(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    assert asked.page.input_value("#menu") == "chronology"
    assert asked.page.evaluate("window.__answered.rows") > 0


def test_an_address_opens_a_named_query_in_a_form(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions("#lang=en&q=who-accuses-whom&as=graph")
    assert (asked.page.input_value("#menu"), asked.shown()) == ("who-accuses-whom", "graph")


def test_the_question_is_in_the_pages_language(open_questions: Callable[..., Asked]) -> None:
    (entry,) = (entry for entry in menu() if entry["name"] == "who-denies")
    for number, language in enumerate(("en", "ar")):
        asked = open_questions(f"#lang={language}&q=who-denies")
        assert asked.page.inner_text("#question") == entry["answers"][number]
        assert entry["title"][number] in asked.page.inner_text("#menu")


def test_a_query_is_asked_of_all_graphs_together(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT ?o WHERE { ?s ?p ?o } ORDER BY ?o")
    assert asked.rows() == [["one"], ["two"]]


def test_from_names_the_graphs(open_page: Callable[..., Asked], page_of: Callable[[str], str]) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT ?o FROM <a:g> WHERE { ?s ?p ?o }")
    assert asked.rows() == [["one"]]


def test_columns_stand_in_the_order_of_the_query(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT ?z ?a WHERE { ?z ?p ?a } ORDER BY ?a LIMIT 1")
    assert asked.rows() == [["a:s", "one"]]


@pytest.mark.parametrize(("query", "word"), [("ASK { ?s ?p 'one' }", "yes"), ("ASK { ?s ?p 'three' }", "no")])
def test_ask_is_answered_in_a_word(
    open_page: Callable[..., Asked], page_of: Callable[[str], str], query: str, word: str
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask(query)
    assert asked.page.inner_text(".truth") == word


def test_construct_is_a_table_of_statements(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("CONSTRUCT { ?s <a:said> ?o } WHERE { ?s ?p ?o }")
    asked.page.click("#tab-table")
    assert sorted(asked.rows()) == [["a:s", "a:said", "one"], ["a:s", "a:said", "two"]]


def test_no_rows_are_said(open_page: Callable[..., Asked], page_of: Callable[[str], str]) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT ?s WHERE { ?s <a:none> ?o }")
    assert "No rows" in asked.page.inner_text("#result")


@pytest.mark.parametrize(
    ("query", "place", "found"),
    [
        ("SELECT ?s\nWHERE {\n  ?s ?p ) }", "Line 3, column 9:", ")"),
        ('SELECT * WHERE { ?s ?p "غارة جوية" ) }', "Line 1, column 36:", ")"),
        ("SELECT * WHERE {\n  foo:a ?p ?o }", "Line 2, column 3:", "foo:a"),
        ("SELEKT * WHERE { ?s ?p ?o }", "Line 1, column 1:", "SELEKT"),
        ("SELECT * WHERE { ?s ?p ?o } }", "Line 1, column 29:", "}"),
        ("SELECT * WHERE { ?s ?p ?o . FILTRE(?o > 1) }", "Line 1, column 29:", "FILTRE"),
        ("SELECT * WHERE { ?s ?p }", "Line 1, column 24:", "}"),
        ("INSERT DATA { <a:s> <a:p> <a:o> }", "Line 1, column 1:", "INSERT"),
    ],
)
def test_an_error_is_shown_with_line_and_column_and_in_place(
    open_page: Callable[..., Asked], page_of: Callable[[str], str], query: str, place: str, found: str
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask(query)
    assert asked.problem() == f"{place} this cannot stand here: {found}"
    assert asked.page.locator(".cm-error").inner_text() == found
    asked.page.click("#problem button")
    focused = "document.getElementById('editor').shadowRoot.activeElement.className"
    assert "cm-content" in asked.page.evaluate(focused)


def test_what_is_missing_at_the_end_is_said(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT * WHERE { ?s ?p ?o")
    assert asked.problem() == "Line 1, column 26: the query is not complete here."


def test_an_error_of_meaning_is_said_in_the_engines_words(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(TWO))
    asked.ask("SELECT ?s (COUNT(?p) AS ?n) WHERE { ?s ?p ?o }")
    assert "The SELECT contains a variable that is unbound" in asked.problem()


def test_an_error_is_said_in_arabic_too(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions("#lang=ar")
    asked.ask("SELECT nothing")
    assert re.match(r"السطر 1، العمود 8", asked.problem())


def test_the_mark_goes_when_the_query_is_mended(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.ask("SELECT * WHERE { ?s ?p ) }")
    asked.ask("SELECT * WHERE { ?s ?p ?o } LIMIT 1")
    assert asked.problem() == ""
    assert asked.page.locator(".cm-error").count() == 0


@pytest.mark.parametrize("word", ["SERVICE", "service SILENT"])
def test_service_is_refused_with_its_place(open_questions: Callable[..., Asked], word: str) -> None:
    asked = open_questions()
    asked.ask(f"SELECT * WHERE {{\n  {word} <https://example.org/sparql> {{ ?s ?p ?o }} }}")
    assert asked.problem().startswith("Line 2, column 3: SERVICE asks another server.")
    assert asked.requests == []


@pytest.mark.parametrize(
    "query",
    [
        "# SERVICE in a comment\nSELECT (1 AS ?x) {}",
        'SELECT ("SERVICE" AS ?x) {}',
        "SELECT (<a:#SERVICE> AS ?x) {}",
        "SELECT (1 AS ?service) {}",
    ],
)
def test_the_letters_of_service_elsewhere_are_no_service(
    open_questions: Callable[..., Asked], query: str
) -> None:
    asked = open_questions()
    asked.ask(query)
    assert (asked.problem(), len(asked.rows())) == ("", 1)


def test_a_query_that_does_not_end_can_be_stopped(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.write("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    asked.page.click("#run")
    asked.page.click("#stop")
    asked.wait("!document.getElementById('run').disabled")
    assert asked.page.inner_text("#status") == "Stopped"
    asked.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert int(asked.rows()[0][0]) > 1000
