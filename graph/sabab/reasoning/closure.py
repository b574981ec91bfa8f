"""What follows from sub-properties, inverses and sub-classes alone: what HermiT, as received, leaves out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple


class Hierarchy:
    """The named super-classes, super-properties and inverses of an ontology, each with those of its own."""

    def __init__(self, tbox: Iterable[Triple]) -> None:
        triples = list(tbox)
        self.superclasses = _transitive((s, o) for s, p, o in triples if p == RDFS.subClassOf)
        self.superproperties = _transitive((s, o) for s, p, o in triples if p == RDFS.subPropertyOf)
        self.inverses: dict[Node, set[Node]] = defaultdict(set)
        for subject, predicate, obj in triples:
            if predicate == OWL.inverseOf and isinstance(subject, URIRef):
                self.inverses[subject].add(obj)
                self.inverses[obj].add(subject)

    def consequences(self, triple: Triple) -> Iterator[Triple]:
        """What follows from the triple in one step."""
        subject, predicate, obj = triple
        if predicate == RDF.type:
            for above in self.superclasses.get(obj, ()):
                yield subject, RDF.type, above
            return
        for above in self.superproperties.get(predicate, ()):
            yield subject, above, obj
        for inverse in self.inverses.get(predicate, ()):
            yield obj, inverse, subject


def closed(triples: Iterable[Triple], hierarchy: Hierarchy) -> set[Triple]:
    """The triples with all that follows from them in the hierarchy."""
    found: set[Triple] = set()
    waiting = list(triples)
    while waiting:
        triple = waiting.pop()
        if triple not in found:
            found.add(triple)
            waiting.extend(hierarchy.consequences(triple))
    return found


def _transitive(pairs: Iterable[tuple[Node, Node]]) -> Mapping[Node, set[Node]]:
    """Everything above each node, less blank nodes: they stand for class expressions and have no name."""
    direct: dict[Node, set[Node]] = defaultdict(set)
    for below, above in pairs:
        if isinstance(below, URIRef) and isinstance(above, URIRef):
            direct[below].add(above)
    return {node: _above(node, direct) for node in list(direct)}


def _above(node: Node, direct: Mapping[Node, set[Node]]) -> set[Node]:
    found: set[Node] = set()
    waiting = list(direct[node])
    while waiting:
        above = waiting.pop()
        if above not in found:
            found.add(above)
            waiting.extend(direct.get(above, ()))
    return found - {node}
