"""Words that tie a group or a thing to a power."""

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
        ("Turkey bombed PKK-linked fighters near Sinjar.", ("kurdistan-workers-party",)),
        ("Israel bombed Iran-backed fighters near Homs.", ("iran-backed-militias",)),
        ("Israel bombed a Greek-owned tanker.", ()),
    ],
)
def test_those_aligned_with_a_group_are_its_own(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets
