"""Resolving date expressions against the day of publication.

Conventions, those of the development corpus: a weekday or a day and month without year is the last one up to
publication; "last week" is the calendar week (Monday to Sunday) before; the beginning of a month is its days 1 to 10, the
middle the 15th and its neighbours, the end from the 21st; "since X" runs to publication; a night named by two days covers both.
Without a day of publication everything relative stays open.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from hijridate import Hijri

from sabab.text.date_grammar import DateSpec

Days = tuple[date, date]
_DAY = timedelta(days=1)


def resolve(spec: DateSpec, published: date | None, before: Days | None = None) -> tuple[Days, str] | None:
    """The first and last day that *spec* can mean, and the name of the rule; None where it stays open.

    *before* are the days told last, for "the same day" and "the next day". Explicit parts win over relative ones, and a
    weekday that contradicts an explicit day is disregarded (a slip of the pen in the source is commoner than a wrong number).
    """
    for name, rule in _RULES.items():
        days = rule(spec, published, before)
        if days is not None:
            return _since(spec, days, published), f"date/{name}"
    return None


def _since(spec: DateSpec, days: Days, published: date | None) -> Days:
    return (days[0], max(days[0], published)) if spec.since and published else days


def edtf(days: tuple[date | None, date | None]) -> str:
    """The days in Extended Date/Time Format, as coarse as they are: 2023-03-13, 2022-08, 2022, 2023-03-23/2023-03-24."""
    start, end = days
    if start is None or end is None:
        return f"{start or '..'}/{end or '..'}"
    if start == end:
        return start.isoformat()
    if days == _month(start.year, start.month):
        return f"{start:%Y-%m}"
    if days == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return f"{start.year:04d}"
    return f"{start}/{end}"


def is_valid(spec: DateSpec) -> bool:
    """Whether a full date exists in the calendar (31 April does not)."""
    return not spec.is_full or _day(spec.year or 1, spec.month or 1, spec.day or 1) is not None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _explicit(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.day is None or spec.month is None:
        return None
    if spec.hijri:
        return _hijri(spec)
    if spec.year is not None:
        day = _day(spec.year, spec.month, spec.day)
        return _night(spec, day) if day else None
    day = _last_occurrence(spec.month, spec.day, published)
    return _night(spec, day) if day else None


def _hijri(spec: DateSpec) -> Days | None:
    if spec.year is None or spec.month is None or spec.day is None:
        return None
    try:
        day = Hijri(spec.year, spec.month, spec.day).to_gregorian()
    except (ValueError, OverflowError):  # outside Umm al-Qura's 1343-1500, or no such day
        return None
    return date(day.year, day.month, day.day), date(day.year, day.month, day.day)


def _night(spec: DateSpec, day: date) -> Days:
    return (day, day + _DAY) if spec.until_weekday is not None else (day, day)


def _last_occurrence(month: int, day: int, published: date | None) -> date | None:
    """The last such day up to a week after publication: "on 5 April" in a report of 1 April is about to come."""
    if published is None:
        return None
    years = (published.year + 1, published.year, published.year - 1, published.year - 4)
    days = (_day(year, month, day) for year in years)
    return next((d for d in days if d and d <= published + 7 * _DAY), None)


def _relative(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.relative_day is None or published is None:
        return None
    day = published + spec.relative_day * _DAY
    return (day, day + _DAY) if spec.night else (day, day)


def _weekday(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.weekday is None or published is None:
        return None
    if spec.until_weekday is not None:
        last = _weekday_up_to(spec.until_weekday, published)
        return last - _DAY, last
    day = _weekday_up_to(spec.weekday, published)
    return (day, day)


def _weekday_up_to(weekday: int, published: date) -> date:
    return published - ((published.weekday() - weekday) % 7) * _DAY


def _months(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.month is None or spec.day is not None or spec.hijri:
        return None
    year = spec.year
    if year is None and published is not None:
        year = published.year if spec.month <= published.month else published.year - 1
    return _part(spec, _month(year, spec.month)) if year else None


def _part(spec: DateSpec, days: Days) -> Days:
    """Early, mid or late in a month; of longer spans only their first and last months."""
    start, end = days
    if spec.part is None:
        return days
    if (end - start).days > 31:
        return {"early": _month(start.year, 1), "late": _month(start.year, 12)}.get(spec.part, (date(start.year, 5, 1), date(start.year, 8, 31)))
    middle = start.replace(day=15)
    return {"early": (start, start.replace(day=10)), "mid": (middle - _DAY, middle + _DAY)}.get(spec.part, (start.replace(day=21), end))


def _years(spec: DateSpec, _: date | None, __: Days | None) -> Days | None:
    if spec.year is None or spec.season is not None or spec.month is not None:
        return None
    return _part(spec, (date(spec.year, 1, 1), date(spec.year, 12, 31)))


def _seasons(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.season is None:
        return None
    first, last = spec.season
    candidates: Iterable[int] = (spec.year,) if spec.year else (published.year, published.year - 1) if published else ()
    for year in candidates:
        end = _month(year, last)[1]
        start = date(year if first <= last else year - 1, first, 1)
        if published is None or spec.year or start <= published and (spec.shift != -1 or end < published):
            return start, end
    return None


def _ago(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.ago is None or published is None:
        return None
    if spec.unit == "day":
        return (published - spec.ago * _DAY,) * 2
    if spec.unit == "week":  # "a week ago" is rarely the very day
        middle = published - 7 * spec.ago * _DAY
        return middle - _DAY, middle + _DAY
    if spec.unit == "month":
        months = published.year * 12 + published.month - 1 - spec.ago
        return _month(months // 12, months % 12 + 1)
    return date(published.year - spec.ago, 1, 1), date(published.year - spec.ago, 12, 31)


def _units(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    if spec.unit is None or spec.shift is None or published is None or spec.same:
        return None
    if spec.unit == "week":
        monday = published - published.weekday() * _DAY + 7 * spec.shift * _DAY
        return monday, monday + 6 * _DAY
    if spec.unit == "month":
        months = published.year * 12 + published.month - 1 + spec.shift
        return _part(spec, _month(months // 12, months % 12 + 1))
    year = published.year + spec.shift
    return _part(spec, (date(year, 1, 1), date(year, 12, 31))) if spec.unit == "year" else None


def _same(spec: DateSpec, _: date | None, before: Days | None) -> Days | None:
    return before if spec.same else None


def _later(spec: DateSpec, _: date | None, before: Days | None) -> Days | None:
    if spec.later_days is None or before is None:
        return None
    return before[0] + spec.later_days * _DAY, before[1] + spec.later_days * _DAY


_RULES = {
    "day-month": _explicit,
    "relative-day": _relative,
    "weekday": _weekday,
    "month": _months,
    "season": _seasons,
    "year": _years,
    "ago": _ago,
    "unit": _units,
    "same": _same,
    "later": _later,
}
