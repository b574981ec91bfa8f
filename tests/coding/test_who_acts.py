"""Whom a possessive means."""

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
        ("Israel attacked Hezbollah with strikes on its stronghold in Tyre.", ("hezbollah",)),
        ("Hezbollah said Israel attacked its stronghold in Tyre.", ("hezbollah",)),
    ],
)
def test_nobody_strikes_its_own_stronghold(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert (("israel",), targets) == (event.initiators, event.targets)
