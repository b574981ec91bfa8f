"""Parts of a salvo that was told before are no events of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Two rockets were fired at the Green Zone. One rocket exploded inside the compound.", 1),
        ("Hezbollah fired rockets at Sderot. Rockets hit a house.", 1),
        ("Hezbollah fired a rocket at Sderot. Two rockets hit Safed.", 2),
        ("Two rockets were fired at the Green Zone. A drone hit Tartus.", 2),
    ],
)
def test_one_rocket_of_a_salvo_is_no_attack_of_its_own(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))
