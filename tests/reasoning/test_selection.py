"""The reasoners get what the axioms speak of, and nothing that they would choke on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal

from sabab.rdf.iris import DERIVED_GRAPH, KNOWLEDGE_GRAPH
from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.vocabulary import SABAB
from sabab.reasoning.selection import axioms, facts

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT = "https://example.org/g"


@pytest.fixture(scope="module")
def tbox() -> Graph:
    return axioms(ontology_graph())


def test_axioms_hold_no_label_no_literal_and_no_data_property(tbox: Graph) -> None:
    assert (None, RDFS.label, None) not in tbox
    assert (None, SKOS.definition, None) not in tbox
    assert (None, RDF.type, OWL.DatatypeProperty) not in tbox
    assert [] == [obj for obj in tbox.objects() if isinstance(obj, Literal)]


def test_axioms_hold_chains_disjointness_and_definitions(tbox: Graph) -> None:
    source = ontology_graph()
    for predicate in (OWL.propertyChainAxiom, OWL.members, OWL.equivalentClass, OWL.hasValue):
        assert len(list(source.subject_objects(predicate))) == len(list(tbox.subject_objects(predicate)))


def test_events_claims_and_links_are_facts(turtle: Callable[..., Graph], tbox: Graph) -> None:
    report = turtle(
        "d:e a :Airstrike ; :perpetrator d:a . "
        "d:k a :Allegation ; :aboutEvent d:e ; :claimScope :ScopePlace . "
        "d:l a :EscalationLink ; :linkCause d:e .",
        REPORT,
    )
    assert set(report) == set(facts([report], tbox))


def test_text_provenance_and_literals_are_none(turtle: Callable[..., Graph], tbox: Graph) -> None:
    report = turtle(
        'd:e :evidence d:s ; :reportedIn d:r ; :edtf "2023" ; rdfs:seeAlso d:x . '
        "d:s a :TextSpan ; :spanStart 1 . :Airstrike :notOurs d:x . d:e a d:SomethingElse .",
        REPORT,
    )
    assert set() == set(facts([report], tbox))


def test_what_did_not_happen_is_no_fact(turtle: Callable[..., Graph], tbox: Graph) -> None:
    report = turtle(
        "d:e a :Airstrike ; :negated true . d:f a :Raid ; :negated false . d:k :aboutEvent d:e .", REPORT
    )
    assert set(turtle("d:f a :Raid .")) == set(facts([report], tbox))


def test_the_knowledge_base_adds_what_the_reports_lead_to(turtle: Callable[..., Graph], tbox: Graph) -> None:
    knowledge = turtle(
        """
        d:base a :MilitaryBase ; :within d:field . d:field a :OilField .
        d:far a :Settlement .
        d:force a :MilitaryForce . d:state a :StateActor . d:nobody a :PersonActor .
        d:r1 a :ActorRelation ; :relationType "operates" ; :relSubject d:force ; :relObject d:base .
        d:r3 a :ActorRelation ; :relationType "operates" ; :relSubject d:force ; :relObject d:far .
        d:r2 a :ActorRelation ; :relationType "partOf" ; :relSubject d:force ; :relObject d:state .
        """,
        str(KNOWLEDGE_GRAPH),
    )
    report = turtle("d:e a :RocketAttack ; :target d:base .", REPORT)
    expected = turtle(
        """
        d:e a :RocketAttack ; :target d:base .
        d:base a :MilitaryBase ; :within d:field . d:field a :OilField .
        d:force a :MilitaryForce ; :operates d:base ; :subordinateTo d:state . d:state a :StateActor .
        """
    )
    assert set(expected) == set(facts([knowledge, report], tbox))


def test_what_was_derived_before_is_no_fact(turtle: Callable[..., Graph], tbox: Graph) -> None:
    assert set() == set(facts([turtle("d:e a :Airstrike ; :perpetrator d:a .", str(DERIVED_GRAPH))], tbox))


def test_a_shortcut_is_in_the_ontologys_own_terms(tbox: Graph) -> None:
    assert (SABAB.subordinateTo, RDF.type, OWL.ObjectProperty) in tbox


def test_what_only_a_rule_can_derive_is_a_fact(turtle: Callable[..., Graph], tbox: Graph) -> None:
    report = turtle(
        """
        d:e a :RocketAttack ; :target d:a , d:f . d:f a :OilField .
        d:b a :MilitaryBase ; :within d:f ; :operatedBy d:a .
        """,
        REPORT,
    )
    assert set(turtle("d:e :targetBaseSite d:f .")) == set(facts([report], tbox)) - set(report)
