"""POLECAT rows, all invented: types with modes, lists of actors, Wikipedia titles, headers that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.sources.polecat import DATASET
from sabab.sources.reading import SWAPPED, Told, told_events
from sabab.sources.records import Row
from sabab.sources.tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent

CELLS = {
    "Event ID": "1",
    "Event Date": "2023-03-23",
    "Event Type": "ASSAULT",
    "Event Mode": "aerial",
    "Actor Name": "United States",
    "Actor Country": "United States",
    "Primary Actor Sector": "Government",
    "Wikipedia Actor ID": "United_States",
    "Recipient Name": "Quds Force",
    "Recipient Country": "Iran",
    "Primary Recipient Sector": "Military",
    "Wikipedia Recipient ID": "Quds_Force",
    "Placename": "Example",
    "City": "None",
    "Province": "None",
    "Country": "Syria",
    "Latitude": "None",
    "Source": "Example News",
    "Publication Date": "2023-03-24",
}
SWAP = {
    "Event ID": "2",
    "Actor Name": "Quds Force",
    "Wikipedia Actor ID": "Quds_Force",
    "Recipient Name": "United States",
    "Wikipedia Recipient ID": "United_States",
}


@pytest.fixture(name="event")
def fixture_event(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., DatasetEvent]:
    return lambda cells=None: DATASET.event_of(Row(2, CELLS | (cells or {})), known, codes_of("plover"))


def test_the_actor_acts_on_the_recipient(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert ("Airstrike", "coded", "actor/united-states", "actor/quds-force") == (
        told.type,
        told.direction,
        told.initiators[0].id,
        told.targets[0].id,
    )
    assert ("PLOVER ASSAULT", "PLOVER ASSAULT aerial") == told.codes


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("drone", "DroneAttack"),
        ("aerial, drone", "Attack"),
        ("None", "Attack"),
        ("explosives; suicide-attack", "Bombing"),
    ],
)
def test_modes_that_disagree_leave_the_class_to_the_type(
    event: Callable[..., DatasetEvent], mode: str, expected: str
) -> None:
    assert expected == event({"Event Mode": mode}).type


def test_a_list_of_actors_is_as_many_sides(event: Callable[..., DatasetEvent]) -> None:
    told = event({"Actor Name": "United States; Israel", "Wikipedia Actor ID": "United_States; Israel"})
    assert ["actor/united-states", "actor/israel"] == [side.id for side in told.initiators]


def test_a_row_without_actors_has_no_direction(event: Callable[..., DatasetEvent]) -> None:
    assert "none" == event({"Actor Name": "None", "Recipient Name": "None"}).direction


def test_a_place_without_coordinates_is_a_place(event: Callable[..., DatasetEvent]) -> None:
    place = event().place
    assert place is not None
    assert ("Example", None, "country", "place/syria") == (
        place.name,
        place.latitude,
        place.precision,
        place.within,
    )


def test_one_report_with_swapped_roles_tells_one_fight(
    known: Known, codes_of: Callable[[str], Codes]
) -> None:
    rows = [
        Row(2, CELLS),
        Row(3, CELLS | SWAP),
        Row(4, CELLS | SWAP | {"Event ID": "3", "Source": "Other News"}),
    ]
    told = [one for one in told_events(rows, DATASET, known, codes_of("plover")) if isinstance(one, Told)]
    assert [None, SWAPPED, None] == [one.collapsed for one in told]


def test_malformed_headers_and_surplus_tabs_are_put_right(tmp_path: Path) -> None:
    names = [*CELLS, "Version"]
    header = "\t".join([*names[:2], "Headline", *names[2:]])
    line = "\t".join([*CELLS.values(), "v2"])
    path = tmp_path / "week.txt"
    path.write_bytes(f"{header}\n{line}\n".encode("latin-1"))
    assert [Row(2, CELLS | {"Version": "v2"})] == list(table_rows(path, DATASET.layout))
    path.write_bytes("\t".join(names).encode() + f"\n{line}\t\t\n".encode())
    assert [Row(2, CELLS | {"Version": "v2"})] == list(table_rows(path, DATASET.layout))


def test_the_encoding_is_the_files(tmp_path: Path) -> None:
    path = tmp_path / "week.txt"
    header, cells = "\t".join(CELLS), "\t".join((CELLS | {"Placename": "Café"}).values())
    path.write_bytes(f"{header}\n{cells}\n".encode("latin-1"))
    (row,) = table_rows(path, DATASET.layout)
    assert isinstance(row, Row)
    assert "Café" == row.text("Placename")
