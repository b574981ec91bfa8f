"""Small questions that the coder asks of nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Phrase, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.nodes import Node

    Nodes = Callable[[str], tuple[Node, ...]]


def test_marks_are_told_by_category_and_meaning(nodes_of: Nodes) -> None:
    comma, after = nodes_of("، بعد")
    assert (True, False) == (is_comma(comma), is_comma(after))
    assert (True, False) == (is_mark(after, "Link"), is_mark(comma, "Link"))
    assert (True, False) == (is_meaning(after, "Link", "after"), is_meaning(after, "Link", "before"))


def test_all_items_reach_into_the_construct(nodes_of: Nodes) -> None:
    (phrase,) = nodes_of("محيط مدينة الميادين")
    assert isinstance(phrase, Phrase)
    assert 1 < len(list(phrase.all_items()))


def test_a_count_above_two_is_a_plural(nodes_of: Nodes) -> None:
    few, many = nodes_of("صاروخ. ثلاثة صواريخ")[0], nodes_of("ثلاثة صواريخ")[0]
    assert isinstance(few, Phrase)
    assert isinstance(many, Phrase)
    assert (False, True) == (few.is_plural, many.is_plural)
