"""What follows from the axioms by OWL 2 RL's rules, for data that is too much for the reasoners.

The axioms are compiled once into joins over indexes. owlrl applies the same rules one triple at a time and
takes 15 s for a thousand events where this takes a tenth of one; HermiT takes 26 s to say what each individual
is (README.md of the ontology has the table). On every graph of the tests the three find the same.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.collection import Collection

from sabab.reasoning.closure import Hierarchy
from sabab.reasoning.expressions import All, Either, Expression, Named, Some, Step, These, expression, step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple


class Axioms:
    """The axioms by what sets them off: hierarchy, sides, chains by their steps, definitions.

    Understood are sub-classes, sub-properties, inverses, domains, ranges, chains of two, transitivity, and
    definitions by intersection, union, enumeration, someValuesFrom and hasValue.

    Raises:
        ReasonerError: a definition uses anything else.
    """

    def __init__(self, tbox: Graph) -> None:
        self.definitions = tuple(_definitions(tbox))
        parts = [
            (cls, RDFS.subClassOf, part.cls)
            for cls, defined in self.definitions
            for part in (defined.parts if isinstance(defined, All) else (defined,))
            if isinstance(part, Named)
        ]
        self.hierarchy = Hierarchy([*tbox, *parts])
        self.domains = _by_property(tbox, RDFS.domain)
        self.ranges = _by_property(tbox, RDFS.range)
        self.chains: dict[Node, list[tuple[Step, Step, Node]]] = defaultdict(list)
        for first, second, result in _chains(tbox):
            for prop in {first.prop, second.prop}:
                self.chains[prop].append((first, second, result))


class Facts:
    """Triples, with what is needed to follow them both ways."""

    def __init__(self) -> None:
        self.triples: set[Triple] = set()
        self.members: defaultdict[Node, set[Node]] = defaultdict(set)
        self._forward: defaultdict[tuple[Node, Node], set[Node]] = defaultdict(set)
        self._backward: defaultdict[tuple[Node, Node], set[Node]] = defaultdict(set)

    def add(self, triple: Triple) -> bool:
        """Whether the triple is new."""
        if triple in self.triples:
            return False
        self.triples.add(triple)
        subject, predicate, obj = triple
        if predicate == RDF.type:
            self.members[obj].add(subject)
        else:
            self._forward[subject, predicate].add(obj)
            self._backward[obj, predicate].add(subject)
        return True

    def ends(self, start: Node, way: Step) -> set[Node]:
        """Where the step leads from a node."""
        return (self._backward if way.inverted else self._forward).get((start, way.prop), _NOBODY)

    def starts(self, end: Node, way: Step) -> set[Node]:
        """From where the step leads to a node."""
        return (self._forward if way.inverted else self._backward).get((end, way.prop), _NOBODY)

    def matching(self, wanted: Expression) -> set[Node]:
        """The individuals that are as the expression says."""
        match wanted:
            case Named(cls):
                return self.members.get(cls, _NOBODY)
            case These(individuals):
                return set(individuals)
            case All(parts):
                return set.intersection(*(self.matching(part) for part in parts))
            case Either(parts):
                return set().union(*(self.matching(part) for part in parts))
            case Some(way, filler):
                return {start for end in self.matching(filler) for start in self.starts(end, way)}


_NOBODY: set[Node] = set()


def saturated(tbox: Graph, abox: Iterable[Triple]) -> set[Triple]:
    """The facts with everything that follows from them by the axioms.

    Raises:
        ReasonerError: the axioms are outside of what the rules understand; see `Axioms`.
    """
    axioms, facts = Axioms(tbox), Facts()
    waiting = [*abox, *_coded_values(tbox)]
    while waiting:
        _spread(waiting, axioms, facts)
        waiting = [
            (individual, RDF.type, cls)
            for cls, defined in axioms.definitions
            for individual in facts.matching(defined) - facts.members[cls]
        ]
    return facts.triples


def _spread(waiting: list[Triple], axioms: Axioms, facts: Facts) -> None:
    """Add the triples and all that follows from them but by definitions; empties *waiting*."""
    while waiting:
        triple = waiting.pop()
        if facts.add(triple):
            waiting.extend(axioms.hierarchy.consequences(triple))
            if triple[1] != RDF.type:
                waiting.extend(_from_property(triple, axioms, facts))


def _from_property(triple: Triple, axioms: Axioms, facts: Facts) -> Iterator[Triple]:
    subject, predicate, obj = triple
    for cls in axioms.domains.get(predicate, ()):
        yield subject, RDF.type, cls
    for cls in axioms.ranges.get(predicate, ()):
        yield obj, RDF.type, cls
    for first, second, result in axioms.chains.get(predicate, ()):
        if first.prop == predicate:
            start, middle = (obj, subject) if first.inverted else (subject, obj)
            yield from ((start, result, end) for end in facts.ends(middle, second))
        if second.prop == predicate:
            middle, end = (obj, subject) if second.inverted else (subject, obj)
            yield from ((start, result, end) for start in facts.starts(middle, first))


def _coded_values(tbox: Graph) -> Iterator[Triple]:
    """The types of the ontology's own individuals."""
    for individual in tbox.subjects(RDF.type, OWL.NamedIndividual):
        for cls in tbox.objects(individual, RDF.type):
            yield individual, RDF.type, cls


def _definitions(tbox: Graph) -> Iterator[tuple[Node, Expression]]:
    for cls, defined in tbox.subject_objects(OWL.equivalentClass):
        yield cls, expression(tbox, defined)


def _by_property(tbox: Graph, side: URIRef) -> dict[Node, list[Node]]:
    found: defaultdict[Node, list[Node]] = defaultdict(list)
    for prop, cls in tbox.subject_objects(side):
        found[prop].append(cls)
    return found


def _chains(tbox: Graph) -> Iterator[tuple[Step, Step, Node]]:
    for prop in tbox.subjects(RDF.type, OWL.TransitiveProperty):
        yield Step(prop), Step(prop), prop
    for prop, members in tbox.subject_objects(OWL.propertyChainAxiom):
        first, second = (step(tbox, member) for member in Collection(tbox, members))
        yield first, second, prop
