"""The filtered copy that the reasoners get: what the axioms speak about, and no text."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from sabab.rdf.iris import KNOWLEDGE_GRAPH
from sabab.rdf.oxigraph import graph_name, to_quads, to_triples
from sabab.rdf.vocabulary import SABAB
from sabab.reasoning.assertions import asserted, node, shortcuts
from sabab.reasoning.rules import derived_graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rdflib import Dataset
    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple

# No axiom but domains and ranges speaks of text, provenance, judgements and relations (their shortcuts are
# there instead), and the shapes check those.
_LEFT_OUT = frozenset(
    {
        SABAB.evidence,
        SABAB.trigger,
        SABAB.inSentence,
        SABAB.reportedIn,
        SABAB.judges,
        SABAB.corrects,
        SABAB.representedBy,
        SABAB.attribution,
        SABAB.relSubject,
        SABAB.relObject,
        SABAB.claimStatus,
        SABAB.aboutRelation,
        SABAB.ActorRelation,
        SABAB.TextSpan,
        SABAB.Sentence,
        SABAB.EventJudgement,
        SABAB.Correction,
    }
)
#: What only a SPARQL rule can derive, no axiom: from comparing times, from absence, from two paths that meet, from a
#: value beside a property.
_PREMISES = frozenset({SABAB.certainlyAfter, SABAB.within, SABAB.targetBaseSite, SABAB.possibleLinkCause})
#: A name for what `facts` adds itself, within its own copy.
_MADE = "urn:x-sabab:made"
#: Graphs of which only what the reports lead to is taken.
_BACKGROUND = frozenset({str(KNOWLEDGE_GRAPH), _MADE})
_TRUE = ox.Literal(value=True)
_OPERATES = node(SABAB.operates)
#: The predicates of axioms; labels, definitions and all else about terms is left out.
_AXIOMS = frozenset(
    {
        RDF.type, RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range,
        OWL.equivalentClass, OWL.disjointWith, OWL.intersectionOf, OWL.unionOf, OWL.members, OWL.onProperty,
        OWL.someValuesFrom, OWL.hasValue, OWL.inverseOf, OWL.propertyChainAxiom,
    }
)  # fmt: skip


def axioms(ontology: Graph) -> Graph:
    """The ontology without annotations and data properties: HermiT gets no literal, so it rejects none."""
    out = Graph()
    unused = {
        term
        for kind in (OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology)
        for term in ontology.subjects(RDF.type, kind)
    }
    for subject, predicate, obj in ontology:
        if predicate in _AXIOMS and subject not in unused:
            out.add((subject, predicate, obj))
    return out


def data_axioms(ontology: Graph) -> Graph:
    """The data properties with their domains and ranges: for looking at the ontology itself, without data."""
    out = Graph()
    for prop in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        for predicate in (RDF.type, RDFS.domain, RDFS.range):
            for obj in ontology.objects(prop, predicate):
                out.add((prop, predicate, obj))
    return out


def facts(dataset: Dataset | ox.Store | Iterable[Graph], tbox: Graph, *, as_of: date | None = None) -> Graph:
    """Types and object properties of events, claims, actors, places, links and patterns; camps of a day.

    What only rules can derive is among them. Left out are events that did not happen, every literal, and what
    the knowledge base says of actors and places that no report leads to: it would take half of the time.
    *as_of* is the day of the camps: by default the last on which a report was published.
    """
    base = asserted(dataset)
    speaks_of = (vocabulary(tbox) | {RDF.type}) - _LEFT_OUT
    made = Graph(identifier=_MADE)
    made += shortcuts(base, as_of)
    for triple in derived_graph(base, as_of=as_of):
        if triple[1] in _PREMISES:
            made.add(triple)
    base.extend(to_quads(made))
    told = _told(base, speaks_of)
    out = Graph()
    for triple in told | _reached(told, base, speaks_of):
        out.add(triple)
    return out


def vocabulary(tbox: Graph) -> frozenset[Node]:
    """The named classes and object properties."""
    return frozenset(
        term
        for kind in (OWL.Class, OWL.ObjectProperty)
        for term in tbox.subjects(RDF.type, kind)
        if isinstance(term, URIRef)
    )


def _told(base: ox.Store, speaks_of: frozenset[Node]) -> set[Triple]:
    """The facts that stand in other graphs than the knowledge base, less what did not happen."""
    negated = {quad.subject for quad in base.quads_for_pattern(None, node(SABAB.negated), _TRUE)}
    quads = (
        quad
        for predicate in speaks_of
        if isinstance(predicate, URIRef)
        for quad in base.quads_for_pattern(None, node(predicate), None)
        if graph_name(quad) not in _BACKGROUND and negated.isdisjoint((quad.subject, quad.object))
    )
    return {triple for triple in to_triples(quads) if _is_fact(triple, speaks_of)}


def _reached(told: set[Triple], base: ox.Store, speaks_of: frozenset[Node]) -> set[Triple]:
    """The background facts about what is told of and what those lead to: camps, places around, operators."""
    found: set[Triple] = set()
    seen: set[Node] = set()
    waiting = [end for subject, _, obj in told for end in (subject, obj)]
    while waiting:
        individual = waiting.pop()
        if individual in seen or not isinstance(individual, URIRef):
            continue
        seen.add(individual)
        about = {triple for triple in _background(individual, base) if _is_fact(triple, speaks_of)}
        found |= about
        waiting += [end for subject, _, obj in about for end in (subject, obj)]
    return found


def _background(individual: URIRef, base: ox.Store) -> Iterator[Triple]:
    """What the knowledge base and the rules say of an individual, and who operates it.

    Not what it operates: an attack on one base of a state does not lead to all its bases.
    """
    operators = base.quads_for_pattern(None, node(SABAB.operates), node(individual))
    for quad in chain(base.quads_for_pattern(node(individual), None, None), operators):
        if graph_name(quad) in _BACKGROUND and (quad.predicate, quad.subject) != (
            _OPERATES,
            node(individual),
        ):
            yield from to_triples([quad])


def _is_fact(triple: Triple, speaks_of: frozenset[Node]) -> bool:
    _, predicate, obj = triple
    if predicate not in speaks_of or isinstance(obj, Literal):
        return False
    return predicate != RDF.type or obj in speaks_of
