"""Every row is an event, a further row of one, or refused: the sum holds, and reasons are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.sources.reading import Tally, told_events
from sabab.sources.records import Refused, Row
from sabab.sources.ucdp import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known

CELLS = {
    "id": "1",
    "type_of_violence": "1",
    "side_a": "A",
    "side_b": "B",
    "country": "Syria",
    "date_start": "2016-01-01",
    "date_end": "2016-01-01",
    "best": "1",
    "low": "1",
    "high": "1",
}


@pytest.fixture(name="tally")
def fixture_tally(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., Tally]:
    def tally(*rows: Row | Refused) -> Tally:
        found = Tally()
        for told in told_events(rows, DATASET, known, codes_of("ucdp")):
            found.count(told)
        return found

    return tally


def test_rows_read_are_events_and_refused(tally: Callable[..., Tally]) -> None:
    found = tally(
        Row(2, CELLS),
        Row(3, CELLS | {"id": ""}),
        Refused(4, "has not 10 cells", "3"),
        Row(5, CELLS | {"id": "2"}),
    )
    assert (4, 2, 0, 2) == (found.read, found.events, found.all_collapsed, found.all_refused)
    assert {"id is empty": 1, "has not 10 cells": 1} == found.refused


def test_a_reason_is_counted_whatever_the_cell_says(tally: Callable[..., Tally]) -> None:
    found = tally(*(Row(line, CELLS | {"id": str(line), "best": f"many {line}"}) for line in range(2, 7)))
    assert {"best is no count": 5} == found.refused


def test_an_identifier_that_comes_again_is_refused_with_the_line_of_the_first(
    known: Known, codes_of: Callable[[str], Codes]
) -> None:
    rows = [Row(2, CELLS), Row(3, CELLS)]
    told = list(told_events(rows, DATASET, known, codes_of("ucdp")))
    assert Refused(3, "its identifier came before", "1, in line 2") == told[1]


def test_incidents_of_one_day_place_and_dyad_stay_apart(tally: Callable[..., Tally]) -> None:
    found = tally(Row(2, CELLS), Row(3, CELLS | {"id": "2"}))
    assert (2, 0) == (found.events, found.all_collapsed)


def test_estimates_out_of_order_are_kept_and_counted(tally: Callable[..., Tally]) -> None:
    found = tally(Row(2, CELLS | {"low": "2"}), Row(3, CELLS | {"id": "2", "high": "0"}))
    assert 2 == found.events
    assert {
        "lowest estimate of deaths above the best": 1,
        "best estimate of deaths above the highest": 1,
    } == found.odd


def test_a_code_without_a_class_is_kept_as_other_and_counted(tally: Callable[..., Tally]) -> None:
    assert {"kept as Other: no class of event is known for its code": 1} == tally(
        Row(2, CELLS | {"type_of_violence": "4"})
    ).odd
