"""Whom a pronoun means, and which open phrases name somebody who can have acted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.coding.slots import Filler
    from sabab.model import Ref


def antecedent_of(
    nodes: Sequence[Node],
    draft: Draft,
    referents: Referents,
    fallback: Ref | None,
    others: frozenset[str | None] | set[str | None] = frozenset(),
) -> Ref | None:
    """Whom a possessive in the draft refers to: the actor named last before the trigger in the sentence.

    Of what was hit it is not one of *others*, who struck: "ردا على غارة إسرائيلية على سفارتها". English: an army or
    soldiers without a name that stand nearer leave it open ("the army said its jets struck").
    """
    for index in range(min(draft.nodes) - 1, -1, -1):
        node = nodes[index]
        if not isinstance(node, Phrase):
            continue
        if node.category in ("actor", "force", "group"):
            found = [ref for ref in referents.actors(node, "antecedent")[:1] if ref.id]
            if found and found[0].id not in others:
                return found[0]
            if found:
                continue
        is_english = node.head.form.isascii()
        if is_english and (node.category in ("force", "person", "group") or _is_thing_hit(node)):
            return None
    return fallback if fallback is not None and fallback.id not in others else None


def struck(draft: Draft, referents: Referents, others: set[str | None]) -> Ref | None:
    """“X attacked Y with strikes on its base”: of those who are hit, one not among *others*, who struck."""
    phrases = [f.phrase for f in draft.fillers("OBJ") if f.phrase.category in ("actor", "force", "group")]
    found = (ref for phrase in phrases for ref in referents.actors(phrase, "antecedent"))
    return next((ref for ref in found if ref.id and ref.id not in others), None)


def _is_thing_hit(node: Phrase) -> bool:
    """“the airport closed after missiles tore into its runway”: “its” is the airport's."""
    return node.category in ("site", "vessel") and not node.marker


def is_named(filler: Filler, ref: Ref) -> bool:
    """An open phrase acts only where it is a group, or bears a capital.

    An unknown noun is as likely no actor at all; the name of those who use the means is none. In "a militant
    attack" the word only says of what sort it was; "rebel fire" is of a side in a war.
    """
    phrase = filler.phrase
    if filler.rule == "en/noun-of-event" and not phrase.possessor:
        return phrase.head.form in _SIDES
    if phrase.category == "weapon":
        return ref.span is not None and ref.span.text[:1].isupper()
    if phrase.category in ("group", "party", "force"):
        return _has_name(phrase)
    return phrase.head.is_capitalised


#: Words for a side of a war, which a report has one of.
_SIDES = frozenset({"rebel", "rebels"})


def _has_name(phrase: Phrase) -> bool:
    """“كتائب عمر”, “a group called X”, “the rebels”: "مجموعة مسلحة" and "gunmen" name nobody."""
    own = (
        phrase.complement is not None
        or phrase.possessor is not None
        or bool(phrase.attached)
        or phrase.definite
    )
    is_name = (
        phrase.head.is_capitalised and phrase.head.kind == "word"
    )  # not "Gunmen" at the head of a sentence
    return own or is_name or any(m.kind == "word" or m.entities for m in phrase.modifiers)
