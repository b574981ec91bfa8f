"""Days and kilometres as people write them."""

from __future__ import annotations

import pytest

from sabab.escalation.amounts import read_days, read_kilometres


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


@pytest.mark.parametrize("text", ["", "0d", "d", "-1d", "7h", "soon", "1.5d"])
def test_no_days(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize(("text", "km"), [("50km", 50), ("50", 50), ("0.5 KM", 0.5), ("٥٠ كم", 50)])
def test_kilometres(text: str, km: float) -> None:
    assert km == read_kilometres(text)


@pytest.mark.parametrize("text", ["", "0km", "5 miles", "km"])
def test_no_kilometres(text: str) -> None:
    assert read_kilometres(text) is None
