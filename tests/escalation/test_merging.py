"""What several reports tell of one event, united."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import NetworkEvent, Telling


def one_event(make: SimpleNamespace, *tellings: Telling) -> NetworkEvent:
    """The event that all of them tell."""
    chosen = {telling.iri: tellings[0].iri for telling in tellings}
    (event,) = make.network(tellings, representatives=chosen).events
    found: NetworkEvent = event
    return found


def iris(things: object) -> list[str]:
    return [thing.iri for thing in things]  # type: ignore[attr-defined]  # tuples of Named


def test_initiators_keep_their_status(make: SimpleNamespace) -> None:
    event = one_event(
        make,
        make.telling("r1-e1", 13, alleged=("militias", "kataib"), attribution="alleged"),
        make.telling("r2-e1", 13, perpetrators=("kataib",), attribution="claimed"),
    )
    assert iris(event.initiators) == ["kataib"]
    assert iris(event.alleged) == ["militias"]
    assert event.attribution == "claimed"
    assert event.initiator_camps == {"kataib", "guard", "iran"}
    assert event.alleged_camps == {"militias", "iran"}


def test_camps_are_those_of_the_day(make: SimpleNamespace) -> None:
    camps = [
        one_event(make, make.telling("r1-e1", number, perpetrators=("rebels",))).initiator_camps
        for number in (10, 11)
    ]
    assert camps == [{"rebels", "turkey"}, {"rebels"}]


def test_whoever_runs_a_facility_that_was_hit_was_hit(make: SimpleNamespace) -> None:
    assert one_event(make, make.telling("r1-e1", 13, targets=("base",))).target_camps == {"usa"}


def test_the_facility_at_which_an_attack_happened_is_its_target_where_none_is_named(
    make: SimpleNamespace,
) -> None:
    camps = {
        kind: one_event(make, make.telling("r1-e1", 13, type=kind)).target_camps
        for kind in ("RocketAttack", "Visit")
    }
    assert camps == {"RocketAttack": {"usa"}, "Visit": frozenset()}


def test_a_named_target_is_not_joined_by_the_place(make: SimpleNamespace) -> None:
    event = one_event(make, make.telling("r1-e1", 13, targets=("army",)))
    assert event.target_camps == {"army", "syria", "iran"}


def test_an_undated_event_ended_when_it_was_first_reported(make: SimpleNamespace) -> None:
    event = one_event(
        make,
        make.telling("r1-e1", None, published=make.day(15)),
        make.telling("r2-e1", None, published=make.day(14)),
    )
    assert (event.start, event.end, event.from_publication) == (None, make.day(14), True)


def test_a_date_that_a_report_gives_goes_before_publication(make: SimpleNamespace) -> None:
    event = one_event(
        make,
        make.telling("r1-e1", None, published=make.day(14)),
        make.telling("r2-e1", (12, 13), edtf="2023-03-12/2023-03-13"),
    )
    assert (event.start, event.end, event.from_publication) == (make.day(12), make.day(13), False)
    assert event.edtf == "2023-03-12/2023-03-13"


def test_a_date_that_is_none_gives_no_day_and_no_bound(make: SimpleNamespace) -> None:
    event = one_event(make, make.telling("r1-e1", None, published=make.day(14), unreadable=True))
    assert (event.start, event.end, event.edtf, event.from_publication) == (None, None, None, False)


def test_days_that_both_reports_give_are_the_days(make: SimpleNamespace) -> None:
    event = one_event(make, make.telling("r1-e1", (21, 22)), make.telling("r2-e1", (22, 23)))
    assert (event.start, event.end, event.edtf) == (make.day(22), make.day(22), "2023-03-22")


def test_territory_is_told_from_places_and_targets(make: SimpleNamespace) -> None:
    assert one_event(make, make.telling("r1-e1", 13)).territories == {"syria"}
    assert one_event(make, make.telling("r1-e1", 13, places=("sea",))).territories == frozenset()


def test_members_and_words_of_all_reports_are_kept(make: SimpleNamespace) -> None:
    event = one_event(make, make.telling("r2-e1", 13), make.telling("r1-e1", 13))
    assert [(member.event, member.report) for member in event.members] == [("r1-e1", "r1"), ("r2-e1", "r2")]
    assert [words.words for words in event.evidence] == ["r1-e1", "r2-e1"]
    assert event.reports == {"r1", "r2"}


def test_events_are_in_order_of_time_and_the_undated_last(make: SimpleNamespace) -> None:
    tellings = [
        make.telling("r1-e1", None),
        make.telling("r1-e2", None, published=make.day(12)),
        make.telling("r1-e3", 13),
        make.telling("r1-e4", (11, 13)),
    ]
    assert [event.iri for event in make.network(tellings).events] == ["r1-e4", "r1-e2", "r1-e3", "r1-e1"]
