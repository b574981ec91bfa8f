"""Which earlier events are near enough, and which of them the nearest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.candidates import Earlier, came_within, is_not_too_late, lag_is_known, latest

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import NetworkEvent


def events(make: SimpleNamespace, *days: Any) -> list[NetworkEvent]:
    """Attacks `r1-e0`, `r1-e1`, … on these days."""
    network = make.network([make.attack(f"r1-e{number}", when) for number, when in enumerate(days)])
    return [network.event(f"r1-e{number}") for number in range(len(days))]


@pytest.mark.parametrize(
    ("cause", "effect", "expected"),
    [
        (12, 13, True),
        (6, 13, True),
        (5, 13, False),
        (13, 13, False),
        (14, 13, False),
        ((12, 13), 13, True),
        ((5, 6), 13, True),
        ((1, 9), 13, False),
        (None, 13, False),
    ],
)
def test_one_to_seven_days_later_as_far_as_bounds_allow(
    cause: Any, effect: Any, *, expected: bool, make: SimpleNamespace
) -> None:
    first, second = events(make, cause, effect)
    assert expected == came_within(first, second, 7)
    assert expected == (first in list(Earlier([first]).within(second, 7)))


def test_an_answer_of_the_same_day_is_not_too_late(make: SimpleNamespace) -> None:
    first, same, later, undated = events(make, 5, 5, 13, None)
    assert is_not_too_late(first, same, 7)
    assert not is_not_too_late(first, later, 7)
    assert is_not_too_late(undated, later, 7)


def test_a_month_says_nothing_of_days(make: SimpleNamespace) -> None:
    month, one_day = events(make, (1, 31), 13)
    assert not lag_is_known(month, one_day, 7)
    assert lag_is_known(one_day, one_day, 7)


def test_the_latest_before_the_effect_is_the_nearest_and_ties_are_kept(make: SimpleNamespace) -> None:
    first, second, same, effect = events(make, 10, 12, (11, 12), 13)
    assert [second, same] == latest([same, first, second], effect)
    assert latest([], effect) == []


def test_what_may_still_have_come_on_the_day_before_is_as_near(make: SimpleNamespace) -> None:
    undated, before, effect = events(make, None, 12, 13)
    assert [undated, before] == latest([before, undated], effect)


def test_what_a_report_tells_beside_the_effect(make: SimpleNamespace) -> None:
    network = make.network([make.attack("r1-e1", None), make.attack("r2-e1", None), make.attack("r1-e2", 13)])
    first, second, effect = (network.event(iri) for iri in ("r1-e1", "r2-e1", "r1-e2"))
    earlier = Earlier([first, second, effect])
    assert [first] == list(earlier.told_by("r1", effect))
    assert list(earlier.told_by("r2", effect)) == []


def test_a_year_that_somebody_mistyped_stops_nothing(make: SimpleNamespace) -> None:
    first, second = (
        replace(event, start=day, end=day)
        for event, day in zip(events(make, 1, 2), (date.min, date(1, 1, 2)), strict=True)
    )
    assert [first] == list(Earlier([first, second]).within(second, 7))
    assert [] == list(Earlier([first, second]).within(first, 7))
    assert [second] == latest([second], first)
