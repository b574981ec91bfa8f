"""HermiT at its border: what it says, what it refuses, what it finds impossible."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.collection import Collection

from sabab.errors import ReasonerError
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.reasoning.contradictions import contradictions
from sabab.reasoning.hermit import hermit
from sabab.reasoning.selection import axioms, facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib.term import Node


def _probes(tbox: Graph) -> dict[URIRef, tuple[Node, Node]]:
    """For each pair of classes that are declared disjoint, a class below both."""
    pairs = [
        pair
        for members in tbox.objects(None, OWL.members)
        for pair in combinations(Collection(tbox, members), 2)
    ]
    return {URIRef(f"https://example.org/probe{number}"): pair for number, pair in enumerate(pairs)}


def test_every_disjointness_is_caught_and_nothing_else_is_impossible() -> None:
    tbox = axioms(ontology_graph())
    probes = _probes(tbox)
    for probe, pair in probes.items():
        tbox.add((probe, RDF.type, OWL.Class))
        for above in pair:
            tbox.add((probe, RDFS.subClassOf, above))
    assert set(probes) == set(hermit(tbox).unsatisfiable)


def test_every_pair_of_the_note_is_declared() -> None:
    tbox = axioms(ontology_graph())
    lists = {
        frozenset(str(member).rsplit("#", 1)[1] for member in Collection(tbox, members))
        for members in tbox.objects(None, OWL.members)
    }
    expected = {
        frozenset({"InformationThing", "Event", "Actor", "Place", "CodedValue"}),
        frozenset({"PersonActor", "CollectiveActor", "UnidentifiedActor"}),
        frozenset({"StateActor", "MilitaryForce", "NonStateArmedGroup", "MediaOutlet"}),
        frozenset({"ForceAction", "ForcePosture", "Statement"}),
        frozenset({"AdministrativeArea", "Settlement", "Zone", "Facility"}),
        frozenset({"Country", "Governorate", "District"}),
    }
    assert expected <= lists


@pytest.mark.parametrize(
    "clash",
    [
        "d:e a :Attack ; :perpetrator d:p . d:p a :Governorate .",
        "d:k a :ResponsibilityClaim , :DenialClaim .",
    ],
    ids=["a place as perpetrator", "a claim that claims and denies"],
)
def test_a_contradiction_in_the_facts_is_found(clash: str, turtle: Callable[..., Graph]) -> None:
    assert not hermit(axioms(ontology_graph()) + turtle(clash)).consistent


def test_an_individual_that_is_only_an_object_is_seen(turtle: Callable[..., Graph]) -> None:
    result = hermit(axioms(ontology_graph()) + turtle("d:e a :Attack ; :perpetrator d:a ."))
    assert set(turtle("d:a a :Actor .")) <= set(result.inferred)


def test_what_hermit_refuses_is_one_line(turtle: Callable[..., Graph]) -> None:
    forbidden = turtle(":p a owl:ObjectProperty , owl:TransitiveProperty , owl:AsymmetricProperty .")
    with pytest.raises(ReasonerError, match=r"^HermiT stopped: .*[Nn]on-simple property[^\n]*$"):
        hermit(forbidden)


def _knowledge_as_told() -> Graph:
    """The whole knowledge base, which otherwise only what reports lead to is taken from."""
    return facts([Graph(identifier="https://example.org/told") + knowledge_graph()], axioms(ontology_graph()))


def test_nothing_in_the_knowledge_base_is_two_things_at_once() -> None:
    assert [] == [str(found) for found in contradictions(axioms(ontology_graph()), _knowledge_as_told())]


@pytest.mark.slow
def test_the_whole_knowledge_base_agrees_with_the_ontology() -> None:
    assert hermit(axioms(ontology_graph()) + _knowledge_as_told()).consistent
