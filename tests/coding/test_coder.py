"""The coder as a whole: a pure function whose offsets give back the very words."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from sabab.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]

REPORT = (
    "غارات إسرائيلية على مطار المزة\n"
    "قصفت طائرات إسرائيلية مطار المزة فجر الأحد، وفق المرصد السوري لحقوق الإنسان. وردًا على الغارات أطلق حزب الله "
    "صواريخ على مدينة حيفا، وقتل جنديان. ولم تعلن أي جهة مسؤوليتها عن الهجوم."
)
PRINT = """
import sys
from datetime import date
from sabab.coding.coder import code
from sabab.exports.extraction import extraction_text
from sabab.lexicon.index import lexicon
from sabab.model import Report
text = sys.stdin.read()
print(extraction_text(code(Report("r", text, "0" * 64, "ar", date(2023, 3, 20), "given"), lexicon())))
"""


def spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def test_an_empty_report_tells_nothing(read: Read) -> None:
    assert ((), (), ()) == (read("").events, read("").links, read("").relations)


def test_the_same_report_gives_the_same_extraction(read: Read) -> None:
    assert read(REPORT) == read(REPORT)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_changes_nothing(seed: str) -> None:
    def output(value: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": value, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", PRINT]
        return subprocess.run(
            command, input=REPORT, capture_output=True, text=True, check=True, env=env
        ).stdout

    assert output("0") == output(seed)


def test_every_span_gives_back_its_words(read: Read) -> None:
    assert all(REPORT[span.start : span.end] == span.text for span in spans(read(REPORT)))


@pytest.mark.parametrize("name", ["ar", "en"])
def test_every_span_of_every_dispatch_gives_back_its_words(read: Read, material: Path, name: str) -> None:
    for path in sorted((material / "corpus" / "dispatches").glob(f"{name}-*.txt")):
        text = path.read_text(encoding="utf-8")
        assert all(text[span.start : span.end] == span.text for span in spans(read(text)))


def test_events_are_numbered_in_the_order_told(read: Read) -> None:
    events = read(REPORT).events
    assert [f"e{n}" for n in range(1, len(events) + 1)] == [event.id for event in events]
    assert sorted(event.trigger.start for event in events) == [event.trigger.start for event in events]


def test_a_reply_told_in_the_next_sentence_is_linked(read: Read) -> None:
    extraction = read(REPORT)
    types = {event.id: event.type for event in extraction.events}
    assert [("Airstrike", "RocketAttack")] == [(types[li.cause], types[li.effect]) for li in extraction.links]


MARKS = str.maketrans({"ق": "قَ", "ص": "صْ", "غ": "غَ", "ر": "رـ"})


def test_marks_and_tatweel_change_no_event(read: Read) -> None:
    plain, marked = read(REPORT), read(REPORT.translate(MARKS))
    assert [(e.type, len(e.initiators), e.date and e.date.edtf) for e in plain.events] == [
        (e.type, len(e.initiators), e.date and e.date.edtf) for e in marked.events
    ]
