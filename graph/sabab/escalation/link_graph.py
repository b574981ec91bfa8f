"""The graph of the links that sabab made, with the limits of the run that made them."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV

from sabab import __version__
from sabab.rdf.iris import LINKS_GRAPH
from sabab.rdf.triples.links import BASIS
from sabab.rdf.vocabulary import ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.escalation.links import Limits
    from sabab.escalation.records import NetworkLink
    from sabab.model import LinkBasis
    from sabab.rdf.triples.context import Triple

#: The run that made the graph's links. There is one at a time: a new run replaces the graph.
LINK_RUN = ID["run/links"]


def links_graph(links: Iterable[NetworkLink], limits: Limits) -> Graph:
    """The graph of the links, and of the run that made them within these limits."""
    graph = Graph(identifier=LINKS_GRAPH)
    for triple in _run_triples(limits):
        graph.add(triple)
    for link in links:
        for triple in _link_triples(link):
            graph.add(triple)
    return graph


def made_link_iri(cause: str, effect: str, basis: LinkBasis) -> str:
    """The IRI of a link that sabab made: by its events and its basis."""
    words = f"{cause}\n{effect}\n{basis}"
    return str(ID[f"link/{hashlib.sha256(words.encode()).hexdigest()[:16]}"])


def _run_triples(limits: Limits) -> Iterator[Triple]:
    yield (LINKS_GRAPH, PROV.wasGeneratedBy, LINK_RUN)
    yield (LINK_RUN, RDF.type, PROV.Activity)
    yield (LINK_RUN, SABAB.generatedBy, Literal(__version__))
    yield (LINK_RUN, SABAB.rule, Literal(limits.rule))
    yield (LINK_RUN, SABAB.windowDays, Literal(limits.window_days))
    if limits.max_distance_km is not None:
        yield (LINK_RUN, SABAB.maxDistanceKm, _decimal(limits.max_distance_km))


def _link_triples(link: NetworkLink) -> Iterator[Triple]:
    node = URIRef(made_link_iri(link.cause, link.effect, link.basis))
    yield (node, RDF.type, SABAB.EscalationLink)
    yield (node, SABAB.linkCause, URIRef(link.cause))
    yield (node, SABAB.linkEffect, URIRef(link.effect))
    yield (node, SABAB.basis, BASIS[link.basis])
    yield (node, SABAB.generatedBy, Literal(__version__))
    for pattern in link.patterns:
        yield (node, SABAB.instantiatesPattern, URIRef(pattern))
    for rule in link.rules:
        yield (node, SABAB.rule, Literal(rule))
    yield from _between_triples(node, link)


def _between_triples(node: URIRef, link: NetworkLink) -> Iterator[Triple]:
    if link.lag is not None:
        yield (node, SABAB.leastLagDays, Literal(link.lag.least))
        yield (node, SABAB.greatestLagDays, Literal(link.lag.greatest))
    if link.distance_km is not None:
        yield (node, SABAB.distanceKm, _decimal(link.distance_km))
    for event in link.alternatives:
        yield (node, SABAB.alternativeCause, URIRef(event))


def _decimal(number: float) -> Literal:
    return Literal(Decimal(str(number)))
