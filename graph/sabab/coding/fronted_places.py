"""The place that opens a sentence: “In Aleppo, a rocket hit a school”, “وفي رفح، قصفت الطائرات منزلا”.

It is the event's, beside a nearer one that the event names itself (“In Idlib, a drone bombed a truck in Kafr
Nabl”), but not where it is only the speaker's (“In Homs, the army said ...”).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import encloses, unique
from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.lexicon.index import Lexicon
    from sabab.model import Ref

#: Phrases before the comma: “In the town of Cizre in Sirnak province, ...”.
_LONGEST = 4


def fronted(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """The places before the first comma, where the clause behind it leads to the draft."""
    comma = next((i for i, n in enumerate(nodes[: _LONGEST + 1]) if is_comma(n)), 0)
    opening = nodes[:comma]
    if comma >= min(draft.nodes) or not all(_may_stand(n) for n in opening):
        return []
    where = [node for node in opening if isinstance(node, Phrase)]
    if not where or not _leads(nodes, comma, draft, referents):
        return []
    return unique(ref for phrase in where for ref in referents.places(phrase, "fronted-place") if ref.id)


def around(front: Sequence[Ref], own: Sequence[Ref], lexicon: Lexicon) -> list[Ref]:
    """The fronted places that hold the event's own.

    “وفي موسكو، أسقط الدفاع الجوي مسيّرة فوق بيلغورود”: it was only told in Moscow.
    """
    known = [ref for ref in own if ref.id]
    return [ref for ref in front if not known or encloses(ref, known, lexicon)]


def _may_stand(node: Node) -> bool:
    """A place behind its preposition, or a date."""
    if not isinstance(node, Phrase):
        return is_mark(node, "Date")
    is_there = node.marker in WHERE - {"from"}
    return is_there and (
        node.category in ("area", "place") or (node.category == "unknown" and node.head.is_capitalised)
    )


def _leads(nodes: Sequence[Node], comma: int, draft: Draft, referents: Referents) -> bool:
    """Whether nothing but a harm (“five were killed when a drone hit”) parts the draft from the opening."""
    at = min(draft.nodes)
    between = nodes[comma + 1 : at]
    parted = (
        n
        for k, n in enumerate(between, comma + 1)
        if is_mark(n, "Subordinator", "Report", "Link", "Stop") and not _is_aside(nodes, k)
    )
    is_harm = any(
        (isinstance(n, Verb) and n.entry("Harm") is not None)
        or (isinstance(n, Phrase) and n.category == "harm")
        for n in between
    )
    if any(not (is_harm and _is_reason(n)) for n in parted):
        return False
    said = next((k for k, n in enumerate(between, comma + 1) if is_saying(n)), None)
    return said is None or _tells_own_deed(nodes[said + 1 : said + 3], draft, referents)


def _is_aside(nodes: Sequence[Node], at: int) -> bool:
    """A comma beside a date: “In Homs, on Monday, ...”."""
    beside = (*nodes[max(0, at - 1) : at], *nodes[at + 1 : at + 2])
    return is_comma(nodes[at]) and any(is_mark(n, "Date") for n in beside)


def _is_reason(node: Node) -> bool:
    return is_meaning(node, "Subordinator", "when") or is_meaning(node, "Link", "after")


def _tells_own_deed(behind: Sequence[Node], draft: Draft, referents: Referents) -> bool:
    """“أعلنت كتائب كذا تفجير عبوتين”: who announces a deed of its own speaks of where it did it."""
    speaker = behind[0] if behind else None
    is_force = isinstance(speaker, Phrase) and speaker.category in ("actor", "group", "force")
    is_own = draft.is_noun and any(n is not None for n in behind[1:]) and referents.language == "ar"
    return is_force and is_own
