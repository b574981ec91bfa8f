"""Terms and graphs between rdflib and Oxigraph, which parses, serialises and queries many times faster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import BNode, Dataset, Graph, Literal, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple

#: What rdflib calls the default graph of a Dataset.
_DEFAULT_GRAPH = URIRef("urn:x-rdflib:default")


def from_oxigraph(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> URIRef | BNode | Literal:
    """The rdflib term; literals keep their spelling, where rdflib by itself rewrites a time's Z to +00:00."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    if datatype == _STRING:
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(datatype), normalize=False)


def to_oxigraph(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """The Oxigraph term.

    Raises:
        TypeError: the term is neither an IRI nor a blank node nor a literal.
    """
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    if not isinstance(term, Literal):
        message = f"{term!r} has no place in a triple"
        raise TypeError(message)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)


def to_quads(graph: Graph) -> Iterator[ox.Quad]:
    """The graph's triples as quads; a graph without an IRI of its own is the default graph."""
    name = _graph_name(graph.identifier)
    for subject, predicate, obj in graph:
        yield ox.Quad(to_oxigraph(subject), to_oxigraph(predicate), to_oxigraph(obj), name)  # type: ignore[arg-type]  # rdflib admits any term anywhere


def to_store(dataset: Dataset | ox.Store | Iterable[Graph]) -> ox.Store:
    """All named graphs in one store in memory; a store is handed back as it is."""
    if isinstance(dataset, ox.Store):
        return dataset
    store = ox.Store()
    graphs = dataset.graphs() if isinstance(dataset, Dataset) else dataset
    for graph in graphs:
        store.extend(to_quads(graph))
    return store


def to_triples(quads: Iterable[ox.Quad | ox.Triple]) -> Iterator[Triple]:
    """The quads' triples as rdflib terms, without their graph names."""
    for quad in quads:
        yield from_oxigraph(quad.subject), from_oxigraph(quad.predicate), from_oxigraph(quad.object)  # type: ignore[arg-type]  # no quoted triples are parsed here


def to_graph(quads: Iterable[ox.Quad | ox.Triple], identifier: URIRef) -> Graph:
    """The quads' triples as one graph of that name."""
    graph = Graph(identifier=identifier)
    for triple in to_triples(quads):
        graph.add(triple)
    return graph


def read_graph(path: Path, into: Graph) -> Graph:
    """*into* with the triples of a Turtle file added; blank nodes get names that no other file has.

    Raises:
        SyntaxError: the file is not Turtle; says where.
    """
    quads = ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    for triple in to_triples(quads):
        into.add(triple)
    return into


def turtle_quads(path: Path, graph: URIRef) -> Iterator[ox.Quad]:
    """The statements of a Turtle file in a graph of that name; blank nodes get names that no other file has.

    Raises:
        SyntaxError: the file is not Turtle; says where.
    """
    name = ox.NamedNode(str(graph))
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
        yield ox.Quad(quad.subject, quad.predicate, quad.object, name)


def graph_name(quad: ox.Quad) -> str:
    """The IRI of the quad's graph; empty for the default graph."""
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""


_STRING = "http://www.w3.org/2001/XMLSchema#string"


def _graph_name(identifier: Node) -> ox.NamedNode | ox.DefaultGraph:
    if isinstance(identifier, URIRef) and identifier != _DEFAULT_GRAPH:
        return ox.NamedNode(str(identifier))
    return ox.DefaultGraph()
