"""A speaker before a colon, outlets that carry statements, and those whom they quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "attribution", "sources"),
    [
        ("البنتاغون: الحوثيون أطلقوا صواريخ على سفينة.", "alleged", ("united-states-department-of-defense",)),
        ("Houthis fired missiles at a ship: Pentagon", "alleged", ("united-states-department-of-defense",)),
        ("اليمن: الحوثيون أطلقوا صواريخ على سفينة.", "stated", ()),
    ],
)
def test_who_stands_beside_a_colon_says_it(
    told: Tell, text: str, attribution: str, sources: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (attribution, sources) == (event.attribution, event.sources)


@pytest.mark.parametrize(
    ("text", "attribution", "sources"),
    [
        (
            "قال البنتاغون في بيان نشرته وكالة رويترز إن إيران قصفت مطار أربيل.",
            "alleged",
            ("united-states-department-of-defense", "reuters"),
        ),
        ("نقلت رويترز عن مسؤولين أمريكيين أن الولايات المتحدة قصفت مطار المزة.", "claimed", ("reuters",)),
        ("نقلت رويترز عن مصادر أن الولايات المتحدة قصفت مطار المزة.", "alleged", ("reuters",)),
    ],
)
def test_an_outlet_carries_what_another_says(
    told: Tell, text: str, attribution: str, sources: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert attribution == event.attribution
    assert set(sources) == set(event.sources)
