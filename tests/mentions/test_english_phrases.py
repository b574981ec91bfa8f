"""English noun phrases: how far they reach and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike hit Damascus", ["The strike", "Damascus"]),
        ("a series of rocket attacks on the base", ["rocket attacks", "the base"]),
        ("suspected Israeli drones", ["suspected Israeli drones"]),
        ("Iran's consulate", ["consulate"]),
        ("at least ten soldiers", ["ten soldiers"]),
        ("five veteran Hezbollah fighters", ["five veteran Hezbollah fighters"]),
    ],
)
def test_modifiers_come_before_the_head(nodes_of: Nodes, text: str, expected: list[str]) -> None:
    assert expected == [text[n.start : n.stop] for n in nodes_of(text) if isinstance(n, Phrase)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("a merchant ship", "vessel"),
        ("Israeli jets", "weapon"),
        ("gunmen", "group"),
        ("the storm", "unknown"),
    ],
)
def test_the_last_noun_tells_the_category(nodes_of: Nodes, text: str, category: str) -> None:
    node = nodes_of(text)[0]
    assert isinstance(node, Phrase)
    assert category == node.category


@pytest.mark.parametrize(("text", "possessive"), [("its base", True), ("the base", False)])
def test_a_possessive_is_kept(nodes_of: Nodes, text: str, *, possessive: bool) -> None:
    node = nodes_of(text)[0]
    assert isinstance(node, Phrase)
    assert possessive == node.possessive


@pytest.mark.parametrize(
    ("text", "possessor"),
    [
        ("Iran's consulate", "Iran"),
        ("Tripoli's Mitiga Airport", "Tripoli"),
        ("the Damascus airport", None),
    ],
)
def test_whose_it_is_stands_apart(nodes_of: Nodes, text: str, possessor: str | None) -> None:
    node = nodes_of(text)[0]
    assert isinstance(node, Phrase)
    owner = node.possessor
    assert possessor == (text[owner.start : owner.stop] if owner is not None else None)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("drones that Russia launched", ["drones", "Russia"]),
        ("It denied that Tehran was behind it", ["Tehran"]),
        ("that raid", ["that raid"]),
    ],
)
def test_that_before_a_name_points_to_nobody(nodes_of: Nodes, text: str, first: list[str]) -> None:
    assert first == [text[n.start : n.stop] for n in nodes_of(text) if isinstance(n, Phrase)]
