"""Noun phrases of an English clause: modifiers first, the head last, then what “of” ties to it.

A word that the lexicon lacks belongs to a phrase only where a noun follows it; after a known head it is as
likely a verb.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.arabic_phrases import category
from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.mentions.items import Item

_DEFINITE = frozenset({"the", "its", "their", "his", "this", "these", "that"})
_CORE = ("noun", "name", "adjective", "number")
_OPENERS = (
    "Determiner",
    "Again",
    "Similar",
    "Other",
    "Kind",
    "Latest",
    "Hedge",
    "Proxy",
    "Title",
    "Same",
    "Approximate",
)


def phrase(
    items: Sequence[Item], tags: Sequence[str], at: int, *, inner: bool = False
) -> tuple[Phrase, int] | None:
    """The noun phrase that starts at item *at*, and the item after it; None where none starts there.

    In “Tripoli's Mitiga Airport” it is the airport, and Tripoli its possessor.
    """
    behind_day = items[at].form == "'s"  # "Tuesday's attack"
    found = _simple(items, tags, at + behind_day, inner=inner) if at + behind_day < len(items) else None
    while found is not None and _has_possession(items, found[1]):
        owner, end = found
        owned = _simple(items, tags, end + 1, inner=True)
        if owned is None:
            break
        found = replace(owned[0], first=owner.first, possessor=owner, definite=True), owned[1]
    if found is None:
        return None
    built = replace(found[0], definite=True) if behind_day else found[0]
    return _with_of(items, tags, built, found[1])


def _has_possession(items: Sequence[Item], end: int) -> bool:
    return end + 1 < len(items) and items[end].form == "'s"


def _simple(items: Sequence[Item], tags: Sequence[str], at: int, *, inner: bool) -> tuple[Phrase, int] | None:
    """Determiners, modifiers and a head, without what “'s” and “of” tie to it."""
    end = _extent(items, tags, at)
    nouns = [
        k
        for k in range(at, end)
        if tags[k] in ("noun", "name") or (tags[k] == "adjective" and items[k].demonym is not None)
    ]
    if not nouns:
        unknown = [k for k in range(at, end) if tags[k] == "word"]
        if not unknown or not (items[at].entry("Determiner") or items[unknown[-1]].is_capitalised or inner):
            return None
        nouns = unknown
    last = nouns[-1]
    head = items[last]
    modifiers = tuple(item for item in items[at:last] if not item.entry("Determiner", "Conjunction"))
    count = next((item.value for item in modifiers if item.value is not None), None)
    count = 1 if count is None and items[at].form == "one" else count
    built = Phrase(
        items[at].first,
        head.end,
        items[at].start,
        head.stop,
        _category(head, modifiers, tags[last]),
        head,
        modifiers,
        definite=items[at].form in _DEFINITE or tags[last] == "name",
        count=count,
        possessive=items[at].form in ("its", "their", "his"),
    )
    return built, last + 1


def _category(head: Item, modifiers: Sequence[Item], tag: str) -> str:
    """The category of the head; "F-15 fighters" are aircraft, not men."""
    is_aircraft = head.form in ("fighter", "fighters") and any(
        item.entry("Weapon", pos="noun") for item in modifiers
    )
    return "weapon" if is_aircraft else category(head, tag)


def _extent(items: Sequence[Item], tags: Sequence[str], at: int) -> int:
    """The end of the run of items that can make one phrase: its last noun, name, number or nationality."""
    end = index = at
    while index < len(items) and _continues(items, tags, at, index, has_core=end > at):
        if tags[index] in _CORE:
            end = index + 1
        index += 1
    return end if end > at else index


def _continues(items: Sequence[Item], tags: Sequence[str], at: int, index: int, *, has_core: bool) -> bool:
    item, tag = items[index], tags[index]
    if item.form == "'s":
        return False
    if tag in _CORE:
        return True
    if tag == "mark":
        return item.entry(*_OPENERS) is not None and (
            index == at or not item.entry("Determiner", "Preposition")
        )
    counts = (
        has_core
        and tags[index - 1] == "number"
        and tags[index + 1 : index + 2] in (("noun",), ("adjective",), ("name",))
    )
    counts = counts or (
        index > at and items[index - 1].entry("Proxy") is not None
    )  # "Israeli-linked sea vessel"
    ends = tags[index + 1 : index + 2] == ("noun",) and items[index + 1].is_capitalised
    is_name = item.is_capitalised and (tags[index - 1] != "name" or ends)  # "Khartoum International Airport"
    return tag == "word" and (not has_core or is_name or counts)  # "two main factions"


def _with_of(items: Sequence[Item], tags: Sequence[str], built: Phrase, end: int) -> tuple[Phrase, int]:
    if end >= len(items) - 1 or items[end].form != "of":
        return built, end
    found = phrase(items, tags, end + 1, inner=True)
    if found is None:
        return built, end
    complement, after = found
    return replace(built, end=complement.end, stop=complement.stop, complement=complement), after
