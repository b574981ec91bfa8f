"""A store in memory and on disk: graphs whole or not at all, asked as one."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.term import BNode

from sabab.errors import QueryError, StoreError
from sabab.store import LocalStore, Table

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = "https://example.org/graph/1", "https://example.org/graph/2"
P = URIRef("https://example.org/p")


def triple(name: str, value: int) -> tuple[URIRef, URIRef, Literal]:
    return URIRef(f"https://example.org/{name}"), P, Literal(value)


@pytest.fixture
def store() -> LocalStore:
    """Two graphs of one triple each."""
    store = LocalStore.in_memory()
    store.replace_graph(ONE, [triple("a", 1)])
    store.replace_graph(TWO, [triple("b", 2)])
    return store


def test_a_query_sees_all_graphs_as_one(store: LocalStore) -> None:
    answer = store.query("SELECT ?o WHERE { ?s ?p ?o } ORDER BY ?o")
    assert Table(("o",), ((Literal(1),), (Literal(2),))) == answer


def test_a_query_that_names_its_graph_sees_that_one_only(store: LocalStore) -> None:
    answer = store.query("SELECT ?o FROM <https://example.org/graph/2> WHERE { ?s ?p ?o }")
    assert Table(("o",), ((Literal(2),),)) == answer


def test_a_cell_that_the_query_leaves_open_is_none(store: LocalStore) -> None:
    answer = store.query("SELECT ?x ?none WHERE { VALUES ?x { 1 } OPTIONAL { ?x ?y ?none } }")
    assert Table(("x", "none"), ((Literal(1), None),)) == answer


def test_an_ask_gives_a_truth_value(store: LocalStore) -> None:
    assert store.query("ASK { ?s ?p 2 }") is True
    assert store.query("ASK { ?s ?p 3 }") is False


def test_a_construct_gives_a_graph(store: LocalStore) -> None:
    answer = store.query("CONSTRUCT WHERE { ?s ?p 1 }")
    assert isinstance(answer, Graph)
    assert [triple("a", 1)] == list(answer)


@pytest.mark.parametrize("text", ["SELECT * WHERE {", "SELECT nothing", "", "# only a comment"])
def test_what_does_not_parse_is_a_query_error_of_one_line(store: LocalStore, text: str) -> None:
    with pytest.raises(QueryError) as error:
        store.query(text)
    assert len(str(error.value).splitlines()) == 1


def test_a_syntax_error_names_line_and_column(store: LocalStore) -> None:
    with pytest.raises(QueryError, match=r"3:7"):
        store.query("SELECT * {\n ?s ?p  ?o \n foo }")


@pytest.mark.parametrize("text", ["DROP ALL", "INSERT DATA { <a:a> <a:b> 1 }", "# select\nCLEAR ALL"])
def test_an_update_is_refused_and_changes_nothing(store: LocalStore, text: str) -> None:
    with pytest.raises(QueryError, match="only reads"):
        store.query(text)
    assert store.count() == 2


def test_replacing_makes_a_graph_exactly_what_is_given(store: LocalStore) -> None:
    assert store.replace_graph(ONE, [triple("a", 7), triple("c", 8)]) is True
    assert {triple("a", 7), triple("c", 8)} == set(store.graph(ONE))
    assert {triple("b", 2)} == set(store.graph(TWO))


def test_the_same_content_again_changes_not_one_triple(store: LocalStore) -> None:
    bnode = BNode()
    content = [
        triple("a", 7),
        (bnode, P, Literal("نص", lang="ar")),
        (URIRef("https://example.org/z"), P, bnode),
    ]
    store.replace_graph(ONE, content)
    before = (store.count(), store.count(ONE), store.trig())
    renamed = [
        tuple(BNode() if term == bnode else term for term in triple) for triple in content[:1]
    ] + content[1:]
    assert store.replace_graph(ONE, renamed) is False  # type: ignore[arg-type]  # tuples of three
    assert before == (store.count(), store.count(ONE), store.trig())


def test_a_blank_node_is_the_same_by_what_is_said_of_it() -> None:
    store = LocalStore.in_memory()
    assert store.replace_graph(ONE, [(BNode("x"), P, Literal(1))]) is True
    assert store.replace_graph(ONE, [(BNode("y"), P, Literal(1))]) is False
    assert store.replace_graph(ONE, [(BNode("y"), P, Literal(2))]) is True
    assert store.count(ONE) == 1


def test_a_bad_triple_leaves_the_graph_as_it_was(store: LocalStore) -> None:
    bad = (URIRef("https://example.org/has a space"), P, Literal(1))
    with pytest.raises(StoreError, match="cannot be stored"):
        store.replace_graph(ONE, [triple("new", 1), bad])
    assert {triple("a", 1)} == set(store.graph(ONE))


def test_replacing_by_nothing_removes_the_graph(store: LocalStore) -> None:
    store.replace_graph(ONE, [])
    assert store.graphs() == (TWO,)


def test_adding_counts_what_was_new(store: LocalStore) -> None:
    assert store.add(ONE, [triple("a", 1), triple("c", 3), triple("c", 3)]) == 1
    assert store.count(ONE) == 2


def test_removing_a_graph_says_whether_there_was_one(store: LocalStore) -> None:
    assert store.remove_graph(ONE) is True
    assert store.remove_graph(ONE) is False
    assert store.graphs() == (TWO,)


def test_text_comes_back_as_it_went_in(store: LocalStore) -> None:
    texts = ['"} DROP ALL', "\\u0022 ' \\", "سَطر\nثانٍ\t\r", "\u202e", "\x00\x1b"]
    store.replace_graph(ONE, [(URIRef("https://example.org/t"), P, Literal(text)) for text in texts])
    assert set(texts) == {str(value) for value in store.graph(ONE).objects()}


def test_numbers_that_oxigraph_spells_anew_are_still_the_same_content() -> None:
    store = LocalStore.in_memory()
    number = ox.Literal("01", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    content = [ox.Triple(ox.NamedNode("a:a"), ox.NamedNode("a:b"), number)]
    assert store.replace_graph(ONE, content) is True
    assert store.replace_graph(ONE, content) is False


def test_records_are_rows_by_column(store: LocalStore) -> None:
    answer = store.query("SELECT ?o ?x WHERE { ?s ?p ?o } ORDER BY ?o")
    assert isinstance(answer, Table)
    assert [{"o": Literal(1), "x": None}, {"o": Literal(2), "x": None}] == list(answer.records())


def test_a_closed_store_says_so(store: LocalStore) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.query("ASK {}")


def test_a_store_opened_for_reading_cannot_be_written(tmp_path: Path) -> None:
    with LocalStore.writing(tmp_path / "s") as writer:
        writer.replace_graph(ONE, [triple("a", 1)])
    with LocalStore.reading(tmp_path / "s") as reader, pytest.raises(StoreError, match="nothing was written"):
        reader.replace_graph(ONE, [triple("a", 2)])


WRITER = """
import sys
from pathlib import Path
from rdflib import Literal, URIRef
from sabab.store import LocalStore

subjects = [URIRef(f"https://example.org/{number}") for number in range(2000)]
with LocalStore.writing(Path(sys.argv[1])) as store:
    for turn in range(100_000):
        predicate = URIRef("https://example.org/p")
        store.replace_graph(sys.argv[2], [(subject, predicate, Literal(turn)) for subject in subjects])
        print(turn, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_writer_that_is_killed_leaves_the_graph_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path / "s"), ONE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(3)] == ["0\n", "1\n", "2\n"]
        process.send_signal(signal.SIGKILL)
    with LocalStore.writing(tmp_path / "s") as store:
        assert store.count(ONE) == 2000
        assert len(set(store.graph(ONE).objects())) == 1


def test_a_graphs_lines_are_sorted_and_whole(tmp_path: Path) -> None:
    store = LocalStore.in_memory()
    store.oxigraph.update("INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 'b', 'a\\u2028\\u0085c' } }")
    assert store.ntriples("a:g") == ['<a:s> <a:p> "a\u2028\u0085c" .', '<a:s> <a:p> "b" .']
    assert store.ntriples("a:none") == []
