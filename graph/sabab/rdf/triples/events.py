"""An event as one report tells it: type, roles, places, time, casualties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import XSD

from sabab.rdf.iris import event_iri, figure_iri, span_iri
from sabab.rdf.triples.context import number, truth
from sabab.rdf.triples.refs import phrase_triples, slot_iri, slot_triples
from sabab.rdf.triples.spans import evidence_triples, ref_evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Casualties, DateRange, Event, Ref, Toll
    from sabab.rdf.triples.context import Context, Triple

STATUS = {
    "stated": SABAB.StatusStated,
    "claimed": SABAB.StatusClaimed,
    "alleged": SABAB.StatusAlleged,
    "denied": SABAB.StatusDenied,
    "unknown": SABAB.StatusUnknown,
}


def event_triples(event: Event, context: Context) -> Iterator[Triple]:
    """The event itself; what is claimed about it is for `claim_triples`."""
    node = event_iri(context.key, event.id)
    yield (node, RDF.type, SABAB[event.type])
    if event.habitual:
        yield (node, RDF.type, SABAB.EventSeries)
    yield (node, SABAB.reportedIn, context.report)
    yield (node, SABAB.habitual, truth(value=event.habitual))
    yield (node, SABAB.negated, truth(value=event.negated))
    yield from _role_triples(node, event, context)
    yield from _word_triples(node, event, context)
    yield from _date_triples(node, event.date, context)
    yield from _casualty_triples(node, event, context)


def perpetrators(event: Event) -> tuple[Ref, ...]:
    """Whose doing the event is by the report's own voice or the actor's own word; all others are allegations.

    Nobody has done what did not happen. Where the report leaves the doer to others, an actor that claims the
    event for itself is asserted. A spokesman claims for the group that his claim names, not for himself.
    """
    if event.negated:
        return ()
    own_word = tuple(
        ref
        for claim in event.claims
        if claim.kind == "responsibility" and claim.claimant is not None
        for ref in claim.attributes_to or (claim.claimant,)
    )
    if event.attribution not in ("stated", "claimed"):
        return own_word
    return event.initiators or own_word


def _role_triples(node: URIRef, event: Event, context: Context) -> Iterator[Triple]:
    yield (node, SABAB.attribution, STATUS[event.attribution])
    yield from slot_triples(node, SABAB.perpetrator, perpetrators(event), "actor", context)
    if event.negated or event.attribution == "unknown":
        yield from slot_triples(node, SABAB.participant, event.initiators, "actor", context)
    yield from slot_triples(node, SABAB.target, event.targets, "target", context)
    yield from slot_triples(node, SABAB.occursAt, event.places, "place", context)


def _word_triples(node: URIRef, event: Event, context: Context) -> Iterator[Triple]:
    """The words that tell the event and fill its slots."""
    yield (node, SABAB.trigger, span_iri(context.key, event.trigger))
    for span in (event.trigger, *event.mentions):
        yield from evidence_triples(node, span, context)
    yield from ref_evidence_triples(node, event.initiators + event.targets + event.places, context)
    yield from evidence_triples(node, event.weapon, context)
    if event.weapon is not None and context.with_text:
        yield (node, SABAB.weaponText, context.words(event.weapon.text))


def _date_triples(node: URIRef, when: DateRange | None, context: Context) -> Iterator[Triple]:
    """The four bounds: within the days given, both beginning and end may lie anywhere."""
    if when is None:
        return
    yield (node, SABAB.edtf, Literal(when.edtf))
    yield from evidence_triples(node, when.span, context, rule=when.rule)
    if when.start is not None:
        first = _moment(f"{when.start.isoformat()}T00:00:00Z")
        yield (node, SABAB.earliestStart, first)
        yield (node, SABAB.earliestEnd, first)
    if when.end is not None:
        last = _moment(f"{when.end.isoformat()}T23:59:59Z")
        yield (node, SABAB.latestStart, last)
        yield (node, SABAB.latestEnd, last)


def _moment(text: str) -> Literal:
    """An xsd:dateTime with its Z: left to itself rdflib writes +00:00, and Oxigraph turns it back."""
    return Literal(text, datatype=XSD.dateTime, normalize=False)


def _casualty_triples(node: URIRef, event: Event, context: Context) -> Iterator[Triple]:
    """The figure that the report leads with on the event, every claimant's own on a node of its own."""
    casualties: Casualties = event.casualties
    yield (node, SABAB.figureStatus, Literal(casualties.status))
    yield from _count_triples(node, casualties.killed, casualties.injured)
    for position, toll in enumerate(casualties.tolls, start=1):
        figure = figure_iri(context.key, event.id, position)
        yield (node, SABAB.hasFigure, figure)
        yield from _toll_triples(figure, toll, context)


def _toll_triples(figure: URIRef, toll: Toll, context: Context) -> Iterator[Triple]:
    yield (figure, RDF.type, SABAB.CasualtyFigure)
    yield (figure, SABAB.reportedIn, context.report)
    yield from _count_triples(figure, toll.killed, toll.injured)
    yield from evidence_triples(figure, toll.evidence, context)
    if toll.claimant is not None:
        yield (figure, SABAB.claimant, slot_iri(toll.claimant, "actor", context))
        yield from phrase_triples(toll.claimant, "actor", context)


def _count_triples(node: URIRef, killed: int | None, injured: int | None) -> Iterator[Triple]:
    if killed is not None:
        yield (node, SABAB.killed, number(killed))
    if injured is not None:
        yield (node, SABAB.injured, number(injured))
