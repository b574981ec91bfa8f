"""English compounds that other nodes part: “rocket and drone attacks”, “unmanned aerial vehicle (UAV) attacks”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_compound_means(found: list[Node]) -> list[Node]:
    """Takes means in the singular before an event noun into its phrase; “rockets and drone attacks” are two things."""
    kept: list[Node] = []
    for node in found:
        event = node
        while isinstance(event, Phrase) and event.category == "event":
            cut = _means_before(kept)
            means = kept[cut] if cut is not None else None
            has_and = cut is not None and len(kept) - cut > 1
            if not isinstance(means, Phrase) or not _is_compound(means, event, has_and=has_and):
                break
            event = _joined(means, event)
            del kept[cut:]
        kept.append(event)
    return kept


def _joined(means: Phrase, event: Phrase) -> Phrase:
    return replace(
        event,
        first=means.first,
        start=means.start,
        modifiers=(*means.own_items, *event.modifiers),
        marker=means.marker,
        marker_form=means.marker_form,
        conjoined=means.conjoined,
        definite=event.definite or means.definite,
    )


def _means_before(kept: list[Node]) -> int | None:
    """Where the means stand that an “and” or a comma ties to what follows, or that stand right before it."""
    index = len(kept) - 1
    if index > 0 and is_mark(kept[index], "Conjunction"):
        index -= 1
    if index > 0 and is_comma(kept[index]):
        index -= 1
    node = kept[index] if index >= 0 else None
    return index if isinstance(node, Phrase) and node.category == "weapon" else None


def _is_compound(means: Phrase, event: Phrase, *, has_and: bool) -> bool:
    is_tied = has_and or event.conjoined or means.stop > means.head.stop  # a gloss stands between them
    names_means = (
        any(item.entry("Weapon") for item in event.own_items) or event.head.end - event.head.first > 1
    )
    is_bare = means.complement is None and not means.attached and means.head.number == "sg"
    return is_tied and is_bare and (names_means or not has_and) and not event.marker


def without_loose_compounds(found: list[Node]) -> list[Node]:
    """Drops what only a compound holds where commas part it from its noun: “a US-flagged, owned and operated vessel”.

    A “tanker owned by X” keeps its phrases: no noun follows.
    """
    kept: list[Node] = []
    index = 0
    while index < len(found):
        end = _compound_end(found, index)
        head = found[end] if end is not None else None
        if end is None or not isinstance(head, Phrase):
            kept.append(found[index])
            index += 1
            continue
        found = [*found[:end], replace(head, conjoined=False), *found[end + 1 :]]
        index = end
    return kept


def _compound_end(found: Sequence[Node], index: int) -> int | None:
    """Where the noun stands that the compound opened at *index* describes."""
    after = index + 1
    while after < len(found) and (
        is_meaning(found[after], "Proxy", "ownedBy") or (after > index + 1 and _joins(found[after]))
    ):
        after += 1
    after = _after_hyphened(found, index) or after
    is_noun = after < len(found) and isinstance(found[after], Phrase)
    return after if after > index + 1 and is_noun and isinstance(found[index], Phrase) else None


def _after_hyphened(found: Sequence[Node], index: int) -> int | None:
    """“a locally-built and -armed drone”: the hyphen says that the word has its first half from the one before."""
    at = index + 1 + (index + 1 < len(found) and is_mark(found[index + 1], "Proxy"))
    if at + 3 >= len(found) or not is_mark(found[at], "Conjunction"):
        return None
    is_half = is_meaning(found[at + 1], "Stop", "-")
    return at + 3 - isinstance(found[at + 2], Phrase) if is_half else None


def _joins(node: Node) -> bool:
    return is_comma(node) or is_mark(node, "Conjunction")
