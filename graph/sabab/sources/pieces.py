"""The reports that files hold, one piece each, before any is read: a file by its name, a line by its text.

Listing them is cheap and takes the memory of one piece, however many there are, so that the reading can be shared out
among processes and its progress be told in bytes.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sabab.errors import ReportError, reason
from sabab.sources.decoding import MARKS, Decoded, UndecodableError, decoded
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STDIN = "-"
LINES = (".jsonl", ".ndjson")
PAGES = (".html", ".htm", ".xhtml")
SUFFIXES = (".txt", *PAGES, *LINES)
#: Files that users have beside reports, which would be read as English prose full of braces and tags.
_NO_REPORTS = (
    ".json",
    ".csv",
    ".tsv",
    ".xml",
    ".ttl",
    ".trig",
    ".pdf",
    ".doc",
    ".docx",
    ".rtf",
    ".zip",
    ".gz",
)
#: How much of a file is looked at to tell its encoding.
_HEAD = 1 << 16
_OBJECT = re.compile(rb'\s*\{\s*"')


@dataclass(frozen=True, slots=True)
class Piece:
    """One report, not yet read: a file, or what a line of a file holds.

    *name* is the file as the user named it, *line* the number of the line in it. *content* is None for a file that
    will be read when its turn comes. *size* is in bytes.
    """

    name: str
    metadata: Metadata
    size: int
    content: Decoded | None = None
    line: int | None = None

    @property
    def where(self) -> str:
        """The place that messages name."""
        return self.name if self.line is None else f"{self.name}, line {self.line}"


def report_files(paths: Iterable[str]) -> list[str]:
    """The files that *paths* name, each once: folders stand for the report files in them, in order of name.

    Files whose name begins with a dot are left out of folders: systems leave them there, not people.

    Raises:
        ReportError: a folder holds no report.
    """
    found: dict[str, None] = {}
    for name in paths:
        inside = _inside(Path(name)) if name != STDIN and Path(name).is_dir() else [name]
        found.update(dict.fromkeys(inside))
    return list(found)


def _inside(folder: Path) -> list[str]:
    inside = sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()
    )
    if not inside:
        raise ReportError(folder, f"holds no report ({', '.join(SUFFIXES)})")
    return inside


def size_of(files: Iterable[str]) -> int | None:
    """How many bytes the *files* hold together; None where one is standard input."""
    total = 0
    for name in files:
        if name == STDIN:
            return None
        total += _size(name)
    return total


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except OSError:
        return 0  # reading it will say what is wrong


def pieces(
    files: Iterable[str], given: Metadata, rows: Mapping[Path, Metadata]
) -> Iterator[Piece | ReportError]:
    """Each report in *files*, or what is wrong with a file, in order.

    *rows* are metadata by resolved path. What is *given* overrules them, and they what the file says of itself.
    """
    for name in files:
        metadata = given.over(rows.get(Path(name).resolve(), Metadata())) if rows else given
        suffix = Path(name).suffix.lower()
        try:
            if suffix in _NO_REPORTS:
                raise ReportError(name, f"is no report; sabab reads {', '.join(SUFFIXES)}")  # noqa: TRY301 (said as the others)
            if suffix in LINES or name == STDIN:
                yield from _of_stream(name, metadata)
            else:
                yield Piece(name, metadata, _size(name))
        except ReportError as problem:
            yield problem


@contextmanager
def _opened(name: str) -> Iterator[io.BufferedReader[io.FileIO]]:
    try:
        # standard input is opened once more for the larger buffer, of which the head is looked at
        source = sys.stdin.fileno() if name == STDIN else name
        with io.BufferedReader(io.FileIO(source, closefd=name != STDIN), _HEAD) as stream:
            yield stream
    except OSError as problem:
        raise ReportError(name, reason(problem)) from problem


def _of_stream(name: str, metadata: Metadata) -> Iterator[Piece | ReportError]:
    """The lines of a file of JSON lines; standard input may be that as well, or one report."""
    with _opened(name) as stream:
        head = stream.peek(_HEAD)
        if name == STDIN and not _OBJECT.match(head):
            yield _whole(name, stream, metadata)
            return
        is_empty = True
        for piece in _lines(name, head, stream, metadata):
            is_empty = False
            yield piece
        if is_empty:
            raise ReportError(name, "is empty")


def _whole(name: str, stream: BinaryIO, metadata: Metadata) -> Piece:
    content = stream.read()
    return Piece(name, metadata, len(content), decoded_content(name, content, metadata.encoding))


def decoded_content(name: str, content: bytes, encoding: str | None) -> Decoded:
    """The text of a file.

    Raises:
        ReportError: it is empty or no text.
    """
    if not content.strip():
        raise ReportError(name, "is empty")
    try:
        return decoded(content, encoding)
    except UndecodableError as problem:
        raise ReportError(name, str(problem)) from problem


def _lines(
    name: str, head: bytes, stream: io.BufferedReader[io.FileIO], metadata: Metadata
) -> Iterator[Piece | ReportError]:
    """The lines that are not blank, one at a time where the encoding allows it."""
    if metadata.encoding is None and _begins_as_utf8(head):
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield _line(name, number, line, metadata)
        return
    content = stream.read()
    text = decoded_content(name, content, metadata.encoding)
    for number, told in enumerate(text.text.split("\n"), 1):
        if told.strip():
            one = Decoded(told, text.encoding, guessed=text.guessed)
            yield Piece(name, metadata, len(told.encode()), one, number)


def _line(name: str, number: int, line: bytes, metadata: Metadata) -> Piece | ReportError:
    try:
        text = line.decode("utf-8").removeprefix("\ufeff").strip("\r\n")
    except UnicodeDecodeError as problem:
        return ReportError(f"{name}, line {number}", f"is not in utf-8: byte {problem.start} does not fit")
    return Piece(name, metadata, len(line), Decoded(text, "utf-8", guessed=False), number)


def _begins_as_utf8(head: bytes) -> bool:
    """Whether the lines may be told apart as bytes; the last character of *head* may be cut off."""
    if b"\x00" in head or any(head.startswith(mark) for mark, name in MARKS if not name.startswith("utf-8")):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        return False
    return True
