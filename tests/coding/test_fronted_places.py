"""The place that opens a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Idlib, a drone bombed a truck in Kafr Zita.", ("kafr-zayta",)),
        ("In White Nile State, a drone bombed a truck in Karmelia.", ("Karmelia", "white-nile-state")),
        ("In Homs, five people were killed when a drone struck a school.", ("homs",)),
        ("In Homs, on Friday, a drone struck a school.", ("homs",)),
        ("وفي رفح، أعلنت كتائب القسام تفجير عبوتين بقوة إسرائيلية في منطقة زلاقة.", ("زلاقة", "rafah")),
    ],
)
def test_it_holds_what_the_event_names(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Homs, the army said a drone struck a school.", ()),
        ("In Moscow, air defences shot down a drone over Belgorod.", ("belgorod",)),
        ("وفي دمشق، قال مسؤول إن طائرة قصفت مدرسة في إدلب.", ("idlib",)),
    ],
)
def test_it_is_not_where_it_was_only_told(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places
