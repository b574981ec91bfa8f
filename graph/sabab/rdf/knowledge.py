"""The two graphs that ship with sabab: its ontology and its knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.oxigraph import to_graph, turtle_quads
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox
    from rdflib import Graph


def ontology_graph() -> Graph:
    """The classes and properties of ontology/sabab.ttl."""
    return to_graph(ontology_quads(), ONTOLOGY_GRAPH)


def knowledge_graph() -> Graph:
    """The actors, places, relations and patterns of ontology/knowledge/*.ttl."""
    return to_graph(knowledge_quads(), KNOWLEDGE_GRAPH)


def ontology_quads() -> Iterator[ox.Quad]:
    """The same as `ontology_graph`, for Oxigraph: the way through rdflib takes ten times as long."""
    yield from turtle_quads(ontology_folder() / "sabab.ttl", ONTOLOGY_GRAPH)


def knowledge_quads() -> Iterator[ox.Quad]:
    """The same as `knowledge_graph`, for Oxigraph."""
    for path in sorted((ontology_folder() / "knowledge").glob("*.ttl")):
        yield from turtle_quads(path, KNOWLEDGE_GRAPH)
