"""Verbs of stopping need what they stop, before or behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أسقطت الدفاعات الجوية السورية ثلاث مسيّرات.", "Interception"),
        ("US forces shot down a drone.", "Interception"),
        ("Ukraine's air force destroyed 15 of 20 drones.", "Interception"),
        ("Two of the three drones were shot down over Erbil.", "Interception"),
        ("Israeli jets destroyed a depot in Homs.", "Airstrike"),
    ],
)
def test_what_is_destroyed_decides(told: Tell, text: str, type_: str) -> None:
    assert [type_] == [event.type for event in told(text)]


def test_a_fall_of_prices_is_no_interception(told: Tell) -> None:
    assert [] == told("The bank shot down the proposal.")


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استشهد فلسطيني برصاص الجيش الإسرائيلي في جنين.", [("israel",)]),
        ("قتل الجيش الإسرائيلي أربعة فلسطينيين في جنين.", [("israel",)]),
        ("قتل أربعة فلسطينيين في حادث سير.", []),  # nobody is said to have killed them
    ],
)
def test_who_killed_is_who_attacked(told: Tell, text: str, initiators: list[tuple[str, ...]]) -> None:
    assert initiators == [event.initiators for event in told(text)]
