"""Lists of places behind one preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


def _marked(nodes: tuple[Node, ...]) -> list[str]:
    return [node.marker for node in nodes if isinstance(node, Phrase)]


@pytest.mark.parametrize(
    "text",
    [
        "in Homs, Hama, and Tartus",
        "in Homs, Hama and Tartus",
        "in the villages of Chihine, Hanine, and Zoumba",
        "in Homs and Hama as well as Tartus",
    ],
)
def test_every_member_stands_under_the_preposition(nodes_of: Nodes, text: str) -> None:
    assert {"in"} == set(_marked(nodes_of(text)))


@pytest.mark.parametrize(
    "text",
    [
        "in Homs, Hama",
        "in Homs, and Hama was hit",
        "in Homs, and soldiers in Hama",
    ],
)
def test_what_no_and_closes_or_a_verb_follows_is_no_list(nodes_of: Nodes, text: str) -> None:
    assert "" in _marked(nodes_of(text)) or text.endswith("in Hama")
    assert "in" == _marked(nodes_of(text))[0]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Drones struck Homs, Hama and Tartus.", 2),
        ("Drones struck Homs in the west, Hama in the north, and Tartus.", 2),
        ("Drones struck Homs, a town in the west, and Tartus.", 1),
        ("Officials said Homs, Hama and Tartus were calm.", 1),
        ("Drones struck Homs, and jets bombed Tartus.", 0),
    ],
)
def test_places_behind_a_verb_are_listed(nodes_of: Nodes, text: str, members: int) -> None:
    phrases = [node for node in nodes_of(text) if isinstance(node, Phrase)]
    assert members == sum(node.conjoined and node.category == "place" for node in phrases)
