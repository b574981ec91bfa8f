"""Which statements clash, in words: first by looking for what cannot be both, then by shrinking."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.collection import Collection

from sabab.rdf.trig import turtle_term
from sabab.reasoning.closure import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple


@dataclass(frozen=True, order=True)
class Contradiction:
    """A smallest set of statements that cannot all hold, and why; *node* is what they are about, if one."""

    node: URIRef | None
    statements: tuple[Triple, ...]
    why: str

    def __str__(self) -> str:
        """One line: why, and the statements as Turtle."""
        return f"{self.why}: {'; '.join(_written(statement) for statement in self.statements)}"


def contradictions(tbox: Graph, abox: Iterable[Triple]) -> Iterator[Contradiction]:
    """For every individual that would have to be two things at once, one pair of statements that make it so.

    Only what axioms of class, domain and range say is looked at, which is nearly all that can clash; what
    needs more is for `smallest_clash`. In order of the individuals.
    """
    hierarchy = Hierarchy(tbox)
    pairs = _disjoint_pairs(tbox)
    grounds = _grounds(tbox, abox, hierarchy)
    for node in sorted(grounds, key=str):
        classes = grounds[node]
        clash = min((pair for pair in pairs if pair <= classes.keys()), key=_order, default=None)
        if clash is not None and isinstance(node, URIRef):
            one, other = sorted(clash, key=str)
            statements = tuple(sorted({classes[one], classes[other]}))
            why = f"{turtle_term(node)} cannot be both {turtle_term(one)} and {turtle_term(other)}"
            yield Contradiction(node, statements, why)


def smallest_clash(statements: Sequence[Triple], clash: Callable[[Sequence[Triple]], bool]) -> Contradiction:
    """A smallest part of the statements that clashes, as *clash* judges; the whole must.

    Found by Junker's QuickXplain (AAAI 2004): about 2 k log2(n / k) judgements for k clashing among n
    statements.
    """
    found = _shrink((), (), tuple(sorted(statements)), clash)
    return Contradiction(None, tuple(sorted(found)), "these statements cannot all hold")


def _shrink(
    kept: tuple[Triple, ...],
    added: tuple[Triple, ...],
    rest: tuple[Triple, ...],
    clash: Callable[[Sequence[Triple]], bool],
) -> tuple[Triple, ...]:
    if added and clash(kept):
        return ()
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    from_second = _shrink(kept + first, first, second, clash)
    from_first = _shrink(kept + from_second, from_second, first, clash)
    return from_first + from_second


def _disjoint_pairs(tbox: Graph) -> frozenset[frozenset[Node]]:
    """Pairs of classes declared to share no member; those below them are found through them."""
    pairs = {frozenset(pair) for pair in tbox.subject_objects(OWL.disjointWith)}
    for members in tbox.objects(None, OWL.members):
        pairs |= {frozenset(pair) for pair in combinations(Collection(tbox, members), 2)}
    return frozenset(pairs)


def _order(pair: frozenset[Node]) -> list[str]:
    return sorted(str(cls) for cls in pair)


def _grounds(tbox: Graph, abox: Iterable[Triple], hierarchy: Hierarchy) -> dict[Node, dict[Node, Triple]]:
    """Every class that an individual must belong to, with the first statement, in order, that makes it so."""
    domains, ranges = (_sides(tbox, hierarchy, side) for side in (RDFS.domain, RDFS.range))
    grounds: dict[Node, dict[Node, Triple]] = defaultdict(dict)
    for triple in sorted(abox):
        subject, predicate, obj = triple
        if predicate == RDF.type:
            demands = [(subject, obj)]
        else:
            demands = [(subject, cls) for cls in domains[predicate]] + [
                (obj, cls) for cls in ranges[predicate]
            ]
        for node, cls in demands:
            for above in (cls, *hierarchy.superclasses.get(cls, ())):
                grounds[node].setdefault(above, triple)
    return grounds


def _sides(tbox: Graph, hierarchy: Hierarchy, side: URIRef) -> defaultdict[Node, set[Node]]:
    """What a property, all above it and their inverses demand of subjects (domain) or objects (range)."""
    other = RDFS.range if side == RDFS.domain else RDFS.domain
    demands: defaultdict[Node, set[Node]] = defaultdict(set)
    for prop in tbox.subjects(RDF.type, OWL.ObjectProperty):
        for above in (prop, *hierarchy.superproperties.get(prop, ())):
            demands[prop].update(tbox.objects(above, side))
            for inverse in hierarchy.inverses.get(above, ()):
                demands[prop].update(tbox.objects(inverse, other))
    return demands


def _written(statement: Triple) -> str:
    subject, predicate, obj = statement
    verb = "a" if predicate == RDF.type else turtle_term(predicate)
    return f"{turtle_term(subject)} {verb} {turtle_term(obj)}"
