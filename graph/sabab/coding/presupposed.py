"""Whose deed an event was where that is not what is said, but known to all: “answered an Israeli raid”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Verb, is_meaning

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.tellings import Telling


def is_presupposed(told: Telling, context: Context) -> bool:
    """“said the Israeli raids had ...”, “answered an Israeli raid”: whose raids they were is not what is said."""
    by_nation = any("nationality-of-event" in ref.rule or "construct" in ref.rule for ref in told.initiators)
    if _is_relative(told, context):
        return True
    return told.draft.is_noun and by_nation and (told.draft.names_known or "answered" in told.draft.marks)


def _is_relative(told: Telling, context: Context) -> bool:
    """“ثأر للقائد الذي اغتالته مسيّرة أمريكية”: what a relative clause tells of somebody is known to all."""
    at, nodes = told.draft.node, context.sentences[told.draft.sentence].nodes
    verb = nodes[at]
    is_object = isinstance(verb, Verb) and bool(verb.item.reading.pronoun) and not told.draft.is_noun
    return is_object and at > 0 and is_meaning(nodes[at - 1], "Subordinator", "which")
