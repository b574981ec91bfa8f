"""The tables of names: folded, complete, and without a name for two things."""

from __future__ import annotations

from itertools import chain

import pytest

from sabab.text import calendar
from sabab.text.normalize import fold


def test_every_month_has_names_in_both_languages() -> None:
    by_month = {
        number: [" ".join(p) for p, n in calendar.MONTHS.items() if n == number] for number in range(1, 13)
    }
    assert all(any(name.isascii() for name in names) for names in by_month.values())
    assert all(any(not name.isascii() for name in names) for names in by_month.values())


def test_no_name_is_of_both_calendars() -> None:
    assert calendar.MONTHS.keys().isdisjoint(calendar.HIJRI_MONTHS)


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("شباط", 2),
        ("فبراير", 2),
        ("فيفري", 2),
        ("غشت", 8),
        ("يوليوز", 7),
        ("جويلية", 7),
        ("دجنبر", 12),
        ("تشرين ثاني", 11),
    ],
)
def test_month_names_of_every_region(name: str, month: int) -> None:
    assert month == calendar.MONTHS[tuple(fold(name).split())]


def test_a_week_has_seven_days_in_both_languages() -> None:
    ascii_names = {number for name, number in calendar.WEEKDAYS.items() if name.isascii()}
    assert set(range(7)) == ascii_names == set(calendar.WEEKDAYS.values())


@pytest.mark.parametrize(
    "table",
    [
        calendar.WEEKDAYS,
        calendar.UNITS,
        calendar.SHIFTS,
        calendar.NEIGHBOURS,
        calendar.PARTS,
        calendar.SEASONS,
    ],
)
def test_names_are_folded(table: dict[str, object]) -> None:
    assert list(table) == [fold(name) for name in table]


def test_duals_and_plurals_are_units() -> None:
    assert calendar.DUALS | calendar.PLURALS <= calendar.UNITS.keys()
    assert calendar.DUALS.isdisjoint(calendar.PLURALS)


def test_ambiguous_months_are_months() -> None:
    single = set(chain.from_iterable(phrase for phrase in calendar.MONTHS if len(phrase) == 1))
    assert single >= calendar.AMBIGUOUS_MONTHS
