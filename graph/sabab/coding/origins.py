"""Where fire is said to come from: “قصف مصدره المليشيات”, “قذائف كان مصدرها الفصائل”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.slots import Filler
from sabab.mentions.nodes import Node, Phrase, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft


def find_origins(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """Gives the party that “its source” names to the attack told right before it.

    “مصدره الأراضي العراقية” names a land, and nobody.
    """
    for at, node in enumerate(nodes[:-1]):
        party = nodes[at + 1]
        told = next((d for d in reversed(in_order) if max(d.heads) <= at), None)
        if told is not None and _is_source(node) and isinstance(party, Phrase) and _may_fire(party):
            told.slots["SUBJ"] = [Filler(party, at + 1, "origin-named")]
            if any(is_mark(n, "Hedge") for n in nodes[max(told.heads) : at]):
                told.marks.add("hedged")  # "يُعتقد أن مصدره": what was struck is told, who did it is guessed
            told.slots["OBJ"] = [f for f in told.fillers("OBJ") if f.node < at]
            told.slots["LOC"] = [f for f in told.fillers("LOC") if f.node < at]


def _is_source(node: Node) -> bool:
    """“مصدره”, alone or drawn into a construct with the noun before it."""
    if not isinstance(node, Phrase):
        return False
    inner = node.complement if node.category == "event" else node
    return inner is not None and inner.head.reading.core == "مصدر" and bool(inner.head.reading.pronoun)


def _may_fire(phrase: Phrase) -> bool:
    is_place = any(entity.is_place for entity in phrase.head.entities)
    return phrase.category in ("actor", "group", "force") and not phrase.marker and not is_place
