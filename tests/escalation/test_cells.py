"""Cells of graphs that sabab did not write: a number that is none is one clear line."""

from __future__ import annotations

import pytest

from sabab.errors import StoreError
from sabab.escalation.cells import among, decimal, number, whole


def test_cells_are_numbers_or_open() -> None:
    assert (number("5"), number(None), decimal("1.5"), decimal(None)) == (5, None, 1.5, None)
    assert whole({"start": "0"}, "start") == 0
    assert among("stated", ("declared", "stated"), "a basis") == "stated"


@pytest.mark.parametrize("value", ["x", "", "1.5"])
def test_a_whole_number_that_is_none_is_told_with_what_to_do(value: str) -> None:
    with pytest.raises(
        StoreError, match=f"the graph has '{value}' where a whole number is due: sabab validate"
    ):
        number(value)
    with pytest.raises(StoreError, match="whole number"):
        whole({"start": value}, "start")


@pytest.mark.parametrize("value", ["x", "", "NaN", "INF"])
def test_a_number_that_is_none_is_told(value: str) -> None:
    with pytest.raises(StoreError, match=f"'{value}' where a number is due"):
        decimal(value)


def test_a_word_that_means_nothing_is_told() -> None:
    with pytest.raises(StoreError, match="'guessed' where a basis is due"):
        among("guessed", ("declared", "stated"), "a basis")
