"""English subjects and objects that do not stand beside their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Israel responded by striking a Hamas compound in Gaza.", ("israel",)),
        ("Hezbollah began launching attacks on the base in Homs.", ("hezbollah",)),
        ("Israel hit a depot, killing three, and struck a base.", ("israel",)),
        ("Hamas denied striking the base in Homs.", ()),
    ],
)
def test_a_gerund_has_the_subject_of_the_verb_before_it(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    events = [event for event in told(text) if event.type != "Statement"]
    assert initiators == (events[0].initiators if events else ())


def test_a_relative_clause_with_a_subject_tells_of_what_stands_before_it(told: Tell) -> None:
    (event,) = told("The drones that Russia launched against targets in Homs caused fires.")
    assert ("DroneAttack", ("russia",)) == (event.type, event.initiators)


def test_an_object_leaves_no_room_for_an_event_behind_a_comma(told: Tell) -> None:
    events = told("Hamas launched a rocket into Israel, prompting airstrikes by the Israeli military.")
    assert [("RocketAttack", ("hamas",)), ("Airstrike", ("israel",))] == [
        (e.type, e.initiators) for e in events
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The airport in Haifa was badly damaged and came under renewed rocket fire.", ("haifa",)),
        ("The airport in Haifa was damaged. Militants came under renewed rocket fire in Acre.", ("Acre",)),
    ],
)
def test_what_was_hit_serves_the_next_verb(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text) if event.type == "RocketAttack"]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "Hamas carried out two raids, the first targeting a US ship and the other a British one.",
            [("hamas",)],
        ),
        (
            "Hamas carried out two operations, the first targeting a US ship and the other targeting a UK ship.",
            [("hamas",), ("hamas",)],
        ),
        (
            "“We carried out two operations, the first targeting a US ship,” Hamas said.",
            [("hamas",)],
        ),
        ("The first operation targeted a US ship and the other targeted a UK ship.", [()]),
    ],
)
def test_those_counted_off_are_of_the_one_who_did_them_all(
    told: Tell, text: str, initiators: list[tuple[str, ...]]
) -> None:
    assert initiators == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("A US patrol in Nineveh was also hit with a bomb.", ()),
        ("A US patrol in Nineveh also hit a militia post with a bomb.", ("united-states",)),
    ],
)
def test_also_does_not_part_was_from_its_participle(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Rockets hit the Ain al-Asad base on Monday. The Ain al-Asad base has been hit 24 times by rockets.",
            2,
        ),
        ("Rockets hit the Ain al-Asad base on Monday. The Ain al-Asad base was hit by rockets.", 1),
    ],
)
def test_so_many_times_is_a_series(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "US Central Command (CENTCOM) forces conducted precision airstrikes on Wednesday in Syria.",
            ("united-states-central-command",),
        ),
        (
            "In response, the U.S. has launched a number of strikes against targets in Iraq.",
            ("united-states",),
        ),
        ("A number of airstrikes hit the Ain al-Asad base in Iraq.", ()),
    ],
)
def test_a_gloss_and_a_number_do_not_part_who_acts_from_the_deed(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
