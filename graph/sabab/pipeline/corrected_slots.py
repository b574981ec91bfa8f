"""The slots that a person can correct: how each is filled, and how its value is shown.

What rests on a slot goes with it: who is no initiator is accused by no claim, who is no source claims nothing, a
figure that was misread was misread in the toll as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from sabab.model import Casualties, Label, Ref, Span
from sabab.sources.corrections import BY_HAND, REF_SLOTS, date_range, names, truth
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.lexicon.index import Lexicon
    from sabab.lexicon.records import Entity
    from sabab.model import (
        Attribution,
        Claim,
        CorrectedSlot,
        Event,
        EventType,
        Extraction,
        Report,
        Toll,
        TollStatus,
    )
    from sabab.sources.corrections import CorrectionRow


def named(row: CorrectionRow, event: Event, report: Report, lexicon: Lexicon) -> tuple[Ref, ...]:
    """The actors or places that the row's value names: by id, by a name that is known, or by words of the report.

    Raises:
        ValueError: a name is neither known nor in the text, or is the name of several.
    """
    if row.slot not in REF_SLOTS:
        return ()
    return tuple(_ref(name, row.slot, event, report, lexicon) for name in names(row.value))


def _ref(name: str, slot: CorrectedSlot, event: Event, report: Report, lexicon: Lexicon) -> Ref:
    span = _span(name, event, report)
    found = [lexicon.entities[name]] if name in lexicon.entities else _bearers(name, slot, lexicon)
    if len(found) > 1:
        ids = " and ".join(entity.id for entity in found)
        raise ValueError(f"“{name}” is the name of {ids}; write the one that is meant")
    if found:
        return Ref(found[0].id, found[0].label, span, BY_HAND)
    if span is None:
        raise ValueError(f"“{name}” is no name that the knowledge base knows, and not in the report's words")
    label = Label(ar=name) if report.language == "ar" else Label(en=name)
    return Ref(None, label, span, BY_HAND)


def _bearers(name: str, slot: CorrectedSlot, lexicon: Lexicon) -> list[Entity]:
    """Who bears *name*, in any spelling that the reader knows: places for the slot of places, else rather actors."""
    told = words(name)
    whole = lexicon.match(told, 0) if told else None
    senses = whole.senses if whole is not None and whole.length == len(told) else ()
    found = {s.entity.id: s.entity for s in senses if s.kind == "name" and s.entity is not None}
    fitting = [entity for _, entity in sorted(found.items()) if entity.is_place == (slot == "places")]
    return fitting or [entity for _, entity in sorted(found.items()) if slot == "targets"]


def _span(name: str, event: Event, report: Report) -> Span | None:
    """Where the words stand in the report: the place nearest to the event."""
    starts = [at for at in range(len(report.text)) if report.text.startswith(name, at)]
    if not starts:
        return None
    start = min(starts, key=lambda at: (abs(at - event.trigger.start), at))
    return Span(start, start + len(name), name)


def with_value(event: Event, row: CorrectionRow, refs: tuple[Ref, ...]) -> Event:
    """The event with the row's value, or *refs*, in its slot, and what rests on the slot in keeping with it."""
    value = row.value
    match row.slot:
        case "type":
            new = replace(event, type=cast("EventType", value))
        case "attribution":
            new = replace(event, attribution=cast("Attribution", value))
        case "date":
            new = replace(event, date=date_range(value))
        case "habitual":
            new = replace(event, habitual=truth(value))
        case "negated":
            new = replace(event, negated=truth(value))
        case "killed" | "injured":
            new = replace(event, casualties=_counted(event.casualties, row))
        case _:
            new = _with_refs(event, row.slot, refs)
    return new


def _with_refs(event: Event, slot: CorrectedSlot, refs: tuple[Ref, ...]) -> Event:
    if slot == "initiators":
        claims = tuple(_accusing(event.claims, _gone(event.initiators, refs), refs))
        return replace(event, initiators=refs, claims=claims)
    if slot == "sources":
        claims = tuple(_spoken(event.claims, _gone(event.sources, refs), refs))
        return replace(event, sources=refs, claims=claims)
    return replace(event, targets=refs) if slot == "targets" else replace(event, places=refs)


