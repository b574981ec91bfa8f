"""What the ontology must entail and must not: the cases in ontology/cases, and classes that break its axioms."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

from sabab.reasoning.closure import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib.term import Node

_HEAD = """
@prefix : <https://w3id.org/sabab/ontology#> .
@prefix d: <urn:x-sabab:case:{number}:> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""
_PROBE = "urn:x-sabab:probe:{number}"


class Case(NamedTuple):
    """Facts in Turtle, and a triple that follows from them or does not; *line* is where in its file it begins."""

    name: str
    facts: str
    triple: str
    follows: bool
    line: int

    @property
    def term(self) -> str:
        """The local name of the property or class that the case is about."""
        return self.triple.split(":")[2].split()[0]


def entailment_cases(path: Path) -> list[Case]:
    """The cases of a file, in their order; its head says what a case looks like."""
    text = path.read_text(encoding="utf-8")
    found = re.finditer(r"^# (.+)\n((?:(?!=).+\n)+)(=/?=?>) (.+)$", text, flags=re.MULTILINE)
    return [
        Case(case[1], case[2], case[4], case[3] == "=>", text.count("\n", 0, case.start()) + 1)
        for case in found
    ]


def case_graph(turtle: str, number: int) -> Graph:
    """The Turtle of a case, with individuals that no case of another number has."""
    return Graph().parse(data=_HEAD.format(number=number) + turtle, format="turtle")


class Probe(NamedTuple):
    """A class that can have no member if its axiom does its work, and that axiom in words."""

    cls: URIRef
    axiom: str


def probes(tbox: Graph) -> tuple[Graph, list[Probe]]:
    """For every pair of disjoint classes, every domain and every range, a class that breaks it; as axioms.

    A domain is broken by whoever has the property and is of a class disjoint from it; a range by whoever has
    the property to such a one. Data properties are broken by a value of another type.
    """
    graph, made = Graph(), []
    for number, (axiom, above) in enumerate(_breaches(tbox, graph)):
        probe = URIRef(_PROBE.format(number=number))
        made.append(Probe(probe, axiom))
        graph.add((probe, RDF.type, OWL.Class))
        for one in above:
            graph.add((probe, RDFS.subClassOf, one))
    return graph, made


def _breaches(tbox: Graph, graph: Graph) -> Iterator[tuple[str, tuple[Node, ...]]]:
    """Each axiom in words, and the classes that nothing can belong to at once."""
    apart: list[tuple[Node, Node]] = sorted(
        (pair[0], pair[1])
        for members in tbox.objects(None, OWL.members)
        for pair in combinations(sorted(Collection(tbox, members), key=str), 2)
    )
    yield from ((f"{_name(one)} is disjoint from {_name(other)}", (one, other)) for one, other in apart)
    rivals = _rivals(tbox, apart)
    for prop, cls in sorted(tbox.subject_objects(RDFS.domain)):
        if cls in rivals:
            some = _some(graph, prop, OWL.someValuesFrom, OWL.Thing)
            yield f"the domain of {_name(prop)} is {_name(cls)}", (some, rivals[cls])
    for prop, cls in sorted(tbox.subject_objects(RDFS.range)):
        if cls in rivals:
            some = _some(graph, prop, OWL.someValuesFrom, rivals[cls])
            yield f"the range of {_name(prop)} is {_name(cls)}", (some,)
        elif (prop, RDF.type, OWL.DatatypeProperty) in tbox:
            some = _some(graph, prop, OWL.hasValue, Literal("x", lang="en"))
            yield f"the range of {_name(prop)} is {_name(cls)}", (some,)


def _rivals(tbox: Graph, apart: list[tuple[Node, Node]]) -> dict[Node, Node]:
    """For each class one that is disjoint from it or from a class above it: the first in order."""
    hierarchy = Hierarchy(tbox)
    found: dict[Node, Node] = {}
    for cls in tbox.subjects(RDF.type, OWL.Class):
        above = {cls, *hierarchy.superclasses.get(cls, ())}
        pairs = (pair for one, other in apart for pair in ((one, other), (other, one)))
        rivals = sorted((other for one, other in pairs if one in above), key=str)
        if rivals:
            found[cls] = rivals[0]
    return found


def _some(graph: Graph, prop: Node, kind: URIRef, filler: Node) -> BNode:
    node = BNode()
    graph.add((node, RDF.type, OWL.Restriction))
    graph.add((node, OWL.onProperty, prop))
    graph.add((node, kind, filler))
    return node


def _name(term: Node) -> str:
    return str(term).rsplit("#", 1)[-1]
