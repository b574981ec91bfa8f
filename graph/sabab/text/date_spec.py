"""What the words of a date expression say, before anything is resolved."""

from __future__ import annotations

from typing import Literal

from sabab.text.records import record

#: date: a day of the calendar; relative: counted from publication; counted: a number of units back or
#: on; week, month and so on: a unit by its adjective ("last week"); clock: a time of day without its
#: day.
Grain = Literal[
    "clock",
    "date",
    "relative",
    "weekday",
    "month",
    "season",
    "year",
    "counted",
    "day",
    "week",
    "weekend",
    "hour",
]


@record(frozen=True, slots=True)
class DateSpec:
    """What the words of one date expression say; *first* and *end* are word indexes, *end* exclusive.

    *day* may be -1, the last of its month. *unit* with *shift* is a calendar unit (-1 the last one),
    with *ago* it counts back from publication, with *within* it runs up to publication, with *later* it
    counts on from the days told before (negative: back). *same* refers to those days themselves,
    *clock* is a time of one of them. *vague* marks a small number left open ("a few days ago"). *night*
    is a night, which may run into the next day, *past_midnight* one that does. *until* is the last day
    of a range of which this is the first; *open* is a bound without a beginning ("by Friday").
    """

    first: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    relative_day: int | None = None
    unit: str | None = None
    shift: int | None = None
    ago: int | None = None
    within: int | None = None
    later: int | None = None
    vague: bool = False
    part: str | None = None
    season: tuple[int, int] | None = None
    same: bool = False
    clock: bool = False
    since: bool = False
    night: bool = False
    past_midnight: bool = False
    open: bool = False
    until: DateSpec | None = None

    @property
    def is_full(self) -> bool:
        """Whether the words alone fix a day, with its year."""
        return None not in (self.day, self.month, self.year) and not self.hijri and self.until is None

    @property
    def grain(self) -> Grain:
        """Which kind of expression it is, by the finest thing that it says."""
        if self.clock:
            return "clock"
        if self.day is not None:
            return "date"
        if self.relative_day is not None:
            return "relative"
        if self.weekday is not None:
            return "weekday"
        return self._coarse_grain()

    def _coarse_grain(self) -> Grain:
        if self.month is not None:
            return "month"
        if self.season is not None:
            return "season"
        if self.year is not None:
            return "year"
        if (self.ago, self.within, self.later) != (None, None, None) or self.vague:
            return "counted"
        units: dict[str, Grain] = {"week": "week", "month": "month", "year": "year", "day": "day"}
        return units.get(self.unit or "", "weekend")
