"""Days and kilometres as people write them, in English and Arabic."""

from __future__ import annotations

import re

from sabab.errors import QueryError

#: Nobody asks what followed after more than a century, and dates leave the calendar somewhere beyond it.
MOST_DAYS = 36_525
#: Half the way around the earth: no two places are farther apart.
MOST_KILOMETRES = 20_038
_DAYS = re.compile(r"(\d+)\s*(d|days?|w|weeks?|يوما?|يومًا|أيام|ايام|أسابيع|أسبوعا?)?", re.IGNORECASE)
_KILOMETRES = re.compile(r"(\d+(?:[.]\d+)?)\s*(?:km|كم|كيلومترا?|كيلومترًا)?", re.IGNORECASE)
_WEEKS = ("w", "W", "أس")


def read_days(text: str) -> int | None:
    """The days in “7d”, “7 days”, “7”, “2w”, “٧ أيام”; None where it says none, no day, or more than a century."""
    read = _DAYS.fullmatch(text.strip())
    days = int(read[1]) * (7 if (read[2] or "").startswith(_WEEKS) else 1) if read else 0
    return days if 0 < days <= MOST_DAYS else None


def asked_days(text: str, option: str, what: str = "window") -> int:
    """The days that an option of a command writes.

    Raises:
        QueryError: they are none, or more than a century.
    """
    days = read_days(text)
    if days is None:
        raise QueryError(f"{option} {text!r} is no {what}: write days as 7d or weeks as 2w, up to a century")
    return days


def read_kilometres(text: str) -> float | None:
    """The kilometres in “50km”, “50”, “٥٠ كم”; None where it says none, or more than there are between two places."""
    read = _KILOMETRES.fullmatch(text.strip())
    kilometres = float(read[1]) if read else 0.0
    return kilometres if 0 < kilometres <= MOST_KILOMETRES else None
