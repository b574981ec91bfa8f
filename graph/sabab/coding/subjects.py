"""Who acts where the verb has only a pronoun, or none: the one who speaks, of its own acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Phrase, Verb, is_mark
from sabab.model import Ref

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.sentence import Sentence

_POWERS = frozenset(
    {"StateActor", "MilitaryForce", "NonStateArmedGroup", "Coalition", "Institution", "PersonActor"}
)


def own_subject(sentence: Sentence, draft: Draft, context: Context) -> list[Ref]:
    """The speaker, where it says “that they fired”, or.

    Where its own unnamed forces act (“air defences intercepted”).

    An outlet that reports “that they fired” does not mean itself, so only powers count.
    """
    scopes = context.scopes_over(sentence.index, draft.node)
    claimant = scopes[-1].claimant if scopes else None
    entity = context.lexicon.entities.get(claimant.id or "") if claimant is not None else None
    if claimant is None or entity is None:
        return []
    if _has_unnamed_force(draft):
        state = context.referents.state_of(claimant)
        return (
            [Ref(state.id, state.label, claimant.span, "subject/force-of-speaker")]
            if state is not None and state.kind == "StateActor"
            else []
        )
    if entity.kind not in _POWERS or draft.passive or not _has_pronoun_subject(sentence, draft):
        return []
    power = context.referents.state_of(claimant) if entity.kind == "PersonActor" else None
    return (
        [Ref(power.id, power.label, claimant.span, "subject/speaker")]
        if power
        else [Ref(claimant.id, claimant.label, claimant.span, "subject/speaker")]
    )


def _has_pronoun_subject(sentence: Sentence, draft: Draft) -> bool:
    """“أنهم أطلقوا”, “إنها قصفت”, “they have fired”, “it had struck”."""
    node = sentence.nodes[draft.node]
    if (
        not isinstance(node, Verb)
        or draft.fillers("SUBJ")
        or (draft.fillers("INSTR") and not _is_object(draft))
    ):
        return False
    for index in range(draft.node - 1, max(-1, draft.node - 4), -1):
        before = sentence.nodes[index]
        if is_mark(before, "Auxiliary"):
            continue
        if isinstance(before, Mark) and before.category == "Subordinator":
            return before.item.form.endswith(("هم", "ها", "ه"))
        return is_mark(before, "Pronoun")
    return False


def _is_object(draft: Draft) -> bool:
    """Whether the means stand behind the verb, as its object: “they fired rockets”."""
    return all(filler.node > draft.node for filler in draft.fillers("INSTR"))


def _has_unnamed_force(draft: Draft) -> bool:
    phrases: list[Phrase] = [f.phrase for f in draft.fillers("SUBJ")]
    return draft.entry.means == "Interception" and any(
        p.category in ("force", "site", "unknown") and not p.modifiers for p in phrases
    )
