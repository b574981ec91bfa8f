"""Settings of a run, and runs over graphs and tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from sabab.errors import QueryError
from sabab.escalation.significance.records import Watch
from sabab.pipeline.testing import Asked, check_asked, hole_days, pattern_run, series_run
from sabab.resources import ontology_folder
from sabab.sources.series import Columns

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two years of invented days: shots, and echoes two days after each shot."""
    rng = np.random.default_rng(3)
    start = date(2001, 1, 1).toordinal()
    shots = rng.choice(700, 70, replace=False)
    rows = [
        *((day, "shot") for day in shots),
        *((day + 2, "echo") for day in shots),
        (0, "noise"),
        (729, "noise"),
    ]
    lines = [f"{date.fromordinal(start + int(day)).isoformat()},{kind}" for day, kind in rows]
    path = tmp_path_factory.mktemp("series") / "sounds.csv"
    path.write_text("date,kind\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_hole_has_two_days() -> None:
    assert hole_days("2000-10-01..2001-09-30") == (date(2000, 10, 1), date(2001, 9, 30))
    with pytest.raises(QueryError, match="write it as 2000-10-01"):
        hole_days("2000-10-01")


def test_bounds_and_holes_make_the_watch_smaller() -> None:
    asked = Asked(since=date.fromordinal(5), until=date.fromordinal(9), holes=((date.fromordinal(7),) * 2,))
    assert asked.watch(Watch(1, 20, ((2, 3),))) == Watch(5, 9, ((2, 3), (7, 7)))
    with pytest.raises(QueryError, match="no day is left"):
        asked.watch(Watch(1, 20, ((5, 9),)))


def test_more_than_three_centuries_are_not_watched() -> None:
    asked = Asked(since=date(1, 1, 1))
    with pytest.raises(QueryError, match="0001-01-01 to 2001-01-01 are more than three centuries"):
        asked.watch(Watch(1, date(2001, 1, 1).toordinal()))
    assert Asked(since=date(1750, 1, 1)).watch(Watch(1, date(2001, 1, 1).toordinal())).first > 1


@pytest.mark.parametrize("cell", [0.0, -1.0, float("nan"), 181.0])
def test_squares_without_a_size_are_refused(cell: float, table: Path) -> None:
    with pytest.raises(QueryError, match="--cell"):
        series_run([table], ["rows"], ["rows"], Columns(cell=cell), Asked())


def test_settings_that_test_nothing_are_refused_before_anything_is_read() -> None:
    with pytest.raises(QueryError, match="--permutations 98"):
        check_asked(Asked(permutations=98), "table")
    with pytest.raises(QueryError, match="none of table, csv, json"):
        check_asked(Asked(permutations=99), "xml")
    with pytest.raises(QueryError, match="--permutations 100000: more than 99999"):
        check_asked(Asked(permutations=100_000), "json")
    with pytest.raises(QueryError, match="--seed -1: a seed is 0 or more"):
        check_asked(Asked(seed=-1), "json")
    check_asked(Asked(permutations=99, seed=0), "json")


@pytest.mark.parametrize(
    ("asked", "bounds"),
    [(Asked(windows=(7,), block=13), "14 to 28 days"), (Asked(windows=(7, 3), block=14), "6 to 12 days")],
)
def test_stretches_of_another_length_are_refused(asked: Asked, bounds: str, table: Path) -> None:
    with pytest.raises(QueryError, match=bounds):
        series_run([table], ["rows[kind=shot]"], ["rows[kind=echo]"], Columns(), asked)


@pytest.mark.parametrize(("window", "block"), [(7, 28), (7, 14), (1, 4)])
def test_two_to_four_windows_are_taken(window: int, block: int, table: Path) -> None:
    asked = Asked(windows=(window,), block=block, permutations=99)
    run, _ = series_run([table], ["rows[kind=shot]"], ["rows[kind=echo]"], Columns(), asked)
    assert run.judged[0].result.block == block


def test_all_that_is_asked_is_one_run(table: Path) -> None:
    shot, echo = "rows[kind=shot]", "rows[kind=echo]"
    asked = Asked(windows=(3, 5), permutations=199)
    run, refused = series_run([table], [shot, echo], [echo, shot], Columns(), asked)
    assert refused == ()
    assert [(one.result.trial.window, one.verdict) for one in run.judged[:2]] == [
        (3, "followed"),
        (5, "followed"),
    ]
    assert all(one.verdict != "followed" for one in run.judged[2:])
    assert run.judged[0].q == pytest.approx(0.01, abs=0.003)
    assert run.models == (None,) * 4


def test_the_seed_decides_on_the_permutations_and_on_nothing_else(table: Path) -> None:
    selections = (["rows[kind=shot]"], ["rows[kind=echo]"])
    one, again, other = (
        series_run([table], *selections, Columns(), Asked(permutations=99, seed=seed))[0]
        for seed in (1, 1, 2)
    )
    assert one == again
    assert one.seed != other.seed
    assert one.judged[0].result.strict.after.observed == other.judged[0].result.strict.after.observed
    assert one.judged[0].result.strict.after.spread != other.judged[0].result.strict.after.spread


def test_the_same_selection_on_both_sides_is_its_own_response(table: Path) -> None:
    run, _ = series_run([table], ["rows[kind=shot]"], ["rows[kind=shot]"], Columns(), Asked(permutations=99))
    assert "own" in [caution.word for caution in run.judged[0].cautions]


def test_each_trigger_needs_its_response(table: Path) -> None:
    with pytest.raises(QueryError, match="each --trigger its --response"):
        series_run([table], ["rows"], [], Columns(), Asked())


def test_days_to_watch_can_be_given_where_no_report_says_any(tmp_path: Path) -> None:
    graph = tmp_path / "knowledge.ttl"
    graph.write_text(
        (ontology_folder() / "knowledge" / "patterns.ttl").read_text(encoding="utf-8"), encoding="utf-8"
    )
    with pytest.raises(QueryError, match="say with --since and --until"):
        pattern_run(["israeli-strike-iranian-answer"], None, graph, None, Asked())
    asked = Asked(since=date(2023, 1, 1), until=date(2023, 12, 31), permutations=99)
    run = pattern_run(["israeli-strike-iranian-answer"], None, graph, None, asked)
    assert [(one.verdict, one.result.watched_days) for one in run.judged] == [("too-few", 365)]
