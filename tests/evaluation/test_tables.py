"""Scores as text: labelled, with how the intervals were made, and a line for each part."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from sabab.evaluation.extractions import Told
from sabab.evaluation.scoring import SLOTS, Score, report_score, score
from sabab.evaluation.tables import plain, program, spreadsheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.evaluation.records import Vocabulary

    Make = Callable[..., Any]


@pytest.fixture
def scores(gold_report: Make, gold_event: Make, event: Make, vocabulary: Vocabulary) -> list[Score]:
    """All, and two parts of one report each, of which one is silent."""
    found = report_score(gold_report(events=(gold_event(),)), Told((event(),)), vocabulary)
    silent = report_score(gold_report(), Told((event(),)), vocabulary)
    return [score("all", [found, silent]), score("held back", [found]), score("others", [silent])]


def test_the_table_is_labelled_and_says_how_it_was_made(scores: list[Score]) -> None:
    lines = plain(scores, "gold").splitlines()
    assert "development scores: 2 reports of gold" == lines[0]
    assert any(line.startswith("95 %: bootstrap over reports, 1000 resamples, seed 0") for line in lines)
    assert "reports whose gold has claims: 0 of 2" in lines


def test_the_table_has_a_line_for_each_slot(scores: list[Score]) -> None:
    lines = plain(scores, "gold").splitlines()
    (event_line,) = [line for line in lines if line.startswith("event ")]
    assert ["event", "0.500", "1.000", "0.667", "0.000–1.000", "1", "2"] == event_line.split()
    assert set(SLOTS) <= {line.split()[0] for line in lines if line}


def test_what_nobody_fills_has_no_figures(scores: list[Score]) -> None:
    lines = plain(scores, "gold").splitlines()
    assert ["negated", "0", "0"] == next(line.split() for line in lines if line.startswith("negated"))


def test_false_events_in_silent_reports_are_told(scores: list[Score]) -> None:
    assert "reports without any event: 1 false events in 16 words" in plain(scores, "gold")
    assert "reports without any event" not in plain(scores[1:2], "gold")


def test_parts_have_a_line_each_if_there_are_any(scores: list[Score]) -> None:
    lines = plain(scores, "gold").splitlines()
    assert ["all", "held back", "others"] == [line[:9].strip() for line in lines[-3:]]
    assert "held back" not in plain(scores[:1], "gold")


def test_csv_has_a_line_for_each_slot_of_each_part(scores: list[Score]) -> None:
    rows = list(csv.DictReader(spreadsheet(scores).splitlines()))
    assert 3 * len(SLOTS) == len(rows)
    assert ("all", "event", "0.5", "", "1") == tuple(
        rows[0][name] for name in ("part", "slot", "P", "paired", "gold")
    )


def test_json_says_everything(scores: list[Score]) -> None:
    content = json.loads(program(scores, ["a"], ["b.json"]))
    assert ("development scores", 1000, 0) == tuple(content[name] for name in ("label", "resamples", "seed"))
    assert (["a"], ["b.json"]) == (content["absent"], content["without_gold"])
    whole = content["parts"][0]
    assert list(SLOTS) == list(whole["slots"])
    assert [0.0, 1.0] == whole["slots"]["event"]["F1_interval"]
    assert 1 == whole["false_events_in_silent_reports"]
