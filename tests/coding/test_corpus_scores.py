"""Scores on the development corpus may not fall; twelve dispatches are held back from all rule writing.

The bounds are what the coder reaches, rounded down; raise them with it.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from sabab.coding.coder import code
from sabab.exports.extraction import extraction_text
from sabab.lexicon.index import lexicon
from sabab.model import PublishedBasis, Report
from sabab.text.language import language
from sabab.text.publication import published_day

if TYPE_CHECKING:
    from pathlib import Path

HELD_BACK = frozenset(
    "ar-011 ar-013 ar-016 ar-019 ar-021 ar-022 en-005 en-007 en-009 en-011 en-012 en-013".split()  # noqa: SIM905
)
#: Slot → (least F1 over all events, least F1 on the events found), for the dispatches that rules were written on.
WRITTEN_ON = {
    "event": (0.90, None),
    "type": (None, 0.95),
    "initiators": (None, 0.89),
    "targets": (None, 0.81),
    "places": (None, 0.87),
    "date": (None, 0.92),
    "sources": (None, 0.72),
    "attribution": (None, 0.83),
    "link": (0.77, None),
}
HELD = {"event": (0.67, None), "type": (None, 0.80), "date": (None, 0.78)}


@pytest.fixture(scope="module")
def scores(material: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    known, folder = lexicon(), tmp_path_factory.mktemp("scores")
    for path in sorted((material / "corpus" / "dispatches").glob("*.txt")):
        part = "held" if path.stem in HELD_BACK else "written-on"
        text = path.read_text(encoding="utf-8")
        sha, day = hashlib.sha256(text.encode()).hexdigest(), published_day(text)
        basis: PublishedBasis = "inferred" if day else "unknown"
        extraction = code(Report(path.stem, text, sha, language(text) or "en", day, basis), known)
        for kind, content in (("system", extraction_text(extraction)), ("gold", _gold(material, path.stem))):
            target = folder / part / kind / f"{path.stem}.json"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
    return {part: _scored(material, folder / part) for part in ("written-on", "held")}


def _gold(material: Path, name: str) -> str:
    return (material / "corpus" / "gold" / f"{name}.json").read_text(encoding="utf-8")


def _scored(material: Path, folder: Path) -> dict[str, Any]:
    scorer = material / "tools" / "score_extraction.py"
    corpus = material / "corpus"
    options = ["--texts", corpus / "dispatches", "--vocabulary", corpus / "vocabulary.json", "--json"]
    command = [sys.executable, *map(str, (scorer, folder / "gold", folder / "system", *options))]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    scored: dict[str, Any] = json.loads(result.stdout)
    return scored


@pytest.mark.parametrize("slot", sorted(WRITTEN_ON))
def test_scores_do_not_fall(scores: dict[str, dict[str, Any]], slot: str) -> None:
    _at_least(scores["written-on"][slot], *WRITTEN_ON[slot])


@pytest.mark.parametrize("slot", sorted(HELD))
def test_scores_on_held_back_dispatches_do_not_fall(scores: dict[str, dict[str, Any]], slot: str) -> None:
    _at_least(scores["held"][slot], *HELD[slot])


def _at_least(row: dict[str, float], overall: float | None, paired: float | None) -> None:
    assert overall is None or overall <= row["F1"]
    assert paired is None or paired <= row["paired"]


def test_dispatches_without_events_stay_silent(scores: dict[str, dict[str, Any]]) -> None:
    assert 0 == scores["written-on"]["false_events_in_silent_reports"]
