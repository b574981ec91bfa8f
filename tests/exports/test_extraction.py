"""Extractions as JSON: in the form of the contract, and with offsets that give back the words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from sabab.coding.coder import code
from sabab.exports.extraction import extraction_json, extraction_text
from sabab.lexicon.index import lexicon
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sabab.model import Report

DISPATCHES = sorted((ontology_folder() / "examples" / "dispatches").glob("*.txt"))


def read(path: Path) -> Report:
    return report(path.stem, path.read_text(encoding="utf-8"), Metadata(), str(path))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every stretch of text in a JSON value."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_offsets_give_back_the_very_words(path: Path) -> None:
    told = read(path)
    found = list(spans(extraction_json(code(told, lexicon()))))
    assert found
    assert [] == [span for span in found if told.text[span["start"] : span["end"]] != span["text"]]


def test_every_text_of_the_material_is_in_the_form_of_the_contract(material: Path) -> None:
    schema = json.loads((material / "contracts" / "extraction.schema.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    texts = [
        material / "article" / "article.txt",
        *sorted((material / "corpus" / "dispatches").glob("*.txt")),
    ]
    problems = [
        f"{path.stem}: {error.json_path}: {error.message}"
        for path in texts
        for error in check.iter_errors(extraction_json(code(read(path), lexicon())))
    ]
    assert problems == []


def test_letters_stay_letters_and_a_line_stays_a_line() -> None:
    text = extraction_text(code(read(DISPATCHES[0]), lexicon()))
    assert "\\u06" not in text
    assert "\n" not in text


def test_what_the_text_leaves_open_is_empty_or_null() -> None:
    told = report(
        "r",
        "The army said it was looking into reports of a rocket attack on the base on Friday.",
        Metadata(),
        "r",
    )
    extraction = extraction_json(code(told, lexicon()))
    assert (None, None, "unknown") == (
        extraction["report"]["outlet"],
        extraction["report"]["published"],
        extraction["report"]["published_basis"],
    )
    assert [] == [
        event["initiators"]
        for event in extraction["events"]
        if event["attribution"] == "unknown" and event["initiators"]
    ]
