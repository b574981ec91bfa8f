"""English compounds of means and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("rocket and drone attacks on Homs", ["rocket and drone attacks", "Homs"]),
        ("unmanned aerial vehicle (UAV) attacks on Homs", ["unmanned aerial vehicle (UAV) attacks", "Homs"]),
        ("rockets and drone attacks on Homs", ["rockets", "drone attacks", "Homs"]),
        ("a drone and an attack on Homs", ["a drone", "an attack", "Homs"]),
    ],
)
def test_means_in_the_singular_belong_to_the_event(nodes_of: Nodes, text: str, phrases: list[str]) -> None:
    found = [n for n in nodes_of(text) if isinstance(n, Phrase)]
    assert phrases == [text[n.start : max(n.stop, n.head.stop)] for n in found]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("fired a locally-built and -armed ballistic missile at Homs", ["ballistic missile", "homs"]),
        ("fired a drone and a ballistic missile at Homs", ["drone", "ballistic missile", "homs"]),
    ],
)
def test_half_words_belong_to_the_noun_behind_them(nodes_of: Nodes, text: str, heads: list[str]) -> None:
    found = [n for n in nodes_of(text) if isinstance(n, Phrase)]
    assert heads == [text[n.head.start : n.head.stop].lower() for n in found]
