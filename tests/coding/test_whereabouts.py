"""Whose people are where a blow falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_site_known_by_another_name_is_there_too(told: Tell) -> None:
    (event,) = told("انهالت قذائف على مساكن حقل العمر المعروفة بالقرية الخضراء يوم السبت.")
    assert ("al-omar-oil-field", "green-village") == event.places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A drone hit a base that hosts US troops.", ("united-states",)),
        ("A drone hit a base housing US troops near Erbil.", ("united-states",)),
        ("A drone hit a bus carrying Syrian soldiers near Homs.", ("syria",)),
        ("A drone hit a base near Erbil.", ()),
        ("A drone hit a base housing refugees near Erbil.", ()),
    ],
)
def test_those_whom_a_site_or_a_bus_holds_are_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets
