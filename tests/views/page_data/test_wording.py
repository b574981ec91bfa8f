"""Phrases: both languages complete, and no word that claims a cause."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import get_args

from sabab.model import Frequency, Label
from sabab.views.page_data import wording
from sabab.views.page_data.wording import day_words, joined, lowered, phrase, when_words

WORDS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(wording.__file__).with_name("language.toml").read_text(encoding="utf-8")
)
PAIRS = {f"{table}.{key}": pair for table, entries in WORDS.items() for key, pair in entries.items()}


def test_both_languages_have_the_same_fields() -> None:
    for key, pair in PAIRS.items():
        english, arabic = (set(re.findall(r"{\w+}", pair[language])) for language in ("en", "ar"))
        # Arabic says one and two by the noun's form.
        assert arabic in (english, set()), key


def test_every_frequency_has_words_for_either_direction() -> None:
    assert set(get_args(Frequency)) == WORDS["followed"].keys() == WORDS["preceded"].keys()


def test_no_phrase_claims_a_cause() -> None:
    causal = re.compile(r"caus|led to|because|result|تسبب|أدى|بسبب|نتيجة", re.IGNORECASE)
    assert [key for key, pair in PAIRS.items() if causal.search(f"{pair['en']} {pair['ar']}")] == []


def test_a_field_fills_each_language_with_its_own_words() -> None:
    assert Label("Iran and allies", "معسكر إيران") == phrase("lane", "allies", head=Label("Iran", "إيران"))


def test_what_one_language_lacks_is_said_in_the_other() -> None:
    assert phrase("lane", "allies", head=Label(ar="الفصائل")).en == "الفصائل and allies"


def test_a_row_of_labels_runs_in_the_reading_direction() -> None:
    assert Label("a → b", "أ ← ب") == joined([Label("a", "أ"), Label("b", "ب")], "arrow")


def test_a_phrase_within_a_sentence_begins_small() -> None:
    assert Label("attack on US forces", "هجوم") == lowered(Label("Attack on US forces", "هجوم"))


def test_a_day_is_written_in_both_languages() -> None:
    assert Label("26 Aug 2022", "26 آب 2022") == day_words(date(2022, 8, 26))


def test_only_bounds_that_are_known_are_said() -> None:
    first, last = date(2023, 3, 12), date(2023, 3, 14)
    assert ["12 Mar 2023", "12 Mar 2023 – 14 Mar 2023", "by 14 Mar 2023", "from 12 Mar 2023", "no date"] == [
        when_words(*bounds).en
        for bounds in ((first, first), (first, last), (None, last), (first, None), (None, None))
    ]
