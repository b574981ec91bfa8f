"""Who launched what was shot down: whose means an interception stopped, and the verb that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.coding.draft import Draft

#: Nodes from the means to the verb of its launch, past where it was shot down: “... in its airspace, launched by X”.
_REACH = 6


def tells_launch(nodes: Sequence[Node], at: int, found: Mapping[int, Draft]) -> bool:
    """“اعتراض مسيرة بالأجواء اليمنية، أطلقتها الجماعة”: the verb at *at* says who sent what was shot down."""
    stopped = [draft for index, draft in found.items() if index < at and draft.entry.means == "Interception"]
    return any(_launch(nodes, draft) == at and not _touches(nodes, draft, at) for draft in stopped)


def launchers(nodes: Sequence[Node], draft: Draft) -> list[Phrase]:
    """“تدمير مسيرة أطلقها الحوثيون”, “destroyed a drone, which was launched by the Houthis”: those who launched it."""
    at = _launch(nodes, draft)
    verb, subject = nodes[at] if at is not None else None, nodes[at + 1] if at is not None else None
    if not isinstance(verb, Verb) or not isinstance(subject, Phrase):
        return []
    is_by = verb.item.form.isascii() and subject.marker == "by"
    return [subject] if is_by or (verb.item.reading.pronoun and not subject.marker) else []


def owner_before(nodes: Sequence[Node], draft: Draft) -> list[Phrase]:
    """English: “shot down an LNA Wing Loong UAV”: the name right before the means that it owns."""
    found = []
    for filler in draft.fillers("INSTR"):
        owner = nodes[filler.node - 1] if filler.node - 1 > draft.node else None
        touches = isinstance(owner, Phrase) and filler.phrase.start - owner.stop == 1
        if isinstance(owner, Phrase) and touches and owner.category == "actor" and not owner.marker:
            found.append(owner)
    return found


def _launch(nodes: Sequence[Node], draft: Draft) -> int | None:
    """The node of the verb behind the means whose pronoun, or passive subject, the means is."""
    means = _means(draft)
    for index in range(means + 1, min(means + 1 + _REACH, len(nodes) - 1)):
        node = nodes[index]
        if isinstance(node, Verb) and node.entry("Trigger") is not None:
            is_arabic = bool(node.item.reading.pronoun)
            return index if is_arabic or (node.item.form.isascii() and node.passive) else None
        if not (isinstance(node, Phrase) and (node.marker or node.definite)) and not _passes(node):
            return None
    return None


def _passes(node: Node) -> bool:
    return (
        is_comma(node)
        or is_mark(node, "Date", "Time", "Auxiliary")
        or is_meaning(node, "Subordinator", "which")
    )


def _means(draft: Draft) -> int:
    return max((filler.node for filler in draft.fillers("INSTR")), default=draft.node)


def _touches(nodes: Sequence[Node], draft: Draft, at: int) -> bool:
    """“صواريخ أطلقها حزب الله”: right behind the means the verb also tells of the attack."""
    between = nodes[_means(draft) + 1 : at]
    return not any(is_comma(node) or isinstance(node, Phrase) for node in between)
