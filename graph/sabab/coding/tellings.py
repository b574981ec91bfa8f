"""Tellings: drafts with their phrases resolved to actors, places and days; what coreference compares."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sabab.coding.actor_referents import has_possessive
from sabab.coding.event_types import telling_type
from sabab.coding.fronted_places import around, fronted
from sabab.coding.held_areas import fired_from, stopped_over
from sabab.coding.lands import states_hit
from sabab.coding.launchers import launchers, owner_before
from sabab.coding.pointers import is_again, is_other, is_vague
from sabab.coding.refs import unique
from sabab.coding.seats import seats
from sabab.coding.speakers import person_after
from sabab.coding.whereabouts import harmed_owners, hit, hosted, where
from sabab.coding.who_acts import antecedent_of, is_named, struck
from sabab.mentions.nodes import Node, Phrase, is_meaning
from sabab.model import DateRange, EventType, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.coding.sentence import Sentence


@dataclass(slots=True)
class Telling:
    """One mention of an event with its slots as references."""

    draft: Draft
    type: EventType
    initiators: list[Ref]
    targets: list[Ref]
    places: list[Ref]
    days: DateRange | None
    weapon: Span | None
    realis: str
    vague_places: bool = False
    again: bool = False
    other: bool = False
    """“the previous raid”, “other attacks”: not the one told before."""
    around: list[Ref] = field(default_factory=list)
    """What the places lie in, as the sentence says before or behind them: too wide to tell which event it is."""
    inherited: bool = False
    """The initiators come from an earlier telling, not from this one's words."""


def telling(
    sentence: Sentence,
    draft: Draft,
    referents: Referents,
    realis: str,
    fallback: Ref | None,
) -> Telling:
    """The slots of *draft* as references, its days still open.

    *fallback* is the antecedent of pronouns when its own sentence names none before.
    """
    antecedent = antecedent_of(sentence.nodes, draft, referents, fallback)
    initiators = (
        _initiators(sentence, draft, referents, antecedent)
        or _whose(sentence.nodes, draft, _owner_of_blow(sentence, draft, referents, antecedent, fallback))
        or (fired_from(sentence.nodes, draft, referents) if draft.entry.means != "Interception" else [])
    )
    if draft.reciprocal:
        sides = [
            ref for f in draft.fillers("RECIPROCAL") for ref in referents.actors(f.phrase, f.rule, antecedent)
        ]
        initiators = unique([*sides, *initiators])
    own = {ref.id for ref in initiators}
    owner = antecedent_of(sentence.nodes, draft, referents, fallback, own) or struck(draft, referents, own)
    targets, places = hit(draft, referents, owner or antecedent)
    land = states_hit(draft, referents, initiators) if not targets else []
    housed = hosted(sentence.nodes, draft, referents) or harmed_owners(sentence.nodes, draft, referents)
    targets = unique([*targets, *housed, *land])
    places = places or where(sentence.nodes, draft, referents)
    front = around(fronted(sentence.nodes, draft, referents), places, referents.lexicon)
    wider = [*seats(sentence.nodes, draft, places, referents), *front]
    places = unique(places or front)
    if draft.entry.means == "Interception":
        targets = _senders(sentence, draft, referents, initiators)
    if draft.reciprocal:
        targets = unique([*(replace(ref, rule="reciprocal") for ref in initiators), *targets])
    return Telling(
        draft,
        telling_type(draft, initiators, referents),
        initiators,
        targets,
        places,
        None,
        _weapon(draft, referents),
        realis,
        vague_places=is_vague(draft),
        again=is_again(sentence.nodes, draft),
        other=is_other(sentence.nodes, draft),
        around=wider,
    )


