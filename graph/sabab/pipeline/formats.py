"""The formats in which commands print rows."""

from __future__ import annotations

from sabab.errors import QueryError
from sabab.views.tables import FORMATS


def check_format(output_format: str) -> None:
    """Makes sure that rows can be printed so.

    Raises:
        QueryError: they cannot; lists the formats there are.
    """
    if output_format not in FORMATS:
        raise QueryError(f"--format {output_format!r} is none of {', '.join(FORMATS)}")
