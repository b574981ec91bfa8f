"""Tellings: drafts with their phrases resolved to actors, places and days; what coreference compares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sabab.coding.drafts import Draft, event_type
from sabab.coding.referents import Referents, unique
from sabab.coding.reporting import person_after
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark
from sabab.model import DateRange, EventType, Ref, Span
from sabab.text.date_grammar import DateSpec
from sabab.text.date_resolution import Days, edtf, resolve
from sabab.text.words import Word

#: Means that a regular force drops or fires from the air; a state's صاروخ is a missile, a militia's is a rocket.
_STATE_KINDS = frozenset({"StateActor"})


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
    """"the previous raid", "other attacks": not the one told before."""
    inherited: bool = False
    """The initiators come from an earlier telling, not from this one's words."""


@dataclass(slots=True)
class Sentence:
    """One sentence as the coder sees it."""

    index: int
    span: Span
    words: tuple[Word, ...]
    nodes: tuple[Node, ...]
    drafts: list[Draft]


def telling(sentence: Sentence, draft: Draft, referents: Referents, days: DateRange | None, realis: str, fallback: Ref | None) -> Telling:
    """The slots of *draft* as references; *fallback* is the antecedent of pronouns when its own sentence names none before."""
    antecedent = _antecedent(sentence.nodes, draft, referents) or fallback
    initiators = _initiators(sentence, draft, referents, antecedent)
    if draft.reciprocal:
        sides = [ref for f in draft.fillers("RECIPROCAL") for ref in referents.actors(f.phrase, f.rule, antecedent)]
        initiators = unique([*sides, *initiators])
    targets, places = _hit(draft, referents, antecedent)
    if draft.reciprocal:
        targets = unique([*(replace(ref, rule="reciprocal") for ref in initiators), *targets])
    weapon = _weapon(draft, referents)
    return Telling(
        draft, _typed(draft, initiators, referents), initiators, targets, places, days, weapon, realis,
        vague_places=_is_vague(draft), again=_is_again(sentence.nodes, draft), other=_is_other(sentence.nodes, draft),
    )  # fmt: skip


def _typed(draft: Draft, initiators: Sequence[Ref], referents: Referents) -> EventType:
    kind = event_type(draft)
    entity = referents.lexicon.entities.get(initiators[0].id or "") if initiators else None
    is_state = entity is not None and entity.kind in _STATE_KINDS
    return "MissileStrike" if kind == "RocketAttack" and is_state and referents.language == "ar" else kind


def _antecedent(nodes: Sequence[Node], draft: Draft, referents: Referents) -> Ref | None:
    """Whom a possessive in the draft refers to: the actor named last before the trigger in the sentence."""
    for index in range(min(draft.nodes) - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Phrase) and node.category in ("actor", "force", "group"):
            found = referents.actors(node, "antecedent")
            if found and found[0].id:
                return found[0]
    return None


def _initiators(sentence: Sentence, draft: Draft, referents: Referents, antecedent: Ref | None) -> list[Ref]:
    found: list[Ref] = []
    for filler in (*draft.fillers("SUBJ"), *draft.fillers("INSTR")):
        person = person_after(sentence.nodes, filler.node, referents) if filler.node >= 0 and draft.entry.means == "Visit" else None
        refs = [person] if person else referents.actors(filler.phrase, filler.rule, antecedent)
        found.extend(ref for ref in refs if ref is not None and (ref.id or _is_named(filler.phrase)))
    return unique(found if draft.entry.means == "Visit" else [_power(ref, referents) for ref in found])


def _power(ref: Ref, referents: Referents) -> Ref:
    """A blow ordered by an office holder is struck by the power behind the office ("Biden ordered the strikes")."""
    entity = referents.lexicon.entities.get(ref.id or "")
    above = referents.state_of(ref) if entity is not None and entity.kind == "PersonActor" else None
    return ref if above is None or above.id == ref.id else Ref(above.id, above.label, ref.span, f"{ref.rule}/office")


def _is_named(phrase: Phrase) -> bool:
    """An open phrase acts only where it is a group, or bears a capital; an unknown noun is as likely no actor at all."""
    return phrase.category in ("group", "party") or phrase.head.is_capitalised


def _hit(draft: Draft, referents: Referents, antecedent: Ref | None) -> tuple[list[Ref], list[Ref]]:
    """Targets and places. A generic site "in" a named facility is that facility ("its base in the al-Omar field")."""
    targets: list[Ref] = []
    places: list[Ref] = []
    generic_site = False
    for filler in draft.fillers("OBJ"):
        found = referents.targets(filler.phrase, filler.rule, antecedent)
        own_places = referents.places(filler.phrase, filler.rule) if filler.phrase.category in ("site", "area", "place", "unknown") else []
        generic_site = generic_site or filler.phrase.category == "site" and not own_places
        targets.extend(found)
        places.extend(own_places)
    for filler in draft.fillers("LOC"):
        located = referents.places(filler.phrase, filler.rule)
        inside = [ref for ref in located if filler.phrase.marker == "in"] if generic_site else []
        targets.extend(ref for ref in inside if ref in referents.targets(filler.phrase, filler.rule))
        places.extend(located)
    return _without_open(unique(targets)), unique(places)


