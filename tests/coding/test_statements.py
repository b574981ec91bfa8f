"""Threats and denials are events of their own; other talk is not."""

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
        ("هدد الحرس الثوري الإيراني إسرائيل بالرد.", ("islamic-revolutionary-guard-corps",), ("israel",)),
        ("نفى حزب الله علاقته بالأمر.", ("hezbollah",), ()),
        ("Iran warned Israel that it would respond.", ("iran",), ("israel",)),
        ("Hezbollah denied any involvement.", ("hezbollah",), ()),
    ],
)
def test_a_threat_has_a_speaker_and_the_one_threatened(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert ("Statement", initiators, targets) == (event.type, event.initiators, event.targets)


@pytest.mark.parametrize(
    "text", ["قال حزب الله إن الوضع هادئ.", "Iran said the talks went well.", "دانت قطر الهجوم."]
)
def test_talk_is_no_event(told: Tell, text: str) -> None:
    assert [] == told(text)
