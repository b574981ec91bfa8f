"""HermiT at its border: what it says, what it refuses, what it finds impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, RDFS, Graph
from rdflib.collection import Collection

from sabab.errors import ReasonerError
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.reasoning.cases import probes
from sabab.reasoning.contradictions import contradictions
from sabab.reasoning.hermit import hermit, is_consistent
from sabab.reasoning.selection import axioms, data_axioms, facts

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_disjointness_domain_and_range_is_caught_and_nothing_else_is_impossible() -> None:
    ontology = ontology_graph()
    tbox = axioms(ontology) + data_axioms(ontology)
    graph, made = probes(tbox)
    assert {probe.cls for probe in made} == set(hermit(tbox + graph).unsatisfiable)


def test_every_domain_and_range_that_can_be_broken_has_a_probe() -> None:
    ontology = ontology_graph()
    _, made = probes(axioms(ontology) + data_axioms(ontology))
    named = {probe.axiom.split(" of ")[1].split(" is ")[0] for probe in made if " of " in probe.axiom}
    sided = {
        str(prop).rsplit("#", 1)[1]
        for side in (RDFS.domain, RDFS.range)
        for prop in ontology.subjects(side, None)
    }
    assert sided == named


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


CLASHES = pytest.mark.parametrize(
    "clash",
    [
        "d:e a :Attack ; :perpetrator d:p . d:p a :Governorate .",
        "d:k a :ResponsibilityClaim , :DenialClaim .",
    ],
    ids=["a place as perpetrator", "a claim that claims and denies"],
)


@CLASHES
def test_a_contradiction_in_the_facts_is_found(clash: str, turtle: Callable[..., Graph]) -> None:
    assert not hermit(axioms(ontology_graph()) + turtle(clash)).consistent


@CLASHES
def test_a_contradiction_is_found_without_saying_what_each_individual_is(
    clash: str, turtle: Callable[..., Graph]
) -> None:
    assert not is_consistent(axioms(ontology_graph()) + turtle(clash))


def test_what_agrees_is_consistent(turtle: Callable[..., Graph]) -> None:
    assert is_consistent(axioms(ontology_graph()) + turtle("d:e a :Attack ; :perpetrator d:a ."))


def test_an_individual_that_is_only_an_object_is_seen(turtle: Callable[..., Graph]) -> None:
    result = hermit(axioms(ontology_graph()) + turtle("d:e a :Attack ; :perpetrator d:a ."))
    assert set(turtle("d:a a :Actor .")) <= set(result.inferred)


def test_what_hermit_refuses_is_one_line(turtle: Callable[..., Graph]) -> None:
    forbidden = turtle(":p a owl:ObjectProperty , owl:TransitiveProperty , owl:AsymmetricProperty .")
    for ask in (hermit, is_consistent):
        with pytest.raises(ReasonerError, match=r"^HermiT stopped: .*[Nn]on-simple property[^\n]*$"):
            ask(forbidden)


def _knowledge_as_told() -> Graph:
    """The whole knowledge base, which otherwise only what reports lead to is taken from."""
    return facts([Graph(identifier="https://example.org/told") + knowledge_graph()], axioms(ontology_graph()))


def test_nothing_in_the_knowledge_base_is_two_things_at_once() -> None:
    assert [] == [str(found) for found in contradictions(axioms(ontology_graph()), _knowledge_as_told())]


@pytest.mark.slow
def test_the_whole_knowledge_base_agrees_with_the_ontology() -> None:
    assert hermit(axioms(ontology_graph()) + _knowledge_as_told()).consistent
