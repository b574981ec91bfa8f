"""Extraction of many: the same whoever reads, left alone where it is up to date, with corrections in effect."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import OutputError, ReportError
from sabab.pipeline import provenance
from sabab.pipeline.extracting import (
    Kept,
    Outcome,
    Printed,
    Read,
    Settings,
    apart,
    check_outputs,
    extractions,
    steps,
    write_printed,
)
from sabab.sources.corrections import CorrectionRow
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction

ROW = CorrectionRow(
    "c.csv:2", "r0.txt", "struck the al-Tanf base", "killed", "2", "misread", "R. Reader", date(2023, 3, 20)
)


@pytest.fixture
def files(tmp_path: Path, drones: Extraction) -> list[str]:
    """Three reports that differ, and one that is empty, among them."""
    paths = [tmp_path / f"r{number}.txt" for number in range(4)]
    for number, path in enumerate(paths):
        path.write_text("" if number == 1 else f"{drones.report.text}Number {number}.\n", encoding="utf-8")
    return [str(path) for path in paths]


def outcomes(
    files: list[str], settings: Settings | None = None, jobs: int = 1, **given: Any
) -> list[Outcome]:
    return [step.outcome for step in steps(files, Metadata(**given), {}, settings or Settings(), jobs)]


def written(files: list[str], folder: Path, **more: Any) -> Counter[str]:
    """Reads and writes what is not up to date; how many there were of each outcome."""
    fields = {name: more.pop(name) for name in ("corrections", "coder") if name in more}
    found = outcomes(files, Settings(folder=folder, form="file", **fields), **more)
    folder.mkdir(exist_ok=True)
    for one in found:
        if isinstance(one, Printed):
            write_printed(one, folder)
    return Counter(type(one).__name__ for one in found)


READ = Counter({"Printed": 3, "ReportError": 1})
KEPT = Counter({"Kept": 3, "ReportError": 1})


def test_two_processes_find_the_same_as_one(files: list[str]) -> None:
    one, two = (outcomes(files, Settings(form="line"), jobs) for jobs in (1, 2))
    assert list(map(repr, one)) == list(map(repr, two))
    assert ["Printed", "ReportError", "Printed", "Printed"] == [type(outcome).__name__ for outcome in two]


def test_what_is_up_to_date_is_left_alone(files: list[str], tmp_path: Path) -> None:
    assert [READ, KEPT] == [written(files, tmp_path / "out") for _ in range(2)]


@pytest.mark.parametrize(
    "change",
    [
        {"outlet": "Desk A"},
        {"published": date(2023, 3, 15)},
        {"url": "https://desk.example/1"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_metadata_are_read_again(files: list[str], tmp_path: Path, change: dict[str, Any]) -> None:
    written(files, tmp_path / "out")
    assert [READ, KEPT] == [written(files, tmp_path / "out", **change) for _ in range(2)]


def test_another_text_is_read_again(files: list[str], tmp_path: Path, drones: Extraction) -> None:
    written(files, tmp_path / "out")
    (tmp_path / "r0.txt").write_text(f"{drones.report.text}Updated.\n", encoding="utf-8")
    assert Counter({"Printed": 1, "Kept": 2, "ReportError": 1}) == written(files, tmp_path / "out")


def test_another_knowledge_base_is_read_again_with(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(files, tmp_path / "out")
    monkeypatch.setattr(provenance, "knowledge_digest", lambda: "0" * 16)
    assert READ == written(files, tmp_path / "out")


def test_a_file_that_is_no_extraction_is_written_anew(files: list[str], tmp_path: Path) -> None:
    written(files, tmp_path / "out")
    for name, content in (("r0", "{"), ("r2", "[]"), ("r3", "{}")):
        (tmp_path / "out" / f"{name}.json").write_text(content, encoding="utf-8")
    assert READ == written(files, tmp_path / "out")


def test_a_correction_makes_its_report_be_read_again_and_no_other(files: list[str], tmp_path: Path) -> None:
    written(files, tmp_path / "out")
    first, again = (written(files, tmp_path / "out", corrections=(ROW,)) for _ in range(2))
    assert Counter({"Printed": 1, "Kept": 2, "ReportError": 1}) == first
    assert KEPT == again
    told = json.loads((tmp_path / "out" / "r0.json").read_text(encoding="utf-8"))
    (correction,) = told["corrections"]
    assert (2, ["3"], ["2"], "misread", "R. Reader", "2023-03-20") == (
        told["events"][0]["casualties"]["killed"],
        *(correction[name] for name in ("before", "after", "because", "who", "when")),
    )


def test_a_correction_that_does_not_fit_is_said_on_every_run(files: list[str], tmp_path: Path) -> None:
    row = replace(ROW, event="no such words")
    for _ in range(2):
        found = outcomes(files[:1], Settings(folder=tmp_path, form="file", corrections=(row,)))
        (printed,) = found
        assert isinstance(printed, Printed)
        write_printed(printed, tmp_path)
        assert ("c.csv:2",) == printed.corrected
        assert "c.csv:2: does not fit r0 (any more)" in str(printed.unfitting[0])


def test_extractions_are_records(files: list[str]) -> None:
    assert [Read, ReportError, Read, Read] == [type(one) for one in extractions(files, Metadata())]


def test_of_two_reports_with_one_id_the_later_is_an_error(files: list[str]) -> None:
    found = [step.outcome for step in apart(steps([files[0], files[0]], Metadata(), {}, Settings(), 1))]
    assert [Read, ReportError] == [type(one) for one in found]


def test_two_files_of_one_name_are_refused_and_lines_are_looked_at_later() -> None:
    with pytest.raises(OutputError, match=r"one/a\.txt and two/a\.html would both be written as a\.json"):
        check_outputs(["one/a.txt", "two/a.html"])
    check_outputs(["one/a.txt", "two/a.jsonl"])


def test_each_piece_has_its_size_for_the_progress(files: list[str], tmp_path: Path) -> None:
    sizes = [step.size for step in steps(files, Metadata(), {}, Settings(), 1)]
    assert [(tmp_path / f"r{number}.txt").stat().st_size for number in range(4)] == sizes
    assert isinstance(Kept("a"), Kept)
