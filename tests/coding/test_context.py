"""What is in focus, and what a report sets apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_the_missiles_are_those_of_the_raid_just_told(told: Tell) -> None:
    assert 1 == len(told("شنت إسرائيل غارة على دمشق. وأصابت الصواريخ مبنى في كفرسوسة."))


def test_a_new_salvo_is_not(told: Tell) -> None:
    assert 2 == len(told("شنت إسرائيل غارة على دمشق. وأصابت ثلاثة صواريخ مدينة حيفا."))


def test_a_bare_attack_that_nothing_explains_is_no_event(told: Tell) -> None:
    assert [] == told("The attack was widely condemned.")
