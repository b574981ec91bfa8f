"""Participles that go on with the event told before them."""

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
        (
            "شنت طائرات أمريكية غارات قرب الميادين، مستهدفة ما قالت واشنطن إنه للحرس الثوري.",
            ("islamic-revolutionary-guard-corps",),
        ),
        ("شنت طائرات أمريكية غارات قرب الميادين، مستهدفة مطار المزة.", ("mezzeh-military-airport",)),
        ("شنت طائرات أمريكية غارات قرب الميادين، مستهدفة ما قالت واشنطن إنه مهم للحرس الثوري.", ()),
    ],
)
def test_what_is_said_to_be_somebodys_was_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


@pytest.mark.parametrize("adverb", ["", "خصوصاً ", "بشكل خاص "])
def test_an_adverb_stands_between_the_participle_and_what_was_hit(told: Tell, adverb: str) -> None:
    text = f"شنت طائرات أمريكية غارات قرب الميادين، مستهدفة {adverb}مواقع لحزب الله."
    assert ("hezbollah",) == told(text)[0].targets
