"""Items become nodes: phrases with their prepositions, verbs with their voice, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Mark, Phrase, Verb

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("على القاعدة", "on"),
        ("بصاروخ", "with"),
        ("شرق حمص", "eastOf"),
        ("near Homs", "near"),
        ("east of Homs", "eastOf"),
        ("Homs", ""),
    ],
)
def test_a_phrase_bears_the_meaning_of_its_preposition(nodes_of: Nodes, text: str, marker: str) -> None:
    (node,) = nodes_of(text)
    assert isinstance(node, Phrase)
    assert marker == node.marker


def test_a_phrase_tied_by_and_shares_the_preposition(nodes_of: Nodes) -> None:
    first, second = nodes_of("على حمص وحماة")
    assert isinstance(first, Phrase)
    assert isinstance(second, Phrase)
    assert ("on", "on", True) == (first.marker, second.marker, second.conjoined)


@pytest.mark.parametrize(
    ("text", "category"),
    [("في إيران", "place"), ("إيران", "actor"), ("in Iran", "place"), ("Iran", "actor")],
)
def test_a_state_after_a_preposition_of_place_is_the_country(
    nodes_of: Nodes, text: str, category: str
) -> None:
    (node,) = nodes_of(text)
    assert isinstance(node, Phrase)
    assert category == node.category


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("قُصفت القاعدة", True),
        ("قصفت القاعدة", False),
        ("تُضرب القاعدة", True),
        ("يُطلق صاروخ", False),  # this damma is the vowel of the active
        ("The base was attacked", True),
        ("The base attacked by gunmen", True),
        ("Gunmen attacked the base", False),
    ],
)
def test_voice_is_read_from_its_marks(nodes_of: Nodes, text: str, *, passive: bool) -> None:
    verb = next(node for node in nodes_of(text) if isinstance(node, Verb))
    assert passive == verb.passive


def test_an_unknown_word_and_a_stop_are_marks(nodes_of: Nodes) -> None:
    found = nodes_of("zzz.")
    assert ["Word", "Stop"] == [node.category for node in found if isinstance(node, Mark)]
