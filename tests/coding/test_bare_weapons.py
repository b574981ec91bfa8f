"""Headlines tell of means and what they fly at, without a verb."""

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
        ("صواريخ على قاعدة عين الأسد", "RocketAttack"),
        ("Rockets on the Ain al-Asad base", "RocketAttack"),
        ("Drones into Erbil airport", "DroneAttack"),
    ],
)
def test_means_before_a_site_are_an_event(told: Tell, text: str, type_: str) -> None:
    (event,) = told(text)
    assert type_ == event.type


@pytest.mark.parametrize("text", ["صواريخ إيرانية", "New missiles for Iraq", "معرض للصواريخ في طهران"])
def test_means_alone_are_none(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قصفت إسرائيل جنوب لبنان ردا على صواريخ حزب الله.", [("israel",), ("hezbollah",)]),
        ("قصفت إسرائيل دمشق ردا على القذائف السورية.", [("israel",), ("syria",)]),
        ("قصفت إسرائيل جنوب لبنان بعد عرض صواريخ حزب الله.", [("israel",)]),
        ("قصفت إسرائيل جنوب لبنان ردا على بيان حزب الله.", [("israel",)]),
    ],
)
def test_means_that_are_answered_were_fired(told: Tell, text: str, initiators: list[tuple[str, ...]]) -> None:
    assert initiators == [event.initiators for event in told(text)]
