"""Tolls that somebody counts anew: “رفع المرصد حصيلته إلى 19 قتيلًا”, “the Observatory raised the toll to ten”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sabab.coding.referents import Referents
    from sabab.coding.scope import Scope

#: Verbs by which one who counts gives a toll.
_COUNTING = frozenset({"رفع", "رفعت", "يرفع", "ترفع", "خفض", "raised", "raises", "gave", "put", "revised"})
_TOLLS = frozenset({"toll", "tally", "حصيله", "الحصيله", "حصيلته", "حصيلتها", "العدد"})
#: Nodes from the verb to the toll, past its subject and a day.
_REACH = 4


def toll_told(nodes: Sequence[Node], at: int) -> Phrase | None:
    """The toll that the verb at *at* gives; None where it raises anything else (“raised the alarm”)."""
    verb = nodes[at]
    if not isinstance(verb, Verb) or verb.passive or not _COUNTING & {verb.item.form, verb.item.reading.core}:
        return None
    for node in nodes[at + 1 : at + 1 + _REACH]:
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Stop"):
            return None
        if isinstance(node, Phrase) and (node.head.form in _TOLLS or _is_number_of_victims(node)):
            return node
    return None


def _is_number_of_victims(phrase: Phrase) -> bool:
    """“عدد جرحاه”, “عدد القتلى”."""
    inner = phrase.complement
    return (
        phrase.head.form == "عدد" and inner is not None and inner.head.entry("Harm", pos="noun") is not None
    )


def of_toll(nodes: Sequence[Node], referents: Referents, counting: Callable[[], Scope]) -> Scope:
    """Who counts speaks of the toll, not of what stands behind “after” or “that”, nor in the next sentence."""
    last = referents.memory.speaker
    found = counting()
    referents.memory.speaker = last
    ends = (i for i in range(found.node + 1, len(nodes)) if is_mark(nodes[i], "Link", "Subordinator"))
    return replace(found, first=found.node, end=min(found.end, next(ends, len(nodes))))


def toll_number(nodes: Sequence[Node], at: int) -> int | None:
    """The number of the dead that no noun of harm follows: “a toll of eight”, “the toll to ten”, “رفع العدد إلى 11”."""
    toll = toll_told(nodes, at)
    if toll is None or not (toll.head.form.isascii() or toll.head.form == "العدد"):
        return None
    if toll.complement is not None and toll.complement.count is not None:
        return toll.complement.count
    behind = nodes[at + 1 : at + 3 + _REACH]
    return next((node.item.value for node in behind if is_mark(node, "Number")), None)


def tally_reached(nodes: Sequence[Node], at: int) -> int | None:
    """“the Observatory's tally reached 23”, “the toll stood at 12”: the number behind the verb of a toll."""
    toll, verb = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    is_toll = isinstance(toll, Phrase) and toll.head.form in _TOLLS and toll.head.form.isascii()
    if not is_toll or not isinstance(verb, Verb) or verb.item.form not in _REACHING:
        return None
    return next((node.item.value for node in nodes[at + 2 : at + 4] if is_mark(node, "Number")), None)


_REACHING = frozenset({"reached", "stood", "rose", "climbed", "stands", "reaches"})
