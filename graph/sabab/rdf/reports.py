"""A report's graph: everything read out of it, under one name."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rdflib import Graph

from sabab import __version__
from sabab.rdf.iris import report_graph_iri
from sabab.rdf.triples.claims import event_claim_triples
from sabab.rdf.triples.context import context_of
from sabab.rdf.triples.corrections import correction_triples
from sabab.rdf.triples.events import event_triples
from sabab.rdf.triples.links import link_triples
from sabab.rdf.triples.patterns import pattern_triples
from sabab.rdf.triples.relations import relation_triples
from sabab.rdf.triples.reports import provenance_triples, report_triples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Extraction
    from sabab.rdf.triples.context import Triple


def report_graph(extraction: Extraction, *, with_text: bool = True) -> Graph:
    """The graph of one report; its identifier is the report's graph IRI.

    Without text, sentences, spans, titles, weapons and the labels of open phrases are left out: they are the
    report's words. Offsets and the text's SHA-256 stay, so that whoever has the report can put them back.
    """
    graph = Graph(identifier=report_graph_iri(extraction.report))
    for triple in extraction_triples(extraction, with_text=with_text):
        graph.add(triple)
    return graph


def extraction_triples(extraction: Extraction, *, with_text: bool = True) -> Iterator[Triple]:
    """The triples of `report_graph`, one record after the other; a span shared by two records comes twice."""
    context = context_of(extraction, with_text=with_text)
    yield from report_triples(extraction.report, context)
    yield from provenance_triples(extraction.report, __version__, context, coder=extraction.coder)
    for event in extraction.events:
        yield from chain(event_triples(event, context), event_claim_triples(event, context))
    for position, link in enumerate(extraction.links, start=1):
        yield from link_triples(link, position, context)
    for position, pattern in enumerate(extraction.patterns, start=1):
        yield from pattern_triples(pattern, position, context)
    for position, relation in enumerate(extraction.relations, start=1):
        yield from relation_triples(relation, position, context)
    events = frozenset(event.id for event in extraction.events)
    for position, correction in enumerate(extraction.corrections, start=1):
        yield from correction_triples(correction, position, events, context)
