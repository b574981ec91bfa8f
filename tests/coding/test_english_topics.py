"""English topics behind verbs of seeming and going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Israeli jets appeared to bomb a depot in Homs.", "alleged"),
        ("Israeli jets continued to bomb a depot in Homs.", "stated"),
        ("Israeli jets began to bomb a depot in Homs.", "stated"),
    ],
)
def test_what_one_seems_or_goes_on_to_do_is_done(told: Tell, text: str, attribution: str) -> None:
    (event,) = told(text)
    assert (("israel",), attribution) == (event.initiators, event.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "Israeli jets prepared to bomb a depot in Homs.",
        "Israel will continue to bomb a depot in Homs.",
        "If Israel continued to bomb Homs, nobody would know.",
    ],
)
def test_what_one_means_to_do_is_not(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("The US army said it had successfully destroyed two Houthi boats.", ("united-states",)),
        ("Hezbollah said it had finally killed an Israeli general.", ("hezbollah",)),
    ],
)
def test_an_adverb_stands_between_the_pronoun_and_its_verb(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


def test_a_raid_that_appeared_to_target_somebody_hit_that(told: Tell) -> None:
    (event,) = told("A drone hit Kirkuk. Officials said the attack appeared to target a Peshmerga base.")
    assert ("peshmerga",) == event.targets
