"""A defined class for each escalation pattern: the events that its last step describes, at the end of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, BNode, Graph, Namespace, URIRef
from rdflib.collection import Collection

from sabab.rdf.iris import KNOWLEDGE_GRAPH
from sabab.rdf.oxigraph import to_triples
from sabab.rdf.vocabulary import ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib.term import Node

#: The classes: named after their patterns, and not the patterns themselves, since nothing is a class and an individual.
PATTERN_CLASS = Namespace(f"{ID}pattern-class/")
_PATTERN_PROPERTIES = (
    RDF.type,
    SABAB.hasStep,
    SABAB.stepOrder,
    SABAB.stepEventType,
    SABAB.stepInitiator,
    SABAB.stepInitiatorCamp,
    SABAB.stepTarget,
    SABAB.stepTargetCamp,
)


def pattern_axioms(patterns: Graph) -> Graph:
    """The axioms of one class per pattern, named after it.

    An event belongs to it if it is of the last step's kind, done by and aimed at that step's sides, asserted or
    alleged, and answers by anybody's word, a pattern or a rule an event of the step before, and so on back to
    the first. Days are not looked at: a class has no clock, the chains have (`maxLagDays`).
    """
    graph = Graph()
    for pattern in sorted(patterns.subjects(RDF.type, SABAB.EscalationPattern), key=str):
        steps = sorted(
            patterns.objects(pattern, SABAB.hasStep),
            key=lambda step: int(str(patterns.value(step, SABAB.stepOrder) or 0)),
        )
        if len(steps) > 1:
            _define(graph, pattern_class(pattern), steps, patterns)
    return graph


def known_patterns(store: ox.Store) -> Graph:
    """The patterns and steps of the knowledge base; those that a report states are claims, and define nothing."""
    patterns = Graph()
    for prop in _PATTERN_PROPERTIES:
        quads = store.quads_for_pattern(
            None, ox.NamedNode(str(prop)), None, ox.NamedNode(str(KNOWLEDGE_GRAPH))
        )
        for triple in to_triples(quads):
            if prop != RDF.type or triple[2] == SABAB.EscalationPattern:
                patterns.add(triple)
    return patterns


def pattern_class(pattern: Node) -> URIRef:
    """The class of what fits a pattern to its end."""
    return PATTERN_CLASS[str(pattern).rsplit("/", 1)[-1]]


def _define(graph: Graph, cls: URIRef, steps: list[Node], patterns: Graph) -> None:
    graph.add((cls, RDF.type, OWL.Class))
    graph.add((cls, RDFS.subClassOf, SABAB.Event))
    described: Node | None = None
    for step in steps:
        parts = _parts(graph, step, patterns)
        if described is not None:
            parts.append(_some(graph, SABAB.linkedResponseTo, described))
        described = _joined(graph, OWL.intersectionOf, parts)
    if described is not None:
        graph.add((cls, OWL.equivalentClass, described))


def _parts(graph: Graph, step: Node, patterns: Graph) -> list[Node]:
    """What an event of the step must be like; a side that the step leaves open asks for nothing."""
    parts: list[Node] = [SABAB[str(kind)] for kind in patterns.objects(step, SABAB.stepEventType)]
    doers = _side(graph, patterns, step, SABAB.stepInitiator, SABAB.stepInitiatorCamp)
    if doers is not None:
        ways = [_some(graph, role, doers) for role in (SABAB.perpetrator, SABAB.allegedPerpetrator)]
        parts.append(_joined(graph, OWL.unionOf, ways))
    hit = _side(graph, patterns, step, SABAB.stepTarget, SABAB.stepTargetCamp)
    if hit is not None:
        through = _some(graph, SABAB.target, _some(graph, SABAB.operatedBy, hit))
        parts.append(_joined(graph, OWL.unionOf, [_some(graph, SABAB.target, hit), through]))
    return parts


def _side(graph: Graph, patterns: Graph, step: Node, named: URIRef, camp: URIRef) -> Node | None:
    """Those whom the step names and what is under them, and those who head its camps and all in their camps."""
    ways: list[Node] = []
    for prop, along in ((named, SABAB.subordinateTo), (camp, SABAB.inCampOf)):
        actors = sorted(patterns.objects(step, prop), key=str)
        if actors:
            these = _joined(graph, OWL.oneOf, actors)
            ways += [these, _some(graph, along, these)]
    return _joined(graph, OWL.unionOf, ways) if ways else None


def _joined(graph: Graph, how: URIRef, members: Iterable[Node]) -> BNode:
    node, items = BNode(), BNode()
    Collection(graph, items, list(members))
    graph.add((node, RDF.type, OWL.Class))
    graph.add((node, how, items))
    return node


def _some(graph: Graph, prop: URIRef, filler: Node) -> BNode:
    node = BNode()
    graph.add((node, RDF.type, OWL.Restriction))
    graph.add((node, OWL.onProperty, prop))
    graph.add((node, OWL.someValuesFrom, filler))
    return node
