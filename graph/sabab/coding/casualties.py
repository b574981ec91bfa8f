"""The dead and injured: numbers with their heads, and the three kinds of nothing.

“No casualties” is none, “no information about casualties” is unknown, silence is not mentioned; they are
never one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.coding.toll_updates import tally_reached, toll_number
from sabab.coding.victims import count_of, partitive, people_before, row_of_people, victims
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning
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
    partial: bool = False
    """Nobody of one side was hurt ("no Americans"), which says nothing of the others."""


def harms(nodes: Sequence[Node], text: str) -> list[Harm]:
    """What a sentence says of harm, in order; kind is killed, injured, damage or casualties."""
    return list(_harms(nodes, text))


def _harms(nodes: Sequence[Node], text: str) -> Iterator[Harm]:
    for at, node in enumerate(nodes):
        if (number := tally_reached(nodes, at)) is not None:
            yield Harm(at + 2, "killed", "number", number, _evidence(text, node, nodes[at + 2]))
        elif isinstance(node, Phrase) and (inner := _harmed(node)) is not None:
            yield from _of_noun(nodes, at, *inner, text)
        elif isinstance(node, Verb) and (entry := node.entry("Harm")) is not None:
            yield from _of_verb(nodes, at, node, entry.means, text)
        elif (number := toll_number(nodes, at)) is not None:
            yield Harm(at + 1, "killed", "number", number, _evidence(text, node, nodes[at + 1]))
        elif is_mark(node, "Harm") and (number := people_before(nodes, at)) is not None:  # "لقوا حتفهم"
            people = nodes[at - 1]
            who = people if isinstance(people, Phrase) else None
            yield Harm(at, node.means, "number", number, _evidence(text, people, node), who)
        elif is_mark(node, "Material"):
            yield Harm(at, "casualties", "none", None, _evidence(text, node, node))


def _harmed(phrase: Phrase) -> tuple[Phrase, str] | None:
    """The phrase whose head is harm, with its kind: by itself, or in construct (“وقوع إصابات”, “سقوط قتلى”)."""
    entry = phrase.head.entry("Harm", pos="noun")
    if entry is not None:
        return phrase, entry.means
    inner = _harmed(phrase.complement) if phrase.complement is not None else None
    if inner is not None and inner[0].head.reading.pronoun and count_of(phrase) is not None:
        return phrase, inner[1]  # "لقي ثلاثة جنود مصرعهم": those before the pronoun are counted
    return inner


def _evidence(text: str, first: Node, last: Node) -> Span:
    start, stop = min(first.start, last.start), max(first.stop, last.stop)
    return Span(start, stop, text[start:stop])


def _of_noun(nodes: Sequence[Node], at: int, node: Phrase, kind: str, text: str) -> Iterator[Harm]:
    absent = _absence(nodes, at)
    if absent is not None:
        first, status = absent
        kind = "casualties" if kind == "victims" else kind
        number = 0 if status == "none" and kind in ("killed", "injured") else None
        yield Harm(at, kind, status, number, _evidence(text, nodes[first], node), partial=_has_side(node))
        return
    kind = "killed" if kind == "victims" else kind
    number = _number(nodes, at, node)
    if number is not None:
        yield Harm(at, kind, "number", number, _evidence(text, node, node), node.complement)


def _number(nodes: Sequence[Node], at: int, node: Phrase) -> int | None:
    """The count of a noun of harm: its own, right behind it, behind “rose to”, or of those who sustained it."""
    number = count_of(node)
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if number is None and after is not None and is_mark(after, "Number"):  # "وإصابة عشرة"
        number = after.item.value
    if number is None and after is not None and is_meaning(after, "Irrealis", "any") and node.marker:
        number = 1 if after.item.form == "احد" else None  # "إلى إصابة أحد المدنيين"
    if number is None and node.head.reading.pronoun and after is not None:  # "راح ضحيته خمسة مدنيين"
        number = people_before([after], 1)
    if number is None and at and isinstance(verb := nodes[at - 1], Verb) and _is_suffering(verb):
        number = people_before(nodes, at - 1)
    return number if number is not None else _updated(nodes, at)


def _is_suffering(verb: Verb) -> bool:
    return any(entry.means == "undergo" for entry in verb.entries("Support"))


def _updated(nodes: Sequence[Node], at: int) -> int | None:
    """“ارتفع عدد القتلى إلى 31”, "the death toll rose to 31"."""
    for index in range(at + 2, min(at + 8, len(nodes))):
        node, before = nodes[index], nodes[index - 1]
        if isinstance(node, Verb) or is_mark(node, "Stop"):
            return None
        is_goal = is_meaning(before, "Preposition", "to") or (
            isinstance(node, Phrase) and node.marker == "to"
        )
        if is_goal and is_mark(node, "Number"):
            return node.item.value
    return None


def _has_side(phrase: Phrase) -> bool:
    return any(item.demonym or item.entities for item in phrase.all_items())


#: Nodes from a negation to the harm: “did not cause”, its subject with a place, “any”.
_REACH = 8


def _absence(nodes: Sequence[Node], at: int) -> tuple[int, TollStatus] | None:
    """Where the words of absence begin, and whether they say none (“دون أضرار”) or unknown."""
    unknown = next((i for i in range(max(0, at - 3), at) if is_mark(nodes[i], "Unknown")), None)
    if unknown is not None and is_meaning(nodes[unknown], "Unknown", "unknown"):
        return unknown, "unknown"
    negation = next(
        (i for i in range(at - 1, max(-1, at - _REACH), -1) if is_mark(nodes[i], "Negation")), None
    )
    own = isinstance(node := nodes[at], Phrase) and any(item.entry("Negation") for item in node.modifiers)
    if unknown is not None and negation is not None:
        return min(unknown, negation), "unknown"
    if negation is not None and _reaches(nodes[negation + 1 : at]):
        return negation, "none"
    return (at, "none") if own else None


def _reaches(between: Sequence[Node]) -> bool:
    """Whether a negation reaches the harm behind these nodes.

    It does past “cause” with its subject, past “reported” and past other harm; "did not specify a death toll" and
    “دون الإشارة إلى ضحايا” deny no harm.
    """
    causes = any(isinstance(n, Verb) and n.entry("Result") for n in between)
    return all(_is_transparent(node, causes=causes) for node in between)


def _is_transparent(node: Node, *, causes: bool) -> bool:
    if isinstance(node, Verb):
        return node.entry("Result", "Report") is not None
    if isinstance(node, Phrase):
        return causes or _harmed(node) is not None
    return not is_mark(node, "Word", "Stop", "Number", "Link") or is_comma(node)


def _of_verb(nodes: Sequence[Node], at: int, verb: Verb, kind: str, text: str) -> Iterator[Harm]:
    negated = any(is_mark(nodes[i], "Negation") for i in range(max(0, at - 2), at))
    victim = victims(nodes, at, verb)
    node = nodes[victim] if victim is not None else None
    if negated:
        evidence = _evidence(text, nodes[max(0, at - 1)], node or verb)
        behind = nodes[at + 1 : at + 4]  # "لم يُقتل فيها أي إيراني"
        sided = any(isinstance(n, Phrase) and _has_side(n) and not n.marker for n in (node, *behind))
        yield Harm(at, kind, "none", 0, evidence, partial=sided)
    elif victim is not None and node is not None:
        number = row_of_people(nodes, victim, backwards=victim < at)
        people = node if isinstance(node, Phrase) else partitive(nodes, victim)
        yield Harm(at, kind, "number", number, _evidence(text, verb, node), people)
