"""Words that tie a group or a thing to a power: “Iran-backed”, “Houthi-held”, “pro-Turkish”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Phrase

#: Relations by which a group is another power's.
PROXY = frozenset({"loyalTo", "backedBy", "partOf"})


def has_proxy_word(phrase: Phrase) -> bool:
    """Whether a modifier ties the phrase to somebody ("Iran-linked", "Greek-owned")."""
    return any(item.entry("Proxy") for item in phrase.modifiers)


def is_client_of(phrase: Phrase) -> bool:
    """Whether a modifier makes the phrase somebody's client: "Iran-linked", not "Houthi-controlled"."""
    means = (entry.means for item in phrase.modifiers if (entry := item.entry("Proxy")) is not None)
    return any(meaning in PROXY for meaning in means)


def in_compounds(phrase: Phrase, means: frozenset[str] | None = None) -> tuple[Item, ...]:
    """Names inside compounds: in "Greek-owned" and "pro-Turkish" they tell neither who acts nor who is hit."""
    own = sorted(phrase.own_items, key=lambda item: item.start)
    return tuple(
        item
        for k, item in enumerate(own)
        for other in (*own[k + 1 : k + 2], *own[max(0, k - 1) : k])
        if (entry := other.entry("Proxy")) is not None and (means is None or entry.means in means)
    )


def are_its_own(kind: str, phrase: Phrase) -> bool:
    """English: “LF-aligned fighters” are the front's own men; those that a state is behind are others."""
    ties = {entry.means for item in phrase.modifiers if (entry := item.entry("Proxy")) is not None}
    return phrase.head.form.isascii() and ties == {"loyalTo"} and kind != "StateActor"
