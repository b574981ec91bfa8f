"""The bare name of a place that the knowledge base lacks."""

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
        ("A drone struck a school in the Karmelia area.", ("Karmelia",)),
        ("Rebels fired at the enclave of Karmelia and Barboura towns.", ("Karmelia", "Barboura")),
        ("A drone struck a vehicle in the Yazidi town of Sinjar.", ("sinjar",)),
        (
            "A drone struck a vehicle in the Karmelia area of Hakkari province.",
            ("Karmelia", "hakkari-province"),
        ),
    ],
)
def test_it_is_without_its_common_noun(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A drone struck a school in Karmelia district.", ("Karmelia district",)),
        ("A drone struck a school in Karmelia Town.", ("Karmelia Town",)),
    ],
)
def test_a_region_keeps_its_noun(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places
