"""Types of events: the trigger's own, made more precise by the means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.lexicon.records import Entity
    from sabab.mentions.nodes import Phrase
    from sabab.model import EventType, Ref

#: Event types that a means can make more precise; of the others (an air strike, a raid) the noun already says
#: the means.
_OPEN_TYPES = frozenset({"Attack", "Shelling", "Bombing", "Assassination"})


def event_type(draft: Draft) -> EventType:
    """The type of the trigger, made more precise by the means (a shelling by aircraft is an air strike)."""
    base = draft.entry.means
    if base == "Airstrike" and any(_means(f.phrase) == "DroneAttack" for f in draft.fillers("INSTR")):
        return "DroneAttack"  # "غارة شنتها مسيّرة"
    if base in _OPEN_TYPES or draft.entry.category == "EventNoun":
        fillers = draft.fillers("INSTR")
        means = [kind for filler in fillers if (kind := _means(filler.phrase))]
        # "missiles fired from a drone" are a drone attack, "missiles and drones" are named in their order
        carriers = [kind for f in fillers if f.phrase.marker == "from" and (kind := _means(f.phrase))]
        if base == "Shelling" and means[:1] == ["Bombing"]:
            return "Shelling"  # "قصف بقنابل فوسفورية"
        if means:
            return _as_type(next((kind for kind in carriers if kind in _PLATFORMS), means[0]))
    # English: "a barrage of missiles", "a salvo of drones"
    fired = [kind for f in draft.fillers("INSTR") if f.rule == "construct" and (kind := _means(f.phrase))]
    is_english_noun = draft.is_noun and draft.entry.language == "en"
    return _as_type(fired[0] if fired and is_english_noun else base)


#: Who raids on the ground: English "raid" is said of jets and of soldiers.
_ON_FOOT = frozenset({"forces", "troops", "soldiers", "commandos", "police", "gunmen", "militants", "army"})
#: Means that carry other means.
_PLATFORMS = ("DroneAttack", "Airstrike")


def _means(phrase: Phrase) -> str | None:
    """The type that the means point to; “طائرة تركية مسيّرة” is a drone."""
    kinds = [e.means for item in phrase.all_items() if (e := item.entry("Weapon")) is not None]
    is_unmanned = kinds[:1] == ["Airstrike"] and "DroneAttack" in kinds and phrase.complement is None
    return "DroneAttack" if is_unmanned else next(iter(kinds), None)


def _as_type(name: str) -> EventType:
    return name  # type: ignore[return-value]  # the lexicon's denotations are checked against the ontology by a test


def telling_type(draft: Draft, initiators: Sequence[Ref], referents: Referents) -> EventType:
    """The type of a draft by these initiators: a state's صاروخ is a missile, a militia's a rocket."""
    kind = event_type(draft)
    entity = referents.lexicon.entities.get(initiators[0].id or "") if initiators else None
    is_state = entity is not None and entity.kind == "StateActor"
    if kind == "Airstrike" and not draft.is_noun and _is_on_foot(draft, referents):
        return "Raid"
    if kind == "Airstrike" and _bombs_on_the_ground(draft, entity):
        return "Bombing"
    return "MissileStrike" if kind == "RocketAttack" and is_state and referents.language == "ar" else kind


def _bombs_on_the_ground(draft: Draft, actor: Entity | None) -> bool:
    """“a string of bombings by the brigade”: of a group the noun is on the ground, “bombed” of its drones too."""
    is_open = draft.entry.id.endswith("-bombing") and draft.is_noun and not draft.fillers("INSTR")
    return is_open and actor is not None and actor.kind == "NonStateArmedGroup"


def _is_on_foot(draft: Draft, referents: Referents) -> bool:
    """“Israeli forces raided a refugee camp”, where “Israel raided Damascus” is told of jets."""
    if not draft.entry.id.endswith("-raid"):
        return False
    raiders = [referents.text[f.phrase.start : f.phrase.stop].lower().split() for f in draft.fillers("SUBJ")]
    return any(words[-1] in _ON_FOOT for words in raiders if words)
