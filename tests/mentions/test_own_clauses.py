"""Names behind “and” that open a clause of their own."""

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
        ("Hamas fired rockets at Haifa and Israel bombed Gaza", ""),
        ("Rockets were fired at troops in Syria and Israel bombed Gaza", ""),
        ("Rockets were fired at troops in Syria and Israel responded", ""),
        ("Rockets were fired at troops in Syria and Israel", "in"),
    ],
)
def test_a_name_with_a_verb_of_its_own_is_no_second_place(nodes_of: Nodes, text: str, marker: str) -> None:
    israel = next(n for n in nodes_of(text) if isinstance(n, Phrase) and n.head.form == "israel")
    assert marker == israel.marker


@pytest.mark.parametrize(
    ("text", "conjoined"),
    [
        ("إسرائيل تشن غارات على دمشق وإيران تتوعد بالرد", False),
        ("إسرائيل تشن غارات على دمشق وإيران", True),
        ("إسرائيل وإيران تتبادلان القصف", True),
    ],
)
def test_an_arabic_name_before_its_verb_opens_a_clause(
    nodes_of: Nodes, text: str, *, conjoined: bool
) -> None:
    iran = next(n for n in nodes_of(text) if isinstance(n, Phrase) and n.head.form.endswith("ايران"))
    assert conjoined is iran.conjoined
