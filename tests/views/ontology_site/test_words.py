"""The site's own words."""

from __future__ import annotations

import re

from sabab.views.ontology_site.words import LANGUAGES, all_words, word


def test_every_word_is_there_in_both_languages() -> None:
    lacking = [
        (section, key)
        for section, words in all_words().items()
        for key, found in words.items()
        if set(found) != set(LANGUAGES)
    ]
    assert [] == lacking


def test_arabic_words_are_arabic() -> None:
    other = {"other"}  # the link to English is in English
    words = {
        key: found["ar"]
        for section in all_words().values()
        for key, found in section.items()
        if key not in other
    }
    assert [] == [key for key, text in words.items() if not re.search("[\u0621-\u064a]", text)]


def test_a_key_without_words_stands_for_itself() -> None:
    assert "southWestOf" == word("frequency", "southWestOf", "ar")
