"""Evaluation: the same figures as the scorer of the development material, parts apart, one line for what is wrong."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sabab.coding.coder import code
from sabab.errors import CoderError, GoldError, QueryError
from sabab.exports.extraction import extraction_text
from sabab.lexicon.index import lexicon
from sabab.pipeline.evaluating import Choice, evaluate
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

GOLD = Path(__file__).parents[1] / "gold"
#: A silent report, a held-back one and two others.
FEW = ("ar-001", "ar-006", "ar-025", "en-005")


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Extractions of all dispatches, as `sabab extract -o` writes them."""
    folder = tmp_path_factory.mktemp("system")
    for path in sorted((GOLD / "dispatches").glob("*.txt")):
        extraction = code(
            report(path.stem, path.read_text(encoding="utf-8"), Metadata(), path.stem), lexicon()
        )
        (folder / f"{path.stem}.json").write_text(extraction_text(extraction), encoding="utf-8")
    return folder


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Four reports of the gold in a folder of their own."""
    for name in FEW:
        for part in (f"dispatches/{name}.txt", f"gold/{name}.json"):
            (tmp_path / part).parent.mkdir(exist_ok=True)
            shutil.copy(GOLD / part, tmp_path / part)
    shutil.copy(GOLD / "vocabulary.json", tmp_path)
    (tmp_path / "held-back.txt").write_text("en-005\n", encoding="utf-8")
    return tmp_path


def parts(folder: Path, system: Path | None, **choice: Any) -> dict[str, Any]:
    scored = json.loads(evaluate(folder, Choice(system, **choice), "json").text)
    return {part["part"]: part for part in scored["parts"]}


@pytest.mark.material
def test_every_figure_is_the_reference_scorers(material: Path, system: Path) -> None:
    command = [sys.executable, material / "tools" / "score_extraction.py", GOLD / "gold", system, "--json"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    reference = json.loads(done.stdout)
    whole = parts(GOLD, system)["all"]
    assert reference.pop("false_events_in_silent_reports") == whole["false_events_in_silent_reports"]
    for slot in set(reference) - {"absent", "without_gold"}:
        ours = whole["slots"][slot]
        compared = ("P", "R", "F1", "gold", "system", *(("paired",) if ours["paired"] is not None else ()))
        assert {name: reference[slot][name] for name in compared} == {name: ours[name] for name in compared}


@pytest.mark.material
def test_the_gold_is_the_materials(material: Path) -> None:
    for path in sorted((material / "corpus" / "gold").glob("*.json")):
        ours = json.loads((GOLD / "gold" / path.name).read_text(encoding="utf-8"))
        ours.pop("claims", None)
        assert json.loads(path.read_text(encoding="utf-8")) == ours


def test_what_is_read_scores_as_what_was_extracted(few: Path, system: Path, tmp_path: Path) -> None:
    assert parts(few, system) == parts(few, None)


def test_the_same_bytes_on_every_run(few: Path, system: Path) -> None:
    for output_format in ("table", "csv", "json"):
        first, again = (evaluate(few, Choice(system, by_report=True), output_format) for _ in range(2))
        assert first == again


def test_held_back_reports_have_a_part_of_their_own(few: Path, system: Path) -> None:
    scored = parts(few, system)
    assert ["all", "held back", "others"] == list(scored)
    assert [4, 1, 3] == [part["reports"] for part in scored.values()]
    (few / "held-back.txt").unlink()
    assert ["all"] == list(parts(few, system))


def test_each_report_by_itself(few: Path, system: Path) -> None:
    assert set(FEW) <= set(parts(few, system, by_report=True))


@pytest.mark.parametrize(
    ("choice", "number"),
    [
        ({"only": "ar-001, ar-006"}, 2),
        ({"only": "held-back.txt"}, 1),
        ({"without": "held-back.txt"}, 3),
        ({"only": "ar-001,en-005", "without": "held-back.txt"}, 1),
    ],
)
def test_reports_are_chosen(
    few: Path, system: Path, monkeypatch: pytest.MonkeyPatch, choice: dict[str, str], number: int
) -> None:
    monkeypatch.chdir(few)
    assert number == parts(few, system, **choice)["all"]["reports"]


@pytest.mark.parametrize(
    ("choice", "line"),
    [
        (Choice(only="ar-999"), "ar-999: is no report of this gold, nor a file"),
        (Choice(without=",".join(FEW)), "no report is left to score"),
    ],
)
def test_a_choice_of_nothing_is_refused(few: Path, choice: Choice, line: str) -> None:
    with pytest.raises(GoldError, match=line):
        evaluate(few, choice, "table")


def test_a_missing_extraction_finds_nothing_and_is_told(few: Path, system: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shutil.copy(system / "ar-001.json", own)
    shutil.copy(system / "ar-001.json", own / "zz-001.json")
    result = evaluate(few, Choice(own), "json")
    assert (
        "no extraction for 3 reports: ar-006, ar-025, en-005",
        "no gold for 1 extractions: zz-001.json",
    ) == (result.notices)
    assert not result.complete
    assert ["ar-006", "ar-025", "en-005"] == json.loads(result.text)["absent"]


def test_all_extractions_there_is_complete(few: Path, system: Path) -> None:
    assert evaluate(few, Choice(system), "table").complete


def test_a_system_that_is_no_folder_is_refused(few: Path) -> None:
    with pytest.raises(GoldError, match="is no folder; name one with"):
        evaluate(few, Choice(few / "nowhere"), "table")


def test_a_coder_that_is_not_installed_is_refused(few: Path) -> None:
    with pytest.raises(CoderError, match="there is no coder 'nobody'"):
        evaluate(few, Choice(coder="nobody"), "table")


def test_the_coder_of_ones_choice_reads_the_dispatches(few: Path) -> None:
    assert parts(few, None) == parts(few, None, coder="rules")


def test_an_unknown_format_is_refused(few: Path) -> None:
    with pytest.raises(QueryError, match="is none of table, csv, json"):
        evaluate(few, Choice(), "xml")


def test_silence_costs_nothing_where_there_is_nothing(few: Path, system: Path) -> None:
    assert 0 == parts(few, system, only="ar-025")["all"]["false_events_in_silent_reports"]
