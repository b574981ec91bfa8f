"""Habits that a report states: a pattern and the claim that makes it, never a link between two events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Literal

from sabab.model import Claim
from sabab.rdf.iris import claim_iri, pattern_iri, step_iri
from sabab.rdf.triples.claims import claim_triples
from sabab.rdf.triples.context import number
from sabab.rdf.triples.refs import slot_triples
from sabab.rdf.triples.spans import evidence_triples, ref_evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from sabab.model import Pattern, PatternStep
    from sabab.rdf.triples.context import Context, Triple


def pattern_triples(pattern: Pattern, position: int, context: Context) -> Iterator[Triple]:
    """One habit, numbered from 1, with its steps in order of time."""
    node = pattern_iri(context.key, position)
    yield (node, RDF.type, SABAB.EscalationPattern)
    yield (node, SABAB.given, number(pattern.given))
    yield (node, SABAB.frequency, Literal(pattern.frequency))
    yield (node, SABAB.reportedIn, context.report)
    yield from evidence_triples(node, pattern.evidence, context)
    for order, step in enumerate(pattern.steps):
        step_node = step_iri(context.key, position, order)
        yield (node, SABAB.hasStep, step_node)
        yield from _step_triples(step_node, step, order, context)
    yield from _habit_claim_triples(node, pattern, position, context)


def _step_triples(node: URIRef, step: PatternStep, order: int, context: Context) -> Iterator[Triple]:
    yield (node, RDF.type, SABAB.PatternStep)
    yield (node, SABAB.stepOrder, number(order))
    yield (node, SABAB.stepEventType, Literal(step.type))
    yield from slot_triples(node, SABAB.stepInitiator, step.initiators, "actor", context)
    yield from slot_triples(node, SABAB.stepTarget, step.targets, "target", context)
    yield from ref_evidence_triples(node, step.initiators + step.targets, context)


def _habit_claim_triples(
    pattern_node: URIRef, pattern: Pattern, position: int, context: Context
) -> Iterator[Triple]:
    node = claim_iri(context.key, f"p{position}", 1)
    yield (node, SABAB.aboutPattern, pattern_node)
    yield from claim_triples(node, Claim("habit", pattern.claimant, pattern.evidence, "occurrence"), context)