def _gone(before: Iterable[Ref], now: Iterable[Ref]) -> frozenset[tuple[str | None, Label]]:
    return frozenset(map(_who, before)) - frozenset(map(_who, now))


def _who(ref: Ref) -> tuple[str | None, Label]:
    """What tells one actor from another: its entry in the knowledge base, else its words."""
    return (ref.id, Label()) if ref.id is not None else (None, ref.label)


def _accusing(
    claims: Iterable[Claim], gone: frozenset[tuple[str | None, Label]], now: tuple[Ref, ...]
) -> Iterator[Claim]:
    """The claims, of which those that named who is *gone* name those who are in the slot *now*, or are left out."""
    for claim in claims:
        accused = claim.attributes_to
        if claim.scope != "responsibility" or claim.kind not in ("responsibility", "allegation"):
            yield claim
        elif not accused:  # "it was us" of somebody who did not do it was never said
            if claim.kind != "responsibility" or claim.claimant is None or _who(claim.claimant) not in gone:
                yield claim
        elif any(_who(ref) in gone for ref in accused):
            kept = tuple(ref for ref in accused if _who(ref) not in gone)
            added = tuple(ref for ref in now if _who(ref) not in map(_who, kept))
            if kept or added:
                yield replace(claim, attributes_to=kept + added)
        else:
            yield claim


def _spoken(
    claims: Iterable[Claim], gone: frozenset[tuple[str | None, Label]], now: tuple[Ref, ...]
) -> Iterator[Claim]:
    """The claims, of which those that who is *gone* made are the new source's, if there is one alone."""
    for claim in claims:
        if claim.kind in ("occurrence", "absence") and claim.claimant and _who(claim.claimant) in gone:
            yield replace(claim, claimant=now[0] if len(now) == 1 else None)
        else:
            yield claim


def _counted(casualties: Casualties, row: CorrectionRow) -> Casualties:
    """The figure anew, in the tolls as well that gave the old one; 0 is said to be none, nothing is not told."""
    new = int(row.value) if row.value else None
    killed = new if row.slot == "killed" else casualties.killed
    injured = new if row.slot == "injured" else casualties.injured
    old = casualties.killed if row.slot == "killed" else casualties.injured
    tolls = tuple(_tolls(casualties.tolls, row.slot, old, new))
    return Casualties(killed, injured, _status(killed, injured, casualties.status), tolls)


def _status(killed: int | None, injured: int | None, before: TollStatus) -> TollStatus:
    if killed or injured:
        return "number"
    if killed == 0 or injured == 0:
        return "none"
    return "unknown" if before == "unknown" else "not-mentioned"


def _tolls(tolls: Iterable[Toll], slot: CorrectedSlot, old: int | None, new: int | None) -> Iterator[Toll]:
    for toll in tolls:
        if slot == "killed" and toll.killed is not None and toll.killed == old:
            toll = replace(toll, killed=new)  # noqa: PLW2901 (the toll as corrected)
        elif slot == "injured" and toll.injured is not None and toll.injured == old:
            toll = replace(toll, injured=new)  # noqa: PLW2901
        if toll.killed is not None or toll.injured is not None:
            yield toll


def dropped(extraction: Extraction, event: str) -> Extraction:
    """The extraction without the event, and without the links that it had a part in."""
    return replace(
        extraction,
        events=tuple(one for one in extraction.events if one.id != event),
        links=tuple(link for link in extraction.links if event not in (link.cause, link.effect)),
    )


def shown(event: Event, slot: CorrectedSlot) -> tuple[str, ...]:
    """What is in the slot, as text; nothing where it is open."""
    match slot:
        case "date":
            return (event.date.edtf,) if event.date else ()
        case "killed" | "injured":
            number = event.casualties.killed if slot == "killed" else event.casualties.injured
            return (str(number),) if number is not None else ()
        case "habitual" | "negated":
            return (str(event.habitual if slot == "habitual" else event.negated).lower(),)
        case "type" | "drop":
            return (event.type,)
        case "attribution":
            return (event.attribution,)
        case _:
            return tuple(ref.id or ref.label.ar or ref.label.en or "" for ref in _refs(event, slot))


def _refs(event: Event, slot: CorrectedSlot) -> tuple[Ref, ...]:
    return {
        "initiators": event.initiators,
        "targets": event.targets,
        "places": event.places,
        "sources": event.sources,
    }[slot]
