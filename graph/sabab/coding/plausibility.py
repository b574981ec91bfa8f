"""Whether a draft tells of a fight at all, or of a storm, a price or a penalty kick."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.coding.draft import Draft
    from sabab.lexicon.records import Entry
    from sabab.mentions.nodes import Phrase

FIGHTING = ("force", "group", "actor")
"""The categories of phrases that fight by what they are."""


def is_armed(draft: Draft) -> bool:
    """Whether a weak trigger has a participant that only a fight has.

    A weapon, a force, a group, a named actor or a base.

    Without it “the storm strikes the region”, “shares were hit” and “raids on the goal” would be events.
    """
    if draft.entry.means == "Visit":
        return any(_is_person(f.phrase) for f in draft.fillers("SUBJ"))
    if draft.fillers("INSTR"):
        return True
    acting = [f.phrase for f in (*draft.fillers("SUBJ"), *draft.fillers("RECIPROCAL"))]
    if acting and _tells_who_killed(draft.entry):
        return any(p.category in FIGHTING and not _is_capital(p) for p in acting)
    if acting:
        return any(p.category in FIGHTING or _is_actor(p) or p.head.is_acronym for p in acting)
    if (
        not draft.is_noun
        and not draft.passive
        and draft.entry.language == "en"
        and "pronoun subject" not in draft.marks
    ):
        return False  # an English verb without a subject that fights: "hit the port's trade"
    return any(
        p.category in ("site", "force", "group", "vessel", "vehicle", "place") or _is_actor(p)
        for p in (f.phrase for f in draft.fillers("OBJ"))
    )


def _tells_who_killed(entry: Entry) -> bool:
    """“Gunmen killed three policemen”: a frame that demands both sides; “Syria's civil war killed” has no fighter.

    Nor has “fire at vehicles in Abu Ghraib, Baghdad that killed one”.
    """
    return any(
        {("SUBJ", True), ("OBJ", True)} <= {(a.role, a.required) for a in (*frame.before, *frame.after)}
        for frame in entry.frames
    )


def _is_capital(phrase: Phrase) -> bool:
    """“Baghdad” where its government may be meant."""
    names = [entity for item in phrase.own_items for entity in item.entities]
    return any(entity.kind == "Settlement" for entity in names)


def stands_alone(draft: Draft) -> bool:
    """A strong trigger counts without armed participants where it has a place or points back (“the attack”).

    “غارات متلاحقة على مرمى خصمهم” has a target that no attack has, and “رياح قصفت أغصان الأشجار” a subject
    that none has.
    """
    slots = [f.phrase for role in ("SUBJ", "OBJ") for f in draft.fillers(role)]
    is_harmful = bool(draft.support_nodes) or "led to harm" in draft.marks
    is_odd = any(
        phrase.category == "unknown" and not (is_harmful and phrase.head.is_capitalised) for phrase in slots
    )  # "an attack on Tripoli killed four"
    is_told = draft.definite or bool(draft.fillers("LOC")) or bool(draft.dates) or bool(draft.support_nodes)
    is_told = is_told or any(_is_part_of_place(f.phrase) for f in draft.fillers("OBJ"))
    return draft.is_noun and not is_odd and (is_told or bool({"other", "led to harm"} & draft.marks))


def _is_actor(phrase: Phrase) -> bool:
    if phrase.category == "unknown" and phrase.complement is not None and _is_actor(phrase.complement):
        return True  # "خلايا تنظيم داعش"
    return (phrase.possessor is not None and _is_actor(phrase.possessor)) or any(
        not e.is_place
        for item in phrase.own_items
        for e in (*item.entities, *((item.demonym,) if item.demonym else ()))
    )


def _is_part_of_place(phrase: Phrase) -> bool:
    """“أحياء الفاشر”, “the outskirts of Kyiv”."""
    within = phrase.complement
    return phrase.category == "area" and within is not None and within.category == "place"


def _is_person(phrase: Phrase) -> bool:
    names = [entity for item in phrase.all_items() for entity in item.entities]
    return phrase.category == "speaker" or any(entity.kind == "PersonActor" for entity in names)
