"""Arabic noun phrases: how far they reach and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


def phrases(nodes: tuple[Node, ...], text: str) -> list[str]:
    return [text[node.start : node.stop] for node in nodes if isinstance(node, Phrase)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت مسيّرة قاعدة التنف", ["مسيّرة", "قاعدة التنف"]),  # means own no site
        ("استهداف القاعدة", ["استهداف القاعدة"]),
        ("أصاب الموقع ثلاثة صواريخ", ["الموقع", "ثلاثة صواريخ"]),
        ("مقتل ثلاثة جنود", ["مقتل ثلاثة جنود"]),
        ("غارات أميركية وبريطانية على صنعاء", ["غارات أميركية وبريطانية", "صنعاء"]),
        ("دمشق حلب", ["دمشق", "حلب"]),  # a name is closed
    ],
)
def test_a_phrase_reaches_as_far_as_the_construct(nodes_of: Nodes, text: str, expected: list[str]) -> None:
    assert expected == phrases(nodes_of(text), text)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("قاعدة عسكرية", "site"),
        ("سفينة تجارية", "vessel"),
        ("قصف إسرائيلي", "event"),
        ("ميليشيات", "group"),
        ("جهة مجهولة", "party"),
        ("إسرائيل", "actor"),
        ("بلدة الخيام", "place"),
        ("الأميركيون", "actor"),
        ("الباقون", "unknown"),
    ],
)
def test_the_head_tells_the_category(nodes_of: Nodes, text: str, category: str) -> None:
    (node,) = nodes_of(text)
    assert isinstance(node, Phrase)
    assert category == node.category


@pytest.mark.parametrize(("text", "count"), [("ثلاثة صواريخ", 3), ("صواريخ", None)])
def test_a_number_counts_the_noun_after_it(nodes_of: Nodes, text: str, count: int | None) -> None:
    (node,) = nodes_of(text)
    assert isinstance(node, Phrase)
    assert count == node.count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استهدفت الهجمات الأميركيين", ["الهجمات", "الأميركيين"]),  # people, not an adjective of things
        ("استهدفت الهجمات الأميركية", ["الهجمات الأميركية"]),
    ],
)
def test_a_plural_of_people_is_no_adjective_of_things(
    nodes_of: Nodes, text: str, expected: list[str]
) -> None:
    assert expected == phrases(nodes_of(text), text)
