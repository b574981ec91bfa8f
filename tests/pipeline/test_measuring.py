"""Measures as text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.pipeline.building import build_store
from sabab.pipeline.measuring import measures_text, pause_days

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction


@pytest.fixture(scope="module")
def small(drones: Extraction, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("measured") / "store"
    build_store([drones], folder)
    return folder


def test_each_measure_says_what_it_does_not_show(small: Path) -> None:
    text = measures_text(3, small, None, None, "table")
    assert "Who starts: linked events that follow upon no other\n  (not who began it" in text
    assert text.count("\n  (") == 5


def test_as_json_rows_have_names_and_numbers(small: Path) -> None:
    found = json.loads(measures_text(3, small, None, None, "json"))
    assert found["who_starts"]["rows"] == [{"side": "Israel", "events": 1}]
    assert found["who_answers"]["rows"] == [
        {"side": "Iran", "answers": "Israel", "basis": "stated", "pairs": 1}
    ]
    assert found["bursts"]["rows"] == []


def test_as_csv_each_number_is_a_row(small: Path) -> None:
    rows = measures_text(3, small, None, None, "csv").splitlines()
    assert rows[:2] == ["measure,of,column,value", "who_starts,Israel,events,1"]


def test_a_pause_is_days_or_weeks() -> None:
    assert pause_days("1w") == 7
    with pytest.raises(QueryError, match="no pause"):
        pause_days("long")
