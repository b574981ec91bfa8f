"""Numbers and ranks, spelled and in digits."""

from __future__ import annotations

import pytest

from sabab.text.numerals import number_at, ordinal, ordinal_at
from sabab.text.words import words


@pytest.mark.parametrize(
    ("text", "value", "taken"),
    [
        ("13", 13, 1),
        ("١٬٢٠٠", 1200, 1),
        ("250 ألف", 250_000, 2),
        ("1.5 million", 1_500_000, 2),
        ("ثلاثة", 3, 1),
        ("أحد عشر", 11, 2),
        ("إحدى عشرة", 11, 2),
        ("اثني عشر", 12, 2),
        ("خمسة عشر", 15, 2),
        ("ثلاثة وعشرين", 23, 2),
        ("مئة وعشرين", 120, 2),
        ("مئة وخمسة وعشرون", 125, 3),
        ("مئتين وخمسين", 250, 2),
        ("ثلاث مئة", 300, 2),
        ("خمسمئة وستة", 506, 2),
        ("ثلاثمائة", 300, 1),
        ("ثلاثة آلاف وخمسمئة", 3500, 3),
        ("عشرة آلاف", 10_000, 2),
        ("ألفا شخص", 2000, 1),
        ("ألفًا", 1000, 1),
        ("خمسون ألفًا", 50_000, 2),
        ("مليوني", 0, 0),
        ("eleven", 11, 1),
        ("twenty-three", 23, 2),
        ("two hundred and fifty", 250, 4),
        ("one hundred twenty five", 125, 4),
        ("three thousand five hundred", 3500, 4),
        ("two dozen", 24, 2),
        ("half a dozen", 6, 3),
        ("half a million", 500_000, 3),
        ("نصف مليون", 500_000, 2),
    ],
)
def test_a_number_is_read_to_its_end(text: str, value: int, taken: int) -> None:
    assert ((value, taken) if taken else None) == number_at(words(text), 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [("خمسة وستة", 5), ("عشرين وثلاثة", 20), ("ثلاثة قتلى", 3), ("five and six", 5), ("twelve 13", 12)],
)
def test_a_second_number_is_not_taken_in(text: str, value: int) -> None:
    assert (value, 1) == number_at(words(text), 0)


@pytest.mark.parametrize(
    "text", ["أحد الجنود", "وحدات", "half a day", "نصف ساعة", "dozens", "10:39", "واردات"]
)
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert number_at(words(text), 0) is None


def test_a_conjunction_before_the_number_is_no_part_of_it() -> None:
    assert (10, 1) == number_at(words("وعشرة"), 0)


@pytest.mark.parametrize(
    ("text", "rank", "taken"),
    [
        ("السادس", 6, 1),
        ("الخامس عشر", 15, 2),
        ("الحادي والعشرين", 21, 2),
        ("الثلاثين", 30, 1),
        ("والعاشر", 10, 1),
        ("sixth", 6, 1),
        ("twenty-first", 21, 2),
        ("thirtieth", 30, 1),
    ],
)
def test_ranks(text: str, rank: int, taken: int) -> None:
    assert (rank, taken) == ordinal_at(words(text), 0)


@pytest.mark.parametrize("text", ["ثاني", "الثلاثاء", "twenty", "السادسي", "الأحد"])
def test_words_that_are_no_ranks(text: str) -> None:
    assert ordinal_at(words(text), 0) is None


def test_a_rank_without_article_by_its_word_alone() -> None:
    assert 3 == ordinal("ثالث")
    assert 3 == ordinal("third")
    assert ordinal("قصف") is None
