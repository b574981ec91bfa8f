"""The commands that show chains, make links and count: chains, link, measures."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

PATTERN = "Israel strikes Iran-aligned > anyone attacks US within 14d"


def test_a_pattern_is_written_in_a_line(run: Run, store: Path) -> None:
    done = run("chains", PATTERN, "--store", store, "--top", "1", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["chains"]) == 1


def test_an_error_in_a_pattern_points_at_the_character(run: Run, store: Path) -> None:
    done = run("chains", "Israel strokes Iran > Iran strikes", "--store", store)
    assert done.returncode == 2
    assert done.stderr.splitlines()[1:] == ["  Israel strokes Iran > Iran strikes", "         ^"]
    assert done.stdout == ""


def test_options_are_passed_on(run: Run, store: Path) -> None:
    options = (
        "--actor",
        "Israel",
        "--closed",
        "--basis",
        "stated",
        "--as-of",
        "2023-03-22",
        "--place",
        "Aleppo",
    )
    assert run("chains", "--store", store, *options).stdout.startswith("No chains")
    assert run("chains", "--store", store, "--according-to", "Iran").returncode == 0
    assert run("chains", "--store", store, "--basis", "juxtaposed").returncode == 2
    compared = run("chains", "--store", store, "--compare", "ar-007", "en-004, ar-005")
    assert "that only ar-007 supports" in compared.stdout


def test_link_says_what_it_made_and_chains_follow_it(run: Run, store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "store"
    shutil.copytree(store, copy)
    done = run("link", "--store", copy, "--window", "2w", "--theatre", "500")
    assert done.returncode == 0
    assert "inferred within 14 days and 500 km; what reports say stays as it is" in done.stdout
    assert run("chains", "--store", copy).stdout.startswith("Chain 1")
    assert run("link", "--store", copy, "--window", "soon").returncode == 2
    assert run("link", "--store", tmp_path / "none").returncode == 2


def test_measures_are_printed(run: Run, store: Path) -> None:
    done = run("measures", "--store", store, "--pause", "1w")
    assert done.stdout.startswith("Who starts")
    assert "pauses of at most 7 days" in done.stdout
    assert run("measures", "--store", store, "--pause", "x").returncode == 2


def test_all_matches_are_counted_by_the_engine_that_is_asked_for(run: Run, store: Path) -> None:
    done = run("chains", PATTERN, "--store", store, "--count", "--engine", "fast", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["engine"]) == (0, "fast (plain Python)")
    drawn = run("chains", PATTERN, "--store", store, "--sample", "2", "--format", "json")
    assert (drawn.returncode, len(json.loads(drawn.stdout)["chains"])) == (0, 2)
    assert run("chains", PATTERN, "--store", store, "--count", "--engine", "none").returncode == 2
