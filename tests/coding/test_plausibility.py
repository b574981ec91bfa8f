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
        "Heavy rain killed twelve people in Lebanon.",
        "Syria's civil war has killed half a million people.",
        "قتلت الحرب الأهلية السورية نصف مليون شخص.",
    ],
)
def test_weather_sport_and_markets_are_silent(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize("text", ["ضربت إسرائيل سواحل طرطوس.", "Israel struck the coast."])
def test_the_same_words_with_a_power_are_an_event(told: Tell, text: str) -> None:
    assert 1 == len(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Israel killed a Hamas commander in Beirut.",
        "Taliban fighters killed two soldiers in Kunduz.",
        "قتلت إسرائيل قياديا في حماس في بيروت.",
    ],
)
def test_who_kills_whom_is_an_event_where_a_fighter_kills(told: Tell, text: str) -> None:
    assert 1 == len(told(text))


def test_a_capital_before_a_relative_clause_kills_nobody(told: Tell) -> None:
    text = (
        "The U.S. responded with a gunship firing at vehicles in Abu Ghraib, Baghdad that killed one fighter."
    )
    assert 1 == len(told(text))
