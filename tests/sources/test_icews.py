"""ICEWS rows, all invented: sectors of countries, two-sided acts written twice, identifiers that repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.sources.icews import DATASET
from sabab.sources.reading import REPEATED, SWAPPED, Told, told_events
from sabab.sources.records import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent

CELLS = {
    "Event ID": "1",
    "Event Date": "2018-04-09",
    "Source Name": "Military (Israel)",
    "Source Country": "Israel",
    "CAMEO Code": "193",
    "Target Name": "Militant (Syria)",
    "Target Country": "Syria",
    "Story ID": "42",
    "Sentence Number": "2",
    "City": "Homs",
    "District": "NA",
    "Province": "Homs",
    "Country": "Syria",
    "Latitude": "34.7",
    "Longitude": "36.7",
}
SWAP = {
    "Event ID": "2",
    "Source Name": "Militant (Syria)",
    "Source Country": "Syria",
    "Target Name": "Military (Israel)",
    "Target Country": "Israel",
}


@pytest.fixture(name="event")
def fixture_event(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., DatasetEvent]:
    return lambda cells=None: DATASET.event_of(Row(2, CELLS | (cells or {})), known, codes_of("cameo"))


@pytest.fixture(name="told")
def fixture_told(known: Known, codes_of: Callable[[str], Codes]) -> Callable[..., list[Told]]:
    def told(*rows: dict[str, str]) -> list[Told]:
        numbered = (Row(line, CELLS | row) for line, row in enumerate(rows, start=2))
        return [
            one for one in told_events(numbered, DATASET, known, codes_of("cameo")) if isinstance(one, Told)
        ]

    return told


def test_the_source_acts_on_the_target(event: Callable[..., DatasetEvent]) -> None:
    told = event()
    assert ("GroundAttack", "coded", "actor/israel") == (told.type, told.direction, told.initiators[0].state)
    assert ("NonStateArmedGroup", None) == (told.targets[0].kind, told.targets[0].state)


def test_a_state_and_its_government_are_the_state(event: Callable[..., DatasetEvent]) -> None:
    for name in ("Israel", "Government (Israel)"):
        assert "actor/israel" == event({"Source Name": name}).initiators[0].id


def test_the_word_for_missing_is_no_name(event: Callable[..., DatasetEvent]) -> None:
    told = event(
        {"Source Name": "NA", "Target Name": "NA", "City": "NA", "Latitude": "NA", "Longitude": "NA"}
    )
    assert ("none", (), ()) == (told.direction, told.initiators, told.targets)
    assert told.place is not None
    assert ("Homs", None, "governorate", "place/homs-governorate") == (
        told.place.name,
        told.place.latitude,
        told.place.precision,
        told.place.within,
    )


def test_a_fight_written_twice_is_one_of_both_sides(told: Callable[..., list[Told]]) -> None:
    first, second = told({}, SWAP)
    assert (None, SWAPPED, "1") == (first.collapsed, second.collapsed, second.named_by)
    assert second.event.mutual


def test_a_consultation_written_twice_is_one_act(told: Callable[..., list[Told]]) -> None:
    talk = {"CAMEO Code": "042"}
    first, second = told(talk, SWAP | talk)
    assert (None, SWAPPED, False) == (first.collapsed, second.collapsed, second.event.mutual)


def test_the_answer_in_another_sentence_is_another_act(told: Callable[..., list[Told]]) -> None:
    assert [None, None] == [one.collapsed for one in told({}, SWAP | {"Sentence Number": "5"})]


def test_an_identifier_that_comes_again_is_another_row(told: Callable[..., list[Told]]) -> None:
    first, second = told({}, {"Story ID": "43"})
    assert ("1", "1-3") == (first.named_by, second.named_by)


def test_the_same_row_again_is_counted_once(told: Callable[..., list[Told]]) -> None:
    assert [None, REPEATED] == [one.collapsed for one in told({}, {"Event ID": "9"})]
