"""The rule's judgements beside those of people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import DCTERMS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from sabab.escalation.judgements import (
    JUDGE,
    judgement_graph,
    judgement_iri,
    judgement_triples,
    judgements,
)
from sabab.escalation.records import Judgement
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import Verdict

PAIR = ("r1-e1", "r2-e1")


@pytest.fixture
def both(make: SimpleNamespace) -> list[Any]:
    """One event in two reports."""
    return [make.telling(iri, 13) for iri in PAIR]


def by(judge: str, verdict: Verdict = "different", *, withdrawn: bool = False) -> Judgement:
    return Judgement(judgement_iri(*PAIR, judge), PAIR, verdict, judge, withdrawn=withdrawn)


def graph_of(judged: list[Judgement]) -> Graph:
    graph = Graph()
    for judgement in judged:
        for triple in judgement_triples(judgement):
            graph.add(triple)
    return graph


def test_the_rule_judges_with_its_version_and_its_reason(both: list[Any], make: SimpleNamespace) -> None:
    (judged,) = judgements(both, [], make.world)
    assert (PAIR, "same", JUDGE) == (judged.events, judged.verdict, judged.judge)
    assert judged.reason.en == "kind: rocket attack; place: the base; day: 2023-03-13; doer: no clash"
    assert judged.reason.ar == "النوع: هجوم صاروخي؛ المكان: القاعدة؛ اليوم: 2023-03-13؛ الفاعل: لا تضارب"


def test_the_iri_is_the_same_whichever_event_comes_first() -> None:
    assert judgement_iri("a", "b", JUDGE) == judgement_iri("b", "a", JUDGE)
    assert judgement_iri("a", "b", JUDGE) != judgement_iri("a", "b", "somebody")


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_where_a_person_has_judged_the_rule_is_silent(
    verdict: Verdict, both: list[Any], make: SimpleNamespace
) -> None:
    assert (by("Amal", verdict),) == judgements(both, [by("Amal", verdict)], make.world)


def test_a_person_who_withdraws_lets_the_rule_speak_again(both: list[Any], make: SimpleNamespace) -> None:
    judged = judgements(both, [by("Amal", withdrawn=True)], make.world)
    assert sorted(one.judge for one in judged) == ["Amal", JUDGE]


def test_what_was_withdrawn_of_the_rule_stays_so_in_a_later_version(
    both: list[Any], make: SimpleNamespace
) -> None:
    withdrawn = by("rule:same-event sabab 0.0.1", "same", withdrawn=True)
    assert (withdrawn,) == judgements(both, [withdrawn], make.world)


def test_a_judgement_of_the_rule_that_no_longer_holds_is_gone(make: SimpleNamespace) -> None:
    assert judgements([], [by(JUDGE, "same")], make.world) == ()


def test_the_graph_keeps_what_a_person_wrote_word_for_word(both: list[Any], make: SimpleNamespace) -> None:
    existing = graph_of([by("Amal"), by(JUDGE, "same")])
    note = (URIRef(by("Amal").iri), DCTERMS.description, Literal("other hour"))
    existing.add(note)
    written = judgement_graph(judgements(both, [by("Amal"), by(JUDGE, "same")], make.world), existing)
    expected = graph_of([by("Amal")])
    expected.add(note)
    assert isomorphic(expected, written)


def test_the_graph_keeps_what_was_withdrawn(both: list[Any], make: SimpleNamespace) -> None:
    withdrawn = by(JUDGE, "same", withdrawn=True)
    written = judgement_graph(judgements(both, [withdrawn], make.world), graph_of([withdrawn]))
    assert isomorphic(graph_of([withdrawn]), written)
    assert [str(value) for value in written.objects(None, SABAB.withdrawn)] == ["true"]


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_judging_twice_and_in_any_order_changes_nothing(data: st.DataObject, make: SimpleNamespace) -> None:
    told = st.builds(
        lambda number, report, place, day: make.telling(f"r{report}-e{number}", day, places=(place,)),
        st.integers(1, 3),
        st.integers(1, 4),
        st.sampled_from(["base", "field", "plant", "east"]),
        st.integers(12, 14),
    )
    tellings = data.draw(st.lists(told, max_size=8, unique_by=lambda telling: telling.iri))
    once = judgements(tellings, [], make.world)
    shuffled = data.draw(st.permutations(tellings))
    assert once == judgements(shuffled, once, make.world)
    first = judgement_graph(once, Graph())
    assert isomorphic(first, judgement_graph(once, first))
    assert all(one == replace(one, verdict="same") for one in once)
