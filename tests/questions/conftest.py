"""The gold graph with all that follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sabab.rdf.iris import DERIVED_GRAPH, INFERRED_GRAPH
from sabab.reasoning import Reasoning, derived_graph, reason
from sabab.resources import ontology_folder
from sabab.store import ONTOLOGY, LocalStore
from sabab.store.files import read_triples

GOLD = Path(__file__).parent


@pytest.fixture(scope="session")
def asserted() -> LocalStore:
    """The gold graph with the ontology and what the rules derive, before the reasoners."""
    store = LocalStore.of_files(GOLD / "gold.trig")
    store.add(ONTOLOGY, read_triples([ontology_folder() / "sabab.ttl"]))
    store.replace_graph(str(DERIVED_GRAPH), derived_graph(store.oxigraph))
    return store


@pytest.fixture(scope="session")
def reasoning(asserted: LocalStore) -> Reasoning:
    """What both reasoners find in it."""
    return reason(asserted.oxigraph)


@pytest.fixture(scope="session")
def gold(asserted: LocalStore, reasoning: Reasoning) -> LocalStore:
    """The gold graph with all that follows."""
    store = LocalStore.in_memory("gold")
    for iri in asserted.graphs():
        store.add(iri, asserted.graph(iri))
    store.add(str(INFERRED_GRAPH), reasoning.inferred)
    return store
