"""What a telling takes from earlier ones: “the latest of them”, “the same area”, a blow in an exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.english_pronouns import pronoun_subject
from sabab.coding.exchanges import blow_of_exchange
from sabab.coding.links import answering_party
from sabab.coding.pointers import is_similar
from sabab.coding.refs import land_of_state, unique
from sabab.coding.speaking_fighters import resistance_of_speaker
from sabab.coding.subjects import crew_of_speaker, own_subject
from sabab.coding.who_acts import antecedent_of
from sabab.mentions.nodes import Phrase, form_of, is_mark
from sabab.model import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.happening import Happening
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling


def inherit(sentence: Sentence, told: Telling, before: Telling | None, context: Context) -> None:
    """Fills from what was told before: “the latest of them”, “the same area”, the blow inside an exchange."""
    draft = told.draft
    if before is None and context.usual is not None and draft.sentence - context.usual.draft.sentence <= 1:
        before = context.usual
    _inherit_from_series(sentence, told, before, context)
    focus = context.last_of_kind(told.type) or context.focus
    if (
        (_says_same_place(draft) or _says_there(sentence, draft))
        and not told.places
        and context.focus is not None
    ):
        told.places = unique([*told.places, *context.focus.places[:1]])
    if focus is not None and is_similar(sentence.nodes, draft):
        _take_likeness(told, focus)
    if focus is not None and told.other and told.days is not None and not told.targets:
        told.targets, told.places = list(focus.targets), told.places or list(focus.places)
        told.initiators, told.inherited = (
            (told.initiators, False) if told.initiators else (list(focus.initiators), True)
        )
    told.initiators = resistance_of_speaker(sentence, told, context) or told.initiators
    if not told.initiators and not draft.reciprocal:
        own = (
            own_subject(sentence, draft, context)
            or crew_of_speaker(sentence, told, context)
            or pronoun_subject(sentence, draft, context)
        )
        told.initiators = [] if _hits_itself(told, own, context) else own
    if not told.initiators and not draft.reciprocal:
        told.initiators = answering_party(sentence, draft, context)
    if not told.initiators and _flies_again(draft, context) and context.focus is not None:
        told.initiators, told.inherited = list(context.focus.initiators), True
    blow_of_exchange(told, context)
    told.targets = unique([*told.targets, *_own_sites(sentence, told, context)])
    if told.type == "Interception" and not told.again:  # not "in a separate incident"
        _inherit_from_attack(told, context)


def _take_likeness(told: Telling, focus: Happening) -> None:
    """“a similar salvo”, “بعدوان مماثل”: on the same, where nothing else is said; whose it was is only suspected."""
    if not told.targets and not told.places:
        told.targets, told.places = list(focus.targets), list(focus.places)
    if not told.initiators:
        told.initiators = list(focus.initiators)
        told.draft.marks.add("suspected")


def _inherit_from_series(sentence: Sentence, told: Telling, before: Telling | None, context: Context) -> None:
    """“the latest of them”, “the latest strikes were in December”: of the sides of those told before."""
    draft = told.draft
    around = sentence.nodes[max(0, min(draft.nodes) - 2) : draft.node + 1]
    if before is None and "latest" in draft.marks and told.days is not None:
        before = _last_of_series(context)
        told.places = told.places or list(before.places if before is not None else ())
    is_latest = "latest" in draft.marks or any(is_mark(node, "Latest") for node in around)
    if before is not None and is_latest:
        told.inherited = not told.initiators
        told.initiators = told.initiators or list(before.initiators)
        told.targets = told.targets or list(before.targets)


def _last_of_series(context: Context) -> Telling | None:
    focus = context.focus
    told = focus.tellings[-1] if focus is not None else None
    return told if told is not None and "repeated" in told.draft.marks else None


def _flies_again(draft: Draft, context: Context) -> bool:
    """“شنت طائرات الاحتلال غارات. وأطلقت الطائرات صواريخ”: the planes are those of the raid told right before."""
    focus = context.focus
    if focus is None or focus.type != "Airstrike" or draft.passive:
        return False
    acting = [f.phrase for f in draft.fillers("INSTR") if not f.phrase.marker]
    planes = [p for p in acting if (e := p.head.entry("Weapon")) is not None and e.means == "Airstrike"]
    is_known = bool(planes) and all(_are_the_planes(phrase) for phrase in planes)
    return is_known and draft.sentence - focus.tellings[-1].draft.sentence <= 1


def _are_the_planes(phrase: Phrase) -> bool:
    """“الطائرات”, “الطيران الحربي”: with the article, and without a word on whose they are."""
    own = phrase.complement or phrase.possessor or phrase.attached
    is_described = any(item.demonym is not None or item.entities for item in phrase.modifiers)
    is_collective = phrase.head.reading.core.endswith("طيران") and phrase.head.is_definite
    return phrase.definite and not own and not is_described and (phrase.is_plural or is_collective)


def _hits_itself(told: Telling, speakers: list[Ref], context: Context) -> bool:
    """“أعلن الجيش الإسرائيلي إطلاق صواريخ على جنوب إسرائيل”: who announces a blow on its own did not deal it."""
    own = {ref.id for ref in speakers if ref.id}
    lands = set(map(land_of_state, own))
    on_land = any(lands & set(context.lexicon.above(ref.id or "")) for ref in told.places)
    is_launch = told.type in ("RocketAttack", "MissileStrike", "Attack", "Shelling", "DroneAttack")
    return is_launch and (on_land or any(ref.id in own for ref in told.targets))


def _says_same_place(draft: Draft) -> bool:
    located = (f.phrase for role in ("OBJ", "LOC") for f in draft.fillers(role))
    return any(
        isinstance(p, Phrase)
        and p.category in ("area", "site", "unknown")
        and any(i.entry("Same") for i in p.modifiers)
        for p in located
    )


def _inherit_from_attack(told: Telling, context: Context) -> None:
    """What is shot down was sent by those who attack, where the attack goes: the attack told just before."""
    is_english = context.referents.language == "en"  # Arabic has what answers before its cause
    attack = context.attack_told if is_english else context.focus
    if attack is None or told.draft.sentence - attack.tellings[-1].draft.sentence > 1:
        return
    if attack.type not in ("RocketAttack", "MissileStrike", "DroneAttack", "Attack", "Airstrike"):
        return
    own = {ref.id for ref in told.initiators}
    if told.targets and attack.initiators and not _meet(told.targets, attack.initiators, context):
        return  # the drones of others than those who attacked
    if not told.targets:
        told.targets = [ref for ref in attack.initiators if ref.id not in own]
    told.places = told.places or list(attack.places)
    told.days = told.days or attack.days


def _meet(mine: Sequence[Ref], theirs: Sequence[Ref], context: Context) -> bool:
    return any(related(one, other, context.lexicon) for one in mine for other in theirs)


def _own_sites(sentence: Sentence, told: Telling, context: Context) -> list[Ref]:
    """“ردّت إسرائيل بقصف خيمة له”, “موقعًا لهم”: the pronoun behind a site is of one who did not strike it."""
    nodes, draft = sentence.nodes, told.draft
    sites = [f.node for f in draft.fillers("OBJ") if f.phrase.category in ("site", "vehicle")]
    behind = (nodes[at + 1] for at in sites if 0 <= at < len(nodes) - 1)
    is_owned = any(is_mark(n, "Pronoun") and n.item.form in ("له", "لها", "لهم") for n in behind)
    others = {ref.id for ref in told.initiators}
    owner = antecedent_of(nodes, draft, context.referents, context.actor, others) if is_owned else None
    return [Ref(owner.id, owner.label, owner.span, "owner/possessive-behind")] if owner is not None else []


def _says_there(sentence: Sentence, draft: Draft) -> bool:
    """“بقصف خيمة هناك”: behind what was hit the word is that place; before a noun it says that there is one."""
    last = max((f.node for f in draft.fillers("OBJ")), default=-1)
    behind = sentence.nodes[last + 1 : last + 3] if last >= 0 else ()
    return any(form_of(node) in ("هناك", "there") for node in behind)
