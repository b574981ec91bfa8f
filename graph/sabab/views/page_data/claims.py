"""Who says what about an event, and whom each counts among the dead and injured."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, cast

from sabab.model import Label
from sabab.views.explorer.data import PageClaim, PageToll
from sabab.views.page_data.asking import local, number, page_id, rows, text
from sabab.views.page_data.quotes import main_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sabab.escalation.records import Evidence
    from sabab.model import ClaimKind, ClaimScope
    from sabab.store.source import Source
    from sabab.views.explorer.data import PageReport
    from sabab.views.page_data.asking import Row

_KINDS: dict[str, ClaimKind] = {
    "OccurrenceClaim": "occurrence",
    "ResponsibilityClaim": "responsibility",
    "Allegation": "allegation",
    "DenialClaim": "denial",
    "AbsenceClaim": "absence",
    "HabitClaim": "habit",
}


@dataclass(frozen=True, slots=True)
class EventClaim:
    """A claim about one report's telling, with the IRIs of those whom it brings onto the page."""

    event: str
    claimant: str | None
    named: tuple[str, ...]
    claim: PageClaim


@dataclass(frozen=True, slots=True)
class EventToll:
    """One claimant's figure in one report's telling."""

    event: str
    claimant: str | None
    toll: PageToll


def read_claims(
    source: Source, evidence: Mapping[str, Sequence[Evidence]]
) -> dict[str, tuple[EventClaim, ...]]:
    """The claims by the IRI of the telling that they are about, in the order of the text."""
    found: dict[str, list[EventClaim]] = defaultdict(list)
    for iri, group in groupby(rows(source, "claims"), key=lambda row: text(row, "claim")):
        claim = _claim(list(group), evidence.get(iri, ()))
        if claim is not None:
            found[claim.event].append(claim)
    return {event: tuple(sorted(claims, key=_in_text)) for event, claims in found.items()}


def _claim(group: list[Row], evidence: Sequence[Evidence]) -> EventClaim | None:
    """One claim; None where the graph has no words for it at all, which the shapes report."""
    first = group[0]
    quote = main_quote(evidence, first["rule"] or "")
    if quote is None:
        return None
    named = tuple(sorted({actor for row in group if (actor := row["named"]) is not None}))
    claim = PageClaim(
        kind=_KINDS[local(text(first, "kind"))],
        scope=cast("ClaimScope", local(text(first, "scope")).removeprefix("Scope").lower()),
        quote=quote,
        claimant=_page_id(first["claimant"]),
        attributes_to=tuple(map(page_id, named)),
        hedged=first["hedged"] == "true",
    )
    return EventClaim(text(first, "event"), first["claimant"], named, claim)


def _in_text(claim: EventClaim) -> tuple[int, int, str, str]:
    quote = claim.claim.quote
    return quote.start, quote.end, claim.claim.kind, claim.claimant or ""


def read_tolls(
    source: Source, evidence: Mapping[str, Sequence[Evidence]]
) -> dict[str, tuple[EventToll, ...]]:
    """The figures by the IRI of the telling that they belong to, in the order of the text."""
    found: dict[str, list[EventToll]] = defaultdict(list)
    for row in rows(source, "figures"):
        quote = main_quote(evidence.get(text(row, "figure"), ()))
        if quote is not None:
            claimant = row["claimant"]
            toll = PageToll(number(row["killed"]), number(row["injured"]), quote, _page_id(claimant))
            found[text(row, "event")].append(EventToll(text(row, "event"), claimant, toll))
    return {
        event: tuple(sorted(tolls, key=lambda one: (one.toll.quote.start, one.claimant or "")))
        for event, tolls in found.items()
    }


def united_tolls(tolls: Iterable[EventToll], reports: Mapping[str, PageReport]) -> tuple[PageToll, ...]:
    """The figures of an event, a row for each voice and count.

    The same count by the same voice in two reports is one row, and so are the dead and the injured that one
    report counts in two places. A report that counts in its own voice is named by its outlet, so that two of
    them can be told apart.
    """
    found: list[PageToll] = []
    for one in tolls:
        toll = one.toll if one.claimant else _in_own_voice(one.toll, reports)
        if any(_voice(row) == _voice(toll) and _counts(row) == _counts(toll) for row in found):
            continue
        beside = next((n for n, row in enumerate(found) if _completes(row, toll)), None)
        if beside is None:
            found.append(toll)
        else:
            found[beside] = _completed(found[beside], toll)
    return tuple(found)


def _voice(toll: PageToll) -> tuple[str | None, Label | None]:
    return toll.claimant, toll.claimant_label


def _counts(toll: PageToll) -> tuple[int | None, int | None]:
    return toll.killed, toll.injured


def _completes(row: PageToll, toll: PageToll) -> bool:
    """Whether the two are one voice's dead and injured in one report."""
    halves = {(row.killed is None, row.injured is None), (toll.killed is None, toll.injured is None)}
    same = _voice(row) == _voice(toll) and row.quote.report == toll.quote.report
    return same and halves == {(True, False), (False, True)}


def _completed(row: PageToll, toll: PageToll) -> PageToll:
    killed = toll.killed if row.killed is None else row.killed
    injured = toll.injured if row.injured is None else row.injured
    return replace(row, killed=killed, injured=injured)


def _in_own_voice(toll: PageToll, reports: Mapping[str, PageReport]) -> PageToll:
    report = reports.get(toll.quote.report)
    if report is None or not report.outlet:
        return toll
    name = Label(en=report.outlet, ar=report.outlet)
    return replace(toll, claimant_label=name)


def _page_id(iri: str | None) -> str | None:
    return None if iri is None else page_id(iri)
