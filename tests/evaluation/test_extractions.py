"""Extractions from files: what `sabab extract` prints, and what another system leaves out."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.coding.coder import code
from sabab.errors import GoldError
from sabab.evaluation.extractions import Told, read_told
from sabab.exports.extraction import extraction_json
from sabab.lexicon.index import lexicon
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

if TYPE_CHECKING:
    from pathlib import Path

LEAST: dict[str, Any] = {
    "id": "e1",
    "type": "Airstrike",
    "trigger": {"start": 0, "end": 4, "text": "قصفت"},
    "initiators": [{"label": {"en": "Israel"}}],
    "attribution": "stated",
    "targets": [],
    "places": [],
    "date": None,
    "sources": [],
    "casualties": {},
    "habitual": False,
}


def read(folder: Path, content: Any) -> Told:
    path = folder / "r.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return read_told(path)


def test_the_least_that_is_scored(tmp_path: Path) -> None:
    told = read(tmp_path, {"events": [LEAST], "links": []})
    (event,) = told.events
    assert (None, "Israel") == (event.initiators[0].id, event.initiators[0].label.en)
    assert (None, False, ()) == (event.casualties.killed, event.negated, event.claims)
    assert ((), ()) == (told.links, told.patterns)


def test_what_is_extracted_reads_back(tmp_path: Path) -> None:
    text = (ontology_folder() / "examples" / "dispatches" / "ar-004.txt").read_text(encoding="utf-8")
    extraction = code(report("r", text, Metadata(), "r"), lexicon())
    told = read(tmp_path, extraction_json(extraction))
    first, again = extraction.events[0], told.events[0]
    assert (first.trigger, first.mentions, first.initiators) == (
        again.trigger,
        again.mentions,
        again.initiators,
    )
    assert [claim.kind for claim in first.claims] == [claim.kind for claim in again.claims]
    assert first.date is not None
    assert again.date is not None
    assert (first.date.start, first.date.end) == (again.date.start, again.date.end)
    assert [pattern.steps for pattern in extraction.patterns] == [pattern.steps for pattern in told.patterns]


@pytest.mark.parametrize(
    ("link", "stated"),
    [({}, True), ({"stated": False}, False), ({"basis": "juxtaposed"}, False), ({"basis": "declared"}, True)],
)
def test_a_link_is_stated_unless_it_says_otherwise(
    tmp_path: Path, link: dict[str, Any], stated: object
) -> None:
    second = LEAST | {"id": "e2"}
    told = read(tmp_path, {"events": [LEAST, second], "links": [{"cause": "e1", "effect": "e2", **link}]})
    assert [stated] == [one.stated for one in told.links]


def test_an_open_side_of_a_date_stays_open(tmp_path: Path) -> None:
    days = {"from": None, "to": "2023-03-07"}
    (event,) = read(tmp_path, {"events": [LEAST | {"date": days}], "links": []}).events
    assert event.date is not None
    assert (None, date(2023, 3, 7)) == (event.date.start, event.date.end)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ([], "the file: is []; write an object"),
        ({"events": [], "links": None}, "links: is null; write a list"),
        ({"events": [LEAST | {"type": "War"}], "links": []}, "events[0].type: is 'War'; use one of Attack"),
        ({"events": [LEAST, LEAST], "links": []}, "events[1].id: is 'e1', as an earlier event's is"),
        (
            {"events": [LEAST], "links": [{"cause": "e1", "effect": "e7"}]},
            "links[0].effect: is 'e7', which is no event here",
        ),
    ],
)
def test_what_is_no_extraction_is_refused(tmp_path: Path, content: Any, line: str) -> None:
    with pytest.raises(GoldError) as refused:
        read(tmp_path, content)
    assert refused.value.problems[0].startswith(f"{tmp_path / 'r.json'}: {line}")


def test_what_is_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="is not JSON in UTF-8"):
        read_told(tmp_path / "r.json")
