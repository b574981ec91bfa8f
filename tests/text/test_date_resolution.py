"""What a specification means on a day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.date_resolution import edtf, is_valid, resolve
from sabab.text.date_spec import DateSpec

WEDNESDAY = date(2023, 3, 15)
DATES = st.dates(date(1950, 1, 1), date(2070, 1, 1))


def spec(**parts: int | str | bool | DateSpec | None) -> DateSpec:
    return DateSpec(0, 1, **parts)  # type: ignore[arg-type]  # the names tell the types


def day(number: int, month: int = 3, year: int = 2023) -> tuple[date, date]:
    return date(year, month, number), date(year, month, number)


def test_the_rule_is_named() -> None:
    assert (day(13), "date/day-month") == resolve(spec(day=13, month=3, year=2023), None)
    assert (day(14), "date/relative-day") == resolve(spec(relative_day=-1), WEDNESDAY)


def test_a_full_date_needs_no_publication() -> None:
    assert resolve(spec(day=13, month=3), None) is None
    assert resolve(spec(day=13, month=3, year=2023), None) is not None


def test_an_explicit_day_wins_over_a_weekday_that_contradicts_it() -> None:
    assert (day(13), "date/day-month") == resolve(spec(day=13, month=3, year=2023, weekday=4), WEDNESDAY)


def test_a_weekday_tells_the_year_of_a_day_ahead() -> None:
    assert (day(24), "date/day-month") == resolve(spec(day=24, month=3, weekday=4), WEDNESDAY)
    assert (day(24, year=2022), "date/day-month") == resolve(spec(day=24, month=3), WEDNESDAY)


def test_a_weekday_wins_over_a_yesterday_that_contradicts_it() -> None:
    """Written on Tuesday about Monday, published on Wednesday."""
    assert (day(13), "date/relative-day") == resolve(spec(relative_day=-1, weekday=0), WEDNESDAY)


def test_a_weekday_puts_a_hijri_day_right() -> None:
    moved = spec(day=15, month=1, year=1441, hijri=True, weekday=6)
    assert (day(15, 9, 2019), "date/day-month") == resolve(moved, None)


def test_a_range_begins_with_the_last_such_day_before_its_end() -> None:
    both = spec(weekday=4, until=spec(weekday=0))
    assert ((date(2023, 3, 10), date(2023, 3, 13)), "date/weekday") == resolve(both, WEDNESDAY)


def test_a_range_that_ends_before_it_begins_stays_open() -> None:
    both = spec(day=20, month=3, year=2023, until=spec(day=13, month=3, year=2023))
    assert resolve(both, WEDNESDAY) is None


def test_since_runs_to_publication() -> None:
    assert ((date(2023, 3, 13), WEDNESDAY), "date/weekday") == resolve(spec(weekday=0, since=True), WEDNESDAY)


def test_since_a_day_to_come_is_that_day() -> None:
    assert (day(20), "date/day-month") == resolve(spec(day=20, month=3, year=2023, since=True), WEDNESDAY)


def test_before_the_calendar_it_stays_open() -> None:
    assert resolve(spec(ago=5000, unit="year"), WEDNESDAY) is None


def test_a_bound_without_beginning_stays_open() -> None:
    assert resolve(spec(weekday=0, open=True), WEDNESDAY) is None


def test_overnight_on_the_weekday_of_publication_is_the_night_before_it() -> None:
    assert ((date(2023, 3, 14), WEDNESDAY), "date/relative-day") == resolve(
        spec(relative_day=-1, weekday=2, night=True), WEDNESDAY
    )
    assert ((date(2023, 3, 13), date(2023, 3, 14)), "date/relative-day") == resolve(
        spec(relative_day=-1, weekday=0, night=True), WEDNESDAY
    )


def test_the_same_day_needs_one_told_before() -> None:
    assert resolve(spec(same=True, unit="day"), WEDNESDAY) is None
    assert (day(7), "date/same") == resolve(spec(same=True, unit="day"), WEDNESDAY, day(7))


def test_a_week_before_some_day_of_a_month_stays_open() -> None:
    august = date(2022, 8, 1), date(2022, 8, 31)
    assert resolve(spec(later=-1, unit="week"), WEDNESDAY, august) is None


@given(DATES, DATES)
def test_a_day_and_month_is_never_invented(published: date, told: date) -> None:
    found = resolve(spec(day=told.day, month=told.month), published)
    assert found is not None
    start, end = found[0]
    assert (told.month, told.day) == (start.month, start.day)
    assert start == end


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (day(13), "2023-03-13"),
        ((date(2023, 3, 23), date(2023, 3, 24)), "2023-03-23/2023-03-24"),
        ((date(2022, 8, 1), date(2022, 8, 31)), "2022-08"),
        ((date(2022, 1, 1), date(2022, 12, 31)), "2022"),
        ((None, date(2022, 8, 31)), "../2022-08-31"),
        ((date(2022, 8, 31), None), "2022-08-31/.."),
    ],
)
def test_edtf_is_as_coarse_as_the_days(days: tuple[date | None, date | None], text: str) -> None:
    assert text == edtf(days)


def test_a_date_outside_of_the_calendar_is_not_valid() -> None:
    assert not is_valid(spec(day=31, month=4, year=2023))
    assert is_valid(spec(day=30, month=4, year=2023))
    assert is_valid(spec(weekday=0))
