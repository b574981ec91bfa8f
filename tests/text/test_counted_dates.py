"""Three weeks ago, last month, two days later. Published on Wednesday 15 March 2023; told before: 7 March."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قبل يومين", "2023-03-13"),
        ("قبل خمسة أيام", "2023-03-10"),
        ("وقبل نحو أسبوعين", "2023-02-28/2023-03-02"),
        ("قبل عام", "2022"),
        ("قبل ساعات", "2023-03-14/2023-03-15"),
        ("منذ يومين", "2023-03-13/2023-03-15"),
        ("two days ago", "2023-03-13"),
        ("three weeks ago", "2023-02-21/2023-02-23"),
        ("six months ago", "2022-09"),
        ("a year ago", "2022"),
        ("two hours ago", "2023-03-14/2023-03-15"),
    ],
)
def test_back_from_publication(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text", ["قبل أيام", "قبل أيام قليلة", "قبل بضعة أيام", "a few days ago", "days ago"]
)
def test_a_few_days_are_two_to_ten(days: Callable[..., list[str]], text: str) -> None:
    assert ["2023-03-05/2023-03-13"] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبعد يومين، قصفت", "2023-03-09"),
        ("بعد ذلك بيومين", "2023-03-09"),
        ("قبلها بأسبوع", "2023-02-27/2023-03-01"),
        ("قبل أسبوع من ذلك", "2023-02-27/2023-03-01"),
        ("five days later", "2023-03-12"),
        ("a day earlier", "2023-03-06"),
        ("a year earlier", "2022"),
        ("the previous week", "2023-02-27/2023-03-05"),
        ("the following month", "2023-04"),
        ("the weekend before.", "2023-02-25/2023-02-26"),
    ],
)
def test_on_and_back_from_the_day_told_before(
    days: Callable[..., list[str]], text: str, expected: str
) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلال اليومين الماضيين", "2023-03-13/2023-03-15"),
        ("الأيام الثلاثة الماضية", "2023-03-12/2023-03-15"),
        ("الساعات الـ24 الماضية", "2023-03-14/2023-03-15"),
        ("الـ48 ساعة الماضية", "2023-03-13/2023-03-15"),
        ("الشهرين الأخيرين", "2023-01-15/2023-03-15"),
        ("الساعات الأخيرة", "2023-03-14/2023-03-15"),
        ("الساعات القليلة الماضية", "2023-03-14/2023-03-15"),
        ("the last few hours", "2023-03-14/2023-03-15"),
        ("the past three days", "2023-03-12/2023-03-15"),
        ("the last 24 hours", "2023-03-14/2023-03-15"),
        ("the past week", "2023-03-08/2023-03-15"),
    ],
)
def test_a_stretch_up_to_publication(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الأسبوع الماضي", "2023-03-06/2023-03-12"),
        ("الشهر الماضي", "2023-02"),
        ("العام المقبل", "2024"),
        ("هذا الأسبوع", "2023-03-13/2023-03-15"),
        ("مطلع الشهر الماضي", "2023-02-01/2023-02-10"),
        ("أواخر الشهر الماضي", "2023-02-21/2023-02-28"),
        ("منذ مطلع العام", "2023-01-01/2023-03-15"),
        ("الشهر نفسه", "2023-03"),
        ("نهاية الأسبوع", "2023-03-10/2023-03-12"),
        ("last week", "2023-03-06/2023-03-12"),
        ("late last week", "2023-03-09/2023-03-12"),
        ("later this week", "2023-03-15/2023-03-19"),
        ("the beginning of the month", "2023-03-01/2023-03-10"),
        ("over the weekend", "2023-03-11/2023-03-12"),
        ("last weekend", "2023-03-11/2023-03-12"),
        ("next weekend", "2023-03-18/2023-03-19"),
    ],
)
def test_calendar_units(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الخريف الماضي", "2022-09-01/2022-11-30"),
        ("في الربيع", "2023-03-01/2023-05-31"),
        ("صيف 2022", "2022-06-01/2022-08-31"),
        ("صيف العام الماضي", "2022-06-01/2022-08-31"),
        ("last summer", "2022-06-01/2022-08-31"),
        ("the summer of 2006", "2006-06-01/2006-08-31"),
        ("this winter", "2022-12-01/2023-02-28"),
    ],
)
def test_seasons(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text",
    [
        "قبل يومين من الهجوم",
        "بعد يومين من الهجوم",
        "بعد يومين تبادلت فيهما القوات القصف",
        "الأصعب منذ شهور",
        "الأيام الماضية",
        "السنوات الماضية",
        "in recent weeks",
        "more than two weeks ago",
        "قبل أكثر من أسبوعين",
        "hours later",
        "days of fighting",
        "two days of fighting",
        "الربيع العربي",
        "the fall of Aleppo",
        "in the fall",
        "الأسبوع",
        "a week",
    ],
)
def test_what_dates_nothing(days: Callable[..., list[str]], text: str) -> None:
    assert [] == days(text)
