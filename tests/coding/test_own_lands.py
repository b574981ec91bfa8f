"""The state on whose land a blow fell, where nobody is named as hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("أطلق حزب الله صواريخ على حيفا.", ("israel",)),
        ("Israel launched a drone attack on Isfahan.", ("iran",)),
        ("أطلق حزب الله صواريخ على قاعدة رامات دافيد في حيفا.", ("ramat-david-airbase",)),
        ("سقطت صواريخ على حيفا.", ("israel",)),  # whoever fired, it was from abroad
        ("A rocket fired from Gaza struck Haifa.", ("israel",)),
        ("A blast hit Haifa.", ()),
        ("قصفت إسرائيل بلدة الخيام.", ()),  # several parties hold ground in that land
        ("قصفت إسرائيل مدينة حيفا.", ()),  # its own
    ],
)
def test_others_strike_the_state_whose_land_it_is(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_drones_are_used_at_home_too(told: Tell) -> None:
    (event,) = told("Drone strikes in Pakistan killed three Taliban fighters on Monday, officials said.")
    assert "pakistan" not in event.targets
