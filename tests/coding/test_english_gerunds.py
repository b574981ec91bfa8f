"""Gerunds that go on with the blow told before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Hezbollah fired rockets at Haifa, with one of them directly hitting a house in Acre.",
            ("haifa", "Acre"),
        ),
        ("Hezbollah fired rockets at Haifa, hitting a school in Acre.", ("haifa", "Acre")),
        ("Hezbollah fired rockets at Haifa, hiding near a school in Acre.", ("haifa",)),
    ],
)
def test_a_gerund_of_hitting_tells_what_the_blow_before_it_hit(
    told: Tell, text: str, places: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert places == event.places


def test_an_interception_hits_nothing_behind_it(told: Tell) -> None:
    (event, *_) = told("Israel shot down a drone over Haifa, hitting a house in Acre.")
    assert ("Interception", ("haifa",)) == (event.type, event.places)
