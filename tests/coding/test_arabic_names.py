"""A name behind an office that no list holds, and the outlet that heard its bearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "قال مدير ناحية سيدكان عادل كاكه لشفق نيوز إن قصفا مدفعيا استهدف سيدكان.",
            ("عادل كاكه", "shafaq-news"),
        ),
        ("قال مدير ناحية سيدكان لشفق نيوز إن قصفا مدفعيا استهدف سيدكان.", ("shafaq-news",)),
        ("وقالت سلطات الناحية قرب الحدود الشمالية إن قصفا مدفعيا استهدف سيدكان.", ()),
        ("أفاد الدفاع المدني في ريف إدلب بمقتل مدنيين بقصف الطيران بلدة سراقب.", ("الدفاع المدني",)),
    ],
)
def test_the_speaker_and_who_heard_it_are_sources(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert sources == event.sources
