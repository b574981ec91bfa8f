"""Escalation links that a report tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF

from sabab.rdf.iris import event_iri, link_iri
from sabab.rdf.triples.refs import phrase_triples, slot_iri
from sabab.rdf.triples.spans import evidence_triples, ref_evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from sabab.model import Link
    from sabab.rdf.triples.context import Context, Triple

BASIS = {
    "declared": SABAB.BasisDeclared,
    "stated": SABAB.BasisStated,
    "pattern": SABAB.BasisPattern,
    "inferred": SABAB.BasisInferred,
    "juxtaposed": SABAB.BasisJuxtaposed,
}


def link_triples(link: Link, position: int, context: Context) -> Iterator[Triple]:
    """One link, numbered from 1, with the words that tie its events and who says so."""
    node = link_iri(context.key, position)
    cause = event_iri(context.key, link.cause)
    yield (node, RDF.type, SABAB.EscalationLink)
    yield (node, SABAB.linkCause, cause)
    yield (node, SABAB.linkEffect, event_iri(context.key, link.effect))
    yield (node, SABAB.basis, BASIS[link.basis])
    yield (node, SABAB.reportedIn, context.report)
    yield from evidence_triples(node, link.cue, context)
    voice = said_by(link)
    if voice is not None:
        yield (node, voice, cause)
    if link.claimant is not None:
        yield (node, SABAB.claimant, slot_iri(link.claimant, "actor", context))
        yield from phrase_triples(link.claimant, "actor", context)
        yield from ref_evidence_triples(node, (link.claimant,), context)


def said_by(link: Link) -> URIRef | None:
    """The stronger form of linkCause, by its actor's or the report's word or by another's; None if unsaid."""
    if link.basis == "declared" or (link.basis == "stated" and link.claimant is None):
        return SABAB.statedLinkCause
    return SABAB.allegedLinkCause if link.basis == "stated" else None
