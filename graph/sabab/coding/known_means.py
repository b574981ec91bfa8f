"""Means and sites that were told of before: “the missiles”, “أحد الصواريخ”, “the ship”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.coding.tellings import Telling
    from sabab.mentions.nodes import Phrase


def has_known_means(telling: Telling) -> bool:
    """Whether the means were told of before: "the missiles", “أحد الصواريخ”."""
    draft = telling.draft
    told = draft.fillers("INSTR") if telling.type != "Interception" else []
    # The attack itself in "rocket attacks" is none of the means.
    means = [filler for filler in told if not (draft.is_noun and filler.node == draft.node)]
    if draft.is_noun and draft.entry.language == "ar":
        # "إطلاق الصواريخ" is the firing of rockets, whichever; "إطلاق الصاروخين" and "سقوط الصواريخ" of those told of.
        fell = all(frame.requires("INSTR") and not frame.has("SUBJ") for frame in draft.entry.frames)
        means = [filler for filler in told if fell or filler.phrase.head.number == "du"]
    return bool(means) and all(is_known(filler.phrase) for filler in means)


def is_known(phrase: Phrase) -> bool:
    """A definite noun of nobody's, without a name or a number."""
    own = any(item.demonym or item.entities for item in phrase.all_items())
    return phrase.definite and not own and phrase.count is None and phrase.possessor is None


def is_english_known(phrase: Phrase) -> bool:
    """An English noun with “the”."""
    return phrase.definite and phrase.head.form.isascii()
