"""Each slot of an event, where it agrees and where it does not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.evaluation.slots import slot_counts
from sabab.model import Casualties, DateRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.evaluation.names import Names

    Make = Callable[..., Any]


def test_an_event_told_as_it_is(names: Names, event: Make, gold_event: Make) -> None:
    counts = slot_counts(gold_event(), event(), names)
    agreed = {"type", "type-family", "initiators", "attribution", "date", "tuple"}
    assert {slot: (int(slot in agreed), 0, 0) for slot in counts} == counts


def test_slots_of_a_missed_event_are_missed(names: Names, gold_event: Make) -> None:
    counts = slot_counts(gold_event(killed=0, habitual=True), None, names)
    missed = {"type", "type-family", "initiators", "attribution", "date", "killed", "habitual", "tuple"}
    assert {slot: (0, int(slot in missed), 0) for slot in counts} == counts


def test_slots_of_a_false_event_are_false(names: Names, event: Make) -> None:
    counts = slot_counts(None, event(negated=True), names)
    false = {"type", "type-family", "initiators", "attribution", "date", "negated", "tuple"}
    assert {slot: (0, 0, int(slot in false)) for slot in counts} == counts


@pytest.mark.parametrize(
    ("slot", "changes"),
    [
        ("type", {"type": "Attack"}),
        ("attribution", {"attribution": "alleged"}),
        ("date", {"date": DateRange(date(2023, 3, 7), None, "2023-03-07/..", None, "test")}),
        ("tuple", {"date": None}),
        ("tuple", {"initiators": ()}),
    ],
)
def test_a_slot_told_otherwise(
    names: Names, event: Make, gold_event: Make, slot: str, changes: dict[str, Any]
) -> None:
    assert (0, 1, 1) == slot_counts(gold_event(), event(**changes), names)[slot]


def test_a_related_type_is_of_the_family(names: Names, event: Make, gold_event: Make) -> None:
    assert (1, 0, 0) == slot_counts(gold_event(), event(type="Attack"), names)["type-family"]
    assert (0, 1, 1) == slot_counts(gold_event(), event(type="Visit"), names)["type-family"]


def test_none_killed_is_a_number_and_silence_is_not(names: Names, event: Make, gold_event: Make) -> None:
    assert (1, 0, 0) == slot_counts(gold_event(killed=0), event(casualties=Casualties(0)), names)["killed"]
    assert (0, 1, 0) == slot_counts(gold_event(killed=0), event(), names)["killed"]


def test_one_place_of_two_is_enough_for_the_whole(
    names: Names, event: Make, gold_event: Make, ref: Make
) -> None:
    wanted = gold_event(places=("Aleppo", "Al-Tanf"))
    assert (1, 0, 0) == slot_counts(wanted, event(places=(ref("Aleppo"),)), names)["tuple"]
    assert (0, 1, 1) == slot_counts(wanted, event(), names)["tuple"]
