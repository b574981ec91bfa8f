"""Whose deed an event was where that is not what is said, but known to all: “answered an Israeli raid”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.casualties import harms
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.scope import Scope
    from sabab.coding.tellings import Telling

#: Nodes from “the latest” to what it is the latest of.
_SERIES = 4
#: Meanings of the prepositions between the dead and what killed them.
_OF_TOLL = frozenset({"in", "with", "by", "from", "because"})
#: Those who fight.
_PARTIES = frozenset({"NonStateArmedGroup", "StateActor", "Coalition", "MilitaryForce"})


def is_presupposed(told: Telling, context: Context) -> bool:
    """“said the Israeli raids had ...”, “answered an Israeli raid”: whose raids they were is not what is said."""
    by_nation = any("nationality-of-event" in ref.rule or "construct" in ref.rule for ref in told.initiators)
    if _is_relative(told, context) or _is_of_toll(told, context) or is_of_series(told, context):
        return True
    return told.draft.is_noun and by_nation and (told.draft.names_known or "answered" in told.draft.marks)


def _is_relative(told: Telling, context: Context) -> bool:
    """“ثأر للقائد الذي اغتالته مسيّرة أمريكية”: what a relative clause tells of somebody is known to all."""
    at, nodes = told.draft.node, context.sentences[told.draft.sentence].nodes
    verb = nodes[at]
    is_object = isinstance(verb, Verb) and bool(verb.item.reading.pronoun) and not told.draft.is_noun
    return is_object and at > 0 and is_meaning(nodes[at - 1], "Subordinator", "which")


def _is_of_toll(told: Telling, context: Context) -> bool:
    """“six were killed in rebel rocket fire”, “مقتل ستة جراء غارات نفذتها”: the dead are news, the blow is known."""
    draft, nodes = told.draft, context.sentences[told.draft.sentence].nodes
    noun = nodes[draft.node]
    if not (draft.is_noun and isinstance(noun, Phrase) and noun.marker in _OF_TOLL):
        return False
    if _is_by_party(told, context):
        return False
    hurt = [harm.node for harm in harms(nodes[: draft.node], context.referents.text)]
    return bool(hurt) and not _crosses(nodes[hurt[-1] + 1 : draft.node])


def _is_by_party(told: Telling, context: Context) -> bool:
    """“the Houthis said six were killed by Saudi shelling”: what one who fights says of another is not known to all."""
    scopes = context.scopes_over(told.draft.sentence, told.draft.node)
    voice = scopes[-1].claimant if scopes else None
    entity = context.lexicon.entities.get(voice.id or "") if voice is not None else None
    is_party = entity is not None and entity.kind in _PARTIES
    return is_party and voice is not None and all(ref.id != voice.id for ref in told.initiators)


def is_of_series(told: Telling, context: Context) -> bool:
    """“claimed the attack, the latest in a string of bombings by X”: the series is known, one blow of it is claimed."""
    before = context.sentences[told.draft.sentence].nodes[max(0, told.draft.node - _SERIES) : told.draft.node]
    return told.draft.is_noun and "repeated" in told.draft.marks and any(is_mark(n, "Latest") for n in before)


def _crosses(between: Sequence[Node]) -> bool:
    return any(isinstance(node, Verb) or is_mark(node, "Subordinator", "Link") for node in between)


def counts_only(scope: Scope, told: Telling, context: Context) -> bool:
    """“Israel bombed a house, killing five, medics said”: a speaker without a name has counted the dead."""
    draft, nodes = told.draft, context.sentences[told.draft.sentence].nodes
    if scope.claimant is not None or not scope.first <= draft.node < scope.node:
        return False
    hurt = [h.node for h in harms(nodes[: scope.node], context.referents.text) if h.node > draft.node]
    return bool(hurt) and any(is_comma(node) for node in nodes[draft.node : hurt[0] + 1])
