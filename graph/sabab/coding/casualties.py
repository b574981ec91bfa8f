"""The dead and injured: numbers with their heads, and the three kinds of nothing.

“No casualties” is none, “no information about casualties” is unknown, silence is not mentioned; they are
never one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark, is_meaning
from sabab.model import Span, TollStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Harm:
    """One statement about harm in a sentence. *number* is None where there is none to read (“dozens”)."""

    node: int
    kind: str
    status: TollStatus
    number: int | None
    evidence: Span
    people: Phrase | None = None
    """Those who were hurt, where they are named."""


def harms(nodes: Sequence[Node], text: str) -> list[Harm]:
    """What a sentence says of harm, in order; kind is killed, injured, damage or casualties."""
    return list(_harms(nodes, text))


def _harms(nodes: Sequence[Node], text: str) -> Iterator[Harm]:
    for at, node in enumerate(nodes):
        if isinstance(node, Phrase) and (inner := _harmed(node)) is not None:
            yield from _of_noun(nodes, at, *inner, text)
        elif isinstance(node, Verb) and (entry := node.entry("Harm")) is not None:
            yield from _of_verb(nodes, at, node, entry.means, text)
        elif is_mark(node, "Material"):
            yield Harm(at, "casualties", "none", None, _evidence(text, node, node))


def _harmed(phrase: Phrase) -> tuple[Phrase, str] | None:
    """The phrase whose head is harm, with its kind: by itself, or in construct (“وقوع إصابات”, “سقوط قتلى”)."""
    entry = phrase.head.entry("Harm", pos="noun")
    if entry is not None:
        return phrase, entry.means
    inner = _harmed(phrase.complement) if phrase.complement is not None else None
    if inner is not None and inner[0].head.reading.pronoun and _count(phrase) is not None:
        return phrase, inner[1]  # "لقي ثلاثة جنود مصرعهم": those before the pronoun are counted
    return inner


def _evidence(text: str, first: Node, last: Node) -> Span:
    start, stop = min(first.start, last.start), max(first.stop, last.stop)
    return Span(start, stop, text[start:stop])


def _of_noun(nodes: Sequence[Node], at: int, node: Phrase, kind: str, text: str) -> Iterator[Harm]:
    absent = _absence(nodes, at)
    if absent is not None:
        first, status = absent
        number = 0 if status == "none" and kind in ("killed", "injured") else None
        yield Harm(at, kind, status, number, _evidence(text, nodes[first], node))
        return
    number = _count(node)
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if number is None and after is not None and is_mark(after, "Number"):  # "وإصابة عشرة"
        number = after.item.value
    if number is None and node.head.reading.pronoun and after is not None:  # "راح ضحيته خمسة مدنيين"
        number = _people(after)
    if number is not None:
        yield Harm(at, kind, "number", number, _evidence(text, node, node), node.complement)


def _absence(nodes: Sequence[Node], at: int) -> tuple[int, TollStatus] | None:
    """Where the words of absence begin, and whether they say none (“دون أضرار”) or unknown."""
    unknown = next((i for i in range(max(0, at - 3), at) if is_mark(nodes[i], "Unknown")), None)
    if unknown is not None and is_meaning(nodes[unknown], "Unknown", "unknown"):
        return unknown, "unknown"
    reach = 4 if any(isinstance(n, Verb) and n.entry("Result") for n in nodes[max(0, at - 2) : at]) else 3
    negation = next((i for i in range(max(0, at - reach), at) if is_mark(nodes[i], "Negation")), None)
    own = isinstance(node := nodes[at], Phrase) and any(item.entry("Negation") for item in node.modifiers)
    if unknown is not None and negation is not None:
        return min(unknown, negation), "unknown"
    between = nodes[negation + 1 : at] if negation is not None else []
    if (
        negation is not None
        and len(between) <= 3
        and _reaches(nodes[negation], between)
        and all(not isinstance(n, Verb) or n.entry("Result") for n in between)
    ):
        return negation, "none"
    return (at, "none") if own else None


def _reaches(negation: Node, between: Sequence[Node]) -> bool:
    """Whether “not” denies the harm: "did not cause casualties", but "did not specify a death toll"."""
    is_not = isinstance(negation, Mark) and negation.item.form in ("not", "never")
    return not is_not or any(isinstance(n, Verb) or is_mark(n, "Irrealis") for n in between)


def _count(phrase: Phrase) -> int | None:
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
    return 1 if is_one or any(e.kind == "PersonActor" for e in inner.head.entities) else None


def _of_verb(nodes: Sequence[Node], at: int, verb: Verb, kind: str, text: str) -> Iterator[Harm]:
    negated = any(is_mark(nodes[i], "Negation") for i in range(max(0, at - 2), at))
    victim = _victim(nodes, at, verb)
    node = nodes[victim] if victim is not None else None
    if negated:
        yield Harm(at, kind, "none", 0, _evidence(text, nodes[max(0, at - 1)], node or verb))
    elif victim is not None and node is not None:
        number = _row_of_people(nodes, victim)
        people = node if isinstance(node, Phrase) else None
        yield Harm(at, kind, "number", number, _evidence(text, verb, node), people)


def _row_of_people(nodes: Sequence[Node], first: int) -> int | None:
    """“ضابط وجنديان” are three: one count of one kind of harm by one source."""
    found = _people(nodes[first])
    for node in nodes[first + 1 :]:
        if not isinstance(node, Phrase) or not node.conjoined or node.category != "person":
            break
        more = _people(node)
        found = found + more if found is not None and more is not None else found
    return found


def _victim(nodes: Sequence[Node], at: int, verb: Verb) -> int | None:
    """The node with the victims: a number right before the verb, the next noun after it, or the one before.

    "16 killed and 41 wounded", "killed two soldiers", "six died".
    """
    first = next((i for i in range(at - 1, -1, -1) if not is_mark(nodes[i], "Auxiliary")), None)
    before = first if first is not None and _people(nodes[first]) is not None else None
    if before is not None and is_mark(nodes[before], "Number"):
        return before
    after = None if verb.passive and verb.item.form.isascii() else _victim_after(nodes, at)
    return after if after is not None else before


def _victim_after(nodes: Sequence[Node], at: int) -> int | None:
    for index in range(at + 1, min(at + 4, len(nodes))):
        node = nodes[index]
        if is_mark(node, "Number") or (
            isinstance(node, Phrase) and not node.marker and _people(node) is not None
        ):
            return index
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator"):
            return None
    return None


_PEOPLE = frozenset({"person", "actor", "group", "force", "unknown", "speaker", "title"})


def _people(node: Node) -> int | None:
    """How many people a node names; a weapon or a site is nobody."""
    if isinstance(node, Mark):
        return node.item.value
    if not isinstance(node, Phrase) or node.category not in _PEOPLE:
        return None
    if node.count is not None:
        return node.count
    if node.head.number == "du":
        return 2
    is_person = node.category == "person" or any(e.kind == "PersonActor" for e in node.head.entities)
    return 1 if is_person and node.head.number in ("sg", "") else None
