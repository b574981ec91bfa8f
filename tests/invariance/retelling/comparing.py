"""Extractions as plain values that can be held against each other: offsets moved, names put for names."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from sabab.model import Label, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.model import Extraction

_ROOMS = ("events", "links", "patterns", "relations")


def plain(
    extraction: Extraction, offsets: Sequence[int] | None = None, swap: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """All that was read, by the offsets of the words; labels and words are left out, since they differ rightly."""
    found = {room: _plain(getattr(extraction, room), offsets, swap or {}) for room in _ROOMS}
    return {**found, "published": extraction.report.published}


def _plain(value: object, offsets: Sequence[int] | None, swap: Mapping[str, str]) -> object:
    if isinstance(value, Span):
        return (offsets[value.start], offsets[value.end]) if offsets else (value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_plain(part, offsets, swap) for part in value if not _is_of_land(part))
    if isinstance(value, Label):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name), offsets, swap) for field in fields(value)}
    return swap.get(value, value) if isinstance(value, str) else value


def _is_of_land(value: object) -> bool:
    """A state that is hit because it holds the land: that is known of the place, and not told by the words."""
    return isinstance(value, Ref) and value.rule == "own-land"
