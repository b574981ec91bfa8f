"""A run as JSON, as rows and as text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import numpy as np
import pytest

from sabab.escalation.significance.records import Conditional, Occurrence, Run, Trial, Watch
from sabab.escalation.significance.trial import result_of
from sabab.escalation.significance.verdicts import judged
from sabab.escalation.significance.watch import coverage
from sabab.exports.significance import run_csv, run_json
from sabab.exports.significance_text import run_plain
from sabab.model import Label

START = 738_156  # 2022-01-01
MODEL = Conditional(lags=2, days=38, f=2.5, p=0.0125, added=0.5)


@pytest.fixture(scope="module")
def run() -> Run:
    """One test: three triggers, one answered the next day and one on its day only; a vague response."""
    watch = Watch(START, START + 39, ((START + 30, START + 31),))
    triggers, responses = (
        tuple(Occurrence(START + day, START + day) for day in days) for days in ((9, 19, 26), (10, 19))
    )
    vague = Occurrence(START, START + 20)
    trial = Trial(
        id="strike-rocket",
        name=Label(en="strike followed by rocket", ar="غارة تلاها صاروخ"),
        triggers=triggers,
        responses=(*responses, vague),
        window=2,
        watch=watch,
        coverage=(coverage("desk", {START + 5}, watch),),
        alleged=(1, 0),
    )
    return Run(judged([result_of(trial, np.random.default_rng(1), permutations=99)]), (MODEL,), 1)


def test_json_has_every_number_and_is_plain_json(run: Run) -> None:
    (test,) = json.loads(json.dumps(run_json(run)))["tests"]
    assert test["verdict"] == {"word": "too-few", "en": "too few", "ar": "أقل من أن يُختبر"}
    assert test["watched"]["holes"] == [["2022-01-31", "2022-02-01"]]
    assert test["strict"]["after"]["observed"] == 1
    assert test["response_given_trigger"]["part"] == 1
    assert test["unanswered"] == {"triggers": 2, "of_them_on_the_same_day": 1}
    assert test["lags"]["lags"] == [-2, -1, 0, 1, 2]
    assert test["coverage"][0]["months"] == {"2022-01": 1}
    assert test["conditional"]["p"] == 0.0125
    assert (test["window_days"], test["block_days"], test["permutations"]) == (2, 6, 99)


def test_rows_hold_a_test_each(run: Run) -> None:
    twice = replace(run, judged=run.judged * 2, models=run.models * 2)
    rows = list(csv.DictReader(io.StringIO(run_csv(twice))))
    assert [row["test"] for row in rows] == ["strike-rocket"] * 2
    assert (rows[0]["observed"], rows[0]["same_day"], rows[0]["unanswered"]) == ("1", "1", "2")
    assert rows[0]["cautions"] == "vague"


def test_one_test_is_told_in_full_on_one_screen(run: Run) -> None:
    text = run_plain(run)
    for words in (
        "strike followed by rocket",
        "too few",
        "window 2 days, stretches of 6 days, 99 permutations",
        "1 triggers, 0 responses",
        "P(response | trigger)   1 of 3, 33%",
        "2 without a response, 1 of them with one on the day itself",
        "first response          same day 1, +1 1",
        "1 dated more vaguely than the window",
        "desk: 1 days, longest silence",
        "conditional model       F 2.50, p 0.0125",
        "“Followed by” is not “caused by”. Seed 1",
    ):
        assert words in text
    assert len(text.splitlines()) <= 25


def test_several_tests_are_a_line_each_with_their_cautions_once(run: Run) -> None:
    text = run_plain(replace(run, judged=run.judged * 2, models=run.models * 2))
    assert text.count("strike-rocket: strike followed by rocket") == 2
    assert text.count("too few") == 2
    assert "! 1, 2: dated more vaguely than the window" in text


def test_an_excess_is_told_only_of_what_followed(run: Run) -> None:
    (found,) = run.judged
    assert "one trigger adds" not in run_plain(run)
    assert "one trigger adds" in run_plain(replace(run, judged=(replace(found, verdict="followed"),)))
