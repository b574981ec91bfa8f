"""“الضربات التي وثّقها المرصد داخل سوريا منذ مطلع العام”: where and since when is said behind the one who counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.slots import Filler, fits
from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import Node, Phrase, Verb, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft


def take_documented(nodes: Sequence[Node], found: dict[int, Draft]) -> None:
    """Gives the places and days behind a relative verb of saying to the event noun that it tells of."""
    for at, draft in found.items():
        verb = nodes[at + 2] if at + 2 < len(nodes) else None
        is_relative = is_meaning(nodes[at + 1], "Subordinator", "which") if verb is not None else False
        if draft.is_noun and is_relative and isinstance(verb, Verb) and _says_it(verb):
            _take_behind(nodes, at + 3, draft)


def _says_it(verb: Verb) -> bool:
    return is_saying(verb) and bool(verb.item.reading.pronoun)


def _take_behind(nodes: Sequence[Node], first: int, draft: Draft) -> None:
    for index in range(first, len(nodes)):
        node = nodes[index]
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator", "Link", "Report"):
            return
        if is_mark(node, "Date") and node.item.date is not None:
            draft.dates.append(node.item.date)
        elif isinstance(node, Phrase) and node.marker in WHERE - {"from"} and fits("LOC", node):
            draft.slots.setdefault("LOC", []).append(Filler(node, index, "documented"))
