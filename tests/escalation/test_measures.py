"""Counts over the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.measures import Burst, brokers, bursts, reciprocity, sides_of, who_answers, who_starts

if TYPE_CHECKING:
    from types import SimpleNamespace


@pytest.fixture(scope="module")
def march(make: SimpleNamespace) -> Any:
    tellings = [
        make.strike("r1-e1", 22),
        make.attack("r1-e2", 23),
        make.response("r1-e3", 24),
        make.attack("r1-e4", 25),
        make.strike("r1-e5", 26),
    ]
    links = [
        make.link("r1-e1", "r1-e2", "pattern"),
        make.link("r1-e2", "r1-e3"),
        make.link("r1-e3", "r1-e4"),
        make.link("r1-e2", "r1-e3", "inferred"),
        make.link("r1-e4", "r1-e5", "juxtaposed"),
    ]
    return make.network(tellings, links)


def test_sides_are_states_and_alleged_where_nobody_is_named(make: SimpleNamespace) -> None:
    network = make.network([make.attack("r1-e1", 13), make.telling("r1-e2", 13)])
    assert [sides_of(event, network) for event in network.events] == [{"iran"}, frozenset()]


def test_who_starts_has_linked_events_that_follow_upon_no_other(march: Any) -> None:
    assert who_starts(march) == {"israel": 1}


def test_who_answers_counts_each_pair_once_on_its_strongest_basis(march: Any) -> None:
    assert who_answers(march) == {("iran", "israel"): 1, ("usa", "iran"): 1, ("iran", "usa"): 1}
    assert who_answers(march, "stated") == {("usa", "iran"): 1, ("iran", "usa"): 1}
    assert who_answers(march, "inferred") == {}


def test_reciprocity_is_counted_both_ways(march: Any) -> None:
    assert reciprocity(march) == {("iran", "israel"): (1, 0), ("iran", "usa"): (1, 1)}


def test_a_side_does_not_answer_itself(make: SimpleNamespace) -> None:
    network = make.network([make.attack("a", 1), make.attack("b", 2)], [make.link("a", "b")])
    assert who_answers(network) == {}


def test_who_was_hit_by_one_and_hit_another_stands_between(march: Any) -> None:
    assert brokers(march) == {("israel", "iran", "usa"): 1}  # iran, usa, iran: nobody stands between


def test_a_burst_ends_with_a_pause(make: SimpleNamespace) -> None:
    days = {"e1": 1, "e2": 3, "e3": (6, 9), "e4": 12, "e5": 13, "e6": None}
    tellings = [make.attack(f"r1-{name}", when) for name, when in days.items()]
    negated = make.attack("r1-e7", 8, negated=True)
    network = make.network([*tellings, negated], [make.link("r1-e1", "r1-e2")])
    assert bursts(network) == (Burst(make.day(1), make.day(6), 3, 2),)
    assert bursts(network, 6) == (Burst(make.day(1), make.day(13), 5, 2),)
    assert bursts(network, 1) == ()
