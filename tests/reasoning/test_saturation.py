"""Rules compiled from axioms: each kind of axiom fires, and nothing else does; three engines agree."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.reasoner import reason_over
from sabab.reasoning.saturation import saturated
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph


class Row(NamedTuple):
    """Axioms and facts, and a triple that follows from them or does not."""

    name: str
    tbox: str
    abox: str
    triple: str
    arrow: str


TWO = """
:B owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom :A ] .
:C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:someValuesFrom :B ] ) ] .
"""
AXIOMS = [
    Row("sub-class", ":A rdfs:subClassOf :B .", "d:x a :A .", "d:x a :B .", "=>"),
    Row("sub-class, not upwards", ":A rdfs:subClassOf :B .", "d:x a :B .", "d:x a :A .", "=/=>"),
    Row("domain", ":p rdfs:domain :A .", "d:x :p d:y .", "d:x a :A .", "=>"),
    Row("domain, not of the object", ":p rdfs:domain :A .", "d:x :p d:y .", "d:y a :A .", "=/=>"),
    Row("range", ":p rdfs:range :A .", "d:x :p d:y .", "d:y a :A .", "=>"),
    Row("inverse", ":p owl:inverseOf :q .", "d:x :p d:y .", "d:y :q d:x .", "=>"),
    Row("inverse, back", ":p owl:inverseOf :q .", "d:x :q d:y .", "d:y :p d:x .", "=>"),
    Row("transitive", ":p a owl:TransitiveProperty .", "d:x :p d:y . d:y :p d:z .", "d:x :p d:z .", "=>"),
    Row("plain", ":p a owl:ObjectProperty .", "d:x :p d:y . d:y :p d:z .", "d:x :p d:z .", "=/=>"),
    Row("chain", ":r owl:propertyChainAxiom ( :p :q ) .", "d:x :p d:y . d:y :q d:z .", "d:x :r d:z .", "=>"),
    Row(
        "chain, turned",
        ":r owl:propertyChainAxiom ( :p :q ) .",
        "d:x :q d:y . d:y :p d:z .",
        "d:x :r d:z .",
        "=/=>",
    ),
    Row(
        "chain over an inverse",
        ":r owl:propertyChainAxiom ( [ owl:inverseOf :p ] :q ) .",
        "d:y :p d:x ; :q d:z .",
        "d:x :r d:z .",
        "=>",
    ),
    Row(
        "definition over a definition",
        TWO,
        "d:x a :D ; :q d:y . d:y :p d:z . d:z a :A .",
        "d:x a :C .",
        "=>",
    ),
    Row(
        "definition of which a part is missing",
        ":C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:hasValue d:y ] ) ] .",
        "d:x :q d:y .",
        "d:x a :C .",
        "=/=>",
    ),
    Row(
        "what is defined is of its genus",
        ":C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:hasValue d:y ] ) ] .",
        "d:x a :C .",
        "d:x a :D .",
        "=>",
    ),
]


@pytest.mark.parametrize("row", AXIOMS, ids=[row.name for row in AXIOMS])
def test_an_axiom_fires_where_it_should(row: Row, turtle: Callable[..., Graph]) -> None:
    (wanted,) = turtle(row.triple)
    assert (row.arrow == "=>") == (wanted in saturated(turtle(row.tbox), turtle(row.abox)))


def _conflict(events: int, seed: int) -> Graph:
    path = Path(__file__).parents[1] / "benchmarks" / "reasoning.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_reasoning", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    graph: Graph = module.conflict(events, seed)
    return graph


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 8))])
def test_three_engines_find_the_same_in_a_made_up_conflict(seed: int) -> None:
    tbox, abox = axioms(ontology_graph()), _conflict(15, seed)
    both, alone = reason_over(tbox, abox), reason_over(tbox, abox, realized=0, checked=0)
    assert (True, (), ()) == (both.consistent, both.only_hermit, both.only_owlrl)
    assert set(both.inferred) == set(alone.inferred)
