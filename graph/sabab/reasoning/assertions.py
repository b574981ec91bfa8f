"""What the derived graphs are made from: what was asserted, and the camps of a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, Graph

from sabab.rdf.camps import camp_shortcuts
from sabab.rdf.iris import DERIVED_GRAPH, INFERRED_GRAPH, KNOWLEDGE_GRAPH
from sabab.rdf.oxigraph import graph_name, to_store, to_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import Dataset, URIRef

#: Graphs that are made from the others and are never read to make them again.
_MADE = frozenset({str(DERIVED_GRAPH), str(INFERRED_GRAPH)})
_RELATION_PROPERTIES = (
    SABAB.relationType,
    SABAB.relSubject,
    SABAB.relObject,
    SABAB.validFrom,
    SABAB.validUntil,
    SABAB.claimStatus,
)
#: Before any report: of the relations, those without a first day hold then.
_BEFORE_ALL = date(1, 1, 1)


def asserted(dataset: Dataset | ox.Store | Iterable[Graph]) -> ox.Store:
    """A copy in memory without the derived graphs; the dataset itself is only read."""
    base = ox.Store()
    base.extend(quad for quad in to_store(dataset) if graph_name(quad) not in _MADE)
    return base


def shortcuts(base: ox.Store, as_of: date | None = None) -> Graph:
    """The camps of that day: all that the knowledge base records, of reports only what they state themselves.

    Without a day, those of the last day on which a report was published.
    """
    day = as_of or last_published(base)
    camps = Graph(identifier=DERIVED_GRAPH)
    for known in (True, False):
        relations = Graph()
        for prop in _RELATION_PROPERTIES:
            quads = base.quads_for_pattern(None, node(prop), None)
            for triple in to_triples(q for q in quads if (graph_name(q) == str(KNOWLEDGE_GRAPH)) == known):
                relations.add(triple)
        for triple in to_triples(base.quads_for_pattern(None, node(RDF.type), node(SABAB.PersonActor))):
            relations.add(triple)
        camps += camp_shortcuts(relations, day, hearsay=known)
    return camps


def last_published(base: ox.Store) -> date:
    """The latest day of publication in the store; the year 1 if no report has one."""
    quads = base.quads_for_pattern(None, node(SABAB.published), None)
    days = [_day(quad.object.value) for quad in quads if isinstance(quad.object, ox.Literal)]
    return max((day for day in days if day is not None), default=_BEFORE_ALL)


def node(iri: URIRef) -> ox.NamedNode:
    """The IRI as Oxigraph's."""
    return ox.NamedNode(str(iri))


def _day(text: str) -> date | None:
    """The day, or None where it is none: the shape of Report says so."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
