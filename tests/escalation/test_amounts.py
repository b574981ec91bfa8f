"""Days and kilometres as people write them."""

from __future__ import annotations

import pytest

from sabab.errors import QueryError
from sabab.escalation.amounts import asked_days, read_days, read_kilometres


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7d", 7),
        (" 7 days ", 7),
        ("7", 7),
        ("1 day", 1),
        ("2w", 14),
        ("3 Weeks", 21),
        ("٧ أيام", 7),
        ("2 أسابيع", 14),
    ],
)
def test_days_and_weeks(text: str, days: int) -> None:
    assert days == read_days(text)


@pytest.mark.parametrize("text", ["", "0d", "d", "-1d", "7h", "soon", "1.5d", "36526d", "9999w"])
def test_no_days(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize(("text", "km"), [("50km", 50), ("50", 50), ("0.5 KM", 0.5), ("٥٠ كم", 50)])
def test_kilometres(text: str, km: float) -> None:
    assert km == read_kilometres(text)


@pytest.mark.parametrize("text", ["", "0km", "5 miles", "km"])
def test_no_kilometres(text: str) -> None:
    assert read_kilometres(text) is None


def test_an_option_says_how_its_days_are_written() -> None:
    assert asked_days("36525d", "--window") == 36_525
    with pytest.raises(QueryError, match="--pause 'soon' is no pause: write days as 7d or weeks as 2w"):
        asked_days("soon", "--pause", "pause")
