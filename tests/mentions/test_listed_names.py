"""Rows of places that the lexicon lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


def places(nodes: tuple[Node, ...], text: str) -> list[str]:
    return [
        text[n.start : n.stop] for n in nodes if isinstance(n, Phrase) and n.category in ("place", "area")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شمل القصف بلدات عقيبة وصوغانكة وأبين", ["بلدات عقيبة", "صوغانكة", "أبين"]),
        ("شمل القصف مستوطنات أبيريم ونيفيه زيف", ["مستوطنات أبيريم", "نيفيه زيف"]),
        ("قصف عفرين وصوغانكة", ["عفرين", "صوغانكة"]),
        ("قصف عفرين وَـصوغانكة", ["عفرين", "صوغانكة"]),
        ("شمل القصف مواقع كالمطلة والعباد", ["المطلة", "العباد"]),
        ("زار الوفد ورشة", []),  # no place opens the row, so the word may begin with that letter
        ("شمل القصف المنطقة وعاد", ["المنطقة"]),  # an area without a name opens none
    ],
)
def test_an_and_on_an_unknown_word_goes_on_with_a_row_of_places(
    nodes_of: Nodes, text: str, expected: list[str]
) -> None:
    assert expected == places(nodes_of(text), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شمل القصف مستوطنة تسوريال وحرائق", ["مستوطنة تسوريال"]),  # a singular noun has one name
        ("شمل القصف جنوب لبنان ودعما لغزة", ["جنوب لبنان", "غزة"]),  # an accusative with its preposition
        ("شمل القصف بلدة تسوريال واعتقل شابا", ["بلدة تسوريال"]),  # a verb with its object
        ("أصاب السفينة سيكلاديز", []),
    ],
)
def test_what_goes_on_with_no_row(nodes_of: Nodes, text: str, expected: list[str]) -> None:
    assert expected == places(nodes_of(text), text)
