"""Why a sentence is read as it is, as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import ReportError
from sabab.pipeline.explaining import explanations
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from pathlib import Path


def explained(text: str, given: Metadata | None = None) -> dict[str, Any]:
    (found,) = explanations(text, given or Metadata())
    return found


def word(text: str, surface: str) -> dict[str, Any]:
    return next(w for w in explained(text)["sentences"][0]["words"] if w["text"] == surface)


def test_a_word_comes_with_its_folded_form_clitics_and_readings() -> None:
    found = word("قصفت إسرائيل قاعدة، وبالصواريخ أيضا", "الصواريخ")
    assert "وبالصواريخ" == found["folded"]
    assert {"core": "الصواريخ", "conjunction": "و", "preposition": "ب"} == found["reading"]
    assert {"core": "وبالصواريخ"} in found["readings"]


def test_a_sense_comes_with_iri_file_and_line() -> None:
    (sense,) = word("قصفت إسرائيل حمص", "قصفت")["senses"]
    name, _, line = sense["where"].rpartition(":")
    assert "https://w3id.org/sabab/id/word/ar-trigger-verb-qsf" == sense["iri"]
    assert ("ontology/lexicon/ar.ttl", True) == (name, line.isdecimal())


def test_phrases_stand_in_their_clauses() -> None:
    first, second = explained("قصفت طائرات إسرائيلية قاعدة في حمص، حين ردت إيران.")["sentences"][0]["clauses"]
    assert ["verb", "phrase", "phrase", "phrase"] == [node["node"] for node in first]
    assert "in" == first[3]["marker"]
    assert "Subordinator" == second[0].get("category", "")


def test_every_event_has_a_rule_in_every_slot() -> None:
    (event,) = explained("قصفت طائرات إسرائيلية مطار المزة أمس.")["events"]
    refs = [ref for slot in ("initiators", "targets", "places") for ref in event[slot]]
    assert refs
    assert all(ref["rule"] for ref in refs)
    assert "word/ar-weapon-noun-tayra" == event["type_rule"]


def test_it_is_plain_json_and_always_the_same() -> None:
    one, other = (json.dumps(explained("Israel struck Homs.")) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(("text", "language"), [("strafed", "en"), ("قصف", "ar"), ("قصف IDF موقعا", "ar")])
def test_a_single_word_has_a_language(text: str, language: str) -> None:
    assert language == explained(text)["language"]


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("The army struck Homs on Sunday.", encoding="utf-8")
    assert "The army struck Homs on Sunday." == explained(str(path))["sentences"][0]["text"]


def test_a_text_longer_than_a_name_is_a_text() -> None:
    assert explained("Israel struck Homs. " * 500)["events"]


def test_nothing_cannot_be_explained() -> None:
    with pytest.raises(ReportError, match="is empty"):
        explained(" ")
