"""What is known of a report beside its text: given on the command line, or in a CSV file for many reports."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.sources.own_tables import own_table

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Language

#: From the first newspapers to what nobody now writes of.
_YEARS = range(1600, 2200)
_COLUMNS = ("path", "published", "outlet", "url")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Day of publication, outlet, address, language and encoding; None where not known."""

    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: Language | None = None
    encoding: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """These values, and those of *other* where this has none."""
        chosen = {
            f.name: getattr(self, f.name) if getattr(self, f.name) is not None else getattr(other, f.name)
            for f in fields(self)
        }
        return Metadata(**chosen)


def day(text: str, where: Path | str) -> date:
    """The day that *text* writes as YYYY-MM-DD.

    Raises:
        ReportError: it is no such date, or one that the calendar does not have.
    """
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise ReportError(where, f"{text!r} is not a date that exists; write it as YYYY-MM-DD") from None
    if found.year not in _YEARS:
        raise ReportError(where, f"{text!r} is of a year without news reports: is it mistyped?")
    return found


def language(text: str, where: Path | str) -> Language:
    """The language that *text* names, "ar" or "en".

    Raises:
        ReportError: sabab reads no other.
    """
    if text == "ar":
        return "ar"
    if text == "en":
        return "en"
    raise ReportError(where, f"{text!r} is not a language that sabab reads: use ar or en")


def read_metadata(path: Path) -> dict[Path, Metadata]:
    """The rows of a CSV file with the columns path, published, outlet, url; paths are relative to the file's folder.

    Raises:
        ReportError: the file cannot be read, lacks the column path, or a row has a wrong date; names the line.
    """
    with own_table(path) as rows:
        _check_columns(path, rows.fieldnames or ())
        return {
            (path.parent / row["path"]).resolve(): _row(row, f"{path}, line {rows.line_num}")
            for row in rows
            if row["path"]
        }


def _check_columns(path: Path, names: object) -> None:
    found = list(names) if isinstance(names, (list, tuple)) else []
    if "path" not in found:
        raise ReportError(
            path, f"has no column 'path'; the columns are {', '.join(_COLUMNS)}, of which path is required"
        )
    strange = [name for name in found if name not in _COLUMNS]
    if strange:
        raise ReportError(
            path,
            f"has a column {strange[0]!r} that means nothing here; the columns are {', '.join(_COLUMNS)}",
        )


def _row(row: dict[str, str | None], where: str) -> Metadata:
    if None in row:  # csv puts surplus cells there
        raise ReportError(where, 'has more cells than columns; put a value with a comma into "quotes"')
    published = row.get("published") or None
    return Metadata(
        day(published, where) if published else None, row.get("outlet") or None, row.get("url") or None
    )
