"""Explanations on a terminal: lines keep their order in both directions."""

from __future__ import annotations

import unicodedata

import pytest

from sabab.pipeline.explaining import explanations
from sabab.sources.metadata import Metadata
from sabab.views.explanations import explanation_text, isolated

ARABIC = "قصفت طائرات إسرائيلية مطار المزة، وقال مصدر إن الغارة قتلت جنديين. وردّت إيران بصواريخ على حيفا."


def lines(text: str) -> list[str]:
    (explained,) = explanations(text, Metadata())
    return explanation_text(explained).splitlines()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("حمص", "\u2068حمص\u2069"),
        ("Homs", "Homs"),
        ("V على:OBJ", "\u2068V على:OBJ\u2069"),
        ("a\nb\u202e", "a b "),
        ("حم\u2069ص", "\u2068حم ص\u2069"),
    ],
)
def test_right_to_left_words_are_isolated_and_controls_are_gone(words: str, shown: str) -> None:
    assert shown == isolated(words)


def test_no_arabic_letter_stands_outside_of_an_isolate() -> None:
    depth, stray = 0, []
    for character in "\n".join(lines(ARABIC)):
        depth += {"\u2068": 1, "\u2069": -1}.get(character, 0)
        if unicodedata.bidirectional(character) in ("R", "AL") and depth != 1:
            stray.append(character)
    assert (0, []) == (depth, stray)


def test_every_line_begins_from_the_left() -> None:
    assert all(line.lstrip()[:1].isascii() or line.lstrip()[:1] == "\u2068" for line in lines(ARABIC))


def test_columns_stand_under_each_other_whatever_the_letters_bear() -> None:
    def column(line: str) -> int:
        before = line[: line.index("word/")]
        return sum(unicodedata.category(c) not in ("Mn", "Cf") for c in before)

    words = [line for line in lines("قَصَفَت طائراتٌ الموقع") if "ontology/lexicon" in line]
    assert len(words) > 1
    assert 1 == len({column(line) for line in words})


def test_a_text_without_triggers_says_so() -> None:
    found = lines("The weather is fine in Damascus.")
    assert "  none: no word of the sentence is listed as telling of an event" in found
    assert ["events", "  none"] == found[-2:]


def test_the_rule_behind_every_slot_is_shown() -> None:
    found = lines("Israeli jets struck Homs on Sunday.")
    assert "    initiators   actor/israel  Israeli  en/before-verb/nationality" in found
