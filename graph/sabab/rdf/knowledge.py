"""The two graphs that ship with sabab: its ontology and its knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.oxigraph import to_graph
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib import Graph, URIRef


def ontology_graph() -> Graph:
    """The classes and properties of ontology/sabab.ttl."""
    return to_graph(ontology_quads(), ONTOLOGY_GRAPH)


def knowledge_graph() -> Graph:
    """The actors, places, relations and patterns of ontology/knowledge/*.ttl."""
    return to_graph(knowledge_quads(), KNOWLEDGE_GRAPH)


def ontology_quads() -> Iterator[ox.Quad]:
    """The same as `ontology_graph`, for Oxigraph: the way through rdflib takes ten times as long."""
    yield from _quads(ontology_folder() / "sabab.ttl", ONTOLOGY_GRAPH)


def knowledge_quads() -> Iterator[ox.Quad]:
    """The same as `knowledge_graph`, for Oxigraph."""
    for path in sorted((ontology_folder() / "knowledge").glob("*.ttl")):
        yield from _quads(path, KNOWLEDGE_GRAPH)


def _quads(path: Path, graph: URIRef) -> Iterator[ox.Quad]:
    name = ox.NamedNode(str(graph))
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
        yield ox.Quad(quad.subject, quad.predicate, quad.object, name)
