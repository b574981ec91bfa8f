"""Cells of a row: what a query of queries/network gives, as text, number or day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from sabab.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A row of a query: column to text, None where it is open.
Row: TypeAlias = "Mapping[str, str | None]"


def several(group: Iterable[Row], column: str) -> tuple[str, ...]:
    """The different texts of a column, sorted."""
    return tuple(sorted({value for row in group if (value := row[column]) is not None}))


def text(row: Row, column: str) -> str:
    """The text of a column that is never open.

    Raises:
        QueryError: it is.
    """
    value = row[column]
    if value is None:
        raise QueryError(f"queries/network left ?{column} open, which it must not")
    return value


def number(value: str | None) -> int | None:
    """An integer, None where the cell is open."""
    return None if value is None else int(value)


def day(value: str | None) -> date | None:
    """The day of an xsd:date, or of an xsd:dateTime in UTC; None too where it is none, which the shapes report."""
    try:
        return None if value is None else date.fromisoformat(value[:10])
    except ValueError:
        return None
