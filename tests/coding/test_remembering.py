"""Names that a later sentence may shorten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]

NAMED = "The Islamic Resistance in Iraq (IRI) is a coalition."


def test_letters_behind_a_name_stand_for_it(told: Tell) -> None:
    (event,) = told(f"{NAMED} On Friday the IRI fired rockets at Haifa.")
    assert ("islamic-resistance-in-iraq",) == event.initiators


def test_other_letters_do_not(told: Tell) -> None:
    (event,) = told(f"{NAMED} On Friday the IRQ fired rockets at Haifa.")
    assert ("islamic-resistance-in-iraq",) != event.initiators
