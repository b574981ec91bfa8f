"""Both reasoners over a whole report; what follows, and why nothing can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, Graph

from sabab.rdf.iris import INFERRED_GRAPH, event_iri, report_key
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.rdf.reports import report_graph
from sabab.rdf.vocabulary import ID, SABAB
from sabab.reasoning.reasoner import BOTH, RULES_ALONE, WITH_RULES, Reasoning, reason, reason_over
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rdflib import URIRef

    from sabab.model import Extraction


@pytest.fixture(scope="module")
def article(gold: Callable[[Path, Path], Extraction], material: Path) -> Extraction:
    folder = material / "article"
    return gold(folder / "article.json", folder / "article.txt")


@pytest.fixture(scope="module")
def reasoned(article: Extraction) -> Reasoning:
    return reason([knowledge_graph(), report_graph(article)])


def _event(article: Extraction, number: int) -> URIRef:
    return event_iri(report_key(article.report), f"e{number}")


def test_the_articles_rocket_attack_is_what_a_reader_would_call_it(
    article: Extraction, reasoned: Reasoning
) -> None:
    rockets = _event(article, 1)
    types = set(reasoned.inferred.objects(rockets, RDF.type))
    assert {
        SABAB.AllegedAttack,
        SABAB.UnclaimedAttack,
        SABAB.AttackOnMilitaryBase,
        SABAB.ProxyAttack,
    } <= types
    assert (rockets, SABAB.allegedPerpetratorCamp, ID["actor/iran"]) in reasoned.inferred
    assert (ID["place/al-omar-oil-field"], SABAB.operatedBy, ID["actor/united-states"]) in reasoned.inferred


def test_what_is_alleged_is_never_inferred_as_done(article: Extraction, reasoned: Reasoning) -> None:
    assert [] == list(reasoned.inferred.objects(_event(article, 1), SABAB.perpetratorCamp))
    assert SABAB.ClaimedAttack not in set(reasoned.inferred.objects(_event(article, 1), RDF.type))


def test_the_coalitions_own_strikes_are_no_proxys(article: Extraction, reasoned: Reasoning) -> None:
    assert SABAB.ProxyAttack not in set(reasoned.inferred.objects(_event(article, 6), RDF.type))


def test_nobodys_strike_is_a_retaliation_where_no_link_is_told(reasoned: Reasoning) -> None:
    assert [] == list(reasoned.inferred.subjects(RDF.type, SABAB.PossibleResponse))


def test_both_reasoners_agree_on_the_article(reasoned: Reasoning) -> None:
    assert (True, (), (), ()) == (
        reasoned.consistent,
        reasoned.unsatisfiable,
        reasoned.only_hermit,
        reasoned.only_owlrl,
    )


def test_what_is_inferred_is_new_and_in_its_own_graph(article: Extraction, reasoned: Reasoning) -> None:
    assert INFERRED_GRAPH == reasoned.inferred.identifier
    assert set() == set(reasoned.inferred) & set(report_graph(article))


def test_a_contradiction_is_told_in_words(turtle: Callable[..., Graph]) -> None:
    report = turtle("d:e a :Airstrike ; :perpetrator d:p . d:p a :Settlement .", "https://example.org/g")
    reasoned = reason([report])
    assert (False, 0) == (reasoned.consistent, len(reasoned.inferred))
    expected = (
        "<https://example.org/p> cannot be both sabab:Actor and sabab:Place: "
        "<https://example.org/e> sabab:perpetrator <https://example.org/p>; "
        "<https://example.org/p> a sabab:Settlement"
    )
    assert [expected] == [str(one) for one in reasoned.contradictions]


SIZES = pytest.mark.parametrize(
    ("sizes", "ran"),
    [({}, BOTH), ({"realized": 0}, WITH_RULES), ({"realized": 0, "checked": 0}, RULES_ALONE)],
    ids=["both", "HermiT for contradictions", "rules alone"],
)


@SIZES
def test_the_answer_is_the_same_whichever_runs(
    sizes: dict[str, int], ran: str, turtle: Callable[..., Graph]
) -> None:
    abox = turtle("d:e a :Shelling . d:k a :Allegation ; :aboutEvent d:e ; :attributesTo d:a .")
    reasoned = reason_over(axioms(ontology_graph()), abox, **sizes)
    assert (True, ran) == (reasoned.consistent, reasoned.ran)
    told = turtle("d:e a :AllegedAttack ; :allegedPerpetrator d:a ; :isSubjectOf d:k . d:a a :Actor .")
    assert set(told) <= set(reasoned.inferred)


@SIZES
def test_a_contradiction_is_the_same_whichever_runs(
    sizes: dict[str, int], ran: str, turtle: Callable[..., Graph]
) -> None:
    # Only through the chain of allegedPerpetrator is the base an actor.
    abox = turtle(
        "d:e a :Attack . d:k a :Allegation ; :aboutEvent d:e ; :attributesTo d:b . d:b a :MilitaryBase ."
    )
    reasoned = reason_over(axioms(ontology_graph()), abox, **sizes)
    assert (False, 0) == (reasoned.consistent, len(reasoned.inferred))
    assert ["<https://example.org/b> cannot be both sabab:Actor and sabab:Place"] == [
        one.why for one in reasoned.contradictions
    ]


@pytest.mark.slow
def test_a_contradiction_of_another_kind_is_shrunk_to_what_clashes(turtle: Callable[..., Graph]) -> None:
    tbox = turtle(
        ":A a owl:Class . :p a owl:ObjectProperty ; rdfs:range [ a owl:Class ; owl:complementOf :A ] . "
        ":q a owl:ObjectProperty ."
    )
    abox = turtle("d:x :p d:y . d:y a :A . d:x a :A . d:z :q d:y . d:z a :A .")
    reasoned = reason_over(tbox, abox)
    assert [set(turtle("d:x :p d:y . d:y a :A ."))] == [
        set(one.statements) for one in reasoned.contradictions
    ]
    assert str(reasoned.contradictions[0]).startswith("these statements cannot all hold: ")
