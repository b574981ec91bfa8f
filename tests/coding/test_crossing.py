"""What a clause scanned for its slots goes past."""

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
        ("A bomb killed six people, two of them children, and wounded nine others in Homs.", ("homs",)),
        ("A bomb killed six people, including two children, in Homs.", ("homs",)),
        ("A bomb killed six people. Two of them lived in Homs.", ()),
    ],
)
def test_a_toll_is_counted_past(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Israel attacked a base housing US troops near Erbil.", ("erbil",)),
        ("Israel attacked a base, saying US troops had left Erbil.", ()),
    ],
)
def test_a_participle_of_holding_does_not_part_a_site_from_its_place(
    told: Tell, text: str, places: tuple[str, ...]
) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استهدف القصف مخازن للطائرات التركية.", ()),
        ("قصف للطائرات التركية على إدلب.", ("turkey",)),
    ],
)
def test_means_that_are_kept_in_a_site_strike_nothing(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
