"""Rules compiled from axioms: each kind of axiom fires, and nothing else does; three engines agree on made-up conflicts."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.reasoner import reason_over
from sabab.reasoning.saturation import saturated
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

AXIOMS: list[tuple[str, str, str, str, bool]] = [
    ("sub-class", ":A rdfs:subClassOf :B .", "d:x a :A .", "d:x a :B .", True),
    ("sub-class, not upwards", ":A rdfs:subClassOf :B .", "d:x a :B .", "d:x a :A .", False),
    ("domain", ":p rdfs:domain :A .", "d:x :p d:y .", "d:x a :A .", True),
    ("domain, not of the object", ":p rdfs:domain :A .", "d:x :p d:y .", "d:y a :A .", False),
    ("range", ":p rdfs:range :A .", "d:x :p d:y .", "d:y a :A .", True),
    ("inverse", ":p owl:inverseOf :q .", "d:x :p d:y .", "d:y :q d:x .", True),
    ("inverse, back", ":p owl:inverseOf :q .", "d:x :q d:y .", "d:y :p d:x .", True),
    ("transitive", ":p a owl:TransitiveProperty .", "d:x :p d:y . d:y :p d:z .", "d:x :p d:z .", True),
    ("plain", ":p a owl:ObjectProperty .", "d:x :p d:y . d:y :p d:z .", "d:x :p d:z .", False),
    ("chain", ":r owl:propertyChainAxiom ( :p :q ) .", "d:x :p d:y . d:y :q d:z .", "d:x :r d:z .", True),
    (
        "chain, turned",
        ":r owl:propertyChainAxiom ( :p :q ) .",
        "d:x :q d:y . d:y :p d:z .",
        "d:x :r d:z .",
        False,
    ),
    (
        "chain over an inverse",
        ":r owl:propertyChainAxiom ( [ owl:inverseOf :p ] :q ) .",
        "d:y :p d:x ; :q d:z .",
        "d:x :r d:z .",
        True,
    ),
    (
        "definition over a definition",
        ":B owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom :A ] . "
        ":C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:someValuesFrom :B ] ) ] .",
        "d:x a :D ; :q d:y . d:y :p d:z . d:z a :A .",
        "d:x a :C .",
        True,
    ),
    (
        "definition of which a part is missing",
        ":C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:hasValue d:y ] ) ] .",
        "d:x :q d:y .",
        "d:x a :C .",
        False,
    ),
    (
        "what is defined is of its genus",
        ":C owl:equivalentClass [ owl:intersectionOf ( :D [ owl:onProperty :q ; owl:hasValue d:y ] ) ] .",
        "d:x a :C .",
        "d:x a :D .",
        True,
    ),
]


@pytest.mark.parametrize(
    ("name", "tbox", "abox", "triple", "follows"), AXIOMS, ids=[case[0] for case in AXIOMS]
)
def test_an_axiom_fires_where_it_should(  # noqa: PLR0913 -- a row of the table
    name: str,
    tbox: str,
    abox: str,
    triple: str,
    follows: bool,
    turtle: Callable[..., Graph],  # noqa: FBT001 -- as above
) -> None:
    (wanted,) = turtle(triple)
    assert follows == (wanted in saturated(turtle(tbox), turtle(abox)))


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
    tbox, abox = axioms(ontology_graph()), _conflict(40, seed)
    both, alone = reason_over(tbox, abox), reason_over(tbox, abox, realized=0, checked=0)
    assert (True, (), ()) == (both.consistent, both.only_hermit, both.only_owlrl)
    assert set(both.inferred) == set(alone.inferred)
