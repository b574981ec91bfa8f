"""What may not be passed on is found, whoever asks; what may be counted may be counted."""

from __future__ import annotations

import pytest
from rdflib import RDF, Graph, Literal, URIRef

from sabab.errors import RedistributionError
from sabab.rdf.vocabulary import SABAB
from sabab.store import LocalStore
from sabab.store.redistribution import check_source


def store_with(*redistributions: str) -> LocalStore:
    graph = Graph()
    for number, value in enumerate(redistributions):
        node = URIRef(f"https://example.org/{number}")
        graph.add((node, RDF.type, SABAB.EventDataset))
        graph.add((node, SABAB.outlet, Literal(f"Dataset {number}")))
        graph.add((node, SABAB.licenceTag, Literal("Own-Terms")))
        graph.add((node, SABAB.redistribution, Literal(value)))
    store = LocalStore.in_memory()
    store.replace_graph("https://example.org/graph", graph)
    return store


def test_a_store_without_datasets_may_be_passed_on() -> None:
    with store_with() as store:
        check_source(store)


def test_a_dataset_that_allows_it_may_be_passed_on() -> None:
    with store_with("allowed") as store:
        check_source(store)


def test_one_dataset_that_forbids_it_is_named() -> None:
    with (
        store_with("allowed", "forbidden") as store,
        pytest.raises(RedistributionError, match=r"Dataset 1 \(Own-Terms\).*nor sums and counts"),
    ):
        check_source(store)


def test_sums_may_leave_where_the_licence_lets_them() -> None:
    with store_with("aggregates") as store:
        check_source(store, aggregates=True)
        with pytest.raises(RedistributionError, match="only sums and counts"):
            check_source(store)


def test_sums_may_not_leave_where_nothing_may() -> None:
    with store_with("forbidden") as store, pytest.raises(RedistributionError):
        check_source(store, aggregates=True)
