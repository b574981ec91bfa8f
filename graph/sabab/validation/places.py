"""Where a node stands: the report whose graph tells of it, and the words that are its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.rdf.vocabulary import GRAPH, ID, SABAB
from sabab.validation.findings import NOWHERE, Place

if TYPE_CHECKING:
    from rdflib import URIRef

_REPORTS = f"{GRAPH}report/"


def place_of(node: ox.NamedNode | ox.BlankNode, store: ox.Store) -> Place:
    """The place of a node in the store; of several reports or spans the first in order."""
    quads = store.quads_for_pattern(node, None, None)
    graphs = (quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode))
    reports = [name.removeprefix(_REPORTS) for name in graphs if name.startswith(_REPORTS)]
    if not reports:
        return NOWHERE
    report = ox.NamedNode(f"{ID}report/{min(reports)}")
    span = _span(node, store)
    sentence = _first(span, SABAB.inSentence, store) or span
    return Place(
        report=report.value,
        report_id=_text(report, _IDENTIFIER, store),
        sentence=_integer(sentence, SABAB.sentenceIndex, store),
        start=_integer(span, SABAB.spanStart, store),
        end=_integer(span, SABAB.spanEnd, store),
    )


_IDENTIFIER = ox.NamedNode("http://purl.org/dc/terms/identifier")


def _span(node: ox.NamedNode | ox.BlankNode, store: ox.Store) -> ox.NamedNode | ox.BlankNode:
    """The node itself if it is a stretch of text, else its trigger, else the first of its evidence."""
    if _integer(node, SABAB.spanStart, store) is not None:
        return node
    trigger = _first(node, SABAB.trigger, store)
    if trigger is not None:
        return trigger
    spans = _nodes(node, SABAB.evidence, store)
    return min(spans, key=lambda span: (_integer(span, SABAB.spanStart, store) or 0, str(span)), default=node)


def _nodes(
    node: ox.NamedNode | ox.BlankNode, prop: URIRef, store: ox.Store
) -> list[ox.NamedNode | ox.BlankNode]:
    quads = store.quads_for_pattern(node, ox.NamedNode(str(prop)), None)
    found = {quad.object for quad in quads if isinstance(quad.object, ox.NamedNode | ox.BlankNode)}
    return sorted(found, key=str)


def _first(
    node: ox.NamedNode | ox.BlankNode, prop: URIRef, store: ox.Store
) -> ox.NamedNode | ox.BlankNode | None:
    return next(iter(_nodes(node, prop, store)), None)


def _text(node: ox.NamedNode | ox.BlankNode, prop: ox.NamedNode, store: ox.Store) -> str:
    quads = store.quads_for_pattern(node, prop, None)
    return min((quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)), default="")


def _integer(node: ox.NamedNode | ox.BlankNode, prop: URIRef, store: ox.Store) -> int | None:
    """The number, or None where there is none or it is no number: the shapes say so."""
    text = _text(node, ox.NamedNode(str(prop)), store)
    return int(text) if text.isdecimal() else None
