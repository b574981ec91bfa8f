"""Reasoning as a whole: HermiT and owlrl on one filtered copy, compared both ways; rules where that is too much."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, Graph, URIRef

from sabab.rdf.iris import INFERRED_GRAPH
from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.oxigraph import to_store
from sabab.reasoning.closure import Hierarchy, closed
from sabab.reasoning.contradictions import Contradiction, contradictions, smallest_clash
from sabab.reasoning.hermit import hermit, is_consistent
from sabab.reasoning.patterns import known_patterns, pattern_axioms
from sabab.reasoning.rl import rl_closure
from sabab.reasoning.saturation import saturated
from sabab.reasoning.selection import axioms, facts, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import pyoxigraph as ox
    from rdflib import Dataset
    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple


#: Up to this many facts HermiT says what each individual is, and owlrl checks it. Both grow faster than the
#: data: see the table in ontology/README.md, which tests/benchmarks/reasoning.py measures.
REALIZED = 2_000
#: Up to this many facts HermiT is asked whether they contradict each other.
CHECKED = 25_000
#: Which engines ran, for the user.
BOTH = "HermiT and owlrl ran"
WITH_RULES = "HermiT looked for contradictions, and rules compiled from the axioms found what follows"
RULES_ALONE = "Rules compiled from the axioms ran alone: the data is beyond what HermiT bears"


@dataclass(frozen=True)
class Reasoning:
    """What follows from a dataset, or why nothing can.

    *inferred* holds what is new, in the graph of inferred triples. *only_hermit* and *only_owlrl* are what
    one reasoner found and the other did not, in order; both are empty unless a reasoner is wrong or the
    ontology left the part that both understand. *contradictions* says in words why the dataset is
    inconsistent. *ran* says which engines ran.
    """

    consistent: bool
    ran: str = field(default=BOTH, kw_only=True)
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
    store = to_store(dataset)
    abox = facts(store, tbox, as_of=as_of)
    reasoned = reason_over(tbox, abox)
    if reasoned.consistent:
        for triple in pattern_members(tbox, abox, known_patterns(store)):
            reasoned.inferred.add(triple)
    return reasoned


def pattern_members(tbox: Graph, abox: Graph, patterns: Graph) -> set[Triple]:
    """Which events fit which pattern to its end, by the rules alone.

    The classes of the patterns name individuals, and with a dozen of them HermiT takes three times as long on
    the demo's graph. That all three engines find the same members is a test.
    """
    defined = pattern_axioms(patterns)
    classes = set(defined.subjects(RDF.type, OWL.Class)) if len(defined) else set()
    members = saturated(tbox + defined, abox) if classes else set()
    return {
        triple
        for triple in members
        if triple[1] == RDF.type and isinstance(triple[2], URIRef) and triple[2] in classes
    }


def reason_over(tbox: Graph, abox: Graph, *, realized: int = REALIZED, checked: int = CHECKED) -> Reasoning:
    """Reason over axioms and facts as they are; raises as `reason`.

    *realized* and *checked* are the sizes in triples up to which HermiT says what each individual is, and up
    to which it is asked for contradictions.
    """
    if len(abox) <= realized:
        return _by_both(tbox, abox)
    if len(abox) <= checked:
        if not is_consistent(tbox + abox):
            return Reasoning(consistent=False, ran=WITH_RULES, contradictions=_explained(tbox, abox))
        return _by_rules(tbox, abox, WITH_RULES)
    return _by_rules(tbox, abox, RULES_ALONE)


def _by_both(tbox: Graph, abox: Graph) -> Reasoning:
    result = hermit(tbox + abox)
    if not result.consistent:
        return Reasoning(consistent=False, contradictions=_explained(tbox, abox))
    names = vocabulary(tbox) | {RDF.type}
    # Sub-classes that HermiT found between defined classes count as well: CounterRetaliation is a
    # Retaliation.
    hierarchy = Hierarchy([*tbox, *result.inferred])
    by_hermit = _about_individuals(closed([*abox, *result.inferred], hierarchy), tbox, names)
    by_owlrl = _about_individuals(rl_closure(tbox + abox), tbox, names)
    return Reasoning(
        consistent=True,
        unsatisfiable=result.unsatisfiable,
        inferred=_new(by_hermit, abox),
        only_hermit=tuple(sorted(by_hermit - by_owlrl)),
        only_owlrl=tuple(sorted(by_owlrl - by_hermit)),
    )


def _by_rules(tbox: Graph, abox: Graph, ran: str) -> Reasoning:
    """What the compiled rules find; they see every clash of classes, domains and ranges."""
    everything = saturated(tbox, abox)
    clashes = tuple(contradictions(tbox, abox)) or tuple(contradictions(tbox, everything))
    if clashes:
        return Reasoning(consistent=False, ran=ran, contradictions=clashes)
    found = _about_individuals(everything, tbox, vocabulary(tbox) | {RDF.type})
    return Reasoning(consistent=True, ran=ran, inferred=_new(found, abox))


def _new(found: set[Triple], abox: Graph) -> Graph:
    inferred = Graph(identifier=INFERRED_GRAPH)
    for triple in found - set(abox):
        inferred.add(triple)
    return inferred


def _explained(tbox: Graph, abox: Graph) -> tuple[Contradiction, ...]:
    """Why it is inconsistent; shrinking runs HermiT for each trial, so only where looking finds nothing."""
    seen = tuple(contradictions(tbox, abox)) or tuple(contradictions(tbox, saturated(tbox, abox)))
    if seen:
        return seen

    def clash(statements: Sequence[Triple]) -> bool:
        part = Graph()
        for statement in statements:
            part.add(statement)
        return not is_consistent(tbox + part)

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
