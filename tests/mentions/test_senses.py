"""Names of means and their owner, short verbs with pronouns, and doubled letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.items import Item

    Items = Callable[[str], tuple[Item, ...]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("طائرات إسرائيلية", ["طائرات", "إسرائيلية"]),
        ("Israeli jets", ["Israeli", "jets"]),
        ("الحشد الشعبي", ["الحشد الشعبي"]),
    ],
)
def test_means_and_their_owner_are_taken_apart(items_of: Items, text: str, parts: list[str]) -> None:
    assert parts == [text[item.start : item.stop] for item in items_of(text)]


@pytest.mark.parametrize(("text", "pronoun"), [("شنّه", "ه"), ("شنّها", "ها"), ("منها", "")])
def test_a_verb_of_two_letters_bears_a_pronoun(items_of: Items, text: str, pronoun: str) -> None:
    (item,) = items_of(text)
    assert pronoun == item.reading.pronoun


@pytest.mark.parametrize(
    ("text", "answers"), [("وردّت", True), ("وَرَدَّت", True), ("وردت", False), ("ورّدت", False)]
)
def test_a_written_doubling_decides(items_of: Items, text: str, *, answers: bool) -> None:
    (item,) = items_of(text)
    assert answers == (item.entry("Link") is not None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("القائم أمس", True),
        ("القائم على الحدود", False),
        ("القـائم علَى الحدود", False),
        ("مدينة القائم على الحدود", True),
        ("بلدة القائم على الحدود", True),
        ("حماس شديد", False),
        ("حماس أمس", True),
        ("Deir Azzor 24", False),
        ("Deir Azzor 25", True),
    ],
)
def test_a_word_that_disproves_a_name_stands_after_it(items_of: Items, text: str, *, named: bool) -> None:
    assert named == any(item.senses.entities for item in items_of(text))
