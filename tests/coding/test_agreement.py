"""Whether two tellings can be of one event by their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.coding.agreement import related
from sabab.lexicon.index import lexicon
from sabab.model import Label, Ref

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A drone attacked a base in Qarnabeel. The drone attack in Iraq killed two.", 1),
        ("A drone attacked a base in Homs. The drone attack in Iraq killed two.", 2),  # Homs is elsewhere
    ],
)
def test_a_town_nobody_knows_may_lie_in_the_country(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rockets hit Zefra neighbourhood in Aleppo. Rockets hit Qarna neighbourhood in Aleppo.", 2),
        ("Rockets hit Zefra neighbourhood in Aleppo. Rockets hit the Zefra area in Aleppo.", 1),
    ],
)
def test_two_quarters_nobody_knows_are_two(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


def test_two_states_are_never_one_side() -> None:
    found = lexicon()
    yemen, saudi = (Ref(f"actor/{name}", Label(en=name), None, "test") for name in ("yemen", "saudi-arabia"))
    coalition = Ref("actor/saudi-led-coalition-in-yemen", Label(en="coalition"), None, "test")
    assert not related(yemen, saudi, found)
    assert related(coalition, saudi, found)
