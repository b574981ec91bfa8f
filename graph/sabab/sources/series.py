"""Daily counts in tables: what is counted on which days, by one or several selections of one or several files.

A selection says which column to add up, of which rows, in which file::

    killed                                    the column, of every row
    killed[perpetrator_side=Israel]           of the rows that have this value
    rows                                      the rows themselves, one each
    iraq_airstrikes:rows[type=Airstrike]      in the file iraq_airstrikes.csv.gz, where there are several
    rows[type=IED|SAF, province=Anbar]        one of two values, and another condition
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from math import floor, isfinite
from typing import TYPE_CHECKING, NamedTuple

from sabab.errors import DatasetError, QueryError
from sabab.sources.cells import RowError, coordinates, month_of, required
from sabab.sources.records import Layout, Refused
from sabab.sources.tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from sabab.sources.records import Row

#: The word that counts rows instead of adding a column up.
ROWS = "rows"
_SELECTION = re.compile(r"(?:(?P<file>[^:\[\]]+):)?(?P<column>[^:\[\]]+)(?:\[(?P<where>[^\[\]]*)\])?")
_LATITUDE, _LONGITUDE = "latitude", "longitude"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which column of which rows of which file; *where* has the values that a column may have. *file* may be open."""

    text: str
    column: str
    where: Mapping[str, frozenset[str]]
    file: str | None = None

    def takes(self, row: Row) -> bool:
        """Whether the row is one of those."""
        return all(row.text(column) in values for column, values in self.where.items())


class DatedCount(NamedTuple):
    """So many, some time from the first to the last day, both included; *stratum* is where, if that is asked."""

    first: date
    last: date
    amount: float
    stratum: str


@dataclass(frozen=True, slots=True)
class Series:
    """What a selection found, in order of days and strata."""

    selection: Selection
    counts: tuple[DatedCount, ...]


