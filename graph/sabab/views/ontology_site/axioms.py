"""Axioms as sequences of parts that a page can print: terms, words of the page's language, and signs.

`Attack that is subject of some Allegation` and `attributes to ∘ about event` are such sequences; which words they
become in a language is decided by words.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef
from rdflib.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node


class Part(NamedTuple):
    """A piece of an axiom: a term by its IRI, a word by its key in words.toml, or a sign as it is."""

    kind: Literal["term", "word", "sign"]
    value: str


class Axiom(NamedTuple):
    """What is said of a term (`subclass-of`, `range`; a key in words.toml) and about what."""

    key: str
    parts: tuple[Part, ...]


#: The simple axioms in the order in which a page lists them.
_SIMPLE: tuple[tuple[str, URIRef], ...] = (
    ("subclass-of", RDFS.subClassOf),
    ("equivalent-to", OWL.equivalentClass),
    ("subproperty-of", RDFS.subPropertyOf),
    ("domain", RDFS.domain),
    ("range", RDFS.range),
    ("inverse-of", OWL.inverseOf),
    ("disjoint-with", OWL.disjointWith),
)
_CHARACTERISTICS: tuple[tuple[str, URIRef], ...] = (
    ("transitive", OWL.TransitiveProperty),
    ("symmetric", OWL.SymmetricProperty),
    ("asymmetric", OWL.AsymmetricProperty),
    ("functional", OWL.FunctionalProperty),
)


def axioms_of(term: URIRef, graph: Graph) -> tuple[Axiom, ...]:
    """Everything that *graph* states about *term* in axioms, in a fixed order."""
    return (
        *_simple(term, graph),
        *_chains(term, graph),
        *_disjoint(term, graph),
        *_characteristics(term, graph),
    )


def expression(node: Node, graph: Graph) -> tuple[Part, ...]:
    """A class or property expression; what OWL could say and this ontology does not is given by its IRI."""
    if isinstance(node, URIRef):
        return (Part("term", str(node)),)
    for reader in (_intersection, _union, _restriction, _inverse):
        parts = reader(node, graph)
        if parts:
            return parts
    return (Part("sign", str(node)),)


def _simple(term: URIRef, graph: Graph) -> Iterator[Axiom]:
    for key, predicate in _SIMPLE:
        found = [expression(node, graph) for node in graph.objects(term, predicate)]
        if predicate == OWL.inverseOf:
            found += [
                expression(node, graph)
                for node in graph.subjects(predicate, term)
                if isinstance(node, URIRef)
            ]
        yield from (Axiom(key, parts) for parts in sorted(set(found)))


def _chains(term: URIRef, graph: Graph) -> Iterator[Axiom]:
    chains = {
        _joined((expression(step, graph) for step in Collection(graph, chain)), Part("sign", "∘"))
        for chain in graph.objects(term, OWL.propertyChainAxiom)
        if isinstance(chain, BNode)
    }
    yield from (Axiom("chain", parts) for parts in sorted(chains))


def _disjoint(term: URIRef, graph: Graph) -> Iterator[Axiom]:
    others: set[str] = set()
    for group in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for members in graph.objects(group, OWL.members):
            names = [str(member) for member in Collection(graph, members)]
            if str(term) in names:
                others.update(name for name in names if name != str(term))
    if others:
        terms = ((Part("term", name),) for name in sorted(others))
        yield Axiom("disjoint-with", _joined(terms, Part("sign", "·")))


def _characteristics(term: URIRef, graph: Graph) -> Iterator[Axiom]:
    for key, kind in _CHARACTERISTICS:
        if (term, RDF.type, kind) in graph:
            yield Axiom("characteristic", (Part("word", key),))


def _intersection(node: Node, graph: Graph) -> tuple[Part, ...]:
    """The first member is the kind, the others what sets it apart."""
    members = _members(node, OWL.intersectionOf, graph)
    if not members:
        return ()
    head, *rest = members
    return (*head, Part("word", "that"), *_joined(rest, Part("word", "and"))) if rest else head


def _union(node: Node, graph: Graph) -> tuple[Part, ...]:
    members = _members(node, OWL.unionOf, graph)
    return (Part("sign", "("), *_joined(members, Part("word", "or")), Part("sign", ")")) if members else ()


def _restriction(node: Node, graph: Graph) -> tuple[Part, ...]:
    prop = graph.value(node, OWL.onProperty)
    if prop is None:
        return ()
    for key, predicate in (
        ("some", OWL.someValuesFrom),
        ("only", OWL.allValuesFrom),
        ("value", OWL.hasValue),
    ):
        filler = graph.value(node, predicate)
        if filler is not None:
            inner = expression(filler, graph)
            if len(inner) > 1:
                inner = (Part("sign", "("), *inner, Part("sign", ")"))
            return (*expression(prop, graph), Part("word", key), *inner)
    return ()


def _inverse(node: Node, graph: Graph) -> tuple[Part, ...]:
    inverse = graph.value(node, OWL.inverseOf)
    return (Part("word", "inverse"), *expression(inverse, graph)) if inverse is not None else ()


def _members(node: Node, predicate: URIRef, graph: Graph) -> list[tuple[Part, ...]]:
    members = graph.value(node, predicate)
    return [expression(member, graph) for member in Collection(graph, members)] if members is not None else []


def _joined(sequences: Iterable[tuple[Part, ...]], between: Part) -> tuple[Part, ...]:
    parts: list[Part] = []
    for sequence in sequences:
        parts += (between, *sequence) if parts else sequence
    return tuple(parts)
