"""One spelling for comparison, and the way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.normalize import bare, fold, fold_map, with_sources

HARAKAT = [chr(code) for code in range(0x064B, 0x0653)]
INVISIBLE = ["\u200e", "\u200f", "\u061c", "\u202b", "\u202c", "\u2067", "\u2069", "\ufeff", "\u200c"]
TATWEEL = "\u0640"
WORDS = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىئؤةء٠١٢٣ABCxyz0123", min_size=1, max_size=12)
NOISE = st.lists(st.sampled_from([*HARAKAT, *INVISIBLE, TATWEEL]), max_size=3).map("".join)


@pytest.mark.parametrize(
    ("source", "folded"),
    [
        ("قَصَفَ", "قصف"),
        ("قـــصف", "قصف"),
        ("أمس", "امس"),
        ("إيران", "ايران"),
        ("مسؤول", "مسوول"),
        ("قائد", "قايد"),
        ("غارة", "غاره"),
        ("على", "علي"),
        ("الثلاثاء", "الثلاثا"),
        ("ایران", "ايران"),
        ("کرکوک", "كركوك"),
        ("ڤلاديمير پوتين", "فلاديمير بوتين"),
        ("٢٢ آذار ۲۰۲۳", "22 اذار 2023"),
        ("\ufedf\ufe8e", "لا"),
        ("\ufefb", "لا"),
        ("Café’s", "cafe's"),
        ("İstanbul", "istanbul"),
    ],
)
def test_spellings_of_one_word_fold_alike(source: str, folded: str) -> None:
    assert folded == fold(source)


@pytest.mark.parametrize(
    ("one", "other"), [("قصف", "قذف"), ("حلب", "حمص"), ("13", "14"), ("strike", "struck")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_punctuation_is_kept() -> None:
    assert "قال: «لا».. نعم؟" == fold("قال: «لا».. نعم؟")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(text) == fold(fold(text))


@given(st.text())
def test_the_map_has_an_entry_for_each_folded_character_and_the_end(text: str) -> None:
    indexes = fold_map(text)
    assert len(fold(text)) + 1 == len(indexes)
    assert len(text) == indexes[-1]
    assert sorted(indexes) == list(indexes)


@given(st.text())
def test_each_folded_character_comes_from_the_source_character_it_points_to(text: str) -> None:
    folded = fold(text)
    assert all(folded[at] in fold(text[index]) for at, index in enumerate(fold_map(text)[:-1]))


@given(st.lists(st.tuples(WORDS, NOISE), min_size=1, max_size=6))
def test_marks_and_invisible_characters_change_nothing(pieces: list[tuple[str, str]]) -> None:
    plain = "".join(word for word, _ in pieces)
    noisy = "".join(word + noise for word, noise in pieces)
    assert fold(plain) == fold(noisy)


@given(WORDS, NOISE, WORDS, NOISE, WORDS)
def test_a_folded_stretch_leads_back_to_its_source(
    before: str, noise: str, inner: str, more: str, after: str
) -> None:
    """The stretch that a match covers, cut out of the source by the map, folds to the match again."""
    source = before + noise + inner + more + after
    indexes = fold_map(source)
    start, end = len(fold(before)), len(fold(before)) + len(fold(inner))
    assert fold(inner) == fold(source[indexes[start] : indexes[end]])


def test_a_trailing_mark_stays_with_its_letter() -> None:
    source = "قصفًا"
    assert (0, 1, 2, 4, 5) == fold_map(source)
    assert 6 == fold_map("قصفاً\u200f")[-1]


def test_one_ligature_of_two_letters_maps_both_to_itself() -> None:
    assert (0, 0, 1) == fold_map("\ufefb")


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("آَب", "آب"),
        ("ا\u0653ب", "آب"),
        ("أُنــزِل\u200f", "أنزل"),
        ("March", "March"),
        ("إسرائيليّ", "إسرائيلي"),
    ],
)
def test_bare_letters_keep_their_hamza(text: str, letters: str) -> None:
    assert letters == bare(text)


def test_each_letter_comes_with_the_marks_that_it_bears() -> None:
    assert (("و", "و"), ("ر", "رَ"), ("د", "دَّ"), ("ت", "ت")) == with_sources("ورَدَّت")