def _without_open(targets: list[Ref]) -> list[Ref]:
    """Open phrases only where nothing is known: "the base" beside its owner and its field says no more than they do."""
    known = [ref for ref in targets if ref.id]
    return known or targets


def _weapon(draft: Draft, referents: Referents) -> Span | None:
    for filler in draft.fillers("INSTR"):
        phrase = filler.phrase
        stop = max(phrase.head.stop, *(item.stop for item in phrase.modifiers), phrase.head.stop)
        return Span(phrase.start if phrase.count is not None else phrase.head.start, stop, referents.text[phrase.start if phrase.count is not None else phrase.head.start : stop])
    return None


def is_repeated(draft: Draft, nodes: Sequence[Node]) -> bool:
    """"several times", "dozens of attacks", or a number of them too large for one blow."""
    around = nodes[max(0, draft.node - 3) : draft.node + 4]
    trigger = nodes[draft.node]
    counted = isinstance(trigger, Phrase) and draft.is_noun and (trigger.count or 0) >= _MANY
    return counted or any(is_mark(node, "Repeated") for node in around) or isinstance(trigger, Phrase) and any(i.entry("Repeated") for i in trigger.own_items)


#: From this many on, attacks named by one noun are a campaign, not one event of several blows.
_MANY = 4


def _is_vague(draft: Draft) -> bool:
    """Whether the only places are directions ("east of Deir ez-Zor"): they exclude no place near by."""
    located = [f.phrase.marker for f in draft.fillers("LOC")]
    return bool(located) and all(marker.endswith("Of") or marker == "near" for marker in located)


def _is_again(nodes: Sequence[Node], draft: Draft) -> bool:
    """"a second salvo", "again", "مجددًا": another event, however like the first."""
    around = [*nodes[max(0, draft.node - 2) : draft.node + 3]]
    trigger = nodes[draft.node]
    own = isinstance(trigger, Phrase) and any(item.entry("Again") for item in trigger.modifiers)
    return own or any(is_mark(node, "Again") for node in around)


def _is_other(nodes: Sequence[Node], draft: Draft) -> bool:
    trigger = nodes[draft.node]
    return isinstance(trigger, Phrase) and any(item.entry("Other") for item in trigger.own_items)


def is_similar(nodes: Sequence[Node], draft: Draft) -> bool:
    """"a similar salvo": like the one told before in what it hit."""
    trigger = nodes[draft.node]
    return isinstance(trigger, Phrase) and any(item.entry("Similar") for item in trigger.own_items)


def draft_days(sentence: Sentence, draft: Draft, published: date | None, before: Days | None, text: str) -> DateRange | None:
    """When the draft happened: its own date, the date that opens its clause, or the date that opens the sentence."""
    for spec, rule in _date_specs(sentence.nodes, draft):
        found = resolve(spec, published, before)
        if found is not None:
            start, stop = sentence.words[spec.first].start, sentence.words[spec.end - 1].end
            return DateRange(*found[0], edtf(found[0]), Span(start, stop, text[start:stop]), f"{found[1]}/{rule}")
    return None


def _date_specs(nodes: Sequence[Node], draft: Draft) -> list[tuple[DateSpec, str]]:
    own = [(spec, "bound") for spec in draft.dates]
    clause = [(spec, "clause") for spec in _clause_dates(nodes, min(draft.nodes))]
    is_main = not any(isinstance(n, Mark) and n.category == "Subordinator" and n.means == "which" for n in nodes[max(0, min(draft.nodes) - 1) : min(draft.nodes)])
    opening = [(spec, "sentence") for spec in _opening_dates(nodes)] if is_main else []
    return [*own, *clause, *[(spec, "after") for spec in _trailing_dates(nodes, max(draft.nodes))], *opening]


def _trailing_dates(nodes: Sequence[Node], last: int) -> list[DateSpec]:
    """The first date after the trigger in its clause, past appositions: "visited by the chairman, General X, on 4 March"."""
    for node in nodes[last + 1 :]:
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        is_event = isinstance(node, Phrase) and node.category == "event"
        if isinstance(node, Verb) or is_event or is_mark(node, "Subordinator", "Link", "Report", "Participle"):
            return []
        if isinstance(node, Mark) and node.category == "Stop" and node.means not in ("،", ",", "(", ")"):
            return []
    return []


def _clause_dates(nodes: Sequence[Node], first: int) -> list[DateSpec]:
    for index in range(first - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Link", "Report") or is_mark(node, "Stop"):
            return []
    return []


def _opening_dates(nodes: Sequence[Node]) -> list[DateSpec]:
    """A date before the first verb or event of the sentence covers the whole sentence."""
    for node in nodes:
        if isinstance(node, Mark) and node.item.date is not None:
            return [node.item.date]
        if isinstance(node, Verb) or isinstance(node, Phrase) and node.category == "event":
            return []
    return []
