"""Tables that users write beside their reports: CSV in UTF-8, with the comma, semicolon or tab of their spreadsheet."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sabab.errors import ReportError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DELIMITERS = ",;\t"


@contextmanager
def own_table(path: Path) -> Iterator[csv.DictReader[str]]:
    """The rows of the file by the names of their columns; its first line shows the delimiter.

    Raises:
        ReportError: the file cannot be read as CSV in UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            delimiter = max(_DELIMITERS, key=stream.readline().count)
            stream.seek(0)
            rows = csv.DictReader(stream, delimiter=delimiter, strict=True)
            if rows.fieldnames is not None:
                rows.fieldnames = [name.strip() for name in rows.fieldnames]
            yield rows
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise ReportError(path, f"cannot be read as CSV in UTF-8: {reason(problem)}") from problem
