"""`sabab evaluate` as users run it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

GOLD = Path(__file__).parents[1] / "gold"


def test_scores_go_to_standard_output(run: Run) -> None:
    done = run("evaluate", GOLD, "--only", "ar-004")
    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith(f"development scores: 1 report of {GOLD}\n")


def test_a_report_without_extraction_is_a_finding(run: Run, tmp_path: Path) -> None:
    done = run("evaluate", GOLD, "--only", "ar-004", "--system", tmp_path, "--format", "csv")
    assert (1, "no extraction for 1 reports: ar-004\n") == (done.returncode, done.stderr)
    assert done.stdout.startswith("part,slot,P,R,F1")


def test_wrong_gold_is_one_line_and_nothing_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "dispatches").mkdir()
    (tmp_path / "gold" / "r.json").write_text('{"id": "r"', encoding="utf-8")
    (tmp_path / "dispatches" / "r.txt").write_text("x", encoding="utf-8")
    done = run("evaluate", tmp_path)
    assert (2, "") == (done.returncode, done.stdout)
    assert 1 == done.stderr.count("\n")
    assert done.stderr.startswith(f"sabab: {tmp_path / 'gold' / 'r.json'}: is not JSON in UTF-8")


def test_extractions_exist_or_are_made(run: Run, tmp_path: Path) -> None:
    done = run("evaluate", GOLD, "--system", tmp_path, "--coder", "rules")
    assert (2, "") == (done.returncode, done.stdout)
    assert "not both" in done.stderr
