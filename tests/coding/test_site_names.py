"""A site named by its town is the site, where the town has one of that kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Israel bombed Mezzeh airport.", "mezzeh-military-airport"),
        ("Israel bombed Erbil airport.", "erbil-international-airport"),
        ("Israel bombed a depot in Homs.", "homs"),
    ],
)
def test_the_town_leads_to_the_site(told: Tell, text: str, place: str) -> None:
    (event,) = told(text)
    assert (place,) == event.places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("استهدف القصف سجن عدرا المركزي بريف دمشق.", ("سجن عدرا المركزي",)),
        ("استهدف القصف مبنى سكنيا بريف دمشق.", ()),  # no name
        ("استهدف القصف منزل المواطن بريف دمشق.", ()),  # a house is somebody's
    ],
)
def test_premises_bear_names(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert [targets] == [event.targets for event in told(text)]
