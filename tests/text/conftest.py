"""Reading the dates of a phrase in one call."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.text.date_grammar import date_specs
from sabab.text.date_resolution import edtf, resolve
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

#: A Wednesday, and the day that was told last.
PUBLISHED = date(2023, 3, 15)
TOLD = (date(2023, 3, 7), date(2023, 3, 7))


def _days(text: str, published: date | None = PUBLISHED) -> list[str]:
    """The dates of *text* in EDTF, in order; "open" where one stays open."""
    found = [resolve(spec, published, TOLD) for spec in date_specs(words(text))]
    return [edtf(one[0]) if one else "open" for one in found]


def _phrases(text: str) -> list[str]:
    """The stretches of *text* that are dates."""
    tokens = words(text)
    return [text[tokens[spec.first].start : tokens[spec.end - 1].end] for spec in date_specs(tokens)]


@pytest.fixture(scope="session")
def days() -> Callable[..., list[str]]:
    return _days


@pytest.fixture(scope="session")
def phrases() -> Callable[[str], list[str]]:
    return _phrases
