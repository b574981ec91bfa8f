"""English ships and their names are one phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("an American tanker, the Star Nasia, in Jeddah", 2),
        ("the Star Nasia, a tanker, in Jeddah", 2),
        ("the Zeta Foo, a tanker, in Jeddah", 2),
        ("the tanker Zeta Foo in Jeddah", 2),
        ("an American ship (Star Nasia) in Jeddah", 2),
        ("a tanker, the port of Jeddah", 2),  # a list
        ("an American tanker, Israel, in Jeddah", 3),
    ],
)
def test_a_name_beside_a_ship_is_the_ships(nodes_of: Nodes, text: str, count: int) -> None:
    phrases = [node for node in nodes_of(text) if isinstance(node, Phrase)]
    assert (count, "vessel") == (len(phrases), phrases[0].category)


def test_a_ship_by_its_name_alone_is_a_ship(nodes_of: Nodes) -> None:
    ship, actor = (node for node in nodes_of("the Star Nasia and Hezbollah") if isinstance(node, Phrase))
    assert ("vessel", "actor") == (ship.category, actor.category)
