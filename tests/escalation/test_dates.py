"""What bounds say of order and lag."""

from __future__ import annotations

from datetime import date

import pytest

from sabab.escalation.dates import Days, lag, on_a_later_day, order, overlap, shifted


def days(start: int | None, end: int | None) -> Days:
    return Days(*(None if number is None else date(2023, 3, number) for number in (start, end)))


@pytest.mark.parametrize(
    ("cause", "effect", "expected"),
    [
        (days(12, 12), days(13, 13), "certain"),
        (days(13, 13), days(13, 13), "possible"),
        (days(12, 14), days(13, 13), "possible"),
        (days(None, 14), days(13, 13), "possible"),
        (days(None, 12), days(13, None), "certain"),
        (days(None, None), days(13, 13), "possible"),
        (days(14, 14), days(13, 13), None),
        (days(14, None), days(None, 13), None),
    ],
)
def test_order(cause: Days, effect: Days, expected: str | None) -> None:
    assert expected == order(cause, effect)


def test_days_leave_an_order_open_or_not() -> None:
    assert on_a_later_day(days(12, 14), days(13, 13))
    assert on_a_later_day(days(None, 14), days(13, 13))
    assert not on_a_later_day(days(13, 14), days(13, 13))


def test_lag_is_known_only_between_bounds() -> None:
    assert lag(days(21, 22), days(23, 24)) == (1, 3)
    assert lag(days(None, 22), days(23, 24)) is None


def test_days_of_one_event_are_those_that_all_share() -> None:
    assert overlap([days(21, 22), days(22, 22)]) == days(22, 22)
    assert overlap([days(21, None), days(None, 24)]) == days(21, 24)


def test_where_none_is_shared_nobody_is_overruled() -> None:
    assert overlap([days(21, 21), days(23, 23)]) == days(21, 23)


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2024, 2, 28), 2, date(2024, 3, 1)),
        (date(2024, 3, 1), -2, date(2024, 2, 28)),
        (date(1, 1, 3), -7, date.min),
        (date(9999, 12, 30), 7, date.max),
    ],
)
def test_days_are_counted_within_the_calendar(day: date, days: int, expected: date) -> None:
    assert shifted(day, days) == expected
