"""Which kinds of events may be one, and which fit a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.escalation.kinds import may_be_one

if TYPE_CHECKING:
    from types import SimpleNamespace


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RocketAttack", "RocketAttack"),
        ("Attack", "Raid"),
        ("Shelling", "Airstrike"),
        ("RocketAttack", "MissileStrike"),
        ("MissileStrike", "Airstrike"),
        ("Visit", "Visit"),
        ("Interception", "Interception"),
    ],
)
def test_reports_may_call_one_event_by_either(one: str, other: str) -> None:
    assert (may_be_one(one, other), may_be_one(other, one)) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DroneAttack", "RocketAttack"),
        ("Airstrike", "RocketAttack"),
        ("Shelling", "Bombing"),
        ("Attack", "Interception"),
        ("Attack", "Visit"),
        ("Statement", "Statement"),
        ("Other", "Other"),
    ],
)
def test_these_are_two_events(one: str, other: str) -> None:
    assert (may_be_one(one, other), may_be_one(other, one)) == (False, False)


def test_a_step_asks_for_a_kind_and_all_below_it(make: SimpleNamespace) -> None:
    kinds = make.world.kinds
    assert kinds.fits("RocketAttack", "Attack")
    assert not kinds.fits("Attack", "RocketAttack")
    assert not kinds.fits("Interception", "Attack")


def test_shelling_in_a_habit_is_any_bombardment(make: SimpleNamespace) -> None:
    assert make.world.kinds.fits("Airstrike", "Shelling")
    assert not make.world.kinds.fits("Raid", "Shelling")


def test_open_words_say_less(make: SimpleNamespace) -> None:
    ranked = sorted(["RocketAttack", "Shelling", "Attack"], key=make.world.kinds.precision)
    assert ranked == ["Attack", "Shelling", "RocketAttack"]


def test_a_kind_outside_the_tree_is_only_itself(make: SimpleNamespace) -> None:
    assert make.world.kinds.above("Earthquake") == {"Earthquake"}
    assert not make.world.kinds.is_attack("Earthquake")
