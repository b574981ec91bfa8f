"""Matches in a stream of events."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.growing import GrowingMatches
from sabab.escalation.matches import matches

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import NetworkEvent


def test_an_event_gives_the_matches_that_it_completes(make: SimpleNamespace) -> None:
    tellings = [
        make.strike("r1-e1", 1),
        make.strike("r1-e2", 2),
        make.attack("r1-e3", 3),
        make.response("r1-e4", 5),
    ]
    growing = GrowingMatches(make.pattern, make.world)
    found = [
        [tuple(one.iri for one in row) for row in growing.add(event)] for event in make.told(tellings).events
    ]
    assert found == [[], [], [], [("r1-e1", "r1-e3", "r1-e4"), ("r1-e2", "r1-e3", "r1-e4")]]


def test_what_comes_late_completes_what_was_waiting_for_it(make: SimpleNamespace) -> None:
    strike, attack, response = make.told(
        [make.strike("r1-e1", 1), make.attack("r1-e2", 3), make.response("r1-e3", 5)]
    ).events
    growing = GrowingMatches(make.pattern, make.world)
    assert [len(growing.add(event)) for event in (response, strike, attack)] == [0, 0, 1]


def test_an_event_without_days_is_in_no_match(make: SimpleNamespace) -> None:
    growing = GrowingMatches(make.pattern, make.world)
    assert [len(growing.add(event)) for event in make.told([make.strike("r1-e1", None)]).events] == [0]


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_in_any_order_the_matches_are_those_of_the_reference(
    data: st.DataObject, make: SimpleNamespace
) -> None:
    days = st.one_of(st.none(), st.integers(1, 12), st.tuples(st.integers(1, 6), st.integers(6, 12)))
    makers = st.sampled_from([make.strike, make.attack, make.response])
    network = make.told([data.draw(makers)(f"r1-e{number}", data.draw(days)) for number in range(8)])
    growing = GrowingMatches(make.pattern, make.world)
    found = [row for event in data.draw(st.permutations(network.events)) for row in growing.add(event)]
    assert sorted(found, key=_iris) == list(matches(network, make.pattern))


def _iris(row: tuple[NetworkEvent, ...]) -> list[str]:
    return [event.iri for event in row]


def test_adding_at_the_end_costs_what_is_added_and_not_what_was_there(make: SimpleNamespace) -> None:
    looked_at = {}
    for rounds in (50, 500):
        growing = GrowingMatches(make.pattern, make.world)
        for number in range(rounds):
            for event in _exchange(number, make):
                growing.add(event)
        before = growing.looked_at
        completed = [
            row
            for number in range(rounds, rounds + 5)
            for e in _exchange(number, make)
            for row in growing.add(e)
        ]
        looked_at[rounds] = (growing.looked_at - before, len(completed))
    assert looked_at[50] == looked_at[500]
    assert looked_at[500][1] > 0


def _exchange(number: int, make: SimpleNamespace) -> list[NetworkEvent]:
    """A strike, an attack and a response on three days, each exchange four days after the one before."""
    events = make.told([make.strike("r1-e1", 1), make.attack("r1-e2", 2), make.response("r1-e3", 3)]).events
    later = timedelta(days=4 * number)
    return [
        replace(event, iri=f"{event.iri}-{number}", start=event.start + later, end=event.end + later)
        for event in events
    ]
