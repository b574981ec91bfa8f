"""What a place lies in, as the words behind it say."""

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
        (
            "A drone struck a gathering in El Fasher, the capital of North Darfur state.",
            ("el-fasher", "north-darfur"),
        ),
        ("A bomb exploded in Karmelia, a district in Balochistan.", ("Karmelia", "balochistan-pakistan")),
        ("A gunship fired at vehicles in Abu Ghraib, Baghdad, on Monday.", ("abu-ghraib", "baghdad")),
        ("قصفت طائرات مدينة الفاشر عاصمة ولاية شمال دارفور.", ("el-fasher", "north-darfur")),
    ],
)
def test_what_it_lies_in_is_told_behind_it(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A drone struck a gathering in El Fasher, Khartoum said.", ("el-fasher",)),
        ("A drone struck a gathering in El Fasher, the army of North Darfur said.", ("el-fasher",)),
    ],
)
def test_what_stands_behind_it_may_be_another_place(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places
