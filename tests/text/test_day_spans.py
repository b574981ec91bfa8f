"""Months, weeks and weekdays by arithmetic."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text import day_spans
from sabab.text.day_spans import DAY

DATES = st.dates(date(1950, 1, 1), date(2070, 1, 1))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((2023, 4, 30), date(2023, 4, 30)),
        ((2024, 2, -1), date(2024, 2, 29)),
        ((2023, 4, 31), None),
        ((2023, 13, 1), None),
    ],
)
def test_days_exist_or_not(parts: tuple[int, int, int], expected: date | None) -> None:
    assert expected == day_spans.day_of(*parts)


def test_months_count_on_into_other_years() -> None:
    assert (date(2022, 12, 1), date(2022, 12, 31)) == day_spans.month_of(2023, 0)
    assert (date(2024, 2, 1), date(2024, 2, 29)) == day_spans.month_of(2023, 14)


@given(DATES)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: date) -> None:
    start, end = day_spans.week_of(day)
    assert (0, 6) == (start.weekday(), end.weekday())
    assert start <= day <= end


@given(DATES, st.integers(0, 6))
def test_the_last_weekday_is_at_most_six_days_back(day: date, weekday: int) -> None:
    found = day_spans.weekday_up_to(weekday, day)
    assert weekday == found.weekday()
    assert 0 <= (day - found).days <= 6


def test_the_same_day_months_before_is_the_last_of_a_shorter_month() -> None:
    assert date(2023, 2, 28) == day_spans.months_before(date(2023, 3, 31), 1)
    assert date(2023, 1, 15) == day_spans.months_before(date(2023, 3, 15), 2)


def test_the_last_date_may_be_a_week_ahead() -> None:
    assert date(2023, 4, 5) == day_spans.last_date(4, 5, date(2023, 4, 1))
    assert date(2022, 4, 9) == day_spans.last_date(4, 9, date(2023, 4, 1))


def test_leap_days_come_round_after_four_years() -> None:
    assert date(2020, 2, 29) == day_spans.last_date(2, 29, date(2023, 3, 1))


@given(DATES)
def test_dates_around_come_nearest_first(day: date) -> None:
    assert day == day_spans.dates_around(day.month, day.day, day)[0]


def test_hijri_days_and_months() -> None:
    assert date(2023, 4, 6) == day_spans.hijri_day(1444, 9, 15)
    assert (date(2023, 3, 23), date(2023, 4, 20)) == day_spans.hijri_month(1444, 9)


@pytest.mark.parametrize("year", [1300, 1501])
def test_hijri_years_outside_of_the_calendar_are_unknown(year: int) -> None:
    assert day_spans.hijri_day(year, 1, 1) is None
    assert day_spans.hijri_month(year, 1) is None


def test_the_last_ramadan() -> None:
    assert 1443 == day_spans.last_hijri_year(9, date(2023, 3, 15))
    assert 1444 == day_spans.last_hijri_year(9, date(2023, 3, 20))
    assert day_spans.last_hijri_year(9, date(1800, 1, 1)) is None


def test_the_hijri_year_of_a_gregorian_one() -> None:
    assert 1444 == day_spans.hijri_year_in(2023, 9)
    assert 1452 == day_spans.hijri_year_in(2030, 9)  # Ramadan begins twice


def test_a_day_is_a_day() -> None:
    assert date(2023, 3, 1) == date(2023, 2, 28) + DAY
