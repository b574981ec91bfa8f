"""OWL 2 RL by owlrl: pure Python, slow on much data, and independent of HermiT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import owlrl
from rdflib import Graph

if TYPE_CHECKING:
    from sabab.rdf.triples.context import Triple


def rl_closure(axioms_and_facts: Graph) -> set[Triple]:
    """Everything that the OWL 2 RL rules derive, input included.

    No axiomatic triples and no datatype reasoning: the input holds no literal that could need it.
    """
    graph: Graph = Graph() + axioms_and_facts
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    return set(graph)
