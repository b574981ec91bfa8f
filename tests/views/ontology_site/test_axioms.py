"""Axioms in readable form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf import SABAB
from sabab.views.ontology_site.axioms import Axiom, axioms_of
from sabab.views.ontology_site.terms import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph


def said(axiom: Axiom) -> str:
    return " ".join((axiom.key, *(part.value.removeprefix(NAMESPACE) for part in axiom.parts)))


def test_a_definition_reads_as_a_kind_and_what_sets_it_apart(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        :AllegedAttack owl:equivalentClass [ owl:intersectionOf ( :Attack [ owl:onProperty :isSubjectOf ;
            owl:someValuesFrom [ owl:intersectionOf ( :Allegation
                [ owl:onProperty :attributesTo ; owl:someValuesFrom :Actor ] ) ] ] ) ] .
    """)
    expected = ["equivalent-to Attack that isSubjectOf some ( Allegation that attributesTo some Actor )"]
    assert expected == [said(axiom) for axiom in axioms_of(SABAB.AllegedAttack, graph)]


def test_a_choice_stands_in_brackets(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        :ProxyAttack owl:equivalentClass [ owl:intersectionOf ( :Attack [ owl:unionOf (
            [ owl:onProperty :perpetrator ; owl:someValuesFrom :Actor ]
            [ owl:onProperty :target ; owl:hasValue :ScopeDate ] ) ] ) ] .
    """)
    expected = ["equivalent-to Attack that ( perpetrator some Actor or target value ScopeDate )"]
    assert expected == [said(axiom) for axiom in axioms_of(SABAB.ProxyAttack, graph)]


def test_a_chain_is_written_with_rings(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(
        ":allegedPerpetrator owl:propertyChainAxiom ( [ owl:inverseOf :aboutEvent ] :attributesTo ) ."
    )
    expected = ["chain inverse aboutEvent ∘ attributesTo"]
    assert expected == [said(axiom) for axiom in axioms_of(SABAB.allegedPerpetrator, graph)]


def test_several_chains_come_in_order(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(
        ":inCampOf owl:propertyChainAxiom ( :subordinateTo :inCampOf ) , ( :inCampOf :subordinateTo ) ."
    )
    expected = ["chain inCampOf ∘ subordinateTo", "chain subordinateTo ∘ inCampOf"]
    assert expected == [said(axiom) for axiom in axioms_of(SABAB.inCampOf, graph)]


def test_disjointness_of_a_group_names_the_others(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("[] a owl:AllDisjointClasses ; owl:members ( :Event :Actor :Place ) .")
    assert ["disjoint-with Actor · Place"] == [said(axiom) for axiom in axioms_of(SABAB.Event, graph)]
    assert [] == [said(axiom) for axiom in axioms_of(SABAB.Claim, graph)]


def test_an_inverse_is_said_on_both_sides(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(":isSubjectOf owl:inverseOf :aboutEvent . [] owl:inverseOf :aboutEvent .")
    assert ["inverse-of aboutEvent"] == [said(axiom) for axiom in axioms_of(SABAB.isSubjectOf, graph)]
    assert ["inverse-of isSubjectOf"] == [said(axiom) for axiom in axioms_of(SABAB.aboutEvent, graph)]


def test_domain_range_and_characteristic(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(":within a owl:TransitiveProperty ; rdfs:domain :Place ; rdfs:range :Place .")
    expected = ["domain Place", "range Place", "characteristic transitive"]
    assert expected == [said(axiom) for axiom in axioms_of(SABAB.within, graph)]


def test_what_cannot_be_read_is_shown_as_it_is(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(':Event owl:equivalentClass [ owl:oneOf "x" ] .')
    (axiom,) = axioms_of(SABAB.Event, graph)
    assert ["sign"] == [part.kind for part in axiom.parts]
