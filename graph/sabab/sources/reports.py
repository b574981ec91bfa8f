"""Reports from files: text, HTML pages and JSON lines, one record each.

The stored text is the decoded file without byte order mark, line ends as LF; nothing else is changed, so
offsets count in what the user can see. A file that fails is yielded as its error, and the others go on.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.model import PublishedBasis, Report
from sabab.sources.decoding import Decoded, UndecodableError, decoded
from sabab.sources.metadata import Metadata
from sabab.sources.metadata import day as _day
from sabab.sources.metadata import language as _language
from sabab.text.language import language as detected_language
from sabab.text.publication import published_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STDIN = "-"
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
#: A headline is one line without a full stop; a longer first line is the first sentence of an article without headline.
_LONGEST_TITLE = 160
_JSON_FIELDS = ("id", "text", "title", "outlet", "published", "url", "lang")


def report_files(paths: Iterable[str]) -> list[str]:
    """The files that *paths* name: folders stand for the report files in them, in order of name.

    Raises:
        ReportError: a path does not exist, or a folder holds no report.
    """
    found: list[str] = []
    for name in paths:
        path = Path(name)
        if name != STDIN and path.is_dir():
            inside = sorted(str(p) for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
            if not inside:
                raise ReportError(path, f"holds no report ({', '.join(SUFFIXES)})")
            found.extend(inside)
        else:
            found.append(name)
    return found


def read_reports(
    files: Iterable[str], given: Metadata, rows: Mapping[Path, Metadata]
) -> Iterator[tuple[Report, Decoded] | ReportError]:
    """Each file's reports with how it was decoded, or what is wrong with it.

    *rows* are metadata by resolved path. What is *given* overrules them, and they what the file says of itself.
    """
    for name in files:
        metadata = given.over(rows.get(Path(name).resolve(), Metadata()))
        try:
            yield from _read(name, metadata)
        except ReportError as problem:
            yield problem


def _read(name: str, metadata: Metadata) -> Iterator[tuple[Report, Decoded] | ReportError]:
    text = _decoded(name, metadata)
    suffix = Path(name).suffix.lower()
    if suffix == ".jsonl":
        yield from _json_lines(name, text, metadata)
    elif suffix in (".html", ".htm"):
        yield _page(name, text, metadata), text
    else:
        identifier = "stdin" if name == STDIN else Path(name).stem
        yield report(identifier, text.text, metadata, name), text


def _decoded(name: str, metadata: Metadata) -> Decoded:
    try:
        content = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as problem:
        raise ReportError(name, problem.strerror or str(problem)) from problem
    if not content.strip():
        raise ReportError(name, "is empty")
    try:
        return decoded(content, metadata.encoding)
    except UndecodableError as problem:
        raise ReportError(name, str(problem)) from problem


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


def _json_lines(
    name: str, text: Decoded, metadata: Metadata
) -> Iterator[tuple[Report, Decoded] | ReportError]:
    """One report a line: an object with "text", and "id", "title", "outlet", "published", "url", "lang" where known."""
    for number, line in enumerate(text.text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{name}, line {number}"
        try:
            yield _of_json(line, where, f"{Path(name).stem}-{number}", metadata), text
        except ReportError as problem:
            yield problem


def _of_json(line: str, where: str, default_id: str, metadata: Metadata) -> Report:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise ReportError(where, f"is not JSON: {problem}") from problem
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ReportError(where, 'has no "text"')
    field = {name: _json_field(record, name, where) for name in _JSON_FIELDS}
    own = Metadata(
        _day(field["published"], where) if field["published"] else None,
        field["outlet"],
        field["url"],
        _language(field["lang"], where) if field["lang"] else None,
    )
    identifier = re.sub(r"[^\w.-]+", "-", field["id"] or default_id)
    text = (field["text"] or "").replace("\r\n", "\n")
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


def _page(name: str, text: Decoded, metadata: Metadata) -> Report:
    """The article of an HTML page with its title, date, outlet and address, by trafilatura (the extra "html")."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 (an extra, and heavy)
        from trafilatura.settings import Document  # noqa: PLC0415
    except ImportError:
        raise ReportError(
            name, "is an HTML page; to read those, install the extra: pip install 'sabab[html]'"
        ) from None
    page = bare_extraction(text.text, with_metadata=True, include_comments=False)
    if not isinstance(page, Document) or not page.text:
        raise ReportError(name, "has no article that can be found in the page")
    own = Metadata(
        date.fromisoformat(page.date) if page.date else None, page.sitename or None, page.url or None
    )
    return report(Path(name).stem, page.text, metadata.over(own), name, page.title or None)
