"""“What they said were two ships” is two ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("attacked what they said were two ships", ""),
        ("attacked what it described as a ship", ""),
        ("fired at what Israel called a ship", "at"),
    ],
)
def test_the_thing_stands_for_what_is_said_of_it(nodes_of: Nodes, text: str, marker: str) -> None:
    (ship,) = (node for node in nodes_of(text) if isinstance(node, Phrase))
    assert ("vessel", marker) == (ship.category, ship.marker)


def test_what_somebody_said_is_no_thing(nodes_of: Nodes) -> None:
    assert 4 == len(nodes_of("knew what it said"))
