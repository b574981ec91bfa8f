"""Watched days, and silences that cannot be chance."""

from __future__ import annotations

import pytest

from sabab.escalation.significance.records import Watch
from sabab.escalation.significance.watch import coverage, watch_of, watched_days


def test_holes_are_not_watched() -> None:
    assert watched_days(Watch(1, 8, ((3, 4), (8, 9)))).tolist() == [1, 2, 5, 6, 7]


def test_a_watch_of_days_has_holes_where_days_are_missing() -> None:
    assert watch_of([5, 1, 2, 2]) == Watch(1, 5, ((3, 4),))
    assert watch_of([]) is None


def test_months_and_the_longest_silence_are_counted() -> None:
    first = 738_156  # 2022-01-01
    found = coverage("desk", [first, first + 40, first + 41], Watch(first, first + 50))
    assert found.months == {"2022-01": 1, "2022-02": 2}
    assert found.silence == (first + 1, first + 39)
    assert found.days == 3


def test_days_in_a_hole_do_not_count_as_silence() -> None:
    found = coverage("desk", [1, 10, 11], Watch(1, 12, ((3, 8),)))
    assert found.silence == (2, 9)
    assert not found.doubtful


@pytest.mark.parametrize(("silent", "doubtful"), [(60, True), (20, False)])
def test_a_silence_too_long_for_chance_is_doubted(silent: int, doubtful: bool) -> None:  # noqa: FBT001
    every_other = [*range(1, 200, 2), *range(201 + silent, 400 + silent, 2)]
    assert coverage("desk", every_other, Watch(1, 400 + silent)).doubtful is doubtful


def test_a_source_without_anything_is_silent_throughout_and_not_doubted() -> None:
    found = coverage("desk", [], Watch(1, 100))
    assert (found.days, found.silence, found.doubtful) == (0, (1, 100), False)
