"""Tables in files, plain, gzipped or zipped: rows by the names of their columns, one at a time.

A row that is no row of the table comes as `Refused`, in its place. Memory does not grow with the file.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zipfile
import zlib
from contextlib import contextmanager
from itertools import chain
from typing import IO, TYPE_CHECKING

from sabab.errors import DatasetError, reason
from sabab.sources.records import Refused, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sabab.sources.records import Layout

_BLOCK = 1 << 20
_MARK = "\ufeff"


def table_rows(
    path: Path, layout: Layout, *, encoding: str | None = None, progress: Callable[[int], None] | None = None
) -> Iterator[Row | Refused]:
    """The rows of a table, and in their places those that cannot be read, with the line each begins on.

    Empty lines are no rows. *progress* is told of the bytes read after each thousand rows.

    Raises:
        DatasetError: the file cannot be read, or a required column is missing; names what there is.
    """
    with _opened(path) as (stream, position):
        lines = _Lines(stream, path, encoding or layout.encoding)
        table = _Table(path, layout, lines)
        for number, row in enumerate(table.rows()):
            if progress is not None and not number % 1000:
                progress(position())
            yield row
        if progress is not None:
            progress(position())


def file_sha256(path: Path) -> str:
    """The SHA-256 of the file's content, unpacked, in hexadecimal digits.

    Raises:
        DatasetError: the file cannot be read.
    """
    digest = hashlib.sha256()
    with _opened(path) as (stream, _):
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


class _Lines:
    """The lines of a stream as text; counts them, and says of each row whether all its bytes were readable."""

    def __init__(self, stream: IO[bytes], path: Path, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding
        self.unreadable = False
        try:
            "".encode(encoding)
        except LookupError:
            raise DatasetError(path, f"there is no encoding called {encoding!r}") from None

    def doubt(self) -> str:
        """What may be wrong where bytes were not readable."""
        return f"; its first line is not in {self._encoding}" if self.unreadable else ""

    def __iter__(self) -> Iterator[str]:
        if "\n".encode(self._encoding) == b"\n":
            yield from self._of_bytes()
            return
        for line in io.TextIOWrapper(self._stream, self._encoding, errors="replace", newline="\n"):
            self.unreadable |= "\ufffd" in line
            yield line

    def _of_bytes(self) -> Iterator[str]:
        for line in self._stream:
            try:
                yield line.decode(self._encoding)
            except UnicodeDecodeError:
                self.unreadable = True
                yield line.decode(self._encoding, errors="replace")


class _Table:
    """A table and its header."""

    def __init__(self, path: Path, layout: Layout, lines: _Lines) -> None:
        self._path = path
        self._layout = layout
        self._lines = lines

    def rows(self) -> Iterator[Row | Refused]:
        """The rows by name."""
        lines = iter(self._lines)
        first = next(lines, "").removeprefix(_MARK)
        if not first.strip():
            raise DatasetError(self._path, "is empty")
        delimiter = max(self._layout.delimiters, key=first.count)
        every = chain([first], lines)
        if delimiter == "\t":  # tab-separated datasets quote nothing, and a headline may hold a lone quote
            reader = csv.reader(every, delimiter=delimiter, quoting=csv.QUOTE_NONE)
        else:
            reader = csv.reader(every, delimiter=delimiter)
        header = None if self._layout.columns else self._header(reader)
        begins = reader.line_num + 1
        for cells in _survived(reader):
            if cells is None:
                span = f"lines {begins} to {reader.line_num}"
                yield Refused(begins, "is no row of a table: is a quote left open?", span)
            elif any(cells):
                yield self._row(begins, cells, header)
            begins = reader.line_num + 1

    def _header(self, reader: Iterator[list[str]]) -> tuple[str, ...]:
        try:
            names = tuple(name.strip() for name in next(reader))
        except csv.Error:
            raise DatasetError(self._path, "is no table of text: its first line cannot be read") from None
        missing = [name for name in self._layout.required if name not in names]
        if missing:
            problem = f"has no column {', '.join(missing)}; its columns are {', '.join(names)[:300]}"
            raise DatasetError(self._path, problem + self._lines.doubt())
        return names

    def _row(self, line: int, cells: list[str], header: tuple[str, ...] | None) -> Row | Refused:
        if self._lines.unreadable:
            self._lines.unreadable = False
            return Refused(line, "is not in the encoding of the file: name another with --encoding")
        names = self._names(cells, header)
        if names is None:
            expected = len(header) if header else " or ".join(map(str, self._layout.columns or ()))
            return Refused(line, f"has not {expected} cells", str(len(cells)))
        return Row(line, dict(zip(names, cells, strict=False)))

    def _names(self, cells: list[str], header: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """The names of the cells; surplus cells at the end are none if they are empty."""
        if header is None:
            return (self._layout.columns or {}).get(len(cells))
        if len(cells) == len(header) or (len(cells) > len(header) and not any(cells[len(header) :])):
            return header
        vain = tuple(name for name in header if name not in self._layout.surplus)
        return vain if len(vain) == len(cells) != len(header) else None


def _survived(reader: Iterator[list[str]]) -> Iterator[list[str] | None]:
    """The rows of a reader; None for what it cannot take, after which it goes on."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """The unpacked content of a file, and how far into the file on the disk it has been read."""
    try:
        with path.open("rb") as raw:
            if path.suffix.lower() == ".zip":
                with zipfile.ZipFile(raw) as archive, _member(path, archive) as stream:
                    yield stream, raw.tell
            elif path.suffix.lower() == ".gz":
                with gzip.open(raw) as stream:
                    yield stream, raw.tell  # type: ignore[misc]  # GzipFile reads as IO[bytes] does
            else:
                yield raw, raw.tell
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise DatasetError(path, f"cannot be read: {reason(problem)}") from problem


def _member(path: Path, archive: zipfile.ZipFile) -> IO[bytes]:
    """The content of the one file in an archive; what macOS puts beside it does not count."""
    names = [name for name in archive.namelist() if not name.endswith("/") and "__MACOSX" not in name]
    if len(names) != 1:
        raise DatasetError(path, f"holds {len(names)} files, not one; unpack it and import them one by one")
    try:
        return archive.open(names[0])
    except RuntimeError as problem:  # encrypted, or packed in a way that Python does not know
        raise DatasetError(
            path, f"cannot be unpacked here ({problem}); unpack it and import that"
        ) from problem
