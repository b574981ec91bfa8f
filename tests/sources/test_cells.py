"""Cells become days, numbers and degrees, or the reason why not."""

from __future__ import annotations

from datetime import date

import pytest

from sabab.sources.cells import (
    RowError,
    coordinates,
    count,
    day,
    identifier,
    month_of,
    precision_of,
    required,
)
from sabab.sources.records import Row


def cell(value: str) -> Row:
    return Row(2, {"c": value})


@pytest.mark.parametrize("written", ["2023-03-24", " 2023-03-24 ", "2023-03-24 00:00:00.000"])
def test_a_day_is_read_with_or_without_a_time(written: str) -> None:
    assert date(2023, 3, 24) == day(cell(written), "c")


def test_a_day_is_read_in_the_form_that_is_named() -> None:
    assert date(2024, 7, 26) == day(cell("26 July 2024"), "c", "%d %B %Y")


@pytest.mark.parametrize("written", ["2023-13-01", "24.03.2023", "yesterday"])
def test_what_is_no_day_says_so_with_its_value(written: str) -> None:
    with pytest.raises(RowError) as problem:
        day(cell(written), "c")
    assert ("c is no day", written) == (problem.value.reason, problem.value.value)


def test_an_empty_or_missing_cell_is_named() -> None:
    with pytest.raises(RowError, match="c is empty"):
        required(cell(" "), "c")
    with pytest.raises(RowError, match="d is empty"):
        required(cell("x"), "d")


@pytest.mark.parametrize(
    ("written", "expected"), [("214797.0", "214797"), ("214797", "214797"), ("IRQ12", "IRQ12")]
)
def test_an_identifier_loses_the_decimals_of_spreadsheets(written: str, expected: str) -> None:
    assert expected == identifier(cell(written), "c")


@pytest.mark.parametrize("written", ["-1", "2.5", "many", ""])
def test_what_is_no_count_is_refused(written: str) -> None:
    with pytest.raises(RowError):
        count(cell(written), "c")


def test_a_count_may_be_written_with_decimals_of_nothing() -> None:
    assert (0, 12) == (count(cell("0"), "c"), count(cell("12.0"), "c"))


def test_coordinates_come_in_pairs_or_not_at_all() -> None:
    assert ("36.2", "37.1") == coordinates(Row(2, {"lat": "36.2", "lon": "37.1"}), "lat", "lon")
    assert coordinates(Row(2, {"lat": "", "lon": ""}), "lat", "lon") is None


@pytest.mark.parametrize(("north", "east"), [("91", "0"), ("0", "181"), ("north", "0"), ("36.2", "")])
def test_degrees_outside_the_world_are_refused(north: str, east: str) -> None:
    with pytest.raises(RowError, match="degrees"):
        coordinates(Row(2, {"lat": north, "lon": east}), "lat", "lon")


def test_the_month_of_a_day_ends_on_its_last() -> None:
    assert (date(2024, 2, 1), date(2024, 2, 29)) == month_of(date(2024, 2, 15))
    assert (date(2023, 12, 1), date(2023, 12, 31)) == month_of(date(2023, 12, 31))
    assert (date(9999, 12, 1), date(9999, 12, 31)) == month_of(date(9999, 12, 31))


def test_coordinates_point_at_the_smallest_area_that_is_named() -> None:
    assert ["settlement", "district", "governorate", "country"] == [
        precision_of(*names) for names in (("a", "b", "c"), ("", "b", "c"), ("", "", "c"), ("", "", ""))
    ]
