"""Lists: “in A, B, C and D”, “في أ، ب، ج ود”. Each member stands under the preposition of the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import PLACING, Node, Phrase, Verb, is_comma, is_mark, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_lists(found: list[Node]) -> list[Node]:
    """Ties every member of a list to the one before it.

    Only a list of places behind a preposition that an “and” closes is sure to be one: a bare row of names is as
    often a name with what it is (“Sanaa, the capital, and ...”), and names before a verb open a clause of their own.
    """
    kept = list(found)
    for index, node in enumerate(found):
        if isinstance(node, Phrase) and (_opens_list(node) or _is_listed_object(found, index)):
            for member in _members(kept, index):
                phrase = kept[member]
                if isinstance(phrase, Phrase) and not (phrase.marker and phrase.conjoined):
                    kept[member] = _tied(node, phrase)
    return [node for index, node in enumerate(kept) if not _is_spent(kept, index)]


def _tied(first: Phrase, member: Phrase) -> Phrase:
    """The member under the preposition of the first; what “the villages of” lists are places."""
    is_place = first.category == "area" and member.category == "unknown"
    category = "place" if is_place else member.category
    marker, form = member.marker or first.marker, member.marker_form or first.marker_form
    return replace(member, conjoined=True, category=category, marker=marker, marker_form=form)


def _opens_list(node: Phrase) -> bool:
    """A place behind a preposition, or “the villages of A”."""
    is_area = node.category == "area" and node.is_plural and node.complement is not None
    return (bool(node.marker) or is_area) and not node.conjoined and _is_place(node)


def _is_listed_object(found: Sequence[Node], index: int) -> bool:
    """English: “struck Homs, Hama and Idlib”: a place right behind a verb, and bare."""
    node, verb = found[index], found[index - 1] if index else None
    is_verb = isinstance(verb, Verb) and not (verb.passive or is_saying(verb))
    is_bare = isinstance(node, Phrase) and not node.marker and node.head.form.isascii()
    return is_verb and is_bare and isinstance(node, Phrase) and node.category == "place"


def _members(found: Sequence[Node], first: int) -> list[int]:
    """The members behind the first; none where no “and” closes the list or a verb follows it."""
    members: list[int] = []
    index, closed = _behind_aside(found, first + 1), False
    while index < len(found) and not closed:
        comma = is_comma(found[index])
        at = index + 1 if comma else index
        has_and = at < len(found) and is_mark(found[at], "Conjunction")
        at += has_and
        node = found[at] if at < len(found) else None
        if not isinstance(node, Phrase) or not (comma or has_and or node.conjoined) or not _is_place(node):
            break
        if node.marker and not node.conjoined:
            break
        closed = has_and or node.conjoined
        members.append(at)
        index = _behind_aside(found, at + 1)
    after = found[index] if index < len(found) else None
    return members if closed and not isinstance(after, Verb) and not _is_auxiliary(after) else []


def _behind_aside(found: Sequence[Node], at: int) -> int:
    """Past where a member lies and what it is: “Homs in the west, Palmyra, a town east of it, and Raqqa”."""
    index = at
    if _is_lying(found, index):
        index += 1
    if _is_gloss(found, index):
        index += 2
        while _is_lying(found, index):
            index += 1
    goes_on = index < len(found) and (is_comma(found[index]) or is_mark(found[index], "Conjunction"))
    return index if goes_on else at


def _is_lying(found: Sequence[Node], at: int) -> bool:
    """“in Northern State”, “east of the capital”: where the member before lies."""
    node = found[at] if at < len(found) else None
    is_there = isinstance(node, Phrase) and (node.marker == "in" or node.marker.endswith("Of"))
    return is_there and isinstance(node, Phrase) and not node.conjoined and node.head.form.isascii()


def _is_gloss(found: Sequence[Node], at: int) -> bool:
    """“, a suburb”, “, a town”: a common noun without a name between commas."""
    comma, node = [*found[at : at + 2], None, None][:2]
    is_noun = isinstance(node, Phrase) and node.category == "area" and not (node.marker or node.definite)
    is_common = is_noun and isinstance(node, Phrase) and not node.head.is_capitalised
    return comma is not None and is_comma(comma) and is_common


def _is_auxiliary(node: Node | None) -> bool:
    return node is not None and is_mark(node, "Auxiliary")


def _is_place(phrase: Phrase) -> bool:
    """A place, a site, or a name that the lexicon lacks."""
    is_named = phrase.category == "unknown" and (phrase.head.is_capitalised or not phrase.head.form.isascii())
    return phrase.category in PLACING or is_named


def _is_spent(found: Sequence[Node], index: int) -> bool:
    """Whether an “and” has gone into the member after it."""
    after = found[index + 1] if index + 1 < len(found) else None
    return is_mark(found[index], "Conjunction") and isinstance(after, Phrase) and after.conjoined
