"""From whatever holds triples to Oxigraph's quads, with StoreError for what is no RDF; and comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from sabab.errors import StoreError
from sabab.rdf.oxigraph import to_oxigraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

Triple: TypeAlias = "tuple[Node, Node, Node]"
#: Triples are taken from rdflib and from Oxigraph's parser alike.
AnyTriple: TypeAlias = "Triple | ox.Triple"


def to_graph_quads(triples: Iterable[AnyTriple], graph: str) -> Iterator[ox.Quad]:
    """*triples* as quads of the graph with that IRI.

    Raises:
        StoreError: a term is invalid (a space in an IRI), a subject is a literal, or a predicate is no IRI.
    """
    name = ox.NamedNode(graph)
    for triple in triples:
        checked = triple if isinstance(triple, ox.Triple) else _to_triple(triple)
        yield ox.Quad(checked.subject, checked.predicate, checked.object, name)


def _to_triple(triple: Triple) -> ox.Triple:
    try:
        subject, predicate, value = (to_oxigraph(term) for term in triple)
    except (TypeError, ValueError) as error:
        raise StoreError(f"{triple!r} cannot be stored: {error}") from error
    if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
        raise StoreError(f"{triple!r} cannot be stored: its subject is a literal or its predicate no IRI")
    return ox.Triple(subject, predicate, value)


def stable_quads(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """*quads* with blank nodes named by what is said of them (RDFC-1.0): files read twice are equal."""
    everything = set(quads)
    anonymous = {quad for quad in everything if _has_blank_node(quad)}
    if not anonymous:
        return everything
    named = ox.Dataset(anonymous)
    named.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return (everything - anonymous) | set(named)


def quads_text(quads: Iterable[ox.Quad]) -> str:
    """*quads* as N-Quads, sorted, blank nodes named by what is said of them: the same content gives the same text."""
    return "".join(sorted(f"{quad} .\n" for quad in stable_quads(quads)))


def _has_blank_node(quad: ox.Quad) -> bool:
    return isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
