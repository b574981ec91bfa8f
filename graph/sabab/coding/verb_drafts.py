"""Drafts of event verbs: the first frame of the verb that binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.draft import Draft
from sabab.mentions.nodes import Node, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.model import Language


def verb_draft(nodes: Sequence[Node], at: int, sentence: int, language: Language) -> Draft | None:
    """The draft of the event verb at *at*; None where no frame of it binds."""
    node = nodes[at]
    if not isinstance(node, Verb):
        return None
    for entry in node.entries("Trigger"):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language)
            if binding is None or not (binding.slots.keys() - {"LOC"}):
                continue
            draft = Draft(
                sentence,
                at,
                entry,
                node.start,
                node.stop,
                is_noun=False,
                present=node.tense == "present",
                passive=binding.passive,
            )
            draft.take(binding)
            if at and is_mark(nodes[at - 1], "Pronoun", "Auxiliary"):
                draft.marks.add("pronoun subject")
            return draft
    return None
