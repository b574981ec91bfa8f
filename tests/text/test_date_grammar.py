"""Neighbouring pieces come out as one expression, two with a "to" between them as a range."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.date_grammar import DateSpec, date_specs
from sabab.text.date_resolution import resolve
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

#: Words that dates are made of, in any order and with anything between them.
WORDS = (
    "13 12-13 2023 25/3/2023 آذار مارس March Oct. may شهر من of in في الاثنين والثلاثاء Friday last next أمس اليوم "
    "yesterday overnight day after before the week الأسبوع الماضي ago قبل بعد منتصف ليل midnight until - to بين "
    "يومين three hours الساعة 22:39 p.m. فجرًا morning early since منذ by الشتاء summer عيد الفطر 15 محرم 1441 هـ "
    "( ) ، , . raid قصف weekend نهاية نفسه same that ال the أول آخر يوم"
)
SOUP = st.lists(st.sampled_from(WORDS.split(" ")), max_size=12).map(" ".join)


def test_weekday_day_and_relative_day_are_one() -> None:
    expected = DateSpec(0, 7, day=13, month=3, weekday=0, relative_day=-1)
    assert (expected,) == date_specs(words("مساء أمس، الاثنين 13 من آذار"))


@pytest.mark.parametrize(
    "text",
    [
        "Friday, 24 March 2023",
        "الجمعة 24 مارس (آذار) 2023",
        "فجر أمس السبت، 15 محرم 1441هـ",
        "29 كانون الثاني/يناير 2024 (17 رجب 1445)",
        "After dark, at 10:39 p.m.",
        "في آب من العام الماضي",
        "Monday of last week",
        "الساعة الثانية والنصف من بعد ظهر أمس الأحد",
        "yesterday, Tuesday",
    ],
)
def test_one_expression(phrases: Callable[[str], list[str]], text: str) -> None:
    assert [text] == phrases(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BEIRUT, 8 March 2023 - Monday's raid", ["8 March 2023", "Monday"]),
        ("on 7 March and on 22 March", ["on 7 March", "on 22 March"]),
        ("Monday, in August 2022", ["Monday", "August 2022"]),
        ("قصفت الاثنين، وقال أمس", ["الاثنين", "أمس"]),
    ],
)
def test_two_expressions(phrases: Callable[[str], list[str]], text: str, found: list[str]) -> None:
    assert found == phrases(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ليل الثلاثاء - الأربعاء", "2023-03-14/2023-03-15"),
        ("ليل الخميس الجمعة", "2023-03-09/2023-03-10"),
        ("ليلة الخميس إلى الجمعة", "2023-03-09/2023-03-10"),
        ("ليل الخميس - الجمعة الماضي", "2023-03-09/2023-03-10"),
        ("بين الاثنين والأربعاء", "2023-03-13/2023-03-15"),
        ("من 28 شباط إلى 3 آذار", "2023-02-28/2023-03-03"),
        ("the night of Sunday to Monday", "2023-03-12/2023-03-13"),
        ("overnight into Friday", "2023-03-09/2023-03-10"),
        ("between Thursday and Friday", "2023-03-09/2023-03-10"),
        ("from 28 December to 3 January", "2022-12-28/2023-01-03"),
        ("between March and August 2022", "2022-03-01/2022-08-31"),
        ("from March to August", "2022-03-01/2022-08-31"),
        ("Monday 6 March to Wednesday 8 March", "2023-03-06/2023-03-08"),
    ],
)
def test_ranges(days: Callable[..., list[str]], text: str, expected: str) -> None:
    assert [expected] == days(text)


def test_a_range_takes_in_its_first_word(phrases: Callable[[str], list[str]]) -> None:
    assert ["between Thursday and Friday"] == phrases("a blast between Thursday and Friday.")
    assert ["من 10 إلى 12 آذار"] == phrases("القصف من 10 إلى 12 آذار")


@given(SOUP)
def test_expressions_lie_within_the_words_and_do_not_overlap(text: str) -> None:
    tokens = words(text)
    found = date_specs(tokens)
    assert all(0 <= spec.first < spec.end <= len(tokens) for spec in found)
    assert all(left.end <= right.first for left, right in pairwise(found))


@given(SOUP, st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_whatever_resolves_begins_before_it_ends(text: str, published: date) -> None:
    told = (published, published)
    resolved = [resolve(spec, published, told) for spec in date_specs(words(text))]
    assert all(one[0][0] <= one[0][1] for one in resolved if one is not None)


def test_words_without_dates_have_none() -> None:
    assert () == date_specs(words("قصفت طائرات قاعدة في ريف حلب."))
    assert () == date_specs(())
