"""OWL 2 RL by owlrl: pure Python, slow on much data, and independent of HermiT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import owlrl
from rdflib import OWL, RDF, Graph

if TYPE_CHECKING:
    from sabab.rdf.triples.context import Triple


class _Semantics(owlrl.OWLRL_Semantics):  # type: ignore[misc]  # owlrl is untyped
    """The OWL 2 RL rules, less eq-ref: that everything is the same as itself has no consequence but itself.

    It would add a triple for every term and take more than half of the time.
    """

    def _equality(self, triple: Triple, cycle_num: int) -> None:
        subject, predicate, obj = triple
        if (predicate == OWL.sameAs and subject != obj) or (
            predicate == RDF.type and obj == OWL.AllDifferent
        ):
            super()._equality(triple, cycle_num)


def rl_closure(axioms_and_facts: Graph) -> set[Triple]:
    """Everything that the OWL 2 RL rules derive, input included, save that a term is the same as itself.

    No axiomatic triples and no datatype reasoning: the input holds no literal that could need it.
    """
    graph: Graph = Graph() + axioms_and_facts
    owlrl.DeductiveClosure(_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
    return set(graph)
