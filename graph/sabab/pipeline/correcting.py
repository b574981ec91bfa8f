"""Corrections over what was read: the rows for a report, the event that each means, and its slot filled anew.

A row that fits nothing is handed back as an error; none is dropped in silence.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.model import Correction
from sabab.pipeline.corrected_slots import dropped, named, shown, with_value
from sabab.sources.corrections import REF_SLOTS, CorrectionRow, names, read_corrections
from sabab.sources.pieces import LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sabab.lexicon.index import Lexicon
    from sabab.model import Event, Extraction, Report, Span

_SHA256 = re.compile(r"[0-9a-f]{12,64}")
_OFFSETS = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Corrected:
    """An extraction with its corrections in effect, and the rows that fitted nothing in it."""

    extraction: Extraction
    unfitting: tuple[ReportError, ...] = ()


def checked_rows(
    path: Path, files: Sequence[str], lexicon: Lexicon
) -> tuple[tuple[CorrectionRow, ...], tuple[ReportError, ...]]:
    """The rows of a corrections file that are in order, and what is to mend in the others.

    Not in order is a row, too, whose value names an entity that the knowledge base lacks, or whose file is two of
    *files*.

    Raises:
        ReportError: the file cannot be read at all.
    """
    fine: list[CorrectionRow] = []
    wrong: list[ReportError] = []
    for row in read_corrections(path):
        if isinstance(row, ReportError):
            wrong.append(row)
        elif (problem := _problem(row, files, lexicon)) is not None:
            wrong.append(ReportError(row.where, problem))
        else:
            fine.append(row)
    return tuple(fine), tuple(wrong)


def _problem(row: CorrectionRow, files: Sequence[str], lexicon: Lexicon) -> str | None:
    for name in names(row.value) if row.slot in REF_SLOTS else ():
        if re.fullmatch(r"(actor|place)/\S+", name) and name not in lexicon.entities:
            return f"the knowledge base has no {name}; `sabab query names` lists what it has"
    fitting = [name for name in files if _is_file(row.report, name)]
    if len(fitting) > 1:
        return f"{row.report!r} is {fitting[0]} as well as {fitting[1]}; write more of the path, or the text's SHA-256"
    return None


def rows_for(rows: Iterable[CorrectionRow], name: str, report: Report) -> tuple[CorrectionRow, ...]:
    """The rows that mean *report*, read from the file *name*: by its text's SHA-256 (12 digits do), id or file."""
    return tuple(
        row
        for row in rows
        if row.report == report.id
        or _is_file(row.report, name)
        or (_SHA256.fullmatch(row.report) and report.sha256.startswith(row.report))
    )


def _is_file(named_so: str, name: str) -> bool:
    """Whether *name* ends in the path *named_so*. A file of many reports is none of them."""
    parts, told = PurePath(name).parts, PurePath(named_so).parts
    return bool(told) and parts[-len(told) :] == told and PurePath(name).suffix.lower() not in LINES


def digest(rows: Iterable[CorrectionRow]) -> str | None:
    """Sixteen digits that stand for the rows, wherever they stand in their file; None for no row."""
    told = [repr(replace(row, where="")) for row in rows]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16] if told else None


def corrected(extraction: Extraction, rows: Iterable[CorrectionRow], lexicon: Lexicon) -> Corrected:
    """*extraction* as the rows say, one after the other: a later row sees what an earlier one has set."""
    unfitting: list[ReportError] = []
    for row in rows:
        try:
            extraction = _with_row(extraction, row, lexicon)
        except ValueError as problem:
            name = extraction.report.id
            unfitting.append(ReportError(row.where, f"does not fit {name} (any more): {problem}"))
    return Corrected(extraction, tuple(unfitting))


def _with_row(extraction: Extraction, row: CorrectionRow, lexicon: Lexicon) -> Extraction:
    """One row in effect; raises ValueError saying what does not fit."""
    event, words = _event(extraction, row.event)
    now: tuple[str, ...] = ()
    if row.slot == "drop":
        changed = dropped(extraction, event.id)
    else:
        new = with_value(event, row, named(row, event, extraction.report, lexicon))
        events = tuple(new if one.id == event.id else one for one in extraction.events)
        changed, now = replace(extraction, events=events), shown(new, row.slot)
    before = shown(event, row.slot)
    judged = Correction(event.id, row.slot, before, now, row.because, row.who, row.when, words)
    return replace(changed, corrections=(*extraction.corrections, judged))


def _event(extraction: Extraction, words: str) -> tuple[Event, Span]:
    """The one event that *words* of the report tell, and which of them do; raises ValueError where it is not one."""
    stretches = tuple(_stretches(extraction.report.text, words))
    if not stretches:
        raise ValueError(f"the words “{words}” are not in its text; quote the sentence that tells the event")
    told = [(one, span) for one in extraction.events if (span := _told_in(one, stretches)) is not None]
    exact = [(one, span) for one, span in told if (span.start, span.end) in stretches]
    found = exact if len(exact) == 1 else told
    if len(found) == 1:
        return found[0]
    if not found:
        raise ValueError(f"no event is read in the words “{words}”; quote those that tell it")
    listed = ", ".join(f"“{span.text}” at {span.start}-{span.end}" for _, span in found)
    raise ValueError(
        f"the words “{words}” tell {len(found)} events: {listed}; quote fewer words, or these offsets"
    )


def _told_in(event: Event, stretches: Sequence[tuple[int, int]]) -> Span | None:
    """The first words that tell *event* within one of the stretches, or in part."""
    spans = (event.trigger, *event.mentions)
    return next((span for span in spans if any(s < span.end and span.start < e for s, e in stretches)), None)


def _stretches(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where *words* stand in *text*, however they are spaced; or the offsets that they are."""
    offsets = _OFFSETS.fullmatch(words)
    if offsets is not None:
        yield int(offsets.group(1)), int(offsets.group(2))
        return
    pattern = r"\s+".join(map(re.escape, words.split()))
    yield from (found.span() for found in re.finditer(pattern, text))
