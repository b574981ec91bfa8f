"""Glosses and relation words go into the phrase that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


def test_a_gloss_in_brackets_is_part_of_the_name(nodes_of: Nodes) -> None:
    text = "الحشد الشعبي (الحشد) نفى"
    phrases = [node for node in nodes_of(text) if isinstance(node, Phrase)]
    assert ["الحشد الشعبي (الحشد)"] == [text[p.start : p.stop] for p in phrases]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("فصائل موالية لحزب الله", "loyalTo"),
        ("مجموعة مدعومة من الجيش اللبناني", "backedBy"),
        ("المتحدث باسم الجيش اللبناني", "speaksFor"),
        ("مواقع قالت إنها تنتمي لحزب الله", "saidToBelongTo"),
        ("gunmen loyal to Hezbollah", "loyalTo"),
        ("a base held by the SDF", "controlledBy"),
    ],
)
def test_a_relation_word_ties_two_phrases(nodes_of: Nodes, text: str, relation: str) -> None:
    phrase = nodes_of(text)[0]
    assert isinstance(phrase, Phrase)
    assert [relation] == [name for name, _ in phrase.attached]


@pytest.mark.parametrize("text", ["فصائل في لبنان", "gunmen in Lebanon", "الحشد الشعبي، نفى"])
def test_other_neighbours_stay_apart(nodes_of: Nodes, text: str) -> None:
    phrase = nodes_of(text)[0]
    assert isinstance(phrase, Phrase)
    assert () == phrase.attached


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hills of the Syrian Democratic Forces (SDF)-held villages", "hills"),
        ("Syrian Democratic Forces (SDF)-held villages", "villages"),
    ],
)
def test_a_name_with_a_gloss_describes_the_noun_behind_the_hyphen(
    nodes_of: Callable[[str], tuple[Node, ...]], text: str, words: str
) -> None:
    (found,) = (n for n in nodes_of(text) if isinstance(n, Phrase))
    inner = found.complement or found
    assert (words, "villages") == (found.head.form, inner.head.form)
    assert any(item.entities for item in inner.modifiers)
