"""Merged events and the links between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.network import event_graph, order_of
from sabab.escalation.records import Dropped

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_links_of_several_reports_between_one_pair_are_one(make: SimpleNamespace) -> None:
    tellings = [
        make.attack("r1-e1", 13),
        make.attack("r2-e1", 13),
        make.response("r1-e2", 14),
        make.response("r2-e2", 14),
    ]
    chosen = {"r1-e1": "r1-e1", "r2-e1": "r1-e1", "r1-e2": "r1-e2", "r2-e2": "r1-e2"}
    links = [
        make.link("r2-e1", "r2-e2", claimants=("iran",)),
        make.link("r1-e1", "r1-e2", claimants=("usa",)),
        make.link("r1-e1", "r1-e2", "declared"),
    ]
    found = make.network(tellings, links, representatives=chosen).links
    assert [(link.cause, link.effect, link.basis, link.order) for link in found] == [
        ("r1-e1", "r1-e2", "declared", "certain"),
        ("r1-e1", "r1-e2", "stated", "certain"),
    ]
    assert [claimant.iri for claimant in found[1].claimants] == ["iran", "usa"]
    assert [words.words for words in found[1].evidence] == ["r1-e1>r1-e2:stated", "r2-e1>r2-e2:stated"]


def test_what_cannot_be_a_link_is_left_out_and_counted(make: SimpleNamespace) -> None:
    tellings = [make.attack("r1-e1", 13), make.attack("r2-e1", 13), make.response("r1-e2", 14)]
    links = [
        make.link("r1-e2", "r1-e1"),
        make.link("r1-e1", "r2-e1"),
        make.link("r1-e1", "r9-e9"),
    ]
    network = make.network(tellings, links, representatives={"r1-e1": "r1-e1", "r2-e1": "r1-e1"})
    assert network.links == ()
    assert Dropped(against_time=1, within_one_event=1, without_event=1) == network.dropped


def test_the_graph_has_an_edge_for_each_basis(make: SimpleNamespace) -> None:
    network = make.network(
        [make.attack("r1-e1", 13), make.response("r1-e2", 14)],
        [make.link("r1-e1", "r1-e2"), make.link("r1-e1", "r1-e2", "juxtaposed")],
    )
    graph = event_graph(network)
    assert sorted(graph.edges(keys=True)) == [("r1-e1", "r1-e2", "juxtaposed"), ("r1-e1", "r1-e2", "stated")]
    assert graph.nodes["r1-e1"]["event"] == network.event("r1-e1")


def test_an_event_is_found_by_its_representative(make: SimpleNamespace) -> None:
    network = make.network([make.attack("r1-e1", 13)])
    with pytest.raises(KeyError, match="r1-e9"):
        network.event("r1-e9")


def test_order_against_time_is_an_error(make: SimpleNamespace) -> None:
    network = make.network([make.attack("r1-e1", 13), make.attack("r1-e2", 14)])
    with pytest.raises(ValueError, match="was over before"):
        order_of(network.event("r1-e2"), network.event("r1-e1"))


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_the_order_of_input_changes_nothing(data: st.DataObject, make: SimpleNamespace) -> None:
    days = st.one_of(st.none(), st.integers(1, 9))
    tellings = [make.attack(f"r{number % 3}-e{number}", data.draw(days)) for number in range(6)]
    iris = [telling.iri for telling in tellings]
    ends = st.lists(st.sampled_from(iris), min_size=2, max_size=2, unique=True)
    pairs = data.draw(st.lists(ends, max_size=8, unique_by=tuple))
    links = [make.link(cause, effect) for cause, effect in pairs]
    chosen = {iris[0]: iris[0], iris[1]: iris[0]} if data.draw(st.booleans()) else {}
    expected = make.network(tellings, links, representatives=chosen)
    actual = make.network(
        data.draw(st.permutations(tellings)), data.draw(st.permutations(links)), representatives=chosen
    )
    assert (expected.events, expected.links) == (actual.events, actual.links)
