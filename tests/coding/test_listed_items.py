"""Lists of blows under the line that announces them, and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


_LIST = "{}\n-- Near Homs, four strikes destroyed a depot.\n-- Near Palmyra, three strikes hit a convoy.\n"


def test_an_item_is_a_blow_of_its_own_by_those_who_are_announced(told: Tell) -> None:
    found = told(_LIST.format("Reports\nU.S. jets conducted seven air strikes in Syria:"))
    assert [
        ("Airstrike", ("united-states",), ("syria",)),
        ("Airstrike", ("united-states",), ("homs", "syria")),
        ("Airstrike", ("united-states",), ("palmyra", "syria")),
    ] == [(event.type, event.initiators, event.places) for event in found]


def test_without_a_line_that_announces_them_nobody_struck(told: Tell) -> None:
    found = told(_LIST.format("Reports\nU.S. jets were in the air."))
    assert {()} == {event.initiators for event in found}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("News of the day\nStrikes in Homs\nThe president spoke.", 0),
        ("News of the day\nStrikes hit Homs.\nThe president spoke.", 1),
        ("Israeli strikes in Homs\nThe president spoke.", 1),  # the headline is no heading
    ],
)
def test_a_heading_tells_of_nothing(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


def test_a_bomb_in_the_list_is_not_of_the_jets(told: Tell) -> None:
    text = (
        "Reports\nRussian jets carried out strikes on Monday:\n- A car bomb exploded in Damascus on Monday.\n"
    )
    assert () == told(text)[-1].initiators
