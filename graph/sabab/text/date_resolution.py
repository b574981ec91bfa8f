"""Resolving date expressions against the day of publication.

Conventions, those of the development corpus: a weekday or a day and month without year is the last one
up to publication; "last week" is the calendar week (Monday to Sunday) before; the beginning of a month
is its days 1 to 10, the middle the 15th and its neighbours, the end from the 21st; "since X" runs to
publication, and so does "this month"; a night named by two days covers both. Without a day of
publication everything relative stays open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text import span_resolution as spans
from sabab.text.day_spans import (
    DAY,
    Days,
    dates_around,
    day_of,
    hijri_day,
    last_date,
    month_of,
    week_of,
    weekday_up_to,
    year_of,
)

if TYPE_CHECKING:
    from datetime import date

    from sabab.text.date_spec import DateSpec

__all__ = ["Days", "edtf", "is_valid", "resolve"]


def resolve(spec: DateSpec, published: date | None, before: Days | None = None) -> tuple[Days, str] | None:
    """The first and last day that *spec* can mean, and the name of the rule; None where it stays open.

    *before* are the days told last, for "the same day" and "the next day". Explicit parts win over
    relative ones, and a weekday that contradicts an explicit day is disregarded (a slip of the pen in
    the source is commoner than a wrong number); one that contradicts "yesterday" wins over it, since a
    text is often published a day after it was written.
    """
    if spec.open:
        return None
    if spec.until is not None:
        return _range(spec, spec.until, published, before)
    for name, rule in _RULES.items():
        try:
            days = rule(spec, published, before)
        except (ValueError, OverflowError):  # before the year 1 or after 9999 ("5,000 years ago")
            return None
        if days is not None:
            return _since(spec, days, published), f"date/{name}"
    return None


def _range(
    spec: DateSpec, until: DateSpec, published: date | None, before: Days | None
) -> tuple[Days, str] | None:
    """From the first day of one, the last such one before the other, to the last day of the other."""
    last = resolve(until, published, before)
    if last is None:
        return None
    anchor = published if spec.relative_day is not None else last[0][1]
    first = resolve(replace(spec, until=None, since=False), anchor, before)
    if first is None or first[0][0] > last[0][1]:
        return None
    return (first[0][0], last[0][1]), last[1]


def _since(spec: DateSpec, days: Days, published: date | None) -> Days:
    return (days[0], published) if spec.since and published and days[0] <= published else days


def edtf(days: tuple[date | None, date | None]) -> str:
    """The days in Extended Date/Time Format, as coarse as they are: 2023-03-13, 2022-08, 2022, A/B."""
    start, end = days
    if start is None or end is None:
        return f"{start or '..'}/{end or '..'}"
    if start == end:
        return start.isoformat()
    if days == month_of(start.year, start.month):
        return f"{start:%Y-%m}"
    return f"{start.year:04d}" if days == year_of(start.year) else f"{start}/{end}"


def is_valid(spec: DateSpec) -> bool:
    """Whether a full date exists in the calendar (31 April does not)."""
    return not spec.is_full or day_of(spec.year or 1, spec.month or 1, spec.day or 1) is not None


def _explicit(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    if spec.day is None:
        return None
    if spec.hijri:
        return _hijri(spec, spec.day, published)
    if spec.month is None:
        month = spans.of_unit(replace(spec, day=None), published, before)
        day = day_of(month[0].year, month[0].month, spec.day) if month else None
    else:
        day = _in_month(spec, spec.month, spec.day, published, before)
    return _night(spec, day) if day else None


def _in_month(
    spec: DateSpec, month: int, day: int, published: date | None, before: Days | None
) -> date | None:
    year = spec.year or spans.year_by_unit(spec, published, before)
    if year is not None:
        return day_of(year, month, day)
    if published is None:
        return None
    around = dates_around(month, day, published)
    if spec.shift is not None:
        return next((d for d in around if _is_shifted(d, spec.shift, published)), None)
    by_weekday = (d for d in around if d.weekday() == spec.weekday)  # it tells the year, even one ahead
    return next(by_weekday, None) or last_date(month, day, published)


def _is_shifted(day: date, shift: int, published: date) -> bool:
    """Whether *day* is before publication ("13 آذار الماضي"), after it, or of its year ("الجاري")."""
    return day.year == published.year if shift == 0 else (day - published).days * shift > 0


def _hijri(spec: DateSpec, day: int, published: date | None) -> Days | None:
    """A Hijri day; a weekday beside it tells where a country's sighting of the moon puts it a day off."""
    if spec.month is None or (spec.relative_day is not None and published is not None):
        return None
    year = spans.hijri_year(spec, spec.month, published)
    found = hijri_day(year, spec.month, day) if year else None
    if found is None:
        return None
    sighted = (found + step * DAY for step in (0, 1, -1))
    found = next((d for d in sighted if spec.weekday in (None, d.weekday())), found)
    return found, found


def _night(spec: DateSpec, day: date) -> Days:
    return (day, day + DAY) if spec.past_midnight else (day, day)


def _relative(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.relative_day is None or published is None:
        return None
    day = published + spec.relative_day * DAY
    if spec.weekday not in (None, day.weekday()):
        day = weekday_up_to(spec.weekday or 0, published)
        if spec.night and day == published:  # "overnight Tuesday", told on Tuesday
            day -= DAY
    return (day, day + DAY) if spec.night else _night(spec, day)


def _weekday(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.weekday is None or published is None:
        return None
    if spec.unit == "week" and spec.shift is not None:
        return _night(spec, week_of(published + 7 * spec.shift * DAY)[0] + spec.weekday * DAY)
    if spec.shift == 1:
        return _night(spec, weekday_up_to(spec.weekday, published) + 7 * DAY)
    if spec.shift == 0:
        return _night(spec, week_of(published)[0] + spec.weekday * DAY)
    return _night(spec, weekday_up_to(spec.weekday, published - DAY if spec.shift == -1 else published))


def _same(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    if spec.clock and published is not None and (before is None or before[0] != before[1]):
        return published, published  # news without another day is of the day: "early in the morning"
    if not spec.same or before is None:
        return None
    return before if spec.unit in (None, "day") else spans.of_unit(spec, published, before)


def _later(spec: DateSpec, _: date | None, before: Days | None) -> Days | None:
    if spec.later is None or before is None:
        return None
    if spec.unit != "day" and (before[1] - before[0]).days > 7:
        return None  # "a week earlier" than some day of a month is that month as well as the one before
    if spec.unit == "week" and spec.shift is not None:  # "the previous week", not "a week earlier"
        return week_of(before[0] + 7 * spec.later * DAY)
    first, last = (spans.back(day, -spec.later, spec.unit or "day") for day in before)
    return spans.of_weekend(first[0]) if spec.unit == "weekend" else (first[0], last[1])


_RULES = {
    "day-month": _explicit,
    "relative-day": _relative,
    "weekday": _weekday,
    "month": spans.months,
    "season": spans.seasons,
    "year": spans.years,
    "ago": spans.ago,
    "within": spans.within,
    "unit": spans.units,
    "same": _same,
    "later": _later,
}
