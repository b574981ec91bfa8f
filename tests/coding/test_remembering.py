"""Names that a later sentence may shorten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أعلن الجيش الإسرائيلي قصف صور. وقصف الجيش مواقع لحزب الله قرب الخيام.", ("israel",)),
        ("قال الجيش الإسرائيلي والجيش اللبناني إن الهدنة صامدة. وقصف الجيش مواقع لحزب الله قرب الخيام.", ()),
        ("The Israeli military said it struck Beirut. The military later bombed Tyre.", ("israel",)),
    ],
)
def test_the_army_is_the_one_that_was_named(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[-1].initiators


@pytest.mark.parametrize(
    "text",
    [
        "The Israeli military struck Gaza on Monday. In Khartoum, the army bombed a market.",
        "أعلن الجيش الإسرائيلي قصف غزة. وفي الخرطوم، قصف الجيش سوقا.",
        "Hezbollah fired rockets at the Israeli army. The military in Egypt bombed Sinai.",
    ],
)
def test_the_army_beside_another_land_is_another(told: Tell, text: str) -> None:
    assert () == told(text)[-1].initiators
