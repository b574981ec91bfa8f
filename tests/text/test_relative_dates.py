"""Yesterday, Monday, that evening, 3 a.m. Published on Wednesday 15 March 2023; told before: 7 March."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أمس", "2023-03-14"),
        ("بالأمس", "2023-03-14"),
        ("البارحة", "2023-03-14"),
        ("اليوم", "2023-03-15"),
        ("أول أمس", "2023-03-13"),
        ("أمس الأول", "2023-03-13"),
        ("أول من أمس", "2023-03-13"),
        ("غدًا", "2023-03-16"),
        ("بعد غد", "2023-03-17"),
        ("هذا الصباح", "2023-03-15"),
        ("الليلة الماضية", "2023-03-14/2023-03-15"),
        ("ليل أمس", "2023-03-14/2023-03-15"),
        ("مساء أمس", "2023-03-14"),
        ("yesterday", "2023-03-14"),
        ("the day before yesterday", "2023-03-13"),
        ("the day after tomorrow", "2023-03-17"),
        ("this morning", "2023-03-15"),
        ("last night", "2023-03-14/2023-03-15"),
        ("overnight", "2023-03-14/2023-03-15"),
    ],
)
def test_days_from_publication(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الاثنين", "2023-03-13"),
        ("فجر الأربعاء", "2023-03-15"),
        ("يوم الأحد", "2023-03-12"),
        ("الأربعاء الماضي", "2023-03-08"),
        ("الجمعة المقبل", "2023-03-17"),
        ("last Wednesday", "2023-03-08"),
        ("next Monday", "2023-03-20"),
        ("this Friday", "2023-03-17"),
        ("early Friday", "2023-03-10"),
        ("Friday night", "2023-03-10"),
        ("Monday of last week", "2023-03-06"),
    ],
)
def test_weekdays(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اليوم التالي", "2023-03-08"),
        ("في اليوم نفسه", "2023-03-07"),
        ("تلك الليلة", "2023-03-07"),
        ("يومها", "2023-03-07"),
        ("the next evening", "2023-03-08"),
        ("the previous day", "2023-03-06"),
        ("the same day", "2023-03-07"),
        ("the day before.", "2023-03-06"),
    ],
)
def test_days_from_the_day_told_before(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text",
    [
        "الساعة 22:39",
        "الساعة الثالثة فجرًا",
        "ليلًا",
        "مساءً",
        "at 3 a.m.",
        "3am",
        "at 10:39 p.m.",
        "after dark",
    ],
)
def test_a_time_of_day_is_of_the_day_told_before(days: Callable[..., list[str]], text: str) -> None:
    assert ["2023-03-07"] == days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 2 p.m. on Friday", "2023-03-10"),
        ("الساعة العاشرة والنصف مساء أمس", "2023-03-14"),
        ("after midnight on Tuesday", "2023-03-14/2023-03-15"),
    ],
)
def test_a_time_beside_a_day_is_of_that_day(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


@pytest.mark.parametrize(
    "text",
    [
        "أحد الجنود",
        "اليوم الثالث للهجوم",
        "اليوم العالمي للصحافة",
        "في أمس الحاجة",
        "غداء عمل",
        "مساء",
        "سوق الجمعة",
        "Black Friday",
        "the day after the raid",
        "10:39",
        "3",
    ],
)
def test_what_is_no_day(days: Callable[..., list[str]], text: str) -> None:
    assert [] == days(text)


@pytest.mark.parametrize("text", ["أمس", "الاثنين", "last Wednesday", "overnight", "this morning"])
def test_without_publication_it_stays_open(days: Callable[..., list[str]], text: str) -> None:
    assert ["open"] == days(text, None)
