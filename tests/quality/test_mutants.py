"""Each check of the ontology speaks of what breaks it, with file and line, and of nothing that is right."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from sabab.resources import ontology_folder
from sabab.validation.ontology import read_files
from sabab.validation.ontology.quality import quality_files, quality_outcome

HERE = Path(__file__).parent
CHECKS = {path.stem: path for path in quality_files()}
HEADER = {"title", "answers", "severity", "after", "over", "mend", "parameters", "columns"}


class Mutant(NamedTuple):
    """A check, and a file with edits that must make it speak: each a text to take away and one to put."""

    check: str
    title: str
    file: str
    edits: tuple[tuple[str, str], ...]


def _mutants() -> list[Mutant]:
    text = (HERE / "mutants.txt").read_text(encoding="utf-8")
    found = re.findall(r"^# ([\w-]+): (.+)\n@ (.+)\n((?:[-+ ].*\n)+)", text, flags=re.MULTILINE)
    return [Mutant(check, title, file, tuple(_edits(lines))) for check, title, file, lines in found]


def _edits(lines: str) -> list[tuple[str, str]]:
    """A text to take away goes with the text to put that follows it, if one does."""
    parts = re.findall(r"^([-+]) (.*(?:\n .*)*)$", lines, flags=re.MULTILINE)
    edits: list[tuple[str, str]] = []
    for sign, text in parts:
        if sign == "+" and edits and edits[-1][0] and not edits[-1][1]:
            edits[-1] = (edits[-1][0], text)
        else:
            edits.append((text, "") if sign == "-" else ("", text))
    return edits


MUTANTS = _mutants()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The ontology with a small knowledge base in place of its own."""
    for name in ("sabab.ttl", "alignments.ttl"):
        shutil.copy(ontology_folder() / name, tmp_path / name)
    shutil.copytree(ontology_folder() / "shapes", tmp_path / "shapes")
    (tmp_path / "knowledge").mkdir()
    shutil.copy(HERE / "knowledge.ttl", tmp_path / "knowledge")
    return tmp_path


def _edit(path: Path, edits: tuple[tuple[str, str], ...]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, f"{path.name} has no {old!r}"
        text = text.replace(old, new, 1) if old else f"{text}\n{new}\n"
    path.write_text(text, encoding="utf-8")


def test_every_mutant_in_the_file_is_read() -> None:
    text = (HERE / "mutants.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"^# ", text, flags=re.MULTILINE)) == len(MUTANTS)


def test_every_check_has_a_mutant() -> None:
    assert set(CHECKS) == {mutant.check for mutant in MUTANTS}


@pytest.mark.parametrize("mutant", MUTANTS, ids=[f"{mutant.check}: {mutant.title}" for mutant in MUTANTS])
def test_a_check_speaks_of_its_mutant_with_file_and_line(mutant: Mutant, folder: Path) -> None:
    _edit(folder / mutant.file, mutant.edits)
    files = read_files(folder)
    assert () == files.parsed.problems
    problems = quality_outcome(CHECKS[mutant.check], files).problems
    assert problems
    assert [] == [
        line for line in problems if not re.match(r".+\.ttl:\d+: \S.+; .+", line) and "sabab" not in line
    ]


def test_the_small_ontology_passes(folder: Path) -> None:
    files = read_files(folder)
    outcomes = [quality_outcome(path, files) for path in CHECKS.values()]
    assert {} == {outcome.name: outcome.problems for outcome in outcomes if outcome.problems}


def test_the_ontology_passes() -> None:
    files = read_files()
    outcomes = [quality_outcome(path, files) for path in CHECKS.values()]
    assert {} == {outcome.name: outcome.problems for outcome in outcomes if outcome.problems}
    assert all(outcome.count for outcome in outcomes)


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_says_what_it_asks_and_how_to_mend(check: str) -> None:
    header = dict(
        re.findall(r"^# (\w+): (.+)$", CHECKS[check].read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    assert HEADER == header.keys()
