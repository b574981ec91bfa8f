"""Rows stand in the order that the engine would give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.escalation.cells import query_rows
from sabab.resources import ontology_folder, queries_folder
from sabab.store import LocalStore, open_source
from sabab.store.named import NamedQuery, read_query
from sabab.store.ordering import Key, without_order
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUERIES = sorted(path for folder in ("network", "page") for path in (queries_folder() / folder).glob("*.rq"))


def asked(text: str, *columns: str) -> NamedQuery:
    return NamedQuery("q", "", "", "", "", (), columns, text)


@pytest.fixture(scope="module")
def questions() -> Iterator[LocalStore]:
    """The graph that the competency questions are asked of."""
    with open_source(file=ontology_folder() / "examples" / "questions.trig") as source:
        assert isinstance(source, LocalStore)
        yield source


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_our_queries_keep_the_engines_order(questions: LocalStore, path: Path) -> None:
    query = read_query(path)
    table = questions.query(query.text)
    assert isinstance(table, Table)
    engine = [
        {name: None if term is None else str(term) for name, term in row.items()} for row in table.records()
    ]
    ours = list(query_rows(questions, path.parent.name, path.stem))
    keys = [key.column for key in without_order(query)[1]]
    assert sorted(map(str, ours)) == sorted(map(str, engine))
    assert [[row[key] for key in keys] for row in ours] == [[row[key] for key in keys] for row in engine]


def test_most_queries_with_many_rows_are_ordered_here() -> None:
    ordered = {path.stem for path in QUERIES if without_order(read_query(path))[1]}
    assert {"slots", "tellings", "evidence", "links", "quotes", "details", "claims"} <= ordered


def test_numbers_stand_by_value_and_texts_by_letters() -> None:
    store = LocalStore.in_memory()
    store.oxigraph.update("INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 10, 9, 1.5, 'b', 'a', <a:o>, _:x } }")
    text = "SELECT ?o ?none WHERE { ?s ?p ?o OPTIONAL { ?s <a:q> ?none } }\n"
    by_value = [cells[0] for cells in store.cells(asked(f"{text}ORDER BY ?o", "o", "none"))[1]]
    engine = store.oxigraph.query(f"{text}ORDER BY ?o", use_default_graph_as_union=True)
    assert by_value == [row["o"] for row in engine]  # type: ignore[union-attr]  # it is a SELECT
    by_text = store.cells(asked(f"{text}ORDER BY STR(?o)", "o", "none"))[1]
    assert [cells[0].value for cells in by_text[1:]] == ["1.5", "10", "9", "a", "a:o", "b"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "order", ["ORDER BY LANG(?a)", "ORDER BY DESC(?a)", "ORDER BY ?b", "ORDER BY ?a\nLIMIT 1", ""]
)
def test_any_other_order_is_left_to_the_engine(order: str) -> None:
    text = f"SELECT ?a WHERE {{ ?a ?b ?c }}\n{order}"
    assert without_order(asked(text, "a")) == (text, ())


def test_keys_are_columns_and_their_texts() -> None:
    text, keys = without_order(asked("SELECT ?a ?b WHERE {}\nORDER BY STR(?a) ?b\n", "a", "b"))
    assert (text, keys) == ("SELECT ?a ?b WHERE {}\n", (Key("a", as_text=True), Key("b", as_text=False)))


def test_what_is_no_select_has_no_rows() -> None:
    with pytest.raises(QueryError, match="not a SELECT"):
        LocalStore.in_memory().cells(asked("ASK { ?a ?b ?c }"))
