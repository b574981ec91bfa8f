"""Judging, merging and linking what a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.escalation.update import computed_network, update

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.store import LocalStore

GRAPHS = [f"https://w3id.org/sabab/graph/{name}" for name in ("canonical", "judgements", "links")]
BACKGROUND = """
graph:ontology {
  :Attack rdfs:subClassOf :Event . :Airstrike rdfs:subClassOf :Attack .
  :RocketAttack rdfs:subClassOf :Attack .
  :MilitaryBase rdfs:subClassOf :Place . :Governorate rdfs:subClassOf :Place .
}
graph:knowledge {
  actor:israel a :StateActor . actor:usa a :StateActor . actor:iran a :StateActor .
  actor:militias :proxyGroupOf actor:iran .
  place:east a :Governorate . place:base a :MilitaryBase ; :within place:east .
  actor:usa :operates place:base .
}
"""


def event(iri: str, kind: str, day: int | None, slots: str) -> str:
    """One event of the report that its IRI begins with."""
    report = iri.split("-", maxsplit=1)[0]
    first, last = (f'"2023-03-{day}T{hour}Z"^^xsd:dateTime' for hour in ("00:00:00", "23:59:59"))
    bounds = f":earliestStart {first} ; :latestEnd {last} ;" if day else ""
    return (
        f"graph:report\\/{report} {{"
        f' report:{report} :published "2023-03-28"^^xsd:date ; :textSha256 "{report}" .'
        f" event:{iri} a :{kind} ; :reportedIn report:{report} ; :attribution :StatusStated ;"
        f" {bounds} {slots} . }}\n"
    )


HABIT = """
graph:report\\/a {
  pattern:a-p1 a :EscalationPattern ; :given 0 ; :frequency "usually" ; :reportedIn report:a ;
    :hasStep pattern:a-p1-step0 , pattern:a-p1-step1 .
  pattern:a-p1-step0 :stepOrder 0 ; :stepEventType "Airstrike" ; :stepInitiator actor:israel .
  pattern:a-p1-step1 :stepOrder 1 ; :stepEventType "Attack" ; :stepTarget actor:usa .
}
"""
REPORTS = (
    event("a-e1", "Airstrike", 22, ":perpetrator actor:israel ; :target actor:militias")
    + event("a-e2", "RocketAttack", 23, ":perpetrator actor:militias ; :occursAt place:base")
    + event("b-e1", "RocketAttack", 23, ":occursAt place:base")
    + event("b-e2", "Airstrike", 25, ":perpetrator actor:usa ; :target actor:militias")
)


@pytest.fixture
def told(store: Callable[[str], LocalStore]) -> LocalStore:
    return store(BACKGROUND + REPORTS + HABIT)


def test_events_are_judged_merged_and_linked(told: LocalStore) -> None:
    done = update(told)
    assert (done.judged_same, done.merged_events, done.pattern_links, done.inferred_links) == (1, 1, 1, 1)
    assert done.changed
    (chain,) = chains(read_network(told))
    assert [event.type for event in chain.events] == ["Airstrike", "RocketAttack", "Airstrike"]
    assert [link.basis for link in chain.links] == ["pattern", "inferred"]
    assert len(chain.events[1].members) == 2


def test_a_source_that_is_only_read_has_the_same_chains(told: LocalStore) -> None:
    before = told.trig()
    computed = list(chains(computed_network(told)))
    assert before == told.trig()
    update(told)
    stored = list(chains(read_network(told)))
    assert stored == computed


def test_updating_twice_changes_nothing(told: LocalStore) -> None:
    update(told)
    before = told.trig()
    assert not update(told).changed
    assert before == told.trig()


def test_nothing_is_added_to_what_reports_say(told: LocalStore) -> None:
    graphs = set(told.graphs())
    before = {iri: told.count(iri) for iri in graphs}
    update(told)
    assert set(told.graphs()) - graphs == set(GRAPHS)
    assert {iri: told.count(iri) for iri in graphs} == before


def test_what_a_person_judges_different_is_two_events(told: LocalStore, store: Any) -> None:
    update(told)
    judged = """
      graph:judgements {
        judgement:amal a :EventJudgement ; :judges event:a-e2 , event:b-e1 ; :verdict "different" ;
            :judgedBy "Amal" .
      }
    """
    told.add(GRAPHS[1], store(judged).graph(GRAPHS[1]))
    assert (update(told).merged_events, update(told).judged_same) == (0, 0)
    assert len(read_network(told).events) == 4


def test_links_that_no_longer_hold_are_gone(told: LocalStore) -> None:
    update(told)
    told.remove_graph("https://w3id.org/sabab/graph/report/a")
    assert (update(told).pattern_links, read_network(told).links) == (0, ())
