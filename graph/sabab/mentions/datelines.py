"""Datelines: “BEIRUT, 8 March 2023 -” tells where and when a report was filed, not what happened there or then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Nodes of the longest dateline: two places, a date with its commas and brackets, an agency, the dash.
_LONGEST = 9
_DASHES = ("-", "–", "—", "ـ")


def without_dateline(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes of a sentence behind its dateline; all of them where it has none."""
    for index, node in enumerate(nodes[:_LONGEST]):
        if isinstance(node, Verb):
            break
        is_dash = is_mark(node, "Stop") and any(node.means.endswith(dash) for dash in _DASHES)
        if is_dash and _is_dateline(nodes[:index]):
            return tuple(nodes[index + 1 :])
    return tuple(nodes)


def _is_dateline(before: Sequence[Node]) -> bool:
    """A date, or a place and an agency in brackets, and nothing that happens."""
    phrases = [node for node in before if isinstance(node, Phrase)]
    is_quiet = all(node.category in ("place", "actor", "unknown", "media") for node in phrases)
    has_place = any(entity.is_place for node in phrases for entity in node.head.entities)
    has_brackets = any(node.stop > node.head.stop for node in phrases)  # a gloss has gone into its phrase
    return (
        is_quiet
        and bool(before)
        and (any(is_mark(node, "Date") for node in before) or (has_place and has_brackets))
    )
