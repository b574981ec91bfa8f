"""A sentence becomes a row of items whose offsets point at the very words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sabab.mentions.items import Item

    Items = Callable[[str], tuple[Item, ...]]


def test_a_clitic_stands_outside_the_item(items_of: Items) -> None:
    text = "وطرطوس"
    (item,) = items_of(text)
    assert ("طرطوس", True) == (text[item.start : item.stop], item.has_conjunction)


def test_a_preposition_before_a_marked_number_is_read(items_of: Items) -> None:
    number, noun = items_of("بعشرة صواريخ")
    assert (10, "ب") == (number.value, number.preposition)
    assert noun.entry("Weapon") is not None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("دير الزور", True),
        ("دير الزور 24", False),  # a news site
        ("ديــر الزور", True),
        ("دَيْر الزَّور", True),
    ],
)
def test_the_longest_name_wins_however_it_is_written(items_of: Items, text: str, *, place: bool) -> None:
    (item,) = items_of(text)
    assert place == all(entity.is_place for entity in item.entities)


def test_a_date_is_one_item(items_of: Items) -> None:
    (item,) = items_of("فجر أمس الأحد")
    assert "date" == item.kind


def test_a_word_that_the_lexicon_lacks_keeps_only_sure_clitics(items_of: Items) -> None:
    sure, unsure = items_of("بالتعاون بتعاون")
    assert ("ب", "") == (sure.preposition, unsure.preposition)


def test_an_excluded_form_is_no_verb(items_of: Items) -> None:
    dawn, blew_up = items_of("فجر فجّروا")
    assert (None, "Trigger") == (dawn.entry("Trigger"), getattr(blew_up.entry("Trigger"), "category", None))


def test_tanwin_and_damma_are_kept_as_features(items_of: Items) -> None:
    noun, passive = items_of("قصفًا قُصف")
    assert (True, False) == (noun.has_tanwin, noun.has_damma)
    assert (False, True) == (passive.has_tanwin, passive.has_damma)


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("قُصفت", True),
        ("وَقُصِفَت", True),
        ("استُهدفت", True),
        ("تُقصف", True),
        ("يقصفُ", False),  # the case of an active
        ("أمرُ", False),
        ("يَقصُفُ", False),
        ("أسقُطت", False),
    ],
)
def test_only_the_damma_of_a_passive_counts(items_of: Items, text: str, *, passive: bool) -> None:
    (item,) = items_of(text)
    assert passive == item.has_damma


def test_a_number_begins_behind_its_marked_clitic(items_of: Items) -> None:
    text = "وبــعشرة صواريخ"
    number, _ = items_of(text)
    assert "عشرة" == text[number.start : number.stop]


def test_items_of_every_dispatch_stand_in_order_without_overlap(items_of: Items, material: Path) -> None:
    for path in sorted((material / "corpus" / "dispatches").glob("*.txt")):
        found = items_of(path.read_text(encoding="utf-8"))
        assert all(left.end == right.first and left.stop <= right.start for left, right in pairwise(found))
