"""Arabic names of persons: where one ends, and that one stands before what its bearer says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Nodes of the longest office before a name: “مدير مكتب الإعلام بوزارة النقل التابعة لحكومة الوفاق سلمى الزهراني”.
_OFFICE = 10


def is_arabic_name(phrase: Phrase) -> bool:
    """Two unknown words, the first without an article: “سعد معن”."""
    inner = phrase.complement
    return (
        phrase.category == "unknown"
        and not phrase.marker
        and not phrase.head.preposition
        and not phrase.head.reading.core.startswith("ال")
        and not phrase.head.reading.pronoun
        and not phrase.modifiers
        and inner is not None
        and inner.category == "unknown"
        and inner.count is None
    )


def named_behind(nodes: Sequence[Node], at: int) -> tuple[int, int] | None:
    """“قال مدير الناحية عادل كاكه لوكالة ... إن”: the name behind an unlisted office, right before what is said."""
    verb, office = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    is_office = isinstance(office, Verb) or (isinstance(office, Phrase) and not office.marker)
    if not isinstance(verb, Verb) or verb.passive or not is_office:
        return None
    for index in range(at + 2, min(at + _OFFICE, len(nodes) - 1)):
        node, before = nodes[index], nodes[index - 1]
        if isinstance(node, Verb) or (is_mark(node, "Subordinator", "Stop", "Report") and not is_comma(node)):
            return None
        is_behind_office = isinstance(before, Phrase) or is_mark(before, "Title")
        if (
            is_behind_office
            and isinstance(node, Phrase)
            and is_arabic_name(node)
            and _is_heard(nodes[index + 1])
        ):
            return node.start, node.stop
    return None


def _is_heard(node: Node) -> bool:
    """“إن”, “في تصريح”, “لوكالة”: after the name comes what is said, or to whom."""
    is_to = isinstance(node, Phrase) and node.marker == "to"
    return (
        is_to
        or is_meaning(node, "Subordinator", "that")
        or is_mark(node, "Time")
        or is_meaning(node, "Stop", ":")
    )