def _initiators(sentence: Sentence, draft: Draft, referents: Referents, antecedent: Ref | None) -> list[Ref]:
    found: list[Ref] = []
    means = [] if draft.entry.means == "Interception" else draft.fillers("INSTR")
    for filler in (*draft.fillers("SUBJ"), *means):
        person = (
            person_after(sentence.nodes, filler.node, referents)
            if filler.node >= 0 and draft.entry.means == "Visit"
            else None
        )
        owner = next(iter(found), antecedent)  # "قوات النظام وطائراته": of the one named first
        refs = [person] if person else referents.actors(filler.phrase, filler.rule, owner)
        found.extend(ref for ref in refs if ref is not None and (ref.id or is_named(filler, ref)))
    found = [ref for ref in found if ref.id or ref.label.en not in referents.memory.means]
    if draft.entry.means == "Visit":
        return unique(found)
    return unique(_power(ref, referents) for ref in found if not _is_outlet(ref, referents))


def _owner_of_blow(
    sentence: Sentence, draft: Draft, referents: Referents, antecedent: Ref | None, fallback: Ref | None
) -> Ref | None:
    """Whose blow “its attacks” is; behind “in response to” not that of those who answer, but of those they hit."""
    nodes = sentence.nodes
    link = next((i for i in range(draft.node - 1, -1, -1) if is_meaning(nodes[i], "Link", "answers")), None)
    answer = next((d for d in reversed(sentence.drafts) if link is not None and d.node < link), None)
    if answer is None:
        return antecedent
    answering = {r.id for f in answer.fillers("SUBJ") for r in referents.actors(f.phrase, f.rule)}
    hit_first = next((ref for ref in hit(answer, referents, None)[0] if ref.id), None)
    return hit_first or antecedent_of(nodes, draft, referents, fallback, answering)


def _whose(nodes: Sequence[Node], draft: Draft, antecedent: Ref | None) -> list[Ref]:
    """“هجومه”, “its raids”: the one named before struck.

    A noun that takes its target in construct may as well mean the struck: "قصفها", "استهدافه".
    """
    node = nodes[draft.node]
    takes_target = any(a.role == "OBJ" and not a.markers for frame in draft.entry.frames for a in frame.after)
    if antecedent is None or not isinstance(node, Phrase) or not draft.is_noun or not has_possessive(node):
        return []
    if takes_target and not draft.fillers("OBJ"):
        return []
    return [Ref(antecedent.id, antecedent.label, antecedent.span, "possessive-of-event")]


def _is_outlet(ref: Ref, referents: Referents) -> bool:
    """Outlets report blows; none strikes one."""
    entity = referents.lexicon.entities.get(ref.id or "")
    return entity is not None and entity.kind == "MediaOutlet"


def _power(ref: Ref, referents: Referents) -> Ref:
    """“Biden ordered the strikes”: the power behind the office strikes."""
    entity = referents.lexicon.entities.get(ref.id or "")
    above = referents.state_of(ref) if entity is not None and entity.kind == "PersonActor" else None
    if above is None or above.id == ref.id:
        return ref
    return Ref(above.id, above.label, ref.span, f"{ref.rule}/office")


def _senders(sentence: Sentence, draft: Draft, referents: Referents, initiators: Sequence[Ref]) -> list[Ref]:
    """Whose the means were that are shot down ("صاروخًا حوثيًا", "صاروخًا أطلقه الحوثيون")."""
    own = {ref.id for ref in initiators}
    shot_down = {f.node for f in draft.fillers("INSTR")}
    launches = [
        d for d in sentence.drafts if d is not draft and shot_down & {f.node for f in d.fillers("INSTR")}
    ]
    senders = [f.phrase for d in launches for f in d.fillers("SUBJ")] or launchers(sentence.nodes, draft)
    means = [*(f.phrase for f in draft.fillers("INSTR")), *owner_before(sentence.nodes, draft)]
    found = [r for phrase in (*means, *senders) for r in referents.actors(phrase, "intercepted")]
    found = found or stopped_over(sentence.nodes, draft, referents)
    return unique(ref for ref in found if ref.id and ref.id not in own)


def _weapon(draft: Draft, referents: Referents) -> Span | None:
    for filler in draft.fillers("INSTR"):
        phrase = filler.phrase
        stop = max(phrase.head.stop, *(item.stop for item in phrase.modifiers), phrase.head.stop)
        return Span(
            phrase.start if phrase.count is not None else phrase.head.start,
            stop,
            referents.text[phrase.start if phrase.count is not None else phrase.head.start : stop],
        )
    return None
