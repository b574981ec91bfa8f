"""A dateline is where and when a report was filed, and no part of what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.datelines import without_dateline

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("BEIRUT, 8 March 2023 - Israel bombed Homs", "Israel bombed Homs"),
        ("بيروت (رويترز) - قصفت إسرائيل حمص", "قصفت إسرائيل حمص"),
        ("طهران – السبت 25-3-2023", "طهران – السبت 25-3-2023"),
        ("Israel bombed Homs on 8 March - its third raid", "Israel bombed Homs on 8 March - its third raid"),
        ("Israel bombed Homs", "Israel bombed Homs"),
    ],
)
def test_only_what_stands_before_the_dash_goes(nodes_of: Nodes, text: str, left: str) -> None:
    found = without_dateline(nodes_of(text))
    assert left == text[found[0].start : found[-1].stop]
