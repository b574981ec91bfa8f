"""What in a sentence sets two tellings apart."""

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
        ("Israel struck Palmyra, which Russia had already bombed.", [("israel",), ("russia",)]),
        ("The jets struck Palmyra, which had been bombed by Russia.", [(), ("russia",)]),
        ("Israel struck Palmyra, which is in Syria.", [("israel",)]),
    ],
)
def test_a_relative_clause_with_had_tells_of_a_blow_before(
    told: Tell, text: str, initiators: list[tuple[str, ...]]
) -> None:
    assert initiators == [event.initiators for event in told(text)]
