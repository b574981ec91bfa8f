"""Arabic verbs whose subject stands before them or in them, so that nothing behind them is it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


def has_subject_before(nodes: Sequence[Node], at: int) -> bool:
    """“استهدفوا السفينة”, “أنها استهدفت القاعدة”: by the number of the verb, or by the pronoun on “that”.

    A verb before its subject is singular. “أنه” alone may stand for nobody ("أنه سقط صاروخ").
    """
    verb, before = nodes[at], nodes[at - 1] if at else None
    if not isinstance(verb, Verb) or verb.item.form.isascii():
        return False
    if verb.is_plural:
        return True
    return before is not None and is_mark(before, "Subordinator") and before.item.form.endswith(_SHE)


#: “أنها”, “بأنهم”: the pronouns that cannot stand for nobody.
_SHE = ("نها", "نهم", "نهما")


def is_first_person(node: Node) -> bool:
    """“استهدفنا موقعًا”: in what a party says of its deeds نا is who acts ("we"), not whom it hit ("us")."""
    is_past = isinstance(node, Verb) and node.tense == "past"
    return is_past and isinstance(node, Verb) and node.item.reading.pronoun == "نا"
