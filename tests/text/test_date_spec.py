"""Which kind of expression a specification is."""

from __future__ import annotations

import pytest

from sabab.text.date_spec import DateSpec


@pytest.mark.parametrize(
    ("spec", "grain"),
    [
        (DateSpec(0, 1, day=13, month=3, weekday=0, relative_day=-1), "date"),
        (DateSpec(0, 1, relative_day=0, weekday=0), "relative"),
        (DateSpec(0, 1, weekday=0), "weekday"),
        (DateSpec(0, 1, month=8, year=2022), "month"),
        (DateSpec(0, 1, season=(6, 8), year=2022), "season"),
        (DateSpec(0, 1, year=2022), "year"),
        (DateSpec(0, 1, unit="year", shift=-1), "year"),
        (DateSpec(0, 1, unit="week", shift=-1), "week"),
        (DateSpec(0, 1, unit="long weekend"), "weekend"),
        (DateSpec(0, 1, unit="day", ago=3), "counted"),
        (DateSpec(0, 1, unit="day", vague=True), "counted"),
        (DateSpec(0, 1, unit="day", same=True), "day"),
        (DateSpec(0, 1, unit="day", same=True, clock=True), "clock"),
    ],
)
def test_the_finest_thing_said_is_the_grain(spec: DateSpec, grain: str) -> None:
    assert grain == spec.grain


def test_a_day_with_its_year_is_full() -> None:
    assert DateSpec(0, 3, day=13, month=3, year=2023).is_full


@pytest.mark.parametrize(
    "spec",
    [
        DateSpec(0, 2, day=13, month=3),
        DateSpec(0, 2, month=3, year=2023),
        DateSpec(0, 3, day=13, month=9, year=1444, hijri=True),
        DateSpec(0, 3, day=13, month=3, year=2023, until=DateSpec(0, 3, day=14, month=3, year=2023)),
    ],
)
def test_anything_less_or_else_is_not_full(spec: DateSpec) -> None:
    assert not spec.is_full
