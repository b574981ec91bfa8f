"""The filtered copy that the reasoners get: what the axioms speak about, and no text."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from sabab.rdf.iris import KNOWLEDGE_GRAPH
from sabab.rdf.oxigraph import to_triples
from sabab.rdf.vocabulary import SABAB
from sabab.reasoning.assertions import asserted, graph_name, shortcuts
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
    }
)
#: What only a SPARQL rule can derive, no axiom: from comparing times, from absence, from two paths that meet.
_PREMISES = frozenset({SABAB.certainlyAfter, SABAB.within, SABAB.targetBase})
_NEGATED = ox.NamedNode(str(SABAB.negated))
_TRUE = ox.Literal(value=True)
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


def facts(dataset: Dataset | ox.Store | Iterable[Graph], tbox: Graph, *, as_of: date | None = None) -> Graph:
    """Types and object properties of events, claims, actors, places, links and patterns; camps of a day.

    What only rules can derive is among them. Left out are events that did not happen, every literal, and what
    the knowledge base says of actors and places that no report leads to: it would take half of the time.
    *as_of* is the day of the camps: by default the last on which a report was published.
    """
    base = asserted(dataset)
    speaks_of = (vocabulary(tbox) | {RDF.type}) - _LEFT_OUT
    by_rule = (triple for triple in derived_graph(base, as_of=as_of) if triple[1] in _PREMISES)
    background = _facts(chain(_in_knowledge(base, known=True), shortcuts(base, as_of), by_rule), speaks_of)
    told = _facts(_in_knowledge(base, known=False), speaks_of)
    negated = {subject for subject, _, _ in to_triples(base.quads_for_pattern(None, _NEGATED, _TRUE))}
    told = {triple for triple in told if negated.isdisjoint((triple[0], triple[2]))}
    out = Graph()
    for triple in told | _reached(told, background):
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


def _in_knowledge(base: ox.Store, *, known: bool) -> Iterator[Triple]:
    """The triples of the knowledge base, or all others."""
    return to_triples(quad for quad in base if (graph_name(quad) == str(KNOWLEDGE_GRAPH)) == known)


def _facts(triples: Iterable[Triple], speaks_of: frozenset[Node]) -> set[Triple]:
    return {
        (subject, predicate, obj)
        for subject, predicate, obj in triples
        if predicate in speaks_of
        and not isinstance(obj, Literal)
        and (predicate != RDF.type or obj in speaks_of)
    }


def _reached(told: set[Triple], background: set[Triple]) -> set[Triple]:
    """The background facts about what is told of and what those lead to: camps, places around, operators."""
    about: dict[Node, set[Triple]] = defaultdict(set)
    for triple in background:
        about[triple[0]].add(triple)
        if triple[1] in (SABAB.operates, SABAB.operatedBy):
            about[triple[2]].add(triple)
    found: set[Triple] = set()
    seen: set[Node] = set()
    waiting = [node for subject, _, obj in told for node in (subject, obj)]
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            found |= about[node]
            waiting += [end for subject, _, obj in about[node] for end in (subject, obj)]
    return found
