"""Months, years, seasons, weekends and counted units on a day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from sabab.text import span_resolution as spans
from sabab.text.date_spec import DateSpec

WEDNESDAY = date(2023, 3, 15)
SATURDAY = date(2023, 3, 18)


@pytest.mark.parametrize(
    ("month", "shift", "year"),
    [
        (3, None, 2023),
        (4, None, 2022),
        (3, -1, 2022),
        (2, -1, 2023),
        (3, 1, 2024),
        (4, 1, 2023),
        (4, 0, 2023),
    ],
)
def test_the_year_of_a_month_by_its_adjective(month: int, shift: int | None, year: int) -> None:
    found = spans.months(DateSpec(0, 1, month=month, shift=shift), WEDNESDAY, None)
    assert found is not None
    assert (year, month) == (found[0].year, found[0].month)


@pytest.mark.parametrize(
    ("part", "start", "end"),
    [("start", 1, 10), ("early", 1, 10), ("mid", 14, 16), ("late", 21, 28), ("end", 21, 28), (None, 1, 28)],
)
def test_parts_of_a_month(part: str | None, start: int, end: int) -> None:
    expected = date(2023, 2, start), date(2023, 2, end)
    assert expected == spans.months(DateSpec(0, 1, month=2, year=2023, part=part), None, None)


@pytest.mark.parametrize(
    ("part", "months"), [("start", (1, 1)), ("early", (1, 3)), ("mid", (5, 8)), ("end", (12, 12))]
)
def test_parts_of_a_year(part: str, months: tuple[int, int]) -> None:
    found = spans.years(DateSpec(0, 1, year=2021, part=part), None, None)
    assert found is not None
    assert months == (found[0].month, found[1].month)


def test_winter_belongs_to_the_year_in_which_it_begins() -> None:
    expected = date(2022, 12, 1), date(2023, 2, 28)
    assert expected == spans.seasons(DateSpec(0, 1, season=(12, 2), year=2022), None, None)


def test_last_summer_has_ended() -> None:
    season = DateSpec(0, 1, season=(6, 8), shift=-1)
    assert (date(2022, 6, 1), date(2022, 8, 31)) == spans.seasons(season, date(2023, 7, 1), None)
    assert (date(2023, 6, 1), date(2023, 8, 31)) == spans.seasons(season, date(2023, 9, 1), None)


@pytest.mark.parametrize(
    ("day", "shift", "start"),
    [
        (WEDNESDAY, None, date(2023, 3, 11)),
        (WEDNESDAY, -1, date(2023, 3, 11)),
        (WEDNESDAY, 1, date(2023, 3, 18)),
        (SATURDAY, None, date(2023, 3, 18)),
        (SATURDAY, -1, date(2023, 3, 11)),
    ],
)
def test_weekends(day: date, shift: int | None, start: date) -> None:
    assert (start, date.fromordinal(start.toordinal() + 1)) == spans.of_weekend(day, shift)


def test_an_arabic_weekend_may_begin_on_friday() -> None:
    unit = DateSpec(0, 1, unit="long weekend")
    assert (date(2023, 3, 10), date(2023, 3, 12)) == spans.of_unit(unit, WEDNESDAY, None)


def test_what_happened_this_month_happened_by_publication() -> None:
    assert (date(2023, 3, 1), WEDNESDAY) == spans.of_unit(
        DateSpec(0, 1, unit="month", shift=0), WEDNESDAY, None
    )
    later = DateSpec(0, 1, unit="month", shift=0, part="later")
    assert (WEDNESDAY, date(2023, 3, 31)) == spans.of_unit(later, WEDNESDAY, None)


def test_counts_are_as_exact_as_their_unit() -> None:
    assert (date(2023, 3, 10),) * 2 == spans.back(WEDNESDAY, 5, "day")
    assert (date(2023, 2, 21), date(2023, 2, 23)) == spans.back(WEDNESDAY, 3, "week")
    assert (date(2022, 12, 1), date(2022, 12, 31)) == spans.back(WEDNESDAY, 3, "month")
    assert (date(2021, 1, 1), date(2021, 12, 31)) == spans.back(WEDNESDAY, 2, "year")


def test_the_previous_week_without_a_day_told_before_is_last_week() -> None:
    unit = DateSpec(0, 1, unit="week", shift=-1, later=-1)
    assert (date(2023, 3, 6), date(2023, 3, 12)) == spans.units(unit, WEDNESDAY, None)
    assert spans.units(unit, WEDNESDAY, (WEDNESDAY, WEDNESDAY)) is None
