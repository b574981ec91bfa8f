"""Words are found where they stand, whatever surrounds them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.words import words


def forms(text: str) -> list[str]:
    return [word.form for word in words(text)]


@given(st.text())
def test_every_word_is_the_stretch_of_text_at_its_offsets(text: str) -> None:
    assert all(text[word.start : word.end] == word.surface for word in words(text))


@given(st.text())
def test_words_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = words(text)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_a_stretch_keeps_the_offsets_of_the_whole_text() -> None:
    text = "One. Two rockets."
    assert [(5, 8), (9, 16), (16, 17)] == [(word.start, word.end) for word in words(text, 5)]
    assert ["two"] == [word.form for word in words(text, 5, 8)]


def test_an_initial_inside_a_name_is_no_end_of_a_clause() -> None:
    assert ["the", "carrier", "dwight", "d", "eisenhower"] == [
        w.form for w in words("the carrier Dwight D. Eisenhower")
    ]


def test_a_letter_at_the_end_of_a_sentence_keeps_its_stop() -> None:
    assert ["plan", "b", "."] == [w.form for w in words("plan B.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-led raids", ["us", "led", "raids"]),
        ("سفينة إم.إس.سي", ["سفينه", "اماسسي"]),
        ("انتهى.وقال", ["انتهي", ".", "وقال"]),  # a stop without its blank
        ("at 10:39 p.m.", ["at", "10:39", "pm"]),
        ("Iran's base", ["iran", "'s", "base"]),
        ("the fighters’ base", ["the", "fighters", "'s", "base"]),
        ("Sana'a isn’t far", ["sana'a", "isn't", "far"]),
        ("1,200 dead, 30", ["1,200", "dead", ",", "30"]),
        ("لـ”الحرس الثوري“،", ["ل", "الحرس", "الثوري", "،"]),
        ("الـ13 من آذار", ["ال", "13", "من", "اذار"]),
        ("1441هـ", ["1441", "ه"]),
        ("قصفًا مُتقطّعًا", ["قصفا", "متقطعا"]),
        ("لـ'الحرس' و’الجبهة’", ["ل", "الحرس", "و", "الجبهه"]),  # beside Arabic an apostrophe quotes
    ],
)
def test_words_come_out_folded(text: str, expected: list[str]) -> None:
    assert expected == forms(text)


@pytest.mark.parametrize(
    ("text", "glue"),
    [
        ("Iran-backed", "-"),
        ("pro-“Iran”", "-"),
        ("“IS”-linked", "-"),
        ("U.S.-led", "-"),
        ("آذار/مارس", "/"),
        ("آذارِ/مارس", "/"),
        ("AC\u200f-130", "-"),
        ("Iran\u2011backed", "-"),
        ("Iran backed", ""),
    ],
)
def test_a_hyphen_between_two_words_glues_them(text: str, glue: str) -> None:
    assert glue == words(text)[1].glue
    assert "stop" not in [word.kind for word in words(text)]


@pytest.mark.parametrize(
    "text", ["الثلاثاء - الأربعاء", "المرصد ـ مطار", "Friday – Saturday", "(Friday)-(x)"]
)
def test_a_dash_between_spaces_is_a_stop(text: str) -> None:
    found = words(text)
    assert "stop" in [word.kind for word in found]
    assert [""] * len(found) == [word.glue for word in found]


def test_tanwin_is_seen_in_the_source() -> None:
    assert words("قصفًا")[0].has_tanwin
    assert not words("قصفا")[0].has_tanwin


@pytest.mark.parametrize(
    ("text", "value"), [("1,200", 1200), ("٢٢", 22), ("13", 13), ("10:39", None), ("1.5", None)]
)
def test_digits_have_a_value_where_they_are_one_whole_number(text: str, value: int | None) -> None:
    assert value == words(text)[0].value


def test_a_word_has_no_value() -> None:
    assert words("thirteen")[0].value is None


@pytest.mark.parametrize(("text", "glue"), [("Front (LF)-held", "-"), ("Front (LF) - held", "")])
def test_a_hyphen_behind_a_bracket_is_glue(text: str, glue: str) -> None:
    assert glue == words(text)[-1].glue
