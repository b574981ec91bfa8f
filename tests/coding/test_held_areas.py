"""Areas that somebody holds tell whose the means are that come from there."""

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
        ("Rockets were fired from Houthi-held areas at Marib.", ("ansar-allah-houthis",)),
        ("Rockets were fired from areas in Yemen at Marib.", ()),
        ("Troops were attacked in Houthi-held areas of Marib.", ()),  # no means that came from there
    ],
)
def test_what_is_fired_from_a_held_area_is_its_holders(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("US forces shot down two drones over Houthi-held areas.", ("ansar-allah-houthis",)),
        ("US forces shot down a drone launched from a Houthi-controlled area.", ("ansar-allah-houthis",)),
        ("US forces shot down two drones over areas of Yemen.", ()),
    ],
)
def test_what_is_shot_down_over_a_held_area_is_its_holders(
    told: Tell, text: str, targets: tuple[str, ...]
) -> None:
    assert targets == told(text)[0].targets


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("رصد الجيش الإسرائيلي إطلاق صواريخ من إيران باتجاه حيفا.", ("iran",)),
        ("رصد الجيش الإسرائيلي إطلاق صواريخ من لبنان باتجاه حيفا.", ()),  # more than one is armed there
        ("A missile fired from Iran hit Haifa on Sunday.", ("iran",)),
    ],
)
def test_what_is_fired_from_a_land_is_held_to_be_its_states(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    event = told(text)[0]
    assert (initiators, "alleged" if initiators else "unknown") == (event.initiators, event.attribution)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أُطلقت صواريخ من مناطق يسيطر عليها الحوثيون باتجاه السعودية.", ("ansar-allah-houthis",)),
        ("أُطلقت صواريخ من مناطق جبلية باتجاه السعودية.", ()),
    ],
)
def test_arabic_says_behind_the_area_who_holds_it(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    "text",
    [
        "أطلق مسلحون صواريخ من إيران على أربيل.",
        "On Monday a rocket fired from Egypt struck the town of Eilat.",
    ],
)
def test_who_fired_or_may_have_fired_is_not_the_state(told: Tell, text: str) -> None:
    assert () == told(text)[0].initiators
