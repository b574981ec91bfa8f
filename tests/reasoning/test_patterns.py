"""A class per pattern: who fits it to its end belongs to it, and whoever falls short by one thing does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, RDF, SKOS, Graph

from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.rdf.oxigraph import to_store
from sabab.rdf.vocabulary import SABAB
from sabab.reasoning.patterns import PATTERN_CLASS, known_patterns, pattern_axioms, pattern_class
from sabab.reasoning.reasoner import pattern_members, reason, reason_over
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable

PATTERN = """
d:reply a :EscalationPattern ; :hasStep d:one , d:two .
d:one :stepOrder 0 ; :stepEventType "Attack" ; :stepInitiatorCamp d:state ; :stepTargetCamp d:rival .
d:two :stepOrder 1 ; :stepEventType "RocketAttack" ; :stepInitiatorCamp d:rival ; :stepTarget d:state .
"""
FITS = """
d:strike a :Airstrike ; :perpetrator d:wing ; :target d:militia . d:wing :subordinateTo d:state .
d:militia :loyalTo d:rival .
d:rockets a :RocketAttack ; :target d:base . d:state :operates d:base .
d:claim a :Allegation ; :aboutEvent d:rockets ; :attributesTo d:militia .
d:link a :EscalationLink ; :linkEffect d:rockets ; :allegedLinkCause d:strike .
"""
NEAR = [
    ("another kind", "d:rockets a :RocketAttack", "d:rockets a :Raid"),
    ("another side", ":perpetrator d:wing", ":perpetrator d:neighbour"),
    ("another target", "d:state :operates d:base", "d:neighbour :operates d:base"),
    (
        "a denial",
        "d:claim a :Allegation ; :aboutEvent d:rockets ; :attributesTo",
        "d:claim a :DenialClaim ; :aboutEvent d:rockets ; :deniesAttributionTo",
    ),
    ("told one after the other", ":allegedLinkCause", ":linkCause"),
    (
        "the wrong way round",
        ":linkEffect d:rockets ; :allegedLinkCause d:strike",
        ":linkEffect d:strike ; :allegedLinkCause d:rockets",
    ),
]


def _members(turtle: Callable[..., Graph], facts: str) -> set[str]:
    found = pattern_members(axioms(ontology_graph()), turtle(facts), turtle(PATTERN))
    return {str(member).rsplit("/", 1)[-1] for member, _, _ in found}


def test_what_fits_to_the_end_belongs_to_the_patterns_class(turtle: Callable[..., Graph]) -> None:
    assert {"rockets"} == _members(turtle, FITS)


@pytest.mark.parametrize(("name", "old", "new"), NEAR, ids=[name for name, _, _ in NEAR])
def test_what_falls_short_by_one_thing_does_not(
    name: str, old: str, new: str, turtle: Callable[..., Graph]
) -> None:
    assert old in FITS
    assert set() == _members(turtle, FITS.replace(old, new))


def test_hermit_and_owlrl_find_the_same_members(turtle: Callable[..., Graph]) -> None:
    tbox, abox = axioms(ontology_graph()) + pattern_axioms(turtle(PATTERN)), turtle(FITS)
    reasoned = reason_over(tbox, abox)
    assert (True, (), (), ()) == (
        reasoned.consistent,
        reasoned.unsatisfiable,
        reasoned.only_hermit,
        reasoned.only_owlrl,
    )
    assert {PATTERN_CLASS["reply"]} == {
        kind for kind in reasoned.inferred.objects(None, RDF.type) if str(kind).startswith(PATTERN_CLASS)
    }


def test_every_pattern_of_the_knowledge_base_has_its_class() -> None:
    patterns = known_patterns(to_store([knowledge_graph()]))
    named = set(patterns.subjects(RDF.type, SABAB.EscalationPattern))
    assert named == {pattern for pattern in named if (pattern, SKOS.prefLabel, None) in knowledge_graph()}
    assert {pattern_class(pattern) for pattern in named} == {
        cls
        for cls in pattern_axioms(patterns).subjects(RDF.type, OWL.Class)
        if str(cls).startswith(PATTERN_CLASS)
    }
    assert 12 <= len(named)


def test_a_pattern_that_a_report_states_defines_no_class(turtle: Callable[..., Graph]) -> None:
    assert 0 == len(known_patterns(to_store([turtle(PATTERN, "https://example.org/report")])))


def test_reasoning_over_a_dataset_finds_its_members(turtle: Callable[..., Graph]) -> None:
    report = turtle(
        "@prefix actor: <https://w3id.org/sabab/id/actor/> . "
        "d:a a :Airstrike ; :perpetrator actor:israel ; :target actor:iran . "
        "d:b a :RocketAttack ; :perpetrator actor:iran ; :target actor:united-states . "
        "d:l a :EscalationLink ; :linkEffect d:b ; :linkCause d:a ; :basis :BasisInferred .",
        "https://example.org/report",
    )
    kinds = set(reason([knowledge_graph(), report]).inferred.objects(None, RDF.type))
    assert PATTERN_CLASS["israeli-strike-militia-attack"] in kinds
    assert SABAB.PossibleResponse in kinds
