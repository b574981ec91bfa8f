"""Corrections from a CSV file: this report, this event, this slot, this value, because; by whom and when.

A row names the event by words of the report that tell it, not by its number: numbers move when sabab learns to read
better, the report's words do not.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, get_args

from sabab.errors import ReportError
from sabab.model import Attribution, CorrectedSlot, DateRange, EventType
from sabab.sources.own_tables import own_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = ("report", "event", "slot", "value", "because", "who", "when")
#: Slots that hold actors or places.
REF_SLOTS: frozenset[CorrectedSlot] = frozenset({"initiators", "targets", "places", "sources"})
#: The rule that a slot bears which a person has filled.
BY_HAND = "correction/by-hand"
_SLOTS: tuple[CorrectedSlot, ...] = get_args(CorrectedSlot)
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
_CODES: dict[CorrectedSlot, tuple[str, ...]] = {
    "type": get_args(EventType),
    "attribution": get_args(Attribution),
    "habitual": tuple(_TRUTHS),
    "negated": tuple(_TRUTHS),
}
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_HOW_DATES = "write a date as 2023-03-14, 2023-03, 2023, 2023-03-06/2023-03-12 or ../2023-03-12"


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A row that is in order; *where* is its file and line. Whether report, event and names exist is not known yet."""

    where: str
    report: str
    event: str
    slot: CorrectedSlot
    value: str
    because: str
    who: str
    when: date


def read_corrections(path: Path) -> Iterator[CorrectionRow | ReportError]:
    """The rows of the file in order, and of each that is not in order what to mend.

    Raises:
        ReportError: the file cannot be read as CSV, or its columns are others.
    """
    with own_table(path) as rows:
        _check_columns(path, rows.fieldnames or ())
        for row in rows:
            if any(value for value in row.values()):
                yield _checked(row, f"{path}:{rows.line_num}")


def _check_columns(path: Path, names: object) -> None:
    found = [str(name).strip() for name in names] if isinstance(names, (list, tuple)) else []
    columns = f"the columns {', '.join(found)}" if found else "no columns"
    if sorted(found) != sorted(COLUMNS):
        raise ReportError(path, f"has {columns}; they must be {', '.join(COLUMNS)}")


def _checked(row: dict[str, str | None], where: str) -> CorrectionRow | ReportError:
    try:
        return _row(row, where)
    except ValueError as problem:
        return ReportError(where, str(problem))


def _row(row: dict[str, str | None], where: str) -> CorrectionRow:
    """The row as a record; raises ValueError with what to mend."""
    if None in row:
        raise ValueError('has more cells than columns; put a value with a comma into "quotes"')
    cells = {name: (row[name] or "").strip() for name in COLUMNS}
    missing = next((name for name in COLUMNS if name != "value" and not cells[name]), None)
    if missing:
        raise ValueError(f"has nothing under {missing!r}; fill it in")
    slot = next((slot for slot in _SLOTS if slot == cells["slot"]), None)
    if slot is None:
        raise ValueError(f"there is no slot {cells['slot']!r}; the slots are {', '.join(_SLOTS)}")
    _check_value(slot, cells["value"])
    when = _when(cells["when"])
    value, because, who = (cells[name] for name in ("value", "because", "who"))
    return CorrectionRow(where, cells["report"], cells["event"], slot, value, because, who, when)


def _when(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} under 'when' is not a date that exists; write it as YYYY-MM-DD") from None


def _check_value(slot: CorrectedSlot, value: str) -> None:
    codes = _CODES.get(slot, ())
    if codes and value not in codes:
        raise ValueError(f"{value!r} is no value of {slot}; the values are {', '.join(codes)}")
    if slot == "drop" and value:
        raise ValueError("drop takes the whole event out; leave its value empty")
    if slot in ("killed", "injured") and value and not (value.isascii() and value.isdigit()):
        raise ValueError(f"{value!r} is no number; write digits, or nothing where no number is told")
    if slot == "date":
        date_range(value)


def truth(value: str) -> bool:
    """What a checked value of habitual or negated says."""
    return _TRUTHS[value]


def names(value: str) -> tuple[str, ...]:
    """The actors or places of a value, between semicolons."""
    return tuple(name for part in re.split("[;؛]", value) if (name := part.strip()))


def date_range(value: str) -> DateRange | None:
    """The days that *value* writes in EDTF; None where it is empty.

    Only what sabab itself writes is read: a day, a month, a year, and two of these with ``/`` between them, either of
    which may be ``..`` (open).

    Raises:
        ValueError: it is none of these, or ends before it begins.
    """
    if not value:
        return None
    first, slash, last = value.partition("/")
    start = None if first == ".." and slash else _bounds(first)[0]
    end = None if last == ".." else _bounds(last if slash else first)[1]
    if (start is None and end is None) or (start and end and start > end):
        raise ValueError(f"{value!r} is no stretch of time; {_HOW_DATES}")
    return DateRange(start, end, value, None, BY_HAND)


def _bounds(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day."""
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no date; {_HOW_DATES}")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        start = date(year or 0, month or 1, day or 1)
        last = monthrange(start.year, month or 12)[1]
        return start, date(start.year, month or 12, day or last)
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar; {_HOW_DATES}") from None
