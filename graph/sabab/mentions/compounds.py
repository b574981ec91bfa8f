"""English compounds that other nodes part: “rocket and drone attacks”, “unmanned aerial vehicle (UAV) attacks”."""

from __future__ import annotations

from dataclasses import replace

from sabab.mentions.nodes import Node, Phrase, is_comma, is_mark


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
