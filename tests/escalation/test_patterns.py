"""Patterns put together in Python."""

from __future__ import annotations

import pytest

from sabab.errors import QueryError
from sabab.escalation.patterns import ASKED, camp, is_asked, itself, pattern
from sabab.escalation.records import HabitStep, Party

STRIKE = pattern().step("Attack", by=[itself("actor/israel")], on=[camp("actor/iran")])


def test_the_builder_makes_a_habit_of_the_knowledge_bases_kind() -> None:
    made = STRIKE.step("Attack", by=[camp("actor/iran")], within_days=7).near(50).habit()
    iran, israel = (f"https://w3id.org/sabab/id/actor/{name}" for name in ("iran", "israel"))
    assert made.steps == (
        HabitStep("Attack", (Party(israel, whole_camp=False),), (Party(iran),)),
        HabitStep("Attack", (Party(iran),), (), 7),
    )
    assert (made.max_distance_km, made.report, made.given) == (50, None, None)


def test_a_pattern_that_was_asked_for_says_in_its_iri_what_it_asks_for() -> None:
    made = STRIKE.step("Airstrike", within_days=3).habit()
    assert made.iri == f"{ASKED}israel-Attack-iran-camp-then-anyone-Airstrike-3d"
    assert is_asked(made.iri)
    assert not is_asked("https://w3id.org/sabab/id/pattern/us-strike-militia-reprisal")


def test_a_beginning_can_be_gone_on_with_in_two_ways() -> None:
    one, other = (STRIKE.step(kind).habit() for kind in ("Attack", "Visit"))
    assert one.steps[0] == other.steps[0]
    assert one.iri != other.iri


def test_the_order_in_which_actors_are_named_changes_nothing() -> None:
    one, other = (
        STRIKE.step("Attack", by=[itself(f"actor/{name}") for name in names]).habit()
        for names in (("hamas", "isil"), ("isil", "hamas"))
    )
    assert one == other


def test_what_cannot_be_a_pattern_is_refused() -> None:
    with pytest.raises(QueryError, match="at least two steps"):
        STRIKE.habit()
    with pytest.raises(QueryError, match="first step"):
        pattern().step("Attack", within_days=3)
    with pytest.raises(QueryError, match="at least a day"):
        STRIKE.step("Attack", within_days=0)
    with pytest.raises(QueryError, match="above 0"):
        STRIKE.near(0)
