"""What can be written onto an Arabic word is read in every way that the letters allow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.text.clitics import Reading, enclitic_cores, proclitic_readings

LETTERS = st.text(alphabet="ابتجدرسفكلمنهوي", min_size=1, max_size=10)


def cores(form: str) -> list[str]:
    return [reading.core for reading in proclitic_readings(form)]


@pytest.mark.parametrize(
    ("form", "core", "conjunction", "preposition"),
    [
        ("وطرطوس", "طرطوس", "و", ""),
        ("فقصف", "قصف", "ف", ""),
        ("بصواريخ", "صواريخ", "", "ب"),
        ("وبصواريخ", "صواريخ", "و", "ب"),
        ("بالقاعده", "القاعده", "", "ب"),
        ("للقاعده", "القاعده", "", "ل"),
        ("وللقوات", "القوات", "و", "ل"),
        ("سيقصف", "يقصف", "", "س"),
        ("وفي", "في", "و", ""),
    ],
)
def test_clitics_are_read(form: str, core: str, conjunction: str, preposition: str) -> None:
    found = [r for r in proclitic_readings(form) if r.core == core]
    assert [(conjunction, preposition)] == [(r.conjunction, r.preposition) for r in found]


def test_the_bare_word_is_tried_first() -> None:
    assert "ورد" == cores("ورد")[0]
    assert "لبنان" == cores("لبنان")[0]


def test_a_lam_of_the_word_survives_the_article() -> None:
    assert "اللواء" in cores("للواء")


@pytest.mark.parametrize("form", ["ولد", "بعد", "لمس", "كرد"])
def test_no_core_of_two_letters_after_a_preposition(form: str) -> None:
    assert all(not r.preposition for r in proclitic_readings(form))


@given(LETTERS)
def test_a_core_is_the_rest_of_the_word_but_for_its_article(form: str) -> None:
    for reading in proclitic_readings(form):
        rest = form[reading.skip :]
        assert reading.core in (rest, "ا" + rest, "ال" + rest)  # the article of للقوات and of للواء
        assert form[: reading.skip] == reading.conjunction + reading.preposition


@given(LETTERS)
def test_readings_are_told_once(form: str) -> None:
    found = proclitic_readings(form)
    assert len(set(found)) == len(found)
    assert Reading(form) == found[0]


@pytest.mark.parametrize(
    ("core", "bare", "pronoun"),
    [
        ("قاعدتها", "قاعده", "ها"),
        ("قواتهم", "قوات", "هم"),
        ("نفاها", "نفي", "ها"),
        ("اعضايها", "اعضا", "ها"),
        ("اعضاوه", "اعضا", "ه"),
        ("صواريخنا", "صواريخ", "نا"),
    ],
)
def test_the_word_under_a_pronoun_comes_back(core: str, bare: str, pronoun: str) -> None:
    assert (bare, pronoun) in enclitic_cores(core)


@pytest.mark.parametrize("core", ["القاعده", "مها", "قصف", "فيها"])
def test_words_that_bear_no_pronoun(core: str) -> None:
    assert () == enclitic_cores(core)
