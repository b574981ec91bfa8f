"""English: fighters without a name in the words of a group: “the Front said that resistance fighters shelled X”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Ref

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling
    from sabab.mentions.nodes import Phrase

#: What groups call their own men.
_OWN_NAMES = frozenset({"resistance", "mujahideen", "mujahidin", "our"})
#: What may stand beside those names; “Islamic militants” alone are as often somebody else's.
_BESIDE_THEM = frozenset({"islamic"})


def resistance_of_speaker(sentence: Sentence, told: Telling, context: Context) -> list[Ref]:
    """The group that says so, where those who act have no name but “the resistance”."""
    acting = [filler.phrase for filler in told.draft.fillers("SUBJ")]
    is_open = bool(acting) and all(_is_ours(phrase) for phrase in acting)
    scopes = context.scopes_over(sentence.index, told.draft.node) if is_open else []
    claimant = scopes[-1].claimant if scopes else None
    entity = context.lexicon.entities.get(claimant.id or "") if claimant is not None else None
    if claimant is None or entity is None or entity.kind != "NonStateArmedGroup" or told.draft.passive:
        return []
    if scopes[-1].stance not in ("report", "claim"):  # whom it condemns or accuses are no men of its own
        return []
    return [Ref(entity.id, entity.label, claimant.span, "subject/resistance-of-speaker")]


def _is_ours(phrase: Phrase) -> bool:
    """“the resistance”, “Islamic Resistance fighters”, without any other name."""
    words = {item.form for item in phrase.own_items}
    is_group = phrase.category in ("group", "unknown") and not (phrase.marker or phrase.possessor)
    named = any(item.entities or item.demonym for item in phrase.all_items())
    others = words - _OWN_NAMES - _BESIDE_THEM - {phrase.head.form}
    return is_group and not named and not others and bool(words & _OWN_NAMES)
