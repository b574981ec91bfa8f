"""All matches of a pattern as text: counts, the shortest, samples, and which engine found them."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import QueryError
from sabab.pipeline.building import build_store
from sabab.pipeline.chaining import Asked, chains_text

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction

PATTERN = "Israel strikes > anyone attacks within 14d"


@pytest.fixture(scope="module")
def store(drones: Extraction, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one report."""
    folder = tmp_path_factory.mktemp("matching") / "store"
    build_store([drones], folder)
    return folder


def text(store: Path, output_format: str = "table", **asked: Any) -> str:
    return chains_text(Asked(pattern=PATTERN, **asked), store, None, None, output_format)


def test_a_count_says_which_engine_counted(store: Path) -> None:
    number, engine = text(store, count=True).splitlines()
    assert number == f"{json.loads(text(store, 'json', count=True))['matches']} match"
    assert engine.startswith("engine: reference, of ")


def test_a_count_is_a_record_too(store: Path) -> None:
    record = json.loads(text(store, "json", count=True, engine="sql"))
    assert record["engine"] == "sql (DuckDB)"
    assert record["matches"] + record["left_out"] >= 1
    head, row = csv.reader(text(store, "csv", count=True, engine="sql").splitlines())
    assert dict(zip(head, row, strict=True)) == {key: str(value) for key, value in record.items()}


def test_what_is_left_out_is_said(store: Path) -> None:
    # The strikes were “last week”: which of its days nobody says.
    said = "1 known only to several days left out, which --engine reference places"
    assert said in text(store, every=True, top=3, engine="fast")
    assert said in text(store, count=True, engine="sql")
    assert said not in text(store, count=True, engine="fast")


def test_the_top_of_all_matches_and_a_sample_are_chains(store: Path) -> None:
    every: list[dict[str, Any]] = [{"every": True, "top": 3}, {"sample": 1}]
    for asked in every:
        found = json.loads(text(store, "json", **asked))
        assert found["found_by"]["engine"] == "reference"
        assert [len(chain["events"]) for chain in found["chains"]] == [2]
        assert text(store, **asked).splitlines()[-1].startswith("engine: reference")
        assert text(store, "csv", **asked).startswith("chain,step,event")


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"count": True, "actor": "Israel"}, "--count and --sample are of all matches"),
        ({"count": True, "top": 2}, "--count and --sample are of all matches"),
        ({"count": True, "sample": 2}, "one of --count and --sample"),
        ({"sample": 0}, "1 or more"),
        ({"engine": "fast"}, "--engine is for"),
        ({"engine": "fast", "every": True, "top": 2, "actor": "Israel"}, "--engine is for"),
    ],
)
def test_what_does_not_go_together_is_said(asked: dict[str, Any], problem: str, store: Path) -> None:
    with pytest.raises(QueryError, match=problem):
        text(store, **asked)


def test_without_a_pattern_there_is_nothing_to_match(store: Path) -> None:
    with pytest.raises(QueryError, match="of all matches of a pattern"):
        chains_text(Asked(count=True), store, None, None, "table")
