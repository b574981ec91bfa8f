"""Bounds in time: what they say of order and of the days between two events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.records import Order


class Days(NamedTuple):
    """The days within which something happened, both included; None is open towards that side."""

    start: date | None
    end: date | None

    @property
    def span_days(self) -> int | None:
        """How many days it may have been; None without both bounds."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1


class Lag(NamedTuple):
    """The least and the greatest number of days from an earlier event to a later one."""

    least: int
    greatest: int


def order(cause: Days, effect: Days) -> Order | None:
    """Certain where the cause was over before the effect began, None where it is the other way round.

    Two events of one day are in no certain order: the first can last until that day's end.
    """
    if cause.end is not None and effect.start is not None and cause.end < effect.start:
        return "certain"
    if effect.end is not None and cause.start is not None and effect.end < cause.start:
        return None
    return "possible"


def on_a_later_day(cause: Days, effect: Days) -> bool:
    """Whether there are two days within their bounds of which the effect's is the later."""
    return cause.start is None or effect.end is None or cause.start < effect.end


def lag(cause: Days, effect: Days) -> Lag | None:
    """The days from one event to the other; None where a bound is open."""
    if cause.start is None or cause.end is None or effect.start is None or effect.end is None:
        return None
    return Lag((effect.start - cause.end).days, (effect.end - cause.start).days)


def shifted(day: date, days: int) -> date:
    """The day so many days later, or earlier where *days* is below 0; at most the calendar's first or last."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def overlap(ranges: Iterable[Days]) -> Days:
    """The days that all of them share; where they share none, all from the first to the last.

    Reports of one event that were judged to be one may still disagree on its day: then neither is overruled.
    """
    known = list(ranges)
    starts = [one.start for one in known if one.start is not None]
    ends = [one.end for one in known if one.end is not None]
    if not starts or not ends:
        return Days(max(starts, default=None), min(ends, default=None))
    if max(starts) <= min(ends):
        return Days(max(starts), min(ends))
    return Days(min(starts), max(ends))
