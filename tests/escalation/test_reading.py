"""What is read from a graph that the eye can see."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Dataset
from rdflib.query import ResultRow

from sabab.escalation.reading import read_all, rows
from sabab.escalation.records import (
    Evidence,
    Habit,
    HabitStep,
    Judgement,
    LinkTelling,
    Party,
    ReportName,
    Telling,
)
from sabab.model import Label
from sabab.resources import queries_folder
from sabab.store.named import read_query

if TYPE_CHECKING:
    from sabab.escalation.records import Readings

ID = "https://w3id.org/sabab/id/"
DATA = """
graph:ontology {
  :Attack rdfs:subClassOf :Event . :RocketAttack rdfs:subClassOf :Attack ;
      rdfs:label "rocket attack"@en , "هجوم صاروخي"@ar .
  :Airport rdfs:subClassOf :Place . :Country rdfs:subClassOf :Place .
}
graph:knowledge {
  actor:usa a :StateActor ; skos:prefLabel "America"@en . actor:iran a :StateActor .
  place:land a :Country ; skos:prefLabel "America"@en .
  place:airport a :Airport ; :within place:land ;
    geo:lat 36.2 ; geo:long 37.2 ; :coordinatePrecision "site" .
  place:land geo:lat 35.0 ; geo:long 38.5 ; :coordinatePrecision "country" .
  actor:militias :proxyGroupOf actor:iran .
  relation:a :relationType "operates" ; :relSubject actor:usa ; :relObject place:airport ;
    :validFrom "2023-03-01T00:00:00Z"^^xsd:dateTime ; :validUntil "2023-03-31T23:59:59Z"^^xsd:dateTime .
  relation:b :relationType "leads" ; :relSubject actor:usa ; :relObject actor:coalition ;
      :claimStatus :StatusAlleged .
  pattern:known a :EscalationPattern ; :maxLagDays 7 ; :maxDistanceKm 50.0 ;
    :hasStep pattern:known-step0 , pattern:known-step1 .
  pattern:known-step0 :stepOrder 0 ; :stepEventType "Attack" ; :stepInitiatorCamp actor:iran .
  pattern:known-step1 :stepOrder 1 ; :stepEventType "Attack" ; :stepInitiator actor:iran ;
      :stepTargetCamp actor:usa ; :stepMaxLagDays 2 .
}
graph:report\\/a {
  report:a a :Report ; dcterms:identifier "one" ; :textSha256 "0" ; :outlet "Desk" ; :language "en" ;
    :published "2023-03-14"^^xsd:date .
  event:a-e1 a :RocketAttack , :EventSeries ; :reportedIn report:a ; :attribution :StatusAlleged ;
      :habitual true ;
    :negated false ; :edtf "2023-03-13" ; :earliestStart "2023-03-13T00:00:00Z"^^xsd:dateTime ;
    :latestEnd "2023-03-13T23:59:59Z"^^xsd:dateTime ; :target actor:usa ; :occursAt place:airport ;
        :evidence span:a-0-7 .
  claim:a-e1-c1 a :Allegation ; :aboutEvent event:a-e1 ; :attributesTo actor:militias ; :claimant actor:usa ;
    :claimScope :ScopeResponsibility .
  claim:a-e1-c2 a :OccurrenceClaim ; :aboutEvent event:a-e1 .
  event:a-e2 a :Attack ; :reportedIn report:a ; :attribution :StatusStated ; :habitual false ;
      :negated true ;
    :perpetrator actor:usa ; :participant actor:coalition .
  span:a-0-7 :spanStart 0 ; :spanEnd 7 ; :spanText "Rockets"@en ; :rule "en.test" ;
      :inSentence sentence:a-s0 .
  sentence:a-s0 :spanStart 0 ; :spanEnd 13 ; :sentenceText "Rockets fell."@en .
  link:a-l1 a :EscalationLink ; :linkCause event:a-e1 ; :linkEffect event:a-e2 ; :basis :BasisStated ;
    :reportedIn report:a ; :claimant actor:iran .
  pattern:a-p1 a :EscalationPattern ; :given 0 ; :frequency "whenever" ; :reportedIn report:a ;
    :hasStep pattern:a-p1-step0 , pattern:a-p1-step1 ; :evidence span:a-0-7 .
  pattern:a-p1-step0 :stepOrder 0 ; :stepEventType "Attack" ; :stepTarget actor:usa .
  pattern:a-p1-step1 :stepOrder 1 ; :stepEventType "Attack" ; :stepInitiator actor:usa .
  relation:a-r1 :relationType "loyalTo" ; :relSubject actor:coalition ; :relObject actor:iran ;
    :claimStatus :StatusAlleged ; :reportedIn report:a .
}
graph:links {
  link:x a :EscalationLink ; :linkCause event:a-e1 ; :linkEffect event:a-e2 ; :basis :BasisPattern ;
    :instantiatesPattern pattern:known , pattern:a-p1 ; :rule "habit/7d" ;
    :alternativeCause event:b-e2 .
  graph:links prov:wasGeneratedBy <https://w3id.org/sabab/id/run/links> .
  <https://w3id.org/sabab/id/run/links> :windowDays 3 ; :maxDistanceKm 200.0 .
}
graph:judgements {
  judgement:x a :EventJudgement ; :judges event:a-e1 , event:b-e1 ; :verdict "same" ; :judgedBy "Amal" ;
      :withdrawn true .
}
graph:canonical { event:b-e1 :representedBy event:a-e1 . }
graph:derived { actor:usa :inCampOf actor:iran . }
"""


@pytest.fixture
def read(store: Any) -> Readings:
    found: Readings = read_all(store(DATA))
    return found


def test_a_date_that_is_none_is_not_read_and_not_shown(store: Any) -> None:
    broken = DATA.replace("2023-03-13T", "2023-03-99T").replace(':edtf "2023-03-13"', ':edtf "2023-03-99"')
    first, second = read_all(store(broken)).tellings
    assert (first.start, first.end, first.edtf, first.unreadable) == (None, None, None, True)
    assert not second.unreadable  # it has no date at all
    unbounded = DATA.replace(":earliestStart", ":seenFrom").replace(":latestEnd", ":seenUntil")
    assert read_all(store(unbounded)).tellings[0].unreadable  # a day in EDTF alone gives no bound


def test_events_as_told(read: Readings) -> None:
    first, second = read.tellings
    assert first == Telling(
        iri=f"{ID}event/a-e1",
        type="RocketAttack",
        report=f"{ID}report/a",
        published=date(2023, 3, 14),
        attribution="alleged",
        alleged=(f"{ID}actor/militias",),
        targets=(f"{ID}actor/usa",),
        places=(f"{ID}place/airport",),
        start=date(2023, 3, 13),
        end=date(2023, 3, 13),
        edtf="2023-03-13",
        habitual=True,
        claims=2,
    )
    assert (second.perpetrators, second.participants) == ((f"{ID}actor/usa",), (f"{ID}actor/coalition",))
    assert (second.negated, second.start, second.claims) == (True, None, 0)


def test_links_with_their_voices_habits_and_rules(read: Readings) -> None:
    ends = (f"{ID}event/a-e1", f"{ID}event/a-e2")
    stated = LinkTelling(f"{ID}link/a-l1", *ends, "stated", f"{ID}report/a", (f"{ID}actor/iran",))
    patterns = (f"{ID}pattern/a-p1", f"{ID}pattern/known")
    others = (f"{ID}event/b-e2",)
    made = LinkTelling(
        f"{ID}link/x", *ends, "pattern", patterns=patterns, rules=("habit/7d",), alternatives=others
    )
    assert read.links == (stated, made)


def test_a_report_means_camps_and_the_knowledge_base_says_which_it_means(read: Readings) -> None:
    iran, usa = f"{ID}actor/iran", f"{ID}actor/usa"
    stated, known = read.habits
    assert stated == Habit(
        iri=f"{ID}pattern/a-p1",
        steps=(HabitStep("Attack", (), (Party(usa),)), HabitStep("Attack", (Party(usa),))),
        given=0,
        frequency="whenever",
        report=f"{ID}report/a",
    )
    assert known.steps == (
        HabitStep("Attack", (Party(iran),)),
        HabitStep("Attack", (Party(iran, whole_camp=False),), (Party(usa),), 2),
    )
    assert (known.max_lag_days, known.given, known.report) == (7, None, None)


def test_words_with_their_sentence(read: Readings) -> None:
    words = Evidence(f"{ID}report/a", 0, 7, "Rockets", "Rockets fell.", 0, 13, "en", "en.test")
    assert read.evidence == {f"{ID}event/a-e1": (words,), f"{ID}pattern/a-p1": (words,)}


def test_judgements_and_representatives(read: Readings) -> None:
    events = (f"{ID}event/a-e1", f"{ID}event/b-e1")
    assert read.judgements == (Judgement(f"{ID}judgement/x", events, "same", "Amal", withdrawn=True),)
    assert read.representatives == {events[1]: events[0]}


def test_camps_are_read_with_their_days_and_hearsay_of_reports_is_not(read: Readings) -> None:
    camps = read.world.camps
    assert camps.heads(f"{ID}actor/coalition", None) == {f"{ID}actor/coalition", f"{ID}actor/usa"}
    assert camps.meant_by(f"{ID}actor/militias") == {f"{ID}actor/militias", f"{ID}actor/iran"}


def test_what_was_derived_is_not_read_as_told(read: Readings) -> None:
    assert read.world.camps.heads(f"{ID}actor/usa", None) == {f"{ID}actor/usa"}


def test_places_operators_and_territories(read: Readings) -> None:
    places = read.world.places
    assert places.around(f"{ID}place/airport") == {f"{ID}place/airport", f"{ID}place/land"}
    operators = [places.operators(f"{ID}place/airport", date(2023, month, 31)) for month in (3, 5)]
    assert operators == [{f"{ID}actor/usa"}, frozenset()]
    assert places.states_around([f"{ID}place/airport"]) == {f"{ID}actor/usa"}


def test_names_kinds_and_reports(read: Readings) -> None:
    assert read.world.name(f"{ID}actor/usa") == Label(en="America")
    assert read.world.name("https://w3id.org/sabab/ontology#RocketAttack").ar == "هجوم صاروخي"
    assert read.world.kinds.fits("RocketAttack", "Attack")
    assert read.world.last_day == date(2023, 3, 14)
    assert read.reports == {f"{ID}report/a": ReportName("one", "Desk", date(2023, 3, 14), "en")}


def test_an_empty_store_has_nothing(store: Any) -> None:
    read = read_all(store(""))
    assert (read.tellings, read.links, read.habits, read.world.last_day) == ((), (), (), None)


@pytest.mark.parametrize(
    "path", sorted((queries_folder() / "network").glob("*.rq")), ids=lambda path: path.stem
)
def test_the_header_names_the_columns_and_engines_agree(path: Any, store: Any) -> None:
    kept = store(DATA)
    found = [tuple(row.values()) for row in rows(kept, path.stem)]
    (row, *_) = rows(kept, path.stem)
    query = read_query(path)
    assert query.columns == tuple(row)
    data = Dataset(default_union=True)
    data.parse(data=kept.trig(), format="trig")
    answers = [answer for answer in data.query(query.text) if isinstance(answer, ResultRow)]
    told = [
        tuple(None if term is None else str(term).replace("+00:00", "Z") for term in one) for one in answers
    ]
    assert sorted(found, key=str) == sorted(told, key=str)
