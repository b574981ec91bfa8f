"""References without repetition."""

from __future__ import annotations

import pytest

from sabab.coding.refs import unique
from sabab.model import Label, Ref


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (("harbour pilot", "a harbour pilot"), 1),
        (("the pilot", "a pilot"), 1),
        (("harbour pilot", "pilot"), 2),
        (("a", "the"), 2),
    ],
)
def test_an_article_makes_no_second_phrase(names: tuple[str, ...], kept: int) -> None:
    assert kept == len(unique(Ref(None, Label(en=name), None, "test") for name in names))
