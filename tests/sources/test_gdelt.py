"""GDELT rows, all invented: reports of events, with source and target, in two systems of country codes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.sources.gdelt import DATASET
from sabab.sources.reading import FURTHER_REPORT, REPEATED, SWAPPED, Told, told_events
from sabab.sources.records import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent, Refused

CELLS = {
    "GLOBALEVENTID": "1",
    "SQLDATE": "20230323",
    "Actor1Code": "ISRMIL",
    "Actor1CountryCode": "ISR",
    "Actor1Type1Code": "MIL",
    "Actor2Code": "SYR",
    "Actor2CountryCode": "SYR",
    "EventCode": "1951",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Example, Syria",
    "ActionGeo_CountryCode": "SY",
    "ActionGeo_Lat": "36.2",
    "ActionGeo_Long": "37.1",
    "ActionGeo_FeatureID": "-1",
    "SOURCEURL": "https://example.org/1",
}
SWAP = {
    "Actor1Code": "SYR",
    "Actor1CountryCode": "SYR",
    "Actor1Type1Code": "",
    "Actor2Code": "ISRMIL",
    "Actor2CountryCode": "ISR",
    "Actor2Type1Code": "MIL",
}


@pytest.fixture(name="event")
def fixture_event(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., DatasetEvent]:
    return lambda **cells: DATASET.event_of(Row(2, CELLS | cells), known, codes_of("cameo"))


@pytest.fixture(name="told")
def fixture_told(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., list[Told | Refused]]:
    def told(*rows: dict[str, str]) -> list[Told | Refused]:
        numbered = (Row(n, CELLS | {"GLOBALEVENTID": str(n)} | row) for n, row in enumerate(rows, start=1))
        return list(told_events(numbered, DATASET, known, codes_of("cameo")))

    return told


def test_actor_1_acts_on_actor_2(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert ("Airstrike", "coded", date(2023, 3, 23)) == (told.type, told.direction, told.start)
    (initiator,), (target,) = told.initiators, told.targets
    assert ("ISRMIL", None, "MilitaryForce", "actor/israel") == (
        initiator.key,
        initiator.id,
        initiator.kind,
        initiator.state,
    )
    assert "actor/syria" == target.id


def test_a_government_is_its_state_and_an_armed_group_stands_under_none(
    event: Callable[..., DatasetEvent],
) -> None:
    assert "actor/israel" == event(Actor1Code="ISRGOV", Actor1Type1Code="GOV").initiators[0].id
    rebels = event(Actor1Code="SYRREB", Actor1CountryCode="SYR", Actor1Type1Code="REB").initiators[0]
    assert ("NonStateArmedGroup", None) == (rebels.kind, rebels.state)


def test_a_known_group_is_met_by_its_name(event: Callable[..., DatasetEvent]) -> None:
    group = event(Actor1Code="LBNHEZ", Actor1KnownGroupCode="HEZ", Actor1Name="HEZBOLLAH").initiators[0]
    assert "actor/hezbollah" == group.id


def test_a_row_without_any_actor_has_no_direction(event: Callable[..., DatasetEvent]) -> None:
    assert ("none", "coded") == (
        event(Actor1Code="", Actor2Code="").direction,
        event(Actor2Code="").direction,
    )


@pytest.mark.parametrize(
    ("code", "expected"),
    [("195", "Airstrike"), ("1952", "DroneAttack"), ("0251", "Statement"), ("036", "Other")],
)
def test_codes_are_text_and_fall_back_to_the_code_above(
    event: Callable[..., DatasetEvent], code: str, expected: str
) -> None:
    told = event(EventCode=code)
    assert (expected, (f"CAMEO {code}",)) == (told.type, told.codes)


def test_the_places_codes_are_not_the_actors(event: Callable[..., DatasetEvent]) -> None:
    place = event(ActionGeo_CountryCode="IS", ActionGeo_Type="1").place
    assert place is not None
    assert ("place/israel", "country") == (place.within, place.precision)


def test_a_second_article_reports_the_same_event(told: Callable[..., list[Told]]) -> None:
    first, second = told({}, {"SOURCEURL": "https://example.org/2"})
    assert (None, FURTHER_REPORT) == (first.collapsed, second.collapsed)
    assert first.named_by == second.named_by == "1"


def test_one_article_with_swapped_roles_tells_one_act(told: Callable[..., list[Told]]) -> None:
    assert [None, SWAPPED] == [one.collapsed for one in told({}, SWAP)]


def test_another_article_with_swapped_roles_tells_another_act(told: Callable[..., list[Told]]) -> None:
    assert [None, None] == [one.collapsed for one in told({}, SWAP | {"SOURCEURL": "https://example.org/2"})]


def test_one_article_that_says_it_twice_says_it_once(told: Callable[..., list[Told]]) -> None:
    assert [None, REPEATED] == [one.collapsed for one in told({}, {})]


def test_another_day_place_or_code_is_another_event(told: Callable[..., list[Told]]) -> None:
    rows: tuple[dict[str, str], ...] = (
        {},
        {"SQLDATE": "20230324"},
        {"ActionGeo_FeatureID": "7"},
        {"EventCode": "190"},
    )
    assert [None] * 4 == [one.collapsed for one in told(*rows)]


def test_files_of_both_versions_have_their_columns() -> None:
    columns = DATASET.layout.columns or {}
    assert [(57, 57), (58, 58), (61, 61)] == sorted((number, len(names)) for number, names in columns.items())
    assert "ActionGeo_ADM2Code" in columns[61]
    assert "ActionGeo_ADM2Code" not in columns[58]
    assert ("DATEADDED", "SOURCEURL") == columns[61][-2:]
