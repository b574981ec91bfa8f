"""An event's roles, dates and figures; above all, who is asserted to have done it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.model import Casualties, DateRange, Toll
from sabab.rdf.triples.events import event_triples, perpetrators

if TYPE_CHECKING:
    from types import SimpleNamespace


def _objects(make: SimpleNamespace, event: Any, *properties: str) -> list[tuple[str, str]]:
    triples = make.local(event_triples(event, make.context(event)))
    return [(predicate, obj) for _, predicate, obj in triples if predicate in properties]


def _names(refs: tuple[Any, ...]) -> list[str | None]:
    return [ref.id for ref in refs]


@pytest.mark.parametrize("attribution", ["stated", "claimed"])
def test_the_reports_or_the_actors_own_word_makes_a_perpetrator(
    make: SimpleNamespace, attribution: str
) -> None:
    event = make.event(attribution=attribution, initiators=(make.ref("actor/us"),))
    assert ["actor/us"] == _names(perpetrators(event))


@pytest.mark.parametrize("attribution", ["alleged", "denied", "unknown"])
def test_anybody_elses_word_makes_none(make: SimpleNamespace, attribution: str) -> None:
    event = make.event(
        attribution=attribution,
        initiators=(make.ref("actor/militia"),),
        claims=(
            make.claim("allegation", make.ref("actor/site"), attributes_to=(make.ref("actor/militia"),)),
        ),
    )
    assert () == perpetrators(event)


def test_a_claim_of_responsibility_makes_its_claimant_the_perpetrator(make: SimpleNamespace) -> None:
    event = make.event(
        attribution="unknown", claims=(make.claim("responsibility", make.ref("actor/brigade")),)
    )
    assert ["actor/brigade"] == _names(perpetrators(event))


def test_a_spokesman_claims_for_the_group_he_names(make: SimpleNamespace) -> None:
    said = make.claim("responsibility", make.ref("actor/spokesman"), attributes_to=(make.ref("actor/group"),))
    assert ["actor/group"] == _names(perpetrators(make.event(attribution="unknown", claims=(said,))))


def test_nobody_has_done_what_did_not_happen(make: SimpleNamespace) -> None:
    event = make.event(attribution="stated", negated=True, initiators=(make.ref("actor/us"),))
    assert () == perpetrators(event)
    expected = [("negated", "true"), ("participant", "us")]
    assert expected == _objects(make, event, "participant", "perpetrator", "negated")


def test_an_event_has_its_type_and_is_a_series_only_if_habitual(make: SimpleNamespace) -> None:
    once = {obj for _, obj in _objects(make, make.event(), "type")}
    assert {"RocketAttack", "TextSpan", "Sentence"} == once
    habitual = {obj for _, obj in _objects(make, make.event(habitual=True), "type")}
    assert {"RocketAttack", "EventSeries", "TextSpan", "Sentence"} == habitual


def test_slots_are_kept_apart(make: SimpleNamespace) -> None:
    event = make.event(targets=(make.ref("actor/us"),), places=(make.ref("place/base"),))
    assert [("occursAt", "base"), ("target", "us")] == _objects(make, event, "target", "occursAt")


def test_a_day_gives_four_bounds(make: SimpleNamespace) -> None:
    day = date(2023, 3, 13)
    event = make.event(date=DateRange(day, day, "2023-03-13", make.span("Monday"), "en.weekday"))
    expected = [
        ("earliestEnd", "2023-03-13T00:00:00Z"),
        ("earliestStart", "2023-03-13T00:00:00Z"),
        ("edtf", "2023-03-13"),
        ("latestEnd", "2023-03-13T23:59:59Z"),
        ("latestStart", "2023-03-13T23:59:59Z"),
        ("rule", "en.weekday"),
    ]
    names = ("earliestStart", "earliestEnd", "latestStart", "latestEnd", "edtf", "rule")
    assert expected == sorted(_objects(make, event, *names))


def test_an_open_side_has_no_bound(make: SimpleNamespace) -> None:
    event = make.event(date=DateRange(None, date(2023, 3, 14), "../2023-03-14", None, "before-publication"))
    assert [] == _objects(make, event, "earliestStart", "earliestEnd")
    assert 2 == len(_objects(make, event, "latestStart", "latestEnd"))


def test_an_event_without_a_date_has_no_bound_at_all(make: SimpleNamespace) -> None:
    assert [] == _objects(
        make, make.event(), "earliestStart", "earliestEnd", "latestStart", "latestEnd", "edtf"
    )


def test_silence_about_casualties_is_not_zero(make: SimpleNamespace) -> None:
    names = ("figureStatus", "killed", "injured")
    assert [("figureStatus", "not-mentioned")] == _objects(make, make.event(), *names)
    none = make.event(casualties=Casualties(0, 0, "none"))
    assert [("figureStatus", "none"), ("injured", "0"), ("killed", "0")] == _objects(make, none, *names)


def test_every_claimant_keeps_its_own_figure(make: SimpleNamespace) -> None:
    tolls = (
        Toll(make.ref("actor/ministry"), 3, None, make.span("word")),
        Toll(None, 5, 2, make.span("word")),
    )
    event = make.event(casualties=Casualties(3, None, "number", tolls))
    triples = make.local(event_triples(event, make.context(event)))
    figures = [
        (s.rsplit("-", 1)[1], p, o)
        for s, p, o in triples
        if "-f" in s and p in {"killed", "injured", "claimant"}
    ]
    expected = [
        ("f1", "claimant", "ministry"),
        ("f1", "killed", "3"),
        ("f2", "injured", "2"),
        ("f2", "killed", "5"),
    ]
    assert expected == figures


def test_the_words_of_every_slot_are_evidence_with_their_rule(make: SimpleNamespace) -> None:
    event = make.event(targets=(make.ref(words="the base", rule="en.object"),), weapon=make.span("Rockets"))
    context = make.context(event)
    found = {
        obj for _, predicate, obj in make.local(event_triples(event, context)) if predicate == "evidence"
    }
    assert {
        f"{context.key}-{s.start}-{s.end}" for s in map(make.span, ("struck", "the base", "Rockets"))
    } == found
    assert [("rule", "en.object")] == _objects(make, event, "rule")


def test_an_event_type_that_the_ontology_lacks_is_an_error(make: SimpleNamespace) -> None:
    event = make.event(type="Earthquake")
    with pytest.raises(AttributeError, match="Earthquake"):
        list(event_triples(event, make.context(event)))
