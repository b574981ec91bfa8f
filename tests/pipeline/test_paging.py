"""The page as a file: what is said of it, and that it is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from sabab.errors import OutputError, QueryError, RedistributionError, SababError, StoreError
from sabab.pipeline.paging import page_for, written_page, written_query_page
from sabab.store import LocalStore, open_source
from sabab.views.explorer.payload import Payload
from sabab.views.page_data import reading

EXAMPLES = sorted((Path(__file__).parents[1] / "queries").glob("*/data.trig"))
TWO_LINKED = """
@prefix s: <https://w3id.org/sabab/ontology#> .
@prefix id: <https://w3id.org/sabab/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
GRAPH <https://w3id.org/sabab/graph/report/a> {
  id:e1 a s:Airstrike ; s:reportedIn id:r ; s:attribution s:StatusUnknown .
  id:e2 a s:RocketAttack ; s:reportedIn id:r ; s:attribution s:StatusUnknown .
  id:e3 a s:RocketAttack ; s:reportedIn id:r ; s:attribution s:StatusUnknown .
  id:l1 a s:EscalationLink ; s:basis s:BasisStated ; s:linkCause id:e1 ; s:linkEffect id:e2 .
  id:l2 a s:EscalationLink ; s:basis s:BasisStated ; s:linkCause id:e1 ; s:linkEffect id:e3 .
}
"""
RESTRICTED = """
@prefix s: <https://w3id.org/sabab/ontology#> .
GRAPH <https://w3id.org/sabab/graph/dataset/x> {
  <https://w3id.org/sabab/id/dataset/x> a s:EventDataset ; s:outlet "X" ; s:licenceTag "own" ;
    s:redistribution "forbidden" .
}
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A file with two links from one event, so two chains."""
    path = tmp_path / "graph.trig"
    path.write_text(TWO_LINKED, encoding="utf-8")
    return path


def test_the_page_is_written_and_counted(graph: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    said = written_page(page, None, graph, None)
    size = page.stat().st_size
    assert said == f"{page}: 3 events, 2 links, 2 chains, {size / 1e6:.1f} MB"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_one_thing_is_counted_in_the_singular(tmp_path: Path) -> None:
    graph = tmp_path / "one.trig"
    lines = [line for line in TWO_LINKED.splitlines() if "id:e3" not in line]
    graph.write_text("\n".join(lines), encoding="utf-8")
    assert "2 events, 1 link, 1 chain," in written_page(tmp_path / "page.html", None, graph, None)


def test_a_store_gives_the_bytes_of_its_file(graph: Path, tmp_path: Path) -> None:
    with open_source(file=graph) as source, LocalStore.writing(tmp_path / "store") as store:
        assert isinstance(source, LocalStore)
        for iri in source.graphs():
            store.replace_graph(iri, source.graph(iri))
    written_page(tmp_path / "a.html", tmp_path / "store", None, None)
    written_page(tmp_path / "b.html", None, graph, None)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_more_chains_than_a_page_holds_are_cut_off_and_said(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_CHAINS", 1)
    assert "2 links, the first 1 chain," in written_page(tmp_path / "page.html", None, graph, None)


def test_without_a_source_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(QueryError):
        written_page(tmp_path / "page.html", None, None, None)
    with pytest.raises(StoreError):
        written_page(tmp_path / "page.html", None, tmp_path / "missing.trig", None)
    assert [] == list(tmp_path.iterdir())


def test_a_page_that_cannot_be_written_is_one_clear_error(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        written_page(tmp_path / "file" / "page.html", None, graph, None)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_graph_that_says_only_a_part_can_be_shown(path: Path) -> None:
    """Graphs from elsewhere lack titles, dates, bases: the page shows what there is."""
    with open_source(file=path) as source:
        page = page_for(source)
    assert page.title.en
    Payload(page).as_dict()


def test_the_page_that_asks_holds_the_graph_and_its_background(graph: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "ask.html"
    said = written_query_page(page, None, graph, None)
    with open_source(file=graph) as source:
        assert isinstance(source, LocalStore)
        statements = source.count()
    assert statements > 10_000
    assert said == f"{page}: {statements} statements to ask, {page.stat().st_size / 1e6:.1f} MB"


def test_the_page_that_asks_is_the_same_from_store_and_file(graph: Path, tmp_path: Path) -> None:
    with open_source(file=graph) as source, LocalStore.writing(tmp_path / "store") as store:
        assert isinstance(source, LocalStore)
        for iri in source.graphs():
            store.replace_graph(iri, source.graph(iri))
    written_query_page(tmp_path / "a.html", tmp_path / "store", None, None)
    written_query_page(tmp_path / "b.html", None, graph, None)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_endpoint_does_not_give_its_whole_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="name a store or a file"):
        written_query_page(tmp_path / "ask.html", None, None, "http://localhost:1/query")


def test_rows_that_may_not_leave_are_in_no_page_that_asks(tmp_path: Path) -> None:
    restricted = tmp_path / "restricted.trig"
    restricted.write_text(RESTRICTED, encoding="utf-8")
    with pytest.raises(RedistributionError, match="may not be passed on"):
        written_query_page(tmp_path / "ask.html", None, restricted, None)
    assert not (tmp_path / "ask.html").exists()


def test_outlines_of_ones_own_lie_under_the_map(graph: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text(
        '{"steps": 1, "attribution": "Ruritania", "countries": [{"path": "M0,0z"}]}', encoding="utf-8"
    )
    written_page(tmp_path / "page.html", None, graph, None, basemap=mine)
    written_query_page(tmp_path / "ask.html", None, graph, None, basemap=mine)
    for name in ("page.html", "ask.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert ("Ruritania" in text, "Natural Earth" in text) == (True, False)


def test_what_is_no_basemap_stops_before_anything_is_written(graph: Path, tmp_path: Path) -> None:
    with pytest.raises(SababError, match="not a basemap"):
        written_page(tmp_path / "page.html", None, graph, None, basemap=graph)
    assert not (tmp_path / "page.html").exists()
