"""Days and kilometres as people write them, in English and Arabic."""

from __future__ import annotations

import re

_DAYS = re.compile(r"(\d+)\s*(d|days?|w|weeks?|يوما?|يومًا|أيام|ايام|أسابيع|أسبوعا?)?", re.IGNORECASE)
_KILOMETRES = re.compile(r"(\d+(?:[.]\d+)?)\s*(?:km|كم|كيلومترا?|كيلومترًا)?", re.IGNORECASE)
_WEEKS = ("w", "W", "أس")


def read_days(text: str) -> int | None:
    """The days in “7d”, “7 days”, “7”, “2w”, “٧ أيام”; None where it says none, or none at all."""
    read = _DAYS.fullmatch(text.strip())
    days = int(read[1]) * (7 if (read[2] or "").startswith(_WEEKS) else 1) if read else 0
    return days or None


def read_kilometres(text: str) -> float | None:
    """The kilometres in “50km”, “50”, “٥٠ كم”; None where it says none, or none at all."""
    read = _KILOMETRES.fullmatch(text.strip())
    return (float(read[1]) or None) if read else None
