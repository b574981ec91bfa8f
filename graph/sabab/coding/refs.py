"""References: without repetition, and the words of an item as a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.mentions.items import Item


def unique(refs: Iterable[Ref]) -> list[Ref]:
    """References without repetition, the first of each entity or wording kept."""
    found = list(refs)
    if len(found) < 2:
        return found
    first: dict[str, Ref] = {}
    for ref in found:
        first.setdefault(ref.id or f"{ref.label.ar} {ref.label.en}", ref)
    return list(first.values())


def item_span(text: str, item: Item) -> Span:
    """The words of an item."""
    return Span(item.start, item.stop, text[item.start : item.stop])
