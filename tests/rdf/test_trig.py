"""The same triples are the same text, and text that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import XSD

from sabab.rdf.iris import DERIVED_GRAPH
from sabab.rdf.trig import trig_text
from sabab.rdf.vocabulary import ID, SABAB

if TYPE_CHECKING:
    from types import SimpleNamespace


def _body(graph: Graph) -> str:
    return trig_text([graph]).split("\n\n", 1)[1]


def test_subjects_predicates_and_objects_are_sorted_and_prefixed() -> None:
    graph = Graph(identifier=DERIVED_GRAPH)
    graph.add((ID["event/k-e2"], SABAB.target, ID["actor/us"]))
    graph.add((ID["event/k-e1"], SABAB.target, ID["actor/us"]))
    graph.add((ID["event/k-e1"], SABAB.target, ID["actor/iran"]))
    expected = """graph:derived {
    event:k-e1
        sabab:target actor:iran, actor:us .

    event:k-e2
        sabab:target actor:us .
}
"""
    assert expected == _body(graph)


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal('a "b"\n\\'), '"a \\"b\\"\\n\\\\"'),
        (Literal("غارات", lang="ar"), '"غارات"@ar'),
        (Literal("\x00\x7f"), '"\\u0000\\u007F"'),
        (Literal("3", datatype=XSD.integer), "3"),
        (Literal("true", datatype=XSD.boolean), "true"),
        (Literal("x", datatype=XSD.integer, normalize=False), '"x"^^xsd:integer'),
        (Literal("2023-03-13T00:00:00Z", datatype=XSD.dateTime), '"2023-03-13T00:00:00Z"^^xsd:dateTime'),
    ],
)
def test_a_literal_is_written_so_that_it_can_be_read(literal: Literal, written: str) -> None:
    graph = Graph(identifier=DERIVED_GRAPH)
    graph.add((ID["event/e"], SABAB.reason, literal))
    assert f" {written} .\n" in _body(graph)


def test_an_iri_cannot_break_out_of_its_brackets() -> None:
    graph = Graph(identifier=DERIVED_GRAPH)
    graph.add((URIRef("https://example.org/> <x"), SABAB.target, URIRef("https://example.org/ok")))
    assert "<https://example.org/\\u003E\\u0020\\u003Cx>" in _body(graph)


def test_oxigraph_reads_back_every_triple(make: SimpleNamespace) -> None:
    graph = make.graph(make.event(targets=(make.ref(words="the base"),)))
    quads = list(ox.parse(trig_text([graph]), format=ox.RdfFormat.TRIG))
    assert len(graph) == len(quads)
    assert {str(graph.identifier)} == {
        quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)
    }


def test_blank_nodes_have_the_same_names_in_every_run() -> None:
    texts = set()
    for _ in range(2):
        graph = Graph(identifier=DERIVED_GRAPH)
        node = BNode()
        graph.add((ID["event/e"], SABAB.evidence, node))
        graph.add((node, SABAB.spanStart, Literal(1)))
        texts.add(trig_text([graph]))
    assert 1 == len(texts)


def test_the_order_of_graphs_does_not_matter(make: SimpleNamespace) -> None:
    one, two = make.graph(), Graph(identifier=DERIVED_GRAPH)
    assert trig_text([one, two]) == trig_text([two, one])
