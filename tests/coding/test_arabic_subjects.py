"""Arabic verbs whose subject stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "أعلن الحوثيون أنهم استهدفوا السفينة سيكلاديز في البحر الأحمر.",
            ("ansar-allah-houthis",),
            ("cyclades-ship",),
        ),
        (
            "أعلنت حركة حماس أنها استهدفت بالطيران المسير القاعدتين الأمريكيتين في مخيم الركبان.",
            ("hamas",),
            ("united-states",),
        ),
        ("أعلنت حركة حماس أنه استهدف الجيش الروسي مطار المزة.", ("russia",), ("mezzeh-military-airport",)),
    ],
)
def test_behind_a_plural_and_behind_that_she_stands_what_was_hit(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = told(text)[0]
    assert (initiators, targets) == (event.initiators, event.targets)
