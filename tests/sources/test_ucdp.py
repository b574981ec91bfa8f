"""UCDP rows: a dyad without direction, an interval of days, three estimates, and nothing lost of the real file."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.sources.cells import RowError
from sabab.sources.reading import Tally, told_events
from sabab.sources.records import Row
from sabab.sources.tables import table_rows
from sabab.sources.ucdp import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent

#: Invented, with the columns of the dataset.
CELLS = {
    "id": "7.0",
    "type_of_violence": "1",
    "side_a_new_id": "1.0",
    "side_a": "Government of Israel",
    "side_b_new_id": "2.0",
    "side_b": "Northern Front",
    "where_prec": "1.0",
    "where_coordinates": "Example village",
    "adm_1": "Homs Governorate",
    "latitude": "34.8",
    "longitude": "36.7",
    "country": "Syria",
    "event_clarity": "1.0",
    "date_prec": "1.0",
    "date_start": "2016-01-01",
    "date_end": "2016-01-03",
    "best": "4.0",
    "low": "2.0",
    "high": "9.0",
}


@pytest.fixture(name="event")
def fixture_event(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., DatasetEvent]:
    return lambda **cells: DATASET.event_of(Row(2, CELLS | cells), known, codes_of("ucdp"))


def test_a_row_is_an_attack_of_two_sides_without_direction(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert ("7", "Attack", ("type_of_violence 1",), "none") == (
        told.row,
        told.type,
        told.codes,
        told.direction,
    )
    assert ((), ()) == (told.initiators, told.targets)
    assert [("1", "actor/israel", "StateActor"), ("2", None, "NonStateArmedGroup")] == [
        (side.key, side.id, side.kind) for side in told.participants
    ]


def test_days_place_and_estimates_are_kept(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert (date(2016, 1, 1), date(2016, 1, 3)) == (told.start, told.end)
    assert told.deaths is not None
    assert (4, 2, 9) == (told.deaths.best, told.deaths.low, told.deaths.high)
    assert told.place is not None
    assert ("Example village", "34.8", "settlement", "place/homs-governorate") == (
        told.place.name,
        told.place.latitude,
        told.place.precision,
        told.place.within,
    )


@pytest.mark.parametrize(
    ("code", "precision"), [("2.0", "district"), ("4", "governorate"), ("6", "country"), ("", None)]
)
def test_precision_is_what_the_coordinates_point_at(
    event: Callable[..., DatasetEvent], code: str, precision: str | None
) -> None:
    place = event(where_prec=code).place
    assert place is not None
    assert precision == place.precision


def test_several_incidents_told_as_one_are_a_series(event: Callable[..., DatasetEvent]) -> None:
    assert (True, False) == (event(event_clarity="2.0").series, event().series)


def test_a_list_of_groups_is_a_coalition_with_its_known_members(event: Callable[..., DatasetEvent]) -> None:
    sides = event(side_b="Hezbollah, Northern Front").participants[1:]
    assert [("Coalition", None), ("Actor", "actor/hezbollah")] == [(side.kind, side.id) for side in sides]


def test_civilians_are_no_armed_group(event: Callable[..., DatasetEvent]) -> None:
    assert "CollectiveActor" == event(type_of_violence="3", side_b="Civilians").participants[1].kind


def test_an_unknown_type_of_violence_is_other(event: Callable[..., DatasetEvent]) -> None:
    assert "Other" == event(type_of_violence="4").type


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("id", "", "id is empty"),
        ("date_start", "2016-13-01", "date_start is no day"),
        ("date_end", "2015-12-31", "date_end is before date_start"),
        ("best", "", "best is empty"),
        ("low", "some", "low is no count"),
        ("latitude", "134.8", "latitude is no number of degrees"),
        ("side_a", "", "side_a is empty"),
    ],
)
def test_a_malformed_row_says_why(
    event: Callable[..., DatasetEvent], column: str, value: str, reason: str
) -> None:
    with pytest.raises(RowError) as problem:
        event(**{column: value})
    assert reason == problem.value.reason


@pytest.mark.material
def test_every_row_of_a_real_release_is_accounted_for(
    material: Path, known: Known, codes_of: Callable[[str], Codes]
) -> None:
    path = material / "data" / "ucdp_ged_syria_2016_2019.csv.gz"
    tally, precisions, clarity = Tally(), Counter[str | None](), 0
    for told in told_events(table_rows(path, DATASET.layout), DATASET, known, codes_of("ucdp")):
        tally.count(told)
        event = getattr(told, "event")  # noqa: B009 -- a refused row has none, and fails here
        precisions[event.place.precision] += 1
        clarity += event.start != event.end
    assert (16_566, 16_566, 0, 0) == (tally.read, tally.events, tally.all_collapsed, tally.all_refused)
    assert {"settlement": 9_010, "district": 6_120, "governorate": 1_182, "country": 254} == precisions
    assert {
        "lowest estimate of deaths above the best": 30,
        "best estimate of deaths above the highest": 71,
    } == tally.odd
    assert 0.066 == round(clarity / tally.read, 3)
