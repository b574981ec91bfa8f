"""A state is hit where its land is."""

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
        ("Hezbollah fired rockets at Israel.", ("israel",)),
        ("Hezbollah fired rockets into northern Israel.", ("israel",)),
        ("Iran's attack on Israeli territory killed two.", ("israel",)),
        ("Shells were fired at Haifa.", ()),  # a town, and nobody knows by whom
        ("Shells were fired in northern Israel.", ()),
        ("Israel's strikes on southern Lebanon killed two.", ()),  # whom it hit there is not told
        ("The Syrian army fired rockets into northern Syria.", ()),  # its own land
        ("Hezbollah fired rockets at Israeli troops in northern Syria.", ("israel",)),
    ],
)
def test_a_state_is_hit_on_its_land(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets
