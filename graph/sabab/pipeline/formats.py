"""How commands print what they found: in which formats, and numbers with their nouns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.views.tables import FORMATS

if TYPE_CHECKING:
    from collections.abc import Collection


def check_format(output_format: str, formats: Collection[str] = FORMATS) -> None:
    """Makes sure that it can be printed so.

    Raises:
        QueryError: it cannot; lists the formats there are.
    """
    if output_format not in formats:
        raise QueryError(f"--format {output_format!r} is none of {', '.join(formats)}")


def json_text(value: object) -> str:
    """*value* as JSON for people: a line for each part, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 event, 2 events, 16,566 events."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
