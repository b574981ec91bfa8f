"""One source, one query, its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import Literal

from sabab.errors import EndpointError, QueryError, StoreError
from sabab.store import KNOWLEDGE, LocalStore, Table, named_query, open_source, run
from sabab.store.background import background

if TYPE_CHECKING:
    from pathlib import Path

DATA = "<https://w3id.org/sabab/graph/report/a> { <https://example.org/s> <https://example.org/p> 7 }"
OWN = """# parameters: ?x (xsd:integer)
SELECT ?s WHERE { VALUES (?x) { (UNDEF) } ?s <https://example.org/p> ?x }"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.trig"
    path.write_text(DATA, encoding="utf-8")
    return path


def test_a_file_is_read_with_the_ontology_and_the_names_that_it_lacks(file: Path) -> None:
    with open_source(file=file) as source:
        assert run(source, "ASK { ?s <https://example.org/p> 7 }") is True
        table = run(source, named_query("names"), {"contains": "Israel", "class": "StateActor"})
    assert isinstance(table, Table)
    assert [Literal("Israel", lang="en")] == [row[1] for row in table.rows]


def test_a_file_with_a_knowledge_graph_of_its_own_keeps_it(file: Path) -> None:
    file.write_text(
        f"{DATA} <{KNOWLEDGE}> {{ <https://example.org/k> <https://example.org/p> 8 }}", encoding="utf-8"
    )
    with open_source(file=file) as source:
        table = run(source, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{KNOWLEDGE}> {{ ?s ?p ?o }} }}")
    assert Table(("n",), ((Literal(1),),)) == table


def test_a_store_is_opened_for_reading(tmp_path: Path) -> None:
    with LocalStore.writing(tmp_path / "s") as writer:
        for iri, triples in background():
            writer.replace_graph(iri, triples)
        with open_source(store=tmp_path / "s") as source:
            assert isinstance(run(source, named_query("names"), {"contains": "Tanf"}), Table)


def test_an_endpoint_is_a_source_before_anything_is_sent() -> None:
    with open_source(endpoint="http://localhost:1/query") as source:
        assert source.name == "http://localhost:1/query"


def test_exactly_one_source_must_be_named(file: Path) -> None:
    for sources in ({}, {"store": file, "file": file}):  # type: dict[str, Path]
        with pytest.raises(QueryError, match="--store FOLDER, --file FILE or --endpoint"):
            open_source(**sources)  # type: ignore[arg-type]  # paths only


def test_each_source_has_its_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_source(store=tmp_path / "none")
    with pytest.raises(StoreError):
        open_source(file=tmp_path / "none.ttl")
    with pytest.raises(EndpointError):
        open_source(endpoint="localhost:7878")


def test_a_query_of_ones_own_takes_the_parameters_that_it_declares(file: Path) -> None:
    with open_source(file=file) as source:
        assert isinstance(all_rows := run(source, OWN), Table)
        assert isinstance(some := run(source, OWN, {"x": "7"}), Table)
        assert isinstance(none := run(source, OWN, {"x": ["8", "9"]}), Table)
    assert (len(all_rows.rows), len(some.rows), len(none.rows)) == (1, 1, 0)


def test_a_query_of_ones_own_without_a_header_takes_none(file: Path) -> None:
    with open_source(file=file) as source, pytest.raises(QueryError, match="declares no parameters"):
        run(source, "ASK {}", {"x": "7"})
