"""Those who were hurt: where they stand beside a verb or noun of harm, and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_comma, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_PEOPLE = frozenset({"person", "actor", "group", "force", "unknown", "speaker", "title"})


def people(node: Node) -> int | None:
    """How many people a node names; a weapon or a site is nobody."""
    if isinstance(node, Mark):
        return 1 if is_mark(node, "Determiner") and node.item.form == "one" else node.item.value
    if not isinstance(node, Phrase) or node.category not in _PEOPLE:
        return None
    if node.count is not None:
        return node.count
    if node.head.number == "du":
        return 2
    is_person = node.category == "person" or any(e.kind == "PersonActor" for e in node.head.entities)
    return 1 if (is_person or _is_one_man(node)) and node.head.number in ("sg", "") else None


def _is_one_man(node: Phrase) -> bool:
    """“عنصر من الحزب”, “an official”: a fighter or an officeholder in the singular, and no body that speaks."""
    fighter, speaker = node.head.entry("Force"), node.head.entry("Speaker")
    is_fighter = fighter is not None and fighter.means == "Fighters"
    return node.head.number == "sg" and (is_fighter or (speaker is not None and speaker.means != "body"))


def count_of(phrase: Phrase) -> int | None:
    """The number that goes with a noun of harm.

    Before it, in a dual, or with the people in construct with it.
    """
    if phrase.count is not None:
        return phrase.count
    if phrase.head.number == "du":
        return 2
    inner = phrase.complement
    if inner is None:
        return None
    if inner.count is not None or inner.head.number == "du":
        return inner.count if inner.count is not None else 2
    is_one = inner.head.number == "sg" and inner.category in ("person", "actor")
    is_one = is_one or _is_one_man(inner)
    return 1 if is_one or any(e.kind == "PersonActor" for e in inner.head.entities) else None


def victims(nodes: Sequence[Node], at: int, verb: Verb) -> int | None:
    """The node with the victims: a number right before the verb, the next noun after it, or the one before.

    "16 killed and 41 wounded", "killed two soldiers", "six died". An Arabic verb with an “and” of its own
    (“19 شخصًا وجرح 40”) has them after it.
    """
    english = verb.item.form.isascii()
    before = None if not english and verb.item.has_conjunction else _victims_before(nodes, at)
    if before is not None and is_mark(nodes[before], "Number"):
        return before
    after = None if english and (verb.passive or _is_dying(verb)) else _victims_after(nodes, at)
    return after if after is not None else before


def _is_dying(verb: Verb) -> bool:
    """English "die" has no object."""
    return any(entry.id.endswith("-die") for entry in verb.entries("Harm"))


def people_before(nodes: Sequence[Node], at: int) -> int | None:
    """How many those are who stand right before *at*."""
    before = _victims_before(nodes, at)
    return people(nodes[before]) if before is not None else None


def _victims_before(nodes: Sequence[Node], at: int) -> int | None:
    """Past “were”, past “others” behind a number, and past an aside ("45 people, including 12 children, died")."""
    index = at - 1
    while index > 0 and is_mark(nodes[index], "Auxiliary"):
        index -= 1
    if index > 0 and is_comma(nodes[index]):
        opener = next((i for i in range(index - 1, max(-1, index - 7), -1) if is_comma(nodes[i])), None)
        aside = nodes[opener:index] if opener is not None else []
        index = (
            opener - 1
            if opener and not any(isinstance(n, Verb) and n.tense != "gerund" for n in aside)
            else -1
        )
    if index > 0 and is_mark(nodes[index], "Word") and is_mark(nodes[index - 1], "Number"):
        index -= 1
    if index > 0 and partitive(nodes, index - 1) is not None:
        return index - 1
    return index if index >= 0 and people(nodes[index]) is not None else None


def partitive(nodes: Sequence[Node], number: int) -> Phrase | None:
    """“ثلاثة من مقاتليه قضوا”, “two of its fighters died”: those of whom a number is told."""
    after = nodes[number + 1] if number + 1 < len(nodes) else None
    is_of = isinstance(after, Phrase) and after.marker in ("from", "of") and after.category in _PEOPLE
    return after if is_of and isinstance(after, Phrase) and is_mark(nodes[number], "Number") else None


def _victims_after(nodes: Sequence[Node], at: int) -> int | None:
    for index in range(at + 1, min(at + 6, len(nodes))):
        node = nodes[index]
        if (
            is_mark(node, "Number")
            or (isinstance(node, Mark) and people(node) == 1 and index == at + 1)
            or (isinstance(node, Phrase) and not node.marker and people(node) is not None)
        ):
            return index
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator", "Conjunction"):
            return None
    return None


def row_of_people(nodes: Sequence[Node], first: int, *, backwards: bool = False) -> int | None:
    """“ضابط وجنديان” are three: one count of one kind of harm by one source."""
    found = people(nodes[first])
    if backwards:
        return _row_before(nodes, first, found)
    for node in nodes[first + 1 :]:
        counts = isinstance(node, Phrase) and (node.category == "person" or node.count is not None)
        if not counts or not isinstance(node, Phrase) or not node.conjoined:
            break
        more = people(node)
        found = found + more if found is not None and more is not None else found
    return found


def _row_before(nodes: Sequence[Node], last: int, found: int | None) -> int | None:
    node = nodes[last]
    if not isinstance(node, Phrase) or not node.conjoined or found is None or node.category != "person":
        return found
    persons = [n for n in nodes[max(0, last - 2) : last] if isinstance(n, Phrase) and n.category == "person"]
    more = people(persons[-1]) if persons else None
    return found + more if more is not None else found
