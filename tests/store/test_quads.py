"""What can be stored and what cannot, and when two sets of statements are the same."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef, Variable

from sabab.errors import StoreError
from sabab.store.quads import AnyTriple, quads_text, stable_quads, to_graph_quads

GRAPH = "https://example.org/g"
S, P = URIRef("https://example.org/s"), URIRef("https://example.org/p")


def test_triples_of_rdflib_and_of_oxigraph_become_the_same_quads() -> None:
    given = ox.Triple(ox.NamedNode(S), ox.NamedNode(P), ox.Literal("نص", language="ar"))
    assert list(to_graph_quads([given], GRAPH)) == list(
        to_graph_quads([(S, P, Literal("نص", lang="ar"))], GRAPH)
    )


@pytest.mark.parametrize(
    "triple",
    [
        (URIRef("not an iri"), P, S),
        (S, P, Variable("x")),
        (Literal(1), P, S),
        (S, Literal("p"), S),
        (S, P, Literal("\udc80")),
    ],
)
def test_what_is_no_rdf_is_named(triple: AnyTriple) -> None:
    with pytest.raises(StoreError, match="cannot be stored"):
        list(to_graph_quads([triple], GRAPH))


def quads(text: str) -> list[ox.Quad]:
    return list(ox.parse(text, ox.RdfFormat.N_QUADS))


def test_blank_nodes_are_named_by_what_is_said_of_them() -> None:
    one = quads("_:a <x:p> _:b .\n_:b <x:p> <x:end> .\n<x:s> <x:p> <x:o> .\n")
    other = quads("_:q <x:p> <x:end> .\n_:b <x:p> _:q .\n<x:s> <x:p> <x:o> .\n")
    assert stable_quads(one) == stable_quads(other)


def test_blank_nodes_of_which_something_else_is_said_differ() -> None:
    assert stable_quads(quads("_:a <x:p> <x:o> .")) != stable_quads(quads("_:a <x:p> <x:other> ."))


def test_the_text_of_quads_is_sorted_and_reads_back() -> None:
    graph, p = ox.NamedNode(GRAPH), ox.NamedNode(P)
    quads = [ox.Quad(ox.NamedNode(f"{S}{i}"), p, ox.Literal('a "b"\n', language="ar"), graph) for i in (2, 1)]
    text = quads_text(quads)
    assert text.splitlines() == sorted(text.splitlines())
    assert set(quads) == set(ox.parse(text, format=ox.RdfFormat.N_QUADS))


def test_the_text_does_not_depend_on_the_names_of_blank_nodes() -> None:
    texts = [
        quads_text([ox.Quad(ox.BlankNode(name), ox.NamedNode(P), ox.Literal("x"), ox.NamedNode(GRAPH))])
        for name in ("one", "other")
    ]
    assert texts[0] == texts[1]
