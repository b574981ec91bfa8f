"""The graphs that every store holds beside its reports."""

from __future__ import annotations

import pyoxigraph as ox

from sabab.rdf import knowledge_graph, ontology_graph
from sabab.rdf.oxigraph import to_quads
from sabab.store import KNOWLEDGE, ONTOLOGY, LocalStore
from sabab.store.background import background
from sabab.store.quads import stable_quads


def test_they_are_the_ontology_and_the_knowledge_base() -> None:
    store = LocalStore.in_memory()
    for iri, triples in background():
        store.replace_graph(iri, triples)
    assert store.graphs() == (KNOWLEDGE, ONTOLOGY)
    for graph in (ontology_graph(), knowledge_graph()):
        expected = ox.Store()
        expected.extend(to_quads(graph))
        assert stable_quads(expected) == stable_quads(to_quads(store.graph(str(graph.identifier))))


def test_writing_them_again_changes_nothing() -> None:
    store = LocalStore.in_memory()
    first = [store.replace_graph(iri, triples) for iri, triples in background()]
    again = [store.replace_graph(iri, triples) for iri, triples in background()]
    assert (first, again) == ([True, True], [False, False])
