"""The two graphs that ship with sabab: its ontology and its knowledge base."""

from __future__ import annotations

from rdflib import Graph

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.oxigraph import read_graph
from sabab.resources import ontology_folder


def ontology_graph() -> Graph:
    """The classes and properties of ontology/sabab.ttl."""
    return read_graph(ontology_folder() / "sabab.ttl", Graph(identifier=ONTOLOGY_GRAPH))


def knowledge_graph() -> Graph:
    """The actors, places, relations and patterns of ontology/knowledge/*.ttl."""
    graph = Graph(identifier=KNOWLEDGE_GRAPH)
    for path in sorted((ontology_folder() / "knowledge").glob("*.ttl")):
        read_graph(path, graph)
    return graph
