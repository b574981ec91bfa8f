"""Spans find their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.model import Span

if TYPE_CHECKING:
    from types import SimpleNamespace


@pytest.mark.parametrize(
    ("start", "expected"), [(0, 0), (33, 0), (34, None), (35, 1), (67, 1), (68, None), (130, 3), (9999, None)]
)
def test_a_span_belongs_to_the_sentence_it_begins_in(
    make: SimpleNamespace, start: int, expected: int | None
) -> None:
    sentence = make.context().sentence_of(Span(start, start + 1, "x"))
    assert expected == (None if sentence is None else sentence.index)
