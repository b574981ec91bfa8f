"""The three graphs that sabab comes with and all that follows from them, each made once."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib import Dataset

from sabab.pipeline.example_graphs import EXAMPLE_GRAPHS
from sabab.rdf.iris import DERIVED_GRAPH, INFERRED_GRAPH
from sabab.reasoning import Reasoning, derived_graph, reason
from sabab.resources import ontology_folder
from sabab.store import ONTOLOGY, LocalStore
from sabab.store.files import read_triples

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="session")
def asserted() -> LocalStore:
    """The graph made by hand with the ontology and what the rules derive, before the reasoners."""
    store = LocalStore.of_files(ontology_folder() / "examples" / "questions.trig")
    store.add(ONTOLOGY, read_triples([ontology_folder() / "sabab.ttl"]))
    store.replace_graph(str(DERIVED_GRAPH), derived_graph(store.oxigraph))
    return store


@pytest.fixture(scope="session")
def reasoning(asserted: LocalStore) -> Reasoning:
    """What both reasoners find in it."""
    return reason(asserted.oxigraph)


@pytest.fixture(scope="session")
def gold(asserted: LocalStore, reasoning: Reasoning) -> LocalStore:
    """The graph made by hand with all that follows."""
    store = LocalStore.in_memory("gold")
    for iri in asserted.graphs():
        store.add(iri, asserted.graph(iri))
    store.add(str(INFERRED_GRAPH), reasoning.inferred)
    return store


@pytest.fixture(scope="session")
def gold_in_rdflib(gold: LocalStore) -> Dataset:
    """The graph made by hand in rdflib."""
    return _in_rdflib(gold)


@pytest.fixture(scope="session")
def writer() -> ModuleType:
    """The script write_gold.py; tests are not packages, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("write_gold", Path(__file__).with_name("write_gold.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session", params=["article", "demo"])
def graph(request: pytest.FixtureRequest) -> str:
    """A graph whose answers are written by write_gold.py."""
    return str(request.param)


@pytest.fixture(scope="session")
def example(graph: str) -> LocalStore:
    """That graph, made anew."""
    return EXAMPLE_GRAPHS[graph]()


@pytest.fixture(scope="session")
def answers(example: LocalStore, writer: ModuleType) -> dict[str, str]:
    """By question what it answers now, as write_gold.py would write it."""
    return dict(writer.written_answers(example))


@pytest.fixture(scope="session")
def example_in_rdflib(example: LocalStore) -> Dataset:
    """The same graph in rdflib."""
    return _in_rdflib(example)


def _in_rdflib(store: LocalStore) -> Dataset:
    """The graphs of a store in rdflib, whose own parser would rewrite a time's Z as +00:00."""
    dataset = Dataset(default_union=True)
    for iri in store.graphs():
        dataset.addN((*triple, dataset.graph(iri)) for triple in store.graph(iri))
    return dataset
