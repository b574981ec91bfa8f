"""What in a sentence sets two tellings apart, so that they are two events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, form_of, is_linking, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft


def answers_by(nodes: Sequence[Node], earlier: int, draft: Draft) -> bool:
    """“ردّ X على اغتيال Y بإطلاق صواريخ”: the answer and what is answered are two."""
    cause, answer = nodes[earlier], nodes[draft.node]
    are_apart = (
        isinstance(cause, Phrase)
        and isinstance(answer, Phrase)
        and (cause.marker, answer.marker_form) == ("on", "ب")
    )
    return are_apart and any(is_linking(node, "answers") for node in nodes[:earlier])


def is_added(nodes: Sequence[Node], draft: Draft) -> bool:
    """“استهدفت نقطة، إلى جانب استهداف القرية”: what “besides” adds is another blow."""
    is_arabic_noun = draft.is_noun and draft.entry.language == "ar"
    return is_arabic_noun and draft.node > 0 and is_mark(nodes[draft.node - 1], "Conjunction")


def opens_clause(nodes: Sequence[Node], earlier: int, draft: Draft) -> bool:
    """English: “rockets were fired at X and Y shelled Z”: behind “and” a new subject does another deed."""
    told = nodes[earlier]
    if not isinstance(told, Verb) or not told.item.form.isascii() or draft.is_noun:
        return False
    subjects = (f.node for f in draft.fillers("SUBJ"))
    return any(earlier < at < draft.node and is_mark(nodes[at - 1], "Conjunction") for at in subjects)


def went_before(nodes: Sequence[Node], earlier: int, draft: Draft) -> bool:
    """English: “It shelled Sparta, which Argos had already bombed”: the relative clause tells of a blow before that."""
    between = nodes[earlier + 1 : draft.node]
    opened = [i for i, node in enumerate(between) if is_meaning(node, "Subordinator", "which", "that")]
    clause = between[opened[-1] + 1 :] if opened and not draft.is_noun else ()
    return any(is_mark(node, "Auxiliary") and form_of(node) == "had" for node in clause)
