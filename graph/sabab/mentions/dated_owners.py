"""English: a day between an owner and what is his: “the militia's 3 May attack”, “Sparta's May 3, 2020, raid”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Phrase, is_comma, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_dated_owners(found: list[Node]) -> list[Node]:
    """Gives what stands behind the day its owner, and the day its place behind that."""
    kept: list[Node] = []
    index = 0
    while index < len(found):
        owned = _owned_at(found, index) or _described_at(found, index)
        if owned is None:
            kept.append(found[index])
            index += 1
        else:
            kept += [owned[0], owned[1]]
            index = owned[2]
    return kept


def _owned_at(found: Sequence[Node], index: int) -> tuple[Phrase, Node, int] | None:
    """The phrase owned by the one at *index*, its day, and where to go on; a year may stand between commas."""
    owner = found[index]
    if not isinstance(owner, Phrase) or index + 3 >= len(found):
        return None
    mark, day = found[index + 1 : index + 3]
    at = index + 3 + is_comma(found[index + 3])
    owned = found[at] if at < len(found) else None
    is_owner = isinstance(mark, Mark) and mark.item.form == "'s" and is_mark(day, "Date")
    if not is_owner or not isinstance(owned, Phrase) or owned.possessor is not None:
        return None
    return replace(owned, first=owner.first, possessor=owner, definite=True), day, at + 1


def _described_at(found: Sequence[Node], index: int) -> tuple[Phrase, Node, int] | None:
    """“the militia's bloody 3 May attack”: a word that describes the attack stands before the day."""
    word, day, owned = [*found[index : index + 3], *[None] * 3][:3]
    if not isinstance(word, Phrase) or word.possessor is None or word.category != "unknown":
        return None
    is_parted = day is not None and is_mark(day, "Date") and not word.head.is_capitalised
    if day is None or not is_parted or not isinstance(owned, Phrase) or owned.category != "event":
        return None
    modifiers = (*word.own_items, *owned.modifiers)
    attack = replace(owned, first=word.first, modifiers=modifiers, possessor=word.possessor, definite=True)
    return attack, day, index + 3
