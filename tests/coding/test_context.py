"""What is in focus, and what a report sets apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("نفت الأمانة العامة حدوث أي هجوم على أصفهان.", 0),
        ("وقع هجوم على أصفهان. نفت الأمانة العامة حدوث أي هجوم على أصفهان.", 1),
    ],
)
def test_a_denial_alone_tells_of_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len([event for event in told(text) if event.type != "Statement"])


def test_the_strike_is_the_storys_and_not_what_it_answered(told: Tell) -> None:
    strike, *others = told(
        "قصفت طائرات أمريكية مواقع في دير الزور، وجاءت الغارات ردا على هجمات أخرى على قواعد التحالف."
        " وأوقع القصف أربعة قتلى."
    )
    assert (4, [None]) == (strike.casualties[0], [event.casualties[0] for event in others])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A rocket was fired at a base in Syria and Turkish forces shelled Manbij.",
            [("RocketAttack", ()), ("Shelling", ("turkey",))],
        ),
        (
            "Rockets were fired at US troops in Syria and American forces responded by firing artillery at a depot.",
            [("RocketAttack", ()), ("Shelling", ("united-states",))],
        ),
        ("Turkish forces attacked a base in Syria and shelled Manbij.", [("Shelling", ("turkey",))]),
    ],
)
def test_a_new_subject_and_an_answer_are_other_deeds(
    told: Tell, text: str, events: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert events == [(event.type, event.initiators) for event in told(text)]
