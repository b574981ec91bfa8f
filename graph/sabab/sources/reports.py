"""Reports from files: text, HTML pages and JSON lines, one record each.

The stored text is the decoded file without byte order mark, line ends as LF; nothing else is changed, so
offsets count in what the user can see. Of a page it is the headline and the article. A file that fails is yielded as
its error, and the others go on.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.errors import ReportError, reason
from sabab.model import PublishedBasis, Report
from sabab.sources import pages
from sabab.sources.metadata import Metadata
from sabab.sources.metadata import day as _day
from sabab.sources.metadata import language as _language
from sabab.sources.pieces import PAGES, STDIN, SUFFIXES, Piece, decoded_content, pieces, report_files
from sabab.text.language import language as detected_language
from sabab.text.publication import published_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sabab.sources.decoding import Decoded

__all__ = ["STDIN", "SUFFIXES", "file_id", "read_piece", "read_reports", "report", "report_files"]

#: A headline is one line without a full stop; a longer first line is the first sentence of an article without headline.
_LONGEST_TITLE = 160
#: Systems take names of 255 bytes; the rest is for what a name gets while its file is being written.
_LONGEST_ID = 200
_JSON_FIELDS = ("id", "text", "title", "outlet", "published", "url", "lang")


def read_reports(
    files: Iterable[str], given: Metadata, rows: Mapping[Path, Metadata]
) -> Iterator[tuple[Report, Decoded] | ReportError]:
    """Each file's reports with how it was decoded, or what is wrong with it.

    *rows* are metadata by resolved path. What is *given* overrules them, and they what the file says of itself.
    """
    for piece in pieces(files, given, rows):
        try:
            yield piece if isinstance(piece, ReportError) else read_piece(piece)
        except ReportError as problem:
            yield problem


def read_piece(piece: Piece) -> tuple[Report, Decoded]:
    """The report that a piece holds, and how it was decoded.

    Raises:
        ReportError: it cannot be read as a report.
    """
    if piece.line is not None and piece.content is not None:
        default_id = f"{file_id(piece.name)}-{piece.line}"
        return _of_json(piece.content.text, piece.where, default_id, piece.metadata), piece.content
    text = piece.content or _decoded(piece.name, piece.metadata.encoding)
    if _is_page(piece.name):
        found = pages.page(piece.name, text.text)
        metadata = piece.metadata.over(found.metadata)
        return report(file_id(piece.name), found.text, metadata, piece.name, found.title), text
    return report(file_id(piece.name), text.text, piece.metadata, piece.name), text


def file_id(name: str) -> str:
    """The id of a report that a file by that name holds: the name without its ending, U+FFFD for what is no UTF-8."""
    return "stdin" if name == STDIN else os.fsencode(Path(name).stem).decode(errors="replace")


def _is_page(name: str) -> bool:
    return Path(name).suffix.lower() in PAGES


def _decoded(name: str, encoding: str | None) -> Decoded:
    try:
        content = Path(name).read_bytes()
    except OSError as problem:
        raise ReportError(name, reason(problem)) from problem
    if encoding is None and _is_page(name):
        encoding = pages.declared_encoding(content)
    return decoded_content(name, content, encoding)


def report(identifier: str, text: str, metadata: Metadata, where: str, title: str | None = None) -> Report:
    """The report with *text*; language and day of publication are found in the text where *metadata* lacks them.

    Raises:
        ReportError: the text is empty, or in neither language.
    """
    if not text.strip():
        raise ReportError(where, "is empty")
    language = metadata.language or detected_language(text)
    if language is None:
        raise ReportError(
            where, "is in neither Arabic nor English, as far as can be told; if it is, say so with --lang"
        )
    published, basis = _published(text, metadata)
    return Report(
        id=identifier,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=language,
        published=published,
        published_basis=basis,
        title=title or _title(text),
        outlet=metadata.outlet,
        url=metadata.url,
    )


def _published(text: str, metadata: Metadata) -> tuple[date | None, PublishedBasis]:
    if metadata.published is not None:
        return metadata.published, "given"
    found = published_day(text)
    return found, "inferred" if found is not None else "unknown"


def _title(text: str) -> str | None:
    first, _, rest = text.lstrip().partition("\n")
    line = first.strip()
    is_headline = bool(rest.strip()) and len(line) <= _LONGEST_TITLE and not re.search(r"[.،,؛]$", line)
    return line if is_headline else None


def _of_json(line: str, where: str, default_id: str, metadata: Metadata) -> Report:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as problem:
        raise ReportError(where, f"is not JSON: {problem.msg} at character {problem.colno}") from problem
    except (ValueError, RecursionError) as problem:
        raise ReportError(where, f"is not JSON that can be read: {problem}") from problem
    if not isinstance(record, dict) or record.get("text") is None:
        raise ReportError(where, 'has no "text"')
    field = {name: _json_field(record, name, where) for name in _JSON_FIELDS}
    own = Metadata(
        _day(field["published"], where) if field["published"] else None,
        field["outlet"],
        field["url"],
        _language(field["lang"], where) if field["lang"] else None,
    )
    identifier = re.sub(r"[^\w.-]+", "-", field["id"] or default_id)
    if len(identifier.encode()) > _LONGEST_ID:
        raise ReportError(where, f'"id" is longer than the {_LONGEST_ID} bytes that a file may be named with')
    text = (field["text"] or "").replace("\r\n", "\n").replace("\r", "\n")
    return report(identifier, text, metadata.over(own), where, field["title"])


def _json_field(record: dict[str, object], name: str, where: str) -> str | None:
    """A field's text, None where it is missing or null; a number may be an id."""
    value = record.get(name)
    if name == "id" and isinstance(value, int):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise ReportError(where, f'"{name}" must be a text, not {json.dumps(value)[:40]}')
    try:
        (value or "").encode()
    except UnicodeEncodeError as problem:  # JSON can write \ud800, half of a character
        raise ReportError(where, f'"{name}" holds half a character: {problem.reason}') from problem
    return value
