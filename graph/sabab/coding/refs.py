"""References: without repetition, and the words of an item as a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.mentions.items import Item


def unique(refs: Iterable[Ref]) -> list[Ref]:
    """References without repetition, the first of each entity or wording kept."""
    return list(_unique(refs))


def _unique(refs: Iterable[Ref]) -> Iterator[Ref]:
    seen: set[str] = set()
    for ref in refs:
        key = ref.id or f"{ref.label.ar} {ref.label.en}"
        if key not in seen:
            seen.add(key)
            yield ref


def item_span(text: str, item: Item) -> Span:
    """The words of an item."""
    return Span(item.start, item.stop, text[item.start : item.stop])
