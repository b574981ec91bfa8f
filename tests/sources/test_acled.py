"""ACLED rows, all invented: no direction, days by their precision, years of regimes, and a zero that is no number."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.sources.acled import DATASET
from sabab.sources.cells import RowError
from sabab.sources.records import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent

CELLS = {
    "event_id_cnty": "XXX1",
    "event_date": "2024-07-26",
    "time_precision": "1",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike",
    "actor1": "Military Forces of Israel (2022-)",
    "inter1": "State Forces",
    "actor2": "Example Front",
    "inter2": "3",
    "assoc_actor_2": "Hezbollah; Other Front",
    "country": "Lebanon",
    "admin1": "Nowhere",
    "location": "Example town",
    "latitude": "33.5",
    "longitude": "35.5",
    "geo_precision": "1",
    "fatalities": "2",
}


@pytest.fixture(name="event")
def fixture_event(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., DatasetEvent]:
    return lambda **cells: DATASET.event_of(Row(2, CELLS | cells), known, codes_of("acled"))


def test_a_row_has_participants_and_no_direction(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert ("Attack", "none", (), ()) == (told.type, told.direction, told.initiators, told.targets)
    assert ["MilitaryForce", "NonStateArmedGroup", "CollectiveActor", "CollectiveActor"] == [
        side.kind for side in told.participants
    ]
    assert [None, None, "actor/hezbollah", None] == [side.id for side in told.participants]


def test_forces_of_a_state_stand_under_it_and_keep_the_years_of_their_regime(
    event: Callable[..., DatasetEvent],
) -> None:
    forces = event().participants[0]
    assert ("Military Forces of Israel (2022-)", "actor/israel") == (forces.key, forces.state)


def test_a_named_unit_is_met_by_its_own_name(event: Callable[..., DatasetEvent]) -> None:
    unit = event(actor1="Military Forces of Iran (1989-) Islamic Revolutionary Guard Corps").participants[0]
    assert "actor/islamic-revolutionary-guard-corps" == unit.id


def test_an_unidentified_group_is_unidentified(event: Callable[..., DatasetEvent]) -> None:
    assert "UnidentifiedActor" == event(actor2="Unidentified Armed Group (Lebanon)").participants[1].kind


@pytest.mark.parametrize(
    ("written", "precision", "expected"),
    [
        ("26 July 2024", "1", (date(2024, 7, 26), date(2024, 7, 26))),
        ("2024-07-26", "2", (date(2024, 7, 20), date(2024, 8, 1))),
        ("2024-07-15", "3", (date(2024, 7, 1), date(2024, 7, 31))),
    ],
)
def test_days_are_as_wide_as_their_precision(
    event: Callable[..., DatasetEvent], written: str, precision: str, expected: tuple[date, date]
) -> None:
    told = event(event_date=written, time_precision=precision)
    assert expected == (told.start, told.end)


def test_no_deaths_may_mean_that_nobody_says(event: Callable[..., DatasetEvent]) -> None:
    assert event(fatalities="0").deaths is None
    deaths = event().deaths
    assert deaths is not None
    assert 2 == deaths.best


def test_both_types_are_kept_as_codes_and_the_finer_decides(event: Callable[..., DatasetEvent]) -> None:
    told = event(event_type="Battles", sub_event_type="Armed clash")
    assert (("Battles", "Armed clash"), "GroundAttack") == (told.codes, told.type)
    assert "Other" == event(event_type="Strategic developments", sub_event_type="Agreement").type


def test_a_precision_that_there_is_not_is_refused(event: Callable[..., DatasetEvent]) -> None:
    with pytest.raises(RowError, match="time_precision is none of 1, 2, 3: 4"):
        event(time_precision="4")


def test_nothing_of_it_may_be_passed_on() -> None:
    assert "forbidden" == DATASET.licence.redistribution
