"""Merged events: each once, with all that every report tells of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.wording import english_of
from sabab.model import Label
from sabab.views.explorer.data import Member, PageEvent
from sabab.views.page_data.asking import label_of, number, page_id, rows, text
from sabab.views.page_data.claims import united_tolls
from sabab.views.page_data.quotes import sentence_quotes
from sabab.views.page_data.values import event_type, toll_status
from sabab.views.page_data.wording import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sabab.escalation.records import Evidence, NetworkEvent, World
    from sabab.model import TollStatus
    from sabab.store.source import Source
    from sabab.views.explorer.data import PageReport
    from sabab.views.page_data.claims import EventClaim, EventToll
    from sabab.views.page_data.lanes import Lanes

#: What the page names as the rule where the only bound is that a report told it.
FROM_PUBLICATION = "date/bound-by-publication"
#: Of several reports' words on casualties the one that says most counts first.
_TELLING_MOST: tuple[TollStatus, ...] = ("number", "none", "unknown", "not-mentioned")


@dataclass(frozen=True, slots=True)
class Details:
    """What one report tells of an event beside what the network has."""

    weapon: str | None = None
    killed: int | None = None
    injured: int | None = None
    status: TollStatus = "not-mentioned"
    date_text: str | None = None
    date_rule: str | None = None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """Everything that events are put together from, by the IRIs of the tellings."""

    details: Mapping[str, Details]
    participants: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[EventClaim, ...]]
    tolls: Mapping[str, tuple[EventToll, ...]]
    reasons: Mapping[tuple[str, str], str]
    reports: Mapping[str, PageReport]
    lanes: Lanes
    world: World


def read_details(source: Source) -> dict[str, Details]:
    """The details by the IRI of the telling; of two dates that fill one slot the first by its rule."""
    found: dict[str, Details] = {}
    for row in rows(source, "details"):
        details = Details(
            weapon=row["weapon"],
            killed=number(row["killed"]),
            injured=number(row["injured"]),
            status=toll_status(row["status"]),
            date_text=row["dateText"],
            date_rule=row["dateRule"],
        )
        found.setdefault(text(row, "event"), details)
    return found


def read_participants(source: Source) -> dict[str, tuple[str, ...]]:
    """Who is named as the doer of what did not happen, by the IRI of the telling."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(source, "participants"):
        found[text(row, "event")].append(text(row, "actor"))
    return {event: tuple(actors) for event, actors in found.items()}


def read_reasons(source: Source) -> dict[tuple[str, str], str]:
    """Why two tellings were judged to be one, in both languages, by their IRIs in either order.

    Where nobody gave a reason, who judged is said instead.
    """
    found: dict[tuple[str, str], list[Mapping[str, str | None]]] = defaultdict(list)
    for row in rows(source, "reasons"):
        found[text(row, "one"), text(row, "other")].append({**row, "name": row["reason"]})
    reasons = {pair: _reason(group) for pair, group in found.items()}
    return reasons | {(other, one): reason for (one, other), reason in reasons.items()}


def _reason(group: list[Mapping[str, str | None]]) -> str:
    label = label_of(group)
    if label == Label():
        label = phrase("name", "judged", judge=text(group[0], "judge"))
    if label.en is None or label.ar is None or label.en == label.ar:
        return english_of(label)
    return english_of(phrase("name", "both", en=label.en, ar=label.ar))


def members_of(event: NetworkEvent) -> list[str]:
    """The IRIs of the tellings, the one that stands for all first."""
    return sorted((member.event for member in event.members), key=lambda iri: (iri != event.iri, iri))


def actors_of(event: NetworkEvent, facts: EventFacts) -> set[str]:
    """The IRIs of all actors that the event brings onto the page, and of what it hit."""
    tellings = members_of(event)
    claims = [claim for iri in tellings for claim in facts.claims.get(iri, ())]
    speakers = [toll.claimant for iri in tellings for toll in facts.tolls.get(iri, ())]
    speakers += [claim.claimant for claim in claims]
    found = {named.iri for named in (*event.initiators, *event.alleged, *event.targets)}
    found |= {actor for claim in claims for actor in claim.named}
    return found | set(_would_be_doers(event, facts)) | {speaker for speaker in speakers if speaker}


def page_event(event: NetworkEvent, facts: EventFacts) -> PageEvent:
    """The event as the page shows it."""
    tellings = members_of(event)
    details = [facts.details.get(iri, Details()) for iri in tellings]
    lead = min(details, key=lambda one: _TELLING_MOST.index(one.status))
    alleged = tuple(page_id(actor.iri) for actor in event.alleged)
    doers = [page_id(actor.iri) for actor in event.initiators]
    doers += [page_id(iri) for iri in _would_be_doers(event, facts)]
    edtf, date_text, date_rule = _date(event, details)
    return PageEvent(
        id=page_id(event.iri),
        type=event_type(event.type, facts.world),
        camp=facts.lanes.of_event(event.iri),
        initiators=tuple(dict.fromkeys([*doers, *alleged])),
        alleged=alleged,
        attribution=event.attribution,
        targets=tuple(page_id(target.iri) for target in event.targets),
        places=tuple(page_id(place.iri) for place in event.places),
        start=event.start,
        end=event.end,
        edtf=edtf,
        date_text=date_text,
        date_rule=date_rule,
        weapon=next((one.weapon for one in details if one.weapon), None),
        habitual=event.habitual,
        negated=event.negated,
        killed=lead.killed,
        injured=lead.injured,
        figure_status=lead.status,
        tolls=united_tolls((toll for iri in tellings for toll in facts.tolls.get(iri, ())), facts.reports),
        claims=tuple(one.claim for iri in tellings for one in facts.claims.get(iri, ())),
        quotes=sentence_quotes(_in_order(event, tellings)),
        members=tuple(_members(event, tellings, facts)),
    )


def _in_order(event: NetworkEvent, tellings: Iterable[str]) -> list[Evidence]:
    """The words of the event, those of the report that stands for all first."""
    report_of = {member.event: member.report for member in event.members}
    reports = list(dict.fromkeys(report_of[iri] for iri in tellings))
    return sorted(event.evidence, key=lambda words: (reports.index(words.report), words.start, words.end))


def _would_be_doers(event: NetworkEvent, facts: EventFacts) -> list[str]:
    """Who is named as the doer of what did not happen; what happened has doers or accused, or nobody."""
    if not event.negated:
        return []
    return sorted({actor for iri in members_of(event) for actor in facts.participants.get(iri, ())})


def _date(event: NetworkEvent, details: list[Details]) -> tuple[str, str | None, str | None]:
    """The bounds in EDTF, the words of the date and the rule that resolved them."""
    if event.from_publication:
        return f"../{_iso(event.end)}", None, FROM_PUBLICATION
    dated = next((one for one in details if one.date_text or one.date_rule), Details())
    return event.edtf or "", dated.date_text, dated.date_rule


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ".."


def _members(event: NetworkEvent, tellings: list[str], facts: EventFacts) -> Iterable[Member]:
    report_of = {member.event: member.report for member in event.members}
    for iri in tellings:
        reason = None if iri == event.iri else _why(iri, tellings, facts.reasons)
        yield Member(page_id(report_of[iri]), page_id(iri), reason)


def _why(iri: str, tellings: Iterable[str], reasons: Mapping[tuple[str, str], str]) -> str | None:
    """The reason that ties a telling to the one that stands for all, or else to another of the group."""
    return next((reasons[iri, other] for other in tellings if (iri, other) in reasons), None)
