"""What “it” and “they” mean before a passive."""

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
        ("The tanker Tutor was left after it was hit by a drone.", ("Tutor",)),
        ("Two Greek tankers were left after they were hit by a drone.", ("greece",)),
        ("Two Greek tankers were left after it was hit by a drone.", ()),  # one thing was hit
        ("The tanker Tutor met a Greek ship after it was hit by a drone.", ()),  # either may be meant
        ("Rescuers came after it was hit by a drone.", ()),
    ],
)
def test_the_one_ship_of_the_clause_before_is_meant(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets
