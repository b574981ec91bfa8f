"""Which words around a date belong to it, and which dates are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("قصفت في وقت متأخر من مساء الخميس قاعدة", "في وقت متأخر من مساء الخميس"),
        ("خلال الساعات الأولى من فجر الجمعة", "الساعات الأولى من فجر الجمعة"),
        ("وقال بعيد منتصف ليل الخميس", "بعيد منتصف ليل الخميس"),
        ("in the early hours of Sunday", "the early hours of Sunday"),
        ("struck shortly after midnight on Tuesday", "shortly after midnight on Tuesday"),
        ("fired on Friday morning at", "on Friday morning"),
        ("drones since mid-October have", "since mid-October"),
        ("في منتصف شهر آذار قصفت", "في منتصف شهر آذار"),
    ],
)
def test_parts_of_day_and_month_are_taken_in(
    phrases: Callable[[str], list[str]], text: str, phrase: str
) -> None:
    assert [phrase] == phrases(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("after Tuesday's raid", "Tuesday"),
        ("بعد الثلاثاء", "الثلاثاء"),
        ("قبل هجوم الاثنين", "الاثنين"),
        ("رئيس سابق الاثنين", "الاثنين"),
        ("Friday, morning prayers", "Friday"),
    ],
)
def test_other_words_are_not(phrases: Callable[[str], list[str]], text: str, phrase: str) -> None:
    assert [phrase] == phrases(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mid-January", "2023-01-14/2023-01-16"),
        ("early March", "2023-03-01/2023-03-10"),
        ("late 2021", "2021-10-01/2021-12-31"),
        ("مطلع 2021", "2021-01"),
        ("منتصف كانون الثاني الماضي", "2023-01-14/2023-01-16"),
        ("late Thursday", "2023-03-09"),
    ],
)
def test_a_part_is_of_a_month_or_year_never_of_a_day(
    days: Callable[..., list[str]], text: str, expected: str
) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since Monday", "2023-03-13/2023-03-15"),
        ("منذ عام 2011", "2011-01-01/2023-03-15"),
        ("by Friday", "open"),
    ],
)
def test_bounds(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text", ["قوى 14 آذار", "شارع 17 أيار", "the March 14 alliance", "the 14 July Bridge"]
)
def test_a_day_that_is_a_name_is_no_date(phrases: Callable[[str], list[str]], text: str) -> None:
    assert [] == phrases(text)


@pytest.mark.parametrize("text", ["هجوم 14 آذار", "the 14 July attack", "شارع 17 أيار 2022"])
def test_a_day_that_dates_an_attack_is_one(phrases: Callable[[str], list[str]], text: str) -> None:
    assert 1 == len(phrases(text))
