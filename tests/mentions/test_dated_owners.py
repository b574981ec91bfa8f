"""A day between an owner and what is his."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Hezbollah's 3 May attack on Haifa", "Hezbollah"),
        ("Hezbollah's May 3, 2020, attack on Haifa", "Hezbollah"),
        ("Hamas' May 3 attack on Haifa", "Hamas"),
        ("Hezbollah's bloody May 3 attack on Haifa", "Hezbollah"),
        ("Hezbollah on 3 May, attack on Haifa", None),
    ],
)
def test_the_owner_is_that_of_what_stands_behind_the_day(
    nodes_of: Nodes, text: str, owner: str | None
) -> None:
    (attack,) = (n for n in nodes_of(text) if isinstance(n, Phrase) and n.head.form == "attack")
    assert owner == (text[attack.possessor.start : attack.possessor.stop] if attack.possessor else None)
