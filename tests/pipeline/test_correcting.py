"""Corrections: the event that a quote means, the report that a row means, and every row that fits nothing said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.index import lexicon
from sabab.model import Correction, Event, Extraction, Span
from sabab.pipeline.correcting import checked_rows, corrected, digest, rows_for
from sabab.sources.corrections import CorrectionRow

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2023, 3, 20)


def row(
    event: str = "struck the al-Tanf base", slot: str = "killed", value: str = "2", **more: str
) -> CorrectionRow:
    known = {"where": "c.csv:2", "report": "drones.txt", "because": "misread", "who": "R. Reader", **more}
    return CorrectionRow(event=event, slot=slot, value=value, when=DAY, **known)  # type: ignore[arg-type]  # a slot


def problem(drones: Extraction, **cells: str) -> str:
    result = corrected(drones, [row(**cells)], lexicon())
    assert drones == result.extraction
    (found,) = result.unfitting
    return str(found)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Two drones struck the al-Tanf base", "e1"),
        ("Drones   strike\nbase", "e1"),
        ("Israeli air strikes", "e2"),
        ("air strikes on Aleppo airport last week", "e2"),
        ("206-225", "e2"),
        ("attack", "e1"),
    ],
)
def test_an_event_is_found_by_words_that_tell_it(drones: Extraction, quote: str, expected: str) -> None:
    (judged,) = corrected(drones, [row(event=quote)], lexicon()).extraction.corrections
    assert expected == judged.event


def test_an_event_is_found_although_the_reader_now_finds_it_in_another_word(drones: Extraction) -> None:
    first, second = drones.events
    moved = replace(
        first, id="e7", trigger=Span(first.trigger.end + 1, first.trigger.end + 5, "base"), mentions=()
    )
    other = replace(drones, events=(second, moved))
    (judged,) = corrected(other, [row(event="Drones strike base")], lexicon()).extraction.corrections
    assert "e7" == judged.event


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        (
            "Two drones missed the base",
            "c.csv:2: does not fit drones (any more): the words “Two drones missed the base”",
        ),
        ("eastern Syria", "no event is read in the words “eastern Syria”"),
        (
            "carried out the attack in response to Israeli air strikes",
            "tell 2 events: “attack” at 184-190, “Israeli",
        ),
    ],
)
def test_words_that_mean_no_event_or_several_are_said(drones: Extraction, quote: str, says: str) -> None:
    assert says in problem(drones, event=quote)


def test_a_correction_keeps_the_value_before_who_when_and_why(drones: Extraction) -> None:
    result = corrected(drones, [row()], lexicon()).extraction
    words = drones.events[0].mentions[0]
    assert (
        Correction("e1", "killed", ("3",), ("2",), "misread", "R. Reader", DAY, words),
    ) == result.corrections
    assert ("struck", 2) == (words.text, result.events[0].casualties.killed)


def test_a_later_row_sees_what_an_earlier_one_has_set(drones: Extraction) -> None:
    rows = [row(), row(value="4", where="c.csv:3")]
    result = corrected(drones, rows, lexicon()).extraction
    assert [("3",), ("2",)] == [one.before for one in result.corrections]
    assert 4 == result.events[0].casualties.killed


def test_a_dropped_event_takes_its_links_with_it_and_is_not_there_for_a_later_row(drones: Extraction) -> None:
    rows = [row("Israeli air strikes", "drop", ""), row("Israeli air strikes", "negated", "true")]
    result = corrected(drones, rows, lexicon())
    assert drones.links
    assert (["e1"], ()) == ([one.id for one in result.extraction.events], result.extraction.links)
    assert "no event is read" in str(result.unfitting[0])


@pytest.mark.parametrize("named", ["drones.txt", "news/drones.txt", "drones", "SHA"])
def test_a_report_is_meant_by_file_id_or_hash(drones: Extraction, named: str) -> None:
    one = row(report=drones.report.sha256[:12] if named == "SHA" else named)
    assert (one,) == rows_for([one, row(report="other.txt")], "/a/news/drones.txt", drones.report)


@pytest.mark.parametrize("named", ["ones.txt", "other/drones.txt", "0123456789ab", "lines.jsonl"])
def test_a_report_is_not_meant_by_part_of_a_name(drones: Extraction, named: str) -> None:
    name = "lines.jsonl" if named.endswith("jsonl") else "/a/news/drones.txt"
    assert () == rows_for([row(report=named)], name, drones.report)


def test_rows_are_the_same_wherever_they_stand_in_their_file() -> None:
    assert digest([row()]) == digest([row(where="d.csv:9")]) != digest([row(value="3")])
    assert digest([]) is None


def checked(folder: Path, line: str, *files: str) -> tuple[int, list[str]]:
    path = folder / "c.csv"
    path.write_text(f"report,event,slot,value,because,who,when\n{line}\n", encoding="utf-8")
    fine, wrong = checked_rows(path, files, lexicon())
    return len(fine), [str(one) for one in wrong]


def test_an_entity_that_the_knowledge_base_lacks_is_said_before_anything_is_read(tmp_path: Path) -> None:
    tail = "because,R,2023-03-20"
    assert (1, []) == checked(tmp_path, f"a,words,initiators,actor/israel;some men,{tail}")
    number, wrong = checked(tmp_path, f"a,words,initiators,actor/nosuch,{tail}")
    assert (0, True) == (number, "c.csv:2: the knowledge base has no actor/nosuch" in wrong[0])


def test_a_file_that_is_two_of_those_named_is_said(tmp_path: Path) -> None:
    line = "a.txt,words,drop,,because,R,2023-03-20"
    assert (1, []) == checked(tmp_path, line, "one/a.txt", "two/b.txt")
    _, (wrong,) = checked(tmp_path, line, "one/a.txt", "two/a.txt")
    assert "is one/a.txt as well as two/a.txt; write more of the path" in wrong


def test_an_event_is_a_record_like_any_other_after_its_correction(drones: Extraction) -> None:
    (first, _) = corrected(
        drones, [row("struck the al-Tanf base", "type", "Attack")], lexicon()
    ).extraction.events
    assert replace(drones.events[0], type="Attack") == first
    assert isinstance(first, Event)
