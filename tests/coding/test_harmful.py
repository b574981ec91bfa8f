"""Which event a toll belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_toll_is_of_the_answer_and_not_of_its_cause(told: Tell) -> None:
    text = "قصفت إسرائيل مطار المزة ردًا على هجوم بمسيّرة على حيفا. وقتل ثلاثة جنود."
    assert [3, None] == [event.casualties[0] for event in told(text)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Israel bombed Mezzeh airport. The war has killed 20,000 people since 2012.", None),
        ("Israel bombed Mezzeh airport. Twelve people were killed.", 12),
    ],
)
def test_the_toll_of_a_war_is_of_no_event(told: Tell, text: str, killed: int | None) -> None:
    assert killed == told(text)[0].casualties[0]
