"""Fighters without a name in the words of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Hezbollah said Islamic Resistance fighters fired rockets at Safed.", ("hezbollah",)),
        ("The US army said Islamic Resistance fighters fired rockets at Safed.", ("Islamic Resistance",)),
        ("Hezbollah said Israeli forces fired rockets at Tyre.", ("israel",)),
    ],
)
def test_the_resistance_is_that_of_the_group_that_says_so(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
