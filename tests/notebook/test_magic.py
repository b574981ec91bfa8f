"""`%%sparql`: a graph of the notebook or a store is asked, and a slip is told by line and column."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from IPython.core.error import UsageError
from rdflib import RDF

from sabab.notebook.magic import sparql
from sabab.rdf.vocabulary import ID, SABAB
from sabab.store import LocalStore
from sabab.views.notebook import Sheet, Triples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SELECT = "SELECT ?event\nWHERE { ?event a sabab:Attack }\nORDER BY ?event"


def attacks(*names: str) -> list[Any]:
    return [(ID[f"event/{name}"], RDF.type, SABAB.Attack) for name in names]


@pytest.fixture
def shell() -> Iterator[Any]:
    """A notebook with a graph of two attacks, and another of one."""
    with LocalStore.in_memory() as graph, LocalStore.in_memory() as other:
        graph.add("https://w3id.org/sabab/graph/report/r", attacks("e1", "e2"))
        other.add("https://w3id.org/sabab/graph/report/r", attacks("e3"))
        yield SimpleNamespace(user_ns={"graph": graph, "other": other, "number": 3})


def test_a_select_is_a_table_whose_prefixes_need_no_declaration(shell: Any) -> None:
    found = sparql(shell, "", SELECT)
    assert isinstance(found, Sheet)
    assert [{"event": ID["event/e1"]}, {"event": ID["event/e2"]}] == list(found.records())
    assert '<td dir="auto"' in found._repr_html_()
    assert ">event/e1<" in found._repr_html_()


def test_a_prefix_that_the_cell_declares_is_its_own(shell: Any) -> None:
    cell = "PREFIX sabab: <https://example.org/> ASK { ?event a sabab:Attack }"
    assert sparql(shell, "", cell) is False


def test_an_ask_is_a_truth_value_and_a_construct_draws_itself(shell: Any) -> None:
    assert sparql(shell, "", "ASK { ?event a sabab:Attack }") is True
    assert sparql(shell, "", "ASK { ?event a sabab:Visit }") is False
    assert isinstance(sparql(shell, "", "CONSTRUCT WHERE { ?event a ?type }"), Triples)


def test_another_graph_is_named_on_the_line(shell: Any) -> None:
    found = sparql(shell, "other", SELECT)
    assert isinstance(found, Sheet)
    assert len(found) == 1


def test_a_store_is_asked_by_its_folder(shell: Any, tmp_path: Path) -> None:
    with LocalStore.writing(tmp_path / "store") as store:
        store.add("https://w3id.org/sabab/graph/report/r", attacks("e4", "e5", "e6"))
    found = sparql(shell, f"--store '{tmp_path / 'store'}' --limit 2", SELECT)
    assert isinstance(found, Sheet)
    assert len(found) == 2


def test_an_answer_is_kept_under_its_name_and_not_shown(shell: Any) -> None:
    assert sparql(shell, "--var found", SELECT) is None
    assert len(shell.user_ns["found"]) == 2


def test_a_name_alone_is_a_named_query(shell: Any) -> None:
    found = sparql(shell, "", "reports\n")
    assert isinstance(found, Sheet)
    assert "outlet" in found.table.columns


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("SELECT ?s WHERE { ?s ?p }", "line 1, column 19"),
        ("SELECT ?s\nWHERE {\n  ?s ?p ?o FILTER(?s = ) }", "line 3, column 12"),
        ("SELECT ?s\nWHERE {\n  ?s own:name ?o }", "line 3, column 6"),
        ("SELECT ?s\nWHERE { ?s ?p 'قصف'", "line 2, column 20"),
    ],
)
def test_a_slip_is_told_by_line_and_column_of_the_cell(shell: Any, cell: str, place: str) -> None:
    with pytest.raises(UsageError) as told:
        sparql(shell, "", cell)
    assert f"%%sparql: {place}: the query does not parse: expected" in str(told.value)
    assert str(told.value).splitlines()[-1].strip() == "^"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("missing", "the notebook has no graph called missing"),
        ("number", "the notebook has no graph called number"),
        ("--limit none", "'none' is no number of rows"),
        ("--limit 0", "'0' is no number of rows"),
        ("--var 2nd", "'2nd' is no name for a variable"),
        ("other --store there", "not both"),
        ("--colour red", "unrecognized arguments"),
        ("--store '", "No closing quotation"),
        ("--store nowhere", "nowhere"),
    ],
)
def test_a_line_that_is_not_in_order_is_one_message(shell: Any, line: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        sparql(shell, line, SELECT)


def test_what_is_no_query_says_so(shell: Any) -> None:
    with pytest.raises(UsageError, match="line 1, column 1: this is no SPARQL query"):
        sparql(shell, "", "SELEC ?s WHERE { ?s ?p ?o }")
