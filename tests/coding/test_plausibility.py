"""Words of war without anybody who wages it tell of no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    "text",
    [
        "ضربت العاصفة سواحل طرطوس.",
        "غارات متلاحقة على مرمى خصمهم في المباراة.",
        "قصفت الرياح أغصان الأشجار.",
        "The storm struck the coast.",
        "Shares were hit by the strike of pilots.",
        "A raid on interest rates hit the bank.",
    ],
)
def test_weather_sport_and_markets_are_silent(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize("text", ["ضربت إسرائيل سواحل طرطوس.", "Israel struck the coast."])
def test_the_same_words_with_a_power_are_an_event(told: Tell, text: str) -> None:
    assert 1 == len(told(text))
