"""Terms survive the way to Oxigraph and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import BNode, Dataset, Graph, Literal, URIRef, Variable
from rdflib.namespace import XSD

from sabab.rdf.oxigraph import from_oxigraph, read_graph, to_oxigraph, to_store

if TYPE_CHECKING:
    from pathlib import Path

A, B = URIRef("https://example.org/a"), URIRef("https://example.org/b")


@pytest.mark.parametrize(
    "term",
    [
        A,
        BNode("b0"),
        Literal("قصف", lang="ar"),
        Literal("x"),
        Literal("2023-03-13T00:00:00Z", datatype=XSD.dateTime, normalize=False),
        Literal("3", datatype=XSD.integer),
    ],
)
def test_a_term_comes_back_as_it_was(term: URIRef | BNode | Literal) -> None:
    back = from_oxigraph(to_oxigraph(term))
    assert (term, str(term)) == (back, str(back))


def test_what_is_no_term_of_a_triple_is_an_error() -> None:
    with pytest.raises(TypeError):
        to_oxigraph(Variable("x"))


def test_named_graphs_keep_their_names_and_the_default_graph_has_none() -> None:
    dataset = Dataset()
    dataset.graph(A).add((A, B, A))
    dataset.default_graph.add((B, B, B))
    names = {(str(quad.subject), str(quad.graph_name)) for quad in to_store(dataset)}
    assert {(f"<{A}>", f"<{A}>"), (f"<{B}>", "DEFAULT")} == names


def test_a_store_is_handed_back() -> None:
    store = ox.Store()
    assert to_store(store) is store


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    for name in ("a.ttl", "b.ttl"):
        (tmp_path / name).write_text("_:x <https://example.org/b> 1 .")
    graph = Graph()
    for name in ("a.ttl", "b.ttl"):
        read_graph(tmp_path / name, graph)
    assert 2 == len(graph)
