"""From the text of a cell to a day, a number or a coordinate, with the reason where it is none."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.sources.records import Precision, Row

_INTEGER = re.compile(r"-?[0-9]+(?:\.0*)?")
_DECIMAL = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


class RowError(ValueError):
    """A row that cannot be an event: the *reason*, which many rows share, and the *value* of this one."""

    def __init__(self, reason: str, value: str = "") -> None:
        self.reason = reason
        self.value = value
        super().__init__(f"{reason}: {value}" if value else reason)


def required(row: Row, column: str) -> str:
    """The cell, which must not be empty.

    Raises:
        RowError: it is.
    """
    value = row.text(column)
    if not value:
        raise RowError(f"{column} is empty")
    return value


def day(row: Row, column: str, form: str | None = None) -> date:
    """The day in a cell: YYYY-MM-DD, with or without a time after it, or in the *form* of strptime.

    Raises:
        RowError: there is none.
    """
    value = required(row, column)
    try:
        if form is not None:
            return datetime.strptime(value, form).date()  # noqa: DTZ007 -- a day has no zone
        return date.fromisoformat(value[:10])
    except ValueError:
        raise RowError(f"{column} is no day", value) from None


def identifier(row: Row, column: str) -> str:
    """An identifier; 214797.0, as spreadsheets write it, is 214797.

    Raises:
        RowError: the cell is empty.
    """
    value = required(row, column)
    return value.split(".", 1)[0] if _INTEGER.fullmatch(value) else value


def count(row: Row, column: str) -> int:
    """A number of persons or things.

    Raises:
        RowError: the cell is no whole number from 0 on.
    """
    value = required(row, column)
    if not _INTEGER.fullmatch(value) or value.startswith("-"):
        raise RowError(f"{column} is no count", value)
    return int(value.split(".", 1)[0])


def coordinates(row: Row, latitude: str, longitude: str) -> tuple[str, str] | None:
    """Degrees north and east as the row writes them; None where both cells are empty.

    Raises:
        RowError: one of them is missing, no number, or outside the world.
    """
    north, east = row.text(latitude), row.text(longitude)
    if not north and not east:
        return None
    return _degrees(latitude, north, 90), _degrees(longitude, east, 180)


def _degrees(column: str, value: str, limit: int) -> str:
    if not _DECIMAL.fullmatch(value) or abs(float(value)) > limit:
        raise RowError(f"{column} is no number of degrees", value)
    return value


def month_of(when: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    return when.replace(day=1), when.replace(day=monthrange(when.year, when.month)[1])


def precision_of(settlement: str, district: str, governorate: str) -> Precision:
    """What coordinates point at, by the smallest area that is named."""
    if settlement:
        return "settlement"
    if district:
        return "district"
    return "governorate" if governorate else "country"
