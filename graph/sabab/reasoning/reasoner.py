"""Reasoning as a whole: HermiT and owlrl on the same filtered copy, compared in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, URIRef

from sabab.rdf.iris import INFERRED_GRAPH
from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.closure import Hierarchy, closed
from sabab.reasoning.contradictions import Contradiction, contradictions, smallest_clash
from sabab.reasoning.hermit import hermit
from sabab.reasoning.rl import rl_closure
from sabab.reasoning.selection import axioms, facts, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import pyoxigraph as ox
    from rdflib import Dataset
    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple


@dataclass(frozen=True)
class Reasoning:
    """What follows from a dataset, or why nothing can.

    *inferred* holds what is new, in the graph of inferred triples. *only_hermit* and *only_owlrl* are what
    one reasoner found and the other did not, in order; both are empty unless a reasoner is wrong or the
    ontology left the part that both understand. *contradictions* says in words why the dataset is
    inconsistent.
    """

    consistent: bool
    unsatisfiable: tuple[URIRef, ...] = ()
    inferred: Graph = field(default_factory=lambda: Graph(identifier=INFERRED_GRAPH))
    only_hermit: tuple[Triple, ...] = ()
    only_owlrl: tuple[Triple, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def reason(
    dataset: Dataset | ox.Store | Iterable[Graph], *, as_of: date | None = None, ontology: Graph | None = None
) -> Reasoning:
    """Reason over a dataset; *as_of* is the day whose camps count, *ontology* another than the one shipped.

    Raises:
        ReasonerError: HermiT could not run; its first line, not its trace.
    """
    tbox = axioms(ontology if ontology is not None else ontology_graph())
    abox = facts(dataset, tbox, as_of=as_of)
    return reason_over(tbox, abox)


def reason_over(tbox: Graph, abox: Graph) -> Reasoning:
    """Reason over axioms and facts as they are; raises as `reason`."""
    result = hermit(tbox + abox)
    if not result.consistent:
        return Reasoning(consistent=False, contradictions=_explained(tbox, abox))
    names = vocabulary(tbox) | {RDF.type}
    known = set(abox)
    # Sub-classes that HermiT found between defined classes count as well: CounterRetaliation is a
    # Retaliation.
    hierarchy = Hierarchy([*tbox, *result.inferred])
    by_hermit = _about_individuals(closed([*abox, *result.inferred], hierarchy), tbox, names)
    by_owlrl = _about_individuals(rl_closure(tbox + abox), tbox, names)
    inferred = Graph(identifier=INFERRED_GRAPH)
    for triple in by_hermit - known:
        inferred.add(triple)
    return Reasoning(
        consistent=True,
        unsatisfiable=result.unsatisfiable,
        inferred=inferred,
        only_hermit=tuple(sorted(by_hermit - by_owlrl)),
        only_owlrl=tuple(sorted(by_owlrl - by_hermit)),
    )


def _explained(tbox: Graph, abox: Graph) -> tuple[Contradiction, ...]:
    """Why it is inconsistent; shrinking runs HermiT for each trial, so only where looking finds nothing."""
    seen = tuple(contradictions(tbox, abox))
    if seen:
        return seen

    def clash(statements: Sequence[Triple]) -> bool:
        part = Graph()
        for statement in statements:
            part.add(statement)
        return not hermit(tbox + part).consistent

    return (smallest_clash(list(abox), clash),)


def _about_individuals(triples: set[Triple], tbox: Graph, names: frozenset[Node]) -> set[Triple]:
    """Types and object properties of named individuals of the data, in the ontology's own names."""
    terms = set(tbox.subjects())
    return {
        (subject, predicate, obj)
        for subject, predicate, obj in triples
        if subject not in terms
        and isinstance(subject, URIRef)
        and isinstance(obj, URIRef)
        and predicate in names
        and (predicate != RDF.type or obj in names)
    }
