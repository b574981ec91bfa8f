"""All matches of a pattern in a network, by every engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.choosing import strongest_first
from sabab.escalation.engines.choice import FEW_EVENTS
from sabab.escalation.engines.matching import Matching
from sabab.escalation.matches import match_chains

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.engines.choice import EngineName
    from sabab.escalation.records import EscalationNetwork, Habit

NAMES: tuple[EngineName, ...] = ("reference", "fast", "sql")


@st.composite
def worlds(draw: st.DrawFn, make: SimpleNamespace) -> Any:
    """Strikes, attacks and responses on single days, near and far, in several camps."""
    makers = st.sampled_from([make.strike, make.attack, make.response])
    places = st.sampled_from([("base",), ("town",), ("city",), ("east",)])
    tellings = [
        draw(makers)(f"r{number % 2}-e{number}", draw(st.integers(1, 14)), places=draw(places))
        for number in range(draw(st.integers(0, 12)))
    ]
    return make.told(tellings)


def reversing(make: SimpleNamespace, **fields: Any) -> Habit:
    """A pattern in which an event can be more than one step."""
    steps = (make.step("Attack"), make.step("Attack", [], ["usa"]), make.step("Attack"))
    pattern: Habit = replace(make.pattern, steps=steps, **fields)
    return pattern


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_every_engine_finds_the_matches(data: st.DataObject, make: SimpleNamespace) -> None:
    network = data.draw(worlds(make))
    limits = {
        "max_lag_days": data.draw(st.integers(1, 9)),
        "max_distance_km": data.draw(st.sampled_from([None, 60])),
    }
    for pattern in (replace(make.pattern, **limits), reversing(make, **limits)):
        chains = strongest_first(match_chains(network, pattern))
        for name in NAMES:
            matching = Matching(network, pattern, name)
            assert matching.count() == len(chains)
            assert tuple(matching.shortest(len(chains) + 1)) == chains
            assert matching.samples(3, seed=1) == Matching(network, pattern).samples(3, seed=1)


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_counting_places_what_is_known_to_several_days(data: st.DataObject, make: SimpleNamespace) -> None:
    days = st.one_of(st.integers(1, 12), st.tuples(st.integers(1, 5), st.integers(5, 9)))
    makers = st.sampled_from([make.strike, make.attack, make.response])
    places = st.sampled_from([("base",), ("town",), ("city",)])
    network = make.told(
        data.draw(makers)(f"r1-e{number}", data.draw(days), places=data.draw(places))
        for number in range(data.draw(st.integers(0, 9)))
    )
    limits = {
        "max_lag_days": data.draw(st.integers(1, 9)),
        "max_distance_km": data.draw(st.sampled_from([None, 60])),
    }
    for pattern in (replace(make.pattern, **limits), reversing(make, **limits)):
        number = Matching(network, pattern, "reference").count()
        fast = Matching(network, pattern, "fast", counting=True)
        assert (fast.left_out, fast.count()) == (0, number)
        assert Matching(network, pattern, counting=True).count() == number


@pytest.fixture
def network(make: SimpleNamespace) -> EscalationNetwork:
    told = [
        make.strike("r1-e1", 1),
        make.attack("r1-e2", (2, 3)),
        make.attack("r1-e3", 3),
        make.response("r1-e4", 5),
    ]
    network: EscalationNetwork = make.told(told)
    return network


def test_what_is_known_to_several_days_is_left_to_the_reference(
    network: EscalationNetwork, make: SimpleNamespace
) -> None:
    matching = Matching(network, make.pattern)
    assert (matching.engine, matching.events, matching.vague, matching.left_out) == ("reference", 4, 1, 0)
    assert matching.count() == 2


def test_what_another_engine_leaves_out_is_counted(network: EscalationNetwork, make: SimpleNamespace) -> None:
    matching = Matching(network, make.pattern, "fast")
    assert (matching.events, matching.left_out, matching.count()) == (4, 1, 1)


def test_what_can_match_nothing_is_not_among_the_events(make: SimpleNamespace) -> None:
    told = [make.strike("r1-e1", (1, 20)), make.strike("r1-e2", (None, 3)), make.attack("r1-e3", 3)]
    matching = Matching(make.told(told), make.pattern)
    assert (matching.events, matching.vague) == (1, 0)


def test_many_events_are_counted_by_the_fast_engine(make: SimpleNamespace) -> None:
    told = [make.strike(f"r1-e{number}", 1 + number % 2) for number in range(FEW_EVENTS)]
    told += [make.attack(f"r2-e{number}", 4) for number in range(5)]
    matching = Matching(make.told(told), replace(make.pattern, steps=make.pattern.steps[:2]))
    assert (matching.engine, matching.count()) == ("fast (plain Python)", 5 * FEW_EVENTS)
