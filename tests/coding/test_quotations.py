"""Quotations that run over several sentences."""

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
        ("“Israel bombed Mezzeh airport. We will respond,” Reuters said.", "alleged"),
        ("Reuters said: “The night was long. Israel bombed Mezzeh airport.”", "alleged"),
        ("Israel bombed Mezzeh airport. “We will respond,” Reuters said.", "stated"),
        ("Reuters said: “The night was long.” Israel bombed Mezzeh airport.", "stated"),
    ],
)
def test_whoever_speaks_at_one_end_says_all_of_it(told: Tell, text: str, attribution: str) -> None:
    assert attribution == told(text)[0].attribution
