"""Days in digits, months by name, years: and what only looks like them."""

from __future__ import annotations

import pytest

from sabab.text.date_pieces import day_number, is_month_by_itself, month_at, opens_month, year_at
from sabab.text.date_words import Row
from sabab.text.words import words


def row(text: str) -> Row:
    return Row(words(text))


@pytest.mark.parametrize(("text", "found"), [("13 March", (13, 1)), ("٣١", (31, 1)), ("8th of", (8, 2))])
def test_a_day_of_the_month(text: str, found: tuple[int, int]) -> None:
    assert found == day_number(row(text), 0)


@pytest.mark.parametrize(("text", "index"), [("32 March", 0), ("0", 0), ("thirteen", 0), ("MiG-29 May", 1)])
def test_no_day_of_a_month(text: str, index: int) -> None:
    assert day_number(row(text), index) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("آذار", (3, 1, False)),
        ("وآذار", (3, 1, False)),
        ("بآب", (8, 1, False)),
        ("آَب", (8, 1, False)),
        ("باب 2022", (8, 1, False)),  # "بآب" without its madda: no door has a year
        ("أب 2022", (8, 1, False)),
        ("كانون الثاني/يناير 2024", (1, 3, False)),
        ("مارس (آذار) 2023", (3, 4, False)),
        ("Oct. 7", (10, 2, False)),
        ("محرم", (1, 1, True)),
    ],
)
def test_a_month_and_where_its_name_ends(text: str, found: tuple[int, int, bool]) -> None:
    assert found == month_at(row(text), 0)


@pytest.mark.parametrize("text", ["أب", "إب", "باب", "إب 2022", "may", "march", "كانون", "تشرين"])
def test_words_that_are_no_months(text: str) -> None:
    assert month_at(row(text), 0) is None


@pytest.mark.parametrize(
    ("text", "index"),
    [("آب", 0), ("نيسان", 0), ("في مارس", 1), ("in March", 1), ("June", 0), ("شهر رمضان", 1)],
)
def test_months_that_need_nothing_beside_them(text: str, index: int) -> None:
    found = month_at(row(text), index)
    assert found is not None
    assert is_month_by_itself(row(text), index, is_hijri=found[2])


@pytest.mark.parametrize("text", ["مارس", "March", "May", "رمضان", "اب"])
def test_months_that_need_something_beside_them(text: str) -> None:
    found = month_at(row(text), 0)
    assert found is not None
    assert not is_month_by_itself(row(text), 0, is_hijri=found[2])


@pytest.mark.parametrize(
    ("text", "year"), [("2023", 2023), ("١٤٤٤", 1444), ("24", None), ("2,023", None), ("2200", None)]
)
def test_years_have_four_digits(text: str, year: int | None) -> None:
    assert year == year_at(row(text), 0)


def test_a_month_may_begin_with_its_first_word() -> None:
    assert opens_month("وكانون")
    assert not opens_month("قصف")