@dataclass(frozen=True, slots=True)
class SeriesFiles:
    """The series in the order of their selections; the first and last day that all files tell of; refused rows.

    *refused* has the file of each row.
    """

    series: tuple[Series, ...]
    first: date
    last: date
    refused: tuple[tuple[Path, Refused], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where rows have their date and their place: squares of *cell* degrees, or the values of the column *by*."""

    date: str = "date"
    cell: float | None = None
    by: str | None = None

    def needed(self) -> set[str]:
        """The columns that every file must have."""
        places = {_LATITUDE, _LONGITUDE} if self.cell is not None else set()
        return {self.date, *places, *((self.by,) if self.by else ())}

    def stratum(self, row: Row) -> str:
        """Where the row is.

        Raises:
            RowError: it has no place.
        """
        parts = [required(row, self.by)] if self.by else []
        if self.cell is not None:
            place = coordinates(row, _LATITUDE, _LONGITUDE)
            if place is None:
                raise RowError("has no coordinates")
            parts += [str(floor(float(degrees) / self.cell)) for degrees in place]
        return ",".join(parts)


def read_selection(text: str) -> Selection:
    """The selection that the text writes.

    Raises:
        QueryError: it writes none; says how one looks.
    """
    found = _SELECTION.fullmatch(text.strip())
    if found is None:
        raise QueryError(
            f"{text!r} selects nothing: write COLUMN, rows[COLUMN=VALUE] or FILE:COLUMN[COLUMN=VALUE]"
        )
    where = {}
    for condition in filter(None, (part.strip() for part in (found["where"] or "").split(","))):
        column, equals, values = condition.partition("=")
        if not equals:
            raise QueryError(f"{text!r}: {condition!r} is no condition; write COLUMN=VALUE")
        where[column.strip()] = frozenset(value.strip() for value in values.split("|"))
    file = found["file"]
    return Selection(text, found["column"].strip(), where, file.strip() if file else None)


def read_series(files: Sequence[Path], selections: Sequence[Selection], columns: Columns) -> SeriesFiles:
    """The series of the selections; a row that cannot be read is refused, and counted.

    Raises:
        DatasetError: a file cannot be read, has no rows, or lacks a column.
        QueryError: a selection is of a file that is not among these, or does not say of which of several.
    """
    of_file: dict[Path, list[int]] = {path: [] for path in files}
    for number, selection in enumerate(selections):
        of_file[_file_of(selection, files)].append(number)
    found: list[Series | None] = [None] * len(selections)
    spans, refused = [], []
    for path, numbers in of_file.items():
        table = _Table(path, [selections[number] for number in numbers], columns)
        refused += [(path, row) for row in table.read()]
        spans.append(table.span())
        for number, series in zip(numbers, table.series(), strict=True):
            found[number] = series
    first, last = max(first for first, _ in spans), min(last for _, last in spans)
    if first > last:
        raise DatasetError(files[0], "tells of other years than the files beside it")
    return SeriesFiles(tuple(series for series in found if series), first, last, tuple(refused))


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day of what a cell writes: a day, a month, a year, or two of them as FROM/TO.

    A time after a day is passed over.

    Raises:
        ValueError: it writes none of them.
    """
    parts = [_one(part.strip()) for part in text.split("/")]
    if len(parts) > 2 or parts[0][0] > parts[-1][1]:
        raise ValueError(text)
    return parts[0][0], parts[-1][1]


def _one(text: str) -> tuple[date, date]:
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    if re.fullmatch(r"\d{4}-\d\d", text):
        return month_of(date.fromisoformat(f"{text}-01"))
    found = date.fromisoformat(text[:10])
    return found, found


def _file_of(selection: Selection, files: Sequence[Path]) -> Path:
    names = {path.name.split(".", 1)[0]: path for path in files}
    if selection.file is None and len(files) == 1:
        return files[0]
    if selection.file is None:
        raise QueryError(f"{selection.text!r}: say of which file, as in {next(iter(names))}:{selection.text}")
    if selection.file not in names:
        raise QueryError(
            f"{selection.text!r}: no file is called {selection.file}; there are {', '.join(names)}"
        )
    return names[selection.file]


class _Table:
    """One file with the selections that are of it, and what was found so far."""

    def __init__(self, path: Path, selections: Sequence[Selection], columns: Columns) -> None:
        self._path, self._selections, self._columns = path, selections, columns
        self._found: list[dict[tuple[date, date, str], float]] = [defaultdict(float) for _ in selections]
        self._first, self._last = date.max, date.min

    def read(self) -> Iterable[Refused]:
        """Reads the file; yields the rows that are refused."""
        needed = self._columns.needed()
        for selection in self._selections:
            needed |= {*selection.where, *(() if selection.column == ROWS else (selection.column,))}
        for row in table_rows(self._path, Layout(tuple(sorted(needed)), delimiters=(",", ";", "\t"))):
            if isinstance(row, Refused):
                yield row
                continue
            try:
                self._add(row)
            except RowError as problem:
                yield Refused(row.line, problem.reason, problem.value)

    def span(self) -> tuple[date, date]:
        """The first and the last day of which any row tells."""
        if self._first > self._last:
            raise DatasetError(self._path, "has no row that could be read")
        return self._first, self._last

    def series(self) -> list[Series]:
        """What was found, by selection."""
        return [
            Series(
                selection,
                tuple(
                    DatedCount(*key[:2], amount, key[2]) for key, amount in sorted(found.items()) if amount
                ),
            )
            for selection, found in zip(self._selections, self._found, strict=True)
        ]

    def _add(self, row: Row) -> None:
        cell = required(row, self._columns.date)
        try:
            first, last = days_of(cell)
        except ValueError:
            raise RowError(f"{self._columns.date} is no date", cell) from None
        amounts = [_amount(row, selection) if selection.takes(row) else 0.0 for selection in self._selections]
        stratum = self._columns.stratum(row) if any(amounts) else ""
        self._first, self._last = min(self._first, first), max(self._last, last)
        for found, amount in zip(self._found, amounts, strict=True):
            if amount:
                found[first, last, stratum] += amount


def _amount(row: Row, selection: Selection) -> float:
    """What the row counts for; an empty cell is nothing."""
    if selection.column == ROWS:
        return 1.0
    value = row.text(selection.column)
    try:
        amount = float(value or 0)
    except ValueError:
        raise RowError(f"{selection.column} is no number", value) from None
    if not isfinite(amount) or amount < 0:
        raise RowError(f"{selection.column} is no count", value)
    return amount
