"""A habit is a pattern of kinds of events, never a link between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]
    Tell = Callable[[str], list[Any]]


def steps(extraction: Extraction) -> list[tuple[list[str], int, str]]:
    return [([step.type for step in p.steps], p.given, p.frequency) for p in extraction.patterns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "كلما استهدفت إسرائيل مواقع إيرانية أطلقت الميليشيات صواريخ على القواعد الأمريكية.",
            [(["Attack", "RocketAttack"], 0, "whenever")],
        ),
        (
            "Israeli strikes are often followed by rocket attacks on US bases.",
            [(["Attack", "RocketAttack"], 0, "often")],
        ),
        (
            "Rocket attacks on US bases are often preceded by Israeli air strikes.",
            [(["Airstrike", "RocketAttack"], 1, "often")],
        ),
        (
            "Whenever Israel bombs Syria, militias fire rockets at US bases.",
            [(["Airstrike", "RocketAttack"], 0, "whenever")],
        ),
        ("Israeli strikes were followed by a rocket attack on the al-Tanf base on Sunday.", []),
    ],
)
def test_steps_stand_in_order_of_time(
    read: Read, text: str, expected: list[tuple[list[str], int, str]]
) -> None:
    assert expected == steps(read(text))


def test_what_a_habit_uses_is_no_event(told: Tell) -> None:
    assert [] == told("Whenever Israel bombs Syria, militias fire rockets at US bases.")
