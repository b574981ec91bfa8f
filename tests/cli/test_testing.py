"""``sabab test`` as users run it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred days, a row on every fifth and a row on the next."""
    path = tmp_path_factory.mktemp("series") / "rows.csv"
    days = [(month, day) for month in (1, 2, 3, 4) for day in range(1, 26)]
    rows = [f"2001-{month:02}-{day:02},{'a' if day % 5 == 0 else 'b'}" for month, day in days if day % 5 < 2]
    path.write_text("date,kind\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_pattern_of_a_graph_is_tested_over_its_merged_events(run: Run, store: Path) -> None:
    done = run("test", "israeli-strike-militia-attack", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "followed by attack by Iran and allies" in done.stdout
    assert "too few" in done.stdout
    assert "“Followed by” is not “caused by”" in done.stdout


LINE = "Israel strikes > Iran-aligned attacks anyone within 14d > US strikes Iran-aligned within 3d"


def test_a_pattern_in_a_line_is_tested_as_chains_takes_it(run: Run, store: Path) -> None:
    done = run("test", LINE, "--store", store, "--format", "json", "--permutations", "99")
    assert done.returncode == 0, done.stderr
    first, second = json.loads(done.stdout)["tests"]
    assert (first["window_days"], second["window_days"]) == (14, 3)
    assert first["id"].endswith(", step 1 to 2")
    assert "followed by attack by Iran and allies" in first["name"]["en"]


def test_a_line_in_arabic_is_tested_like_one_in_english(run: Run, store: Path) -> None:
    options = ("--store", store, "--format", "json", "--permutations", "99")
    lines = (
        "Israel strikes > Iran-aligned attacks anyone within 14d",
        "إسرائيل تهاجم > معسكر إيران تهاجم خلال 14 يوما",
    )
    english, arabic = (json.loads(run("test", line, *options).stdout)["tests"] for line in lines)
    assert english == arabic


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Isreal strikes Iran > Iran strikes Israel", "did you mean actor/israel"),
        (
            "Israel strikes > Iran strikes Israel, same place within 50km",
            "days are tested here, not distances",
        ),
    ],
)
def test_a_line_that_cannot_be_tested_says_why(run: Run, store: Path, line: str, problem: str) -> None:
    done = run("test", line, "--store", store)
    assert done.returncode == 2
    assert problem in done.stderr


def test_without_a_pattern_all_are_tested_and_corrected_together(run: Run, store: Path) -> None:
    done = run("test", "--store", store, "--format", "json", "--permutations", "99")
    tests = json.loads(done.stdout)["tests"]
    names = [test["id"] for test in tests]
    assert "israeli-strike-militia-attack" in names
    assert "israeli-strike-militia-attack-us-response, step 2 to 3" in names
    assert all(test["q"] >= test["p"] for test in tests)


def test_a_pattern_that_there_is_not_is_named_with_those_there_are(run: Run, store: Path) -> None:
    done = run("test", "frobnicate", "--store", store)
    assert done.returncode == 2
    assert "there is no pattern named frobnicate; there are: " in done.stderr


def test_series_give_a_table_rows_and_a_picture(run: Run, table: Path, tmp_path: Path) -> None:
    picture = tmp_path / "lags.svg"
    options = ("test", "--series", table, "--trigger", "rows[kind=a]", "--response", "rows[kind=b]")
    done = run(*options, "--window", "2d", "--picture", picture, "--lang", "ar", "--format", "csv")
    assert done.returncode == 0, done.stderr
    header, row, rest = done.stdout.split("\r\n" if "\r\n" in done.stdout else "\n")
    assert header.startswith("test,name,verdict,window_days,block_days")
    assert "rows[kind=a] followed by rows[kind=b]" in row
    assert rest == ""
    assert picture.read_text(encoding="utf-8").startswith("<svg ")


def test_rows_that_cannot_be_read_are_said_and_end_with_1(run: Run, table: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rows.csv"
    broken.write_text(table.read_text(encoding="utf-8") + "soon,a\n", encoding="utf-8")
    done = run("test", "--series", broken, "--trigger", "rows[kind=a]", "--response", "rows[kind=b]")
    assert done.returncode == 1
    assert "rows.csv, line 42: date is no date: soon" in done.stderr
    assert "rows[kind=a] followed by" in done.stdout


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("--trigger", "rows"), "name one with --series"),
        (("--series", "x.csv", "--trigger", "rows", "--response", "rows"), "x.csv: cannot be read"),
        (("--series", "x.csv", "--trigger", "rows"), "each --trigger its --response"),
        (("--window", "soon"), "write days as 7d"),
        (("--since", "soon"), "not a date that exists"),
        (("--lang", "fr"), "use ar or en"),
        (("--seed", "-1"), "a seed is 0 or more"),
        (("--picture", "lags.png"), "what is written there is .svg"),
        (("--format", "xml"), "is none of"),
        ((), "--store"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, options: tuple[str, ...], problem: str) -> None:
    done = run("test", *options)
    assert done.returncode == 2
    assert problem in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_graph_and_tables_are_not_tested_at_once(run: Run, store: Path, table: Path) -> None:
    done = run("test", "--store", store, "--series", table)
    assert done.returncode == 2
    assert "not both at once" in done.stderr
