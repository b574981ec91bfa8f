"""Who says what about an event: the claims as read, and those that its other slots imply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef

from sabab.model import Claim, Span
from sabab.rdf.iris import claim_iri, event_iri
from sabab.rdf.triples.context import truth
from sabab.rdf.triples.refs import phrase_triples, slot_iri, slot_triples
from sabab.rdf.triples.spans import evidence_triples, ref_evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import ClaimKind, Event, Ref
    from sabab.rdf.triples.context import Context, Triple

KIND = {
    "occurrence": SABAB.OccurrenceClaim,
    "responsibility": SABAB.ResponsibilityClaim,
    "allegation": SABAB.Allegation,
    "denial": SABAB.DenialClaim,
    "absence": SABAB.AbsenceClaim,
    "habit": SABAB.HabitClaim,
}
SCOPE = {
    "occurrence": SABAB.ScopeOccurrence,
    "responsibility": SABAB.ScopeResponsibility,
    "casualties": SABAB.ScopeCasualties,
    "damage": SABAB.ScopeDamage,
    "place": SABAB.ScopePlace,
    "date": SABAB.ScopeDate,
}
#: The rule that a claim bears which was read from the event's slots and not from a claim of the extraction.
FROM_ATTRIBUTION = "rdf.claim-from-attribution"
FROM_SOURCES = "rdf.claim-from-sources"


def event_claim_triples(event: Event, context: Context) -> Iterator[Triple]:
    """All claims about the event, numbered from 1: first as read, then as implied."""
    node = event_iri(context.key, event.id)
    implied = tuple(implied_claims(event))
    for position, (claim, rule) in enumerate([*((read, "") for read in event.claims), *implied], start=1):
        claim_node = claim_iri(context.key, event.id, position)
        yield (claim_node, SABAB.aboutEvent, node)
        yield from claim_triples(claim_node, claim, context, rule=rule)


def claim_triples(node: URIRef, claim: Claim, context: Context, *, rule: str = "") -> Iterator[Triple]:
    """One claim without what it is about: kind, scope, claimant, words, and the actors it speaks of."""
    yield (node, RDF.type, KIND[claim.kind])
    yield (node, SABAB.claimScope, SCOPE[claim.scope])
    yield (node, SABAB.hedged, truth(value=claim.hedged))
    yield (node, SABAB.reportedIn, context.report)
    yield from evidence_triples(node, claim.evidence, context)
    yield from ref_evidence_triples(node, claim.attributes_to, context)
    if rule:
        yield (node, SABAB.rule, Literal(rule))
    if claim.claimant is not None:
        yield (node, SABAB.claimant, slot_iri(claim.claimant, "actor", context))
        yield from phrase_triples(claim.claimant, "actor", context)
        yield from ref_evidence_triples(node, (claim.claimant,), context)
    yield from _accused_triples(node, claim, context)


def _accused_triples(node: URIRef, claim: Claim, context: Context) -> Iterator[Triple]:
    """The actors a claim speaks of, by a property that says whether it accuses or clears them, or neither.

    Only an allegation of responsibility accuses: `allegedPerpetrator` is derived from attributesTo. A denial
    without a named actor clears its claimant.
    """
    actors = claim.attributes_to
    prop = SABAB.concerns
    if claim.scope == "responsibility" and claim.kind == "allegation":
        prop = SABAB.attributesTo
    elif claim.scope == "responsibility" and claim.kind == "denial":
        prop = SABAB.deniesAttributionTo
        actors = actors or ((claim.claimant,) if claim.claimant is not None else ())
    yield from slot_triples(node, prop, actors, "actor", context)


def implied_claims(event: Event) -> Iterator[tuple[Claim, str]]:
    """Claims that attribution and sources imply and that no claim of the extraction makes, with their rule.

    Their claimant is open where the slots do not say who speaks: with several sources it may be any of them.
    """
    if not event.negated and event.attribution in ("alleged", "denied"):
        yield from _from_attribution(event, "allegation")
    if not event.negated and event.attribution == "denied":
        yield from _from_attribution(event, "denial")
    for source in event.sources:
        if not _tells(event, source):
            evidence = source.span or event.trigger
            yield Claim("occurrence", source, evidence, "occurrence"), FROM_SOURCES


def _from_attribution(event: Event, kind: ClaimKind) -> Iterator[tuple[Claim, str]]:
    spoken_of = [
        ref
        for claim in event.claims
        if claim.kind == kind and claim.scope == "responsibility"
        for ref in claim.attributes_to or ((claim.claimant,) if kind == "denial" and claim.claimant else ())
    ]
    missing = tuple(ref for ref in event.initiators if not any(_same(ref, other) for other in spoken_of))
    if missing:
        evidence: Span = missing[0].span or event.trigger
        yield Claim(kind, None, evidence, "responsibility", attributes_to=missing), FROM_ATTRIBUTION


def _tells(event: Event, source: Ref) -> bool:
    """Whether a claim of that source already says that the event happened."""
    return any(
        claim.claimant is not None and _same(claim.claimant, source)
        for claim in event.claims
        if claim.kind in ("occurrence", "allegation", "responsibility")
    )


def _same(one: Ref, other: Ref) -> bool:
    """Whether two slots hold one individual: the same entry of the knowledge base, or the same words."""
    if one.id is not None or other.id is not None:
        return one.id == other.id
    return one.label == other.label
