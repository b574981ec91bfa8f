"""The graphs that ship with sabab."""

from __future__ import annotations

from rdflib import RDF, Graph
from rdflib.namespace import OWL

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.rdf.vocabulary import ID, SABAB
from sabab.resources import ontology_folder


def test_the_ontology_graph_is_the_file() -> None:
    graph = ontology_graph()
    assert ONTOLOGY_GRAPH == graph.identifier
    assert len(Graph().parse(ontology_folder() / "sabab.ttl")) == len(graph)
    assert 1 == len(list(graph.subjects(RDF.type, OWL.Ontology)))


def test_the_knowledge_graph_holds_actors_and_places() -> None:
    graph = knowledge_graph()
    assert KNOWLEDGE_GRAPH == graph.identifier
    assert (ID["actor/israel"], RDF.type, SABAB.StateActor) in graph
    assert (ID["place/deir-ez-zor-governorate"], RDF.type, SABAB.Governorate) in graph
