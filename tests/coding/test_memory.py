"""What a report has named is found again by a shorter name."""

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
        (
            "أعلن الحرس الثوري الإيراني مناورة. ثم قصف الحرس مدينة أربيل.",
            ("islamic-revolutionary-guard-corps",),
        ),
        ("ثم قصف الحرس مدينة أربيل.", ()),
        ("Hezbollah mourned a commander. The group attacked Haifa with rockets.", ("hezbollah",)),
    ],
)
def test_a_short_name_needs_the_long_one(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == ([event.initiators for event in told(text)] or [()])


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أعلن التحالف العربي بيانا. شنت قوات التحالف غارات على صنعاء.", ("saudi-led-coalition-in-yemen",)),
        ("شنت قوات التحالف غارات على الرقة.", ("international-coalition",)),
    ],
)
def test_the_coalition_is_the_one_named_before(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "Hezbollah mourned two. A member of the group targeted a Hamas office in Tyre with a suicide attack.",
            ("hezbollah",),
        ),
        (
            "A member of the group targeted a Hamas office in Tyre with a suicide attack.",
            (),
        ),  # Hamas is named after it
    ],
)
def test_the_group_was_named_before(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "coalition"),
    [
        (
            "Turki al-Maliki said joint coalition forces intercepted a drone over Jazan.",
            "saudi-led-coalition-in-yemen",
        ),
        (
            "وقال المتحدث باسم التحالف تركي المالكي إن قوات التحالف اعترضت مسيرة.",
            "saudi-led-coalition-in-yemen",
        ),
        ("Coalition forces bombed a depot in Deir ez-Zor.", "international-coalition"),
    ],
)
def test_the_forces_of_the_coalition_are_those_of_its_spokesman(
    told: Tell, text: str, coalition: str
) -> None:
    *_, event = told(text)
    assert (coalition,) == event.initiators
