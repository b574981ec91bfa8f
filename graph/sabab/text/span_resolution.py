"""Resolving what is longer than a day: months, years, seasons, weeks, weekends, times counted in units."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sabab.text.day_spans import (
    DAY,
    hijri_month,
    hijri_year_in,
    last_hijri_year,
    month_of,
    months_before,
    week_of,
    weekday_up_to,
    year_of,
)

if TYPE_CHECKING:
    from sabab.text.date_spec import DateSpec
    from sabab.text.day_spans import Days

#: "A few" units: more than one, and not more than the ten up to which Arabic counts in the plural (أيام).
_FEWEST, _MOST = 2, 10
_FRIDAY, _SATURDAY = 4, 5
#: Umm al-Qura ends with 1500; a greater number beside a Hijri month is a Gregorian year.
_LAST_HIJRI = 1500


def year_by_unit(spec: DateSpec, published: date | None, before: Days | None) -> int | None:
    """The year of "in March last year", "آذار من العام نفسه"."""
    if spec.unit != "year":
        return None
    days = of_unit(replace(spec, month=None, day=None, season=None), published, before)
    return days[0].year if days else None


def months(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    """The month, Gregorian or Hijri, or its part."""
    if spec.month is None or spec.day is not None:
        return None
    if spec.hijri:
        hijri = hijri_year(spec, spec.month, published)
        return hijri_month(hijri, spec.month) if hijri else None
    year = spec.year or year_by_unit(spec, published, before)
    if year is None and published is not None:
        year = published.year + _year_step(spec, spec.month - published.month)
    return _part(spec, month_of(year, spec.month)) if year else None


def hijri_year(spec: DateSpec, month: int, published: date | None) -> int | None:
    """The Hijri year of a month: as told, of the Gregorian year told ("Ramadan 2023"), or the last one."""
    if spec.year is not None:
        return hijri_year_in(spec.year, month) if spec.year > _LAST_HIJRI else spec.year
    return last_hijri_year(month, published) if published else None


def _year_step(spec: DateSpec, months_ahead: int) -> int:
    """-1, 0 or 1: which year's month is meant, by its adjective or by whether it is still ahead."""
    if spec.shift == 0:
        return 0
    if spec.shift == 1:
        return int(months_ahead <= 0)
    return -int(months_ahead >= 0 if spec.shift == -1 else months_ahead > 0)


def _part(spec: DateSpec, days: Days) -> Days:
    """The beginning, middle or end of a month or a longer span, or all of it."""
    start, end = days
    if (end - start).days > 31:
        return _part_of_year(spec, start, end)
    middle = start.replace(day=15)
    parts = {
        "start": (start, start.replace(day=10)),
        "early": (start, start.replace(day=10)),
        "mid": (middle - DAY, middle + DAY),
        "late": (start.replace(day=21), end),
        "end": (start.replace(day=21), end),
    }
    return parts.get(spec.part or "", days)


def _part_of_year(spec: DateSpec, start: date, end: date) -> Days:
    """“مطلع العام” is January, "early in the year" its first three months."""
    year = start.year
    parts = {
        "start": month_of(year, 1),
        "early": (start, date(year, 3, 31)),
        "mid": (date(year, 5, 1), date(year, 8, 31)),
        "late": (date(year, 10, 1), end),
        "end": month_of(year, 12),
    }
    return parts.get(spec.part or "", (start, end))


def _part_of_week(spec: DateSpec, days: Days) -> Days:
    """Weeks begin on Saturday, Sunday or Monday by country: a beginning may be any day up to Wednesday."""
    monday, sunday = days
    early = (monday - 2 * DAY, monday + 2 * DAY)
    late = (monday + 3 * DAY, sunday)
    middle = (monday + DAY, monday + 3 * DAY)
    parts = {"start": early, "early": early, "mid": middle, "late": late, "end": late}
    return parts.get(spec.part or "", days)


def years(spec: DateSpec, _: date | None, __: Days | None) -> Days | None:
    """The year or its part."""
    if spec.year is None or spec.season is not None or spec.month is not None:
        return None
    return _part(spec, year_of(spec.year))


def seasons(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    """The season of its year, or the last one to have begun ("last summer": to have ended)."""
    if spec.season is None:
        return None
    first, last = spec.season
    year = spec.year or year_by_unit(spec, published, before)
    if year is not None:  # the winter of 2022 begins in December 2022
        return month_of(year, first)[0], month_of(year + (first > last), last)[1]
    if published is None:
        return None
    years_back = range(published.year + 1, published.year - 2, -1)
    begun = ((month_of(y - (first > last), first)[0], month_of(y, last)[1]) for y in years_back)
    return next((s for s in begun if s[0] <= published and (spec.shift != -1 or s[1] < published)), None)


def ago(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    """Counted back from publication; "a few days ago" is any of the days that can be."""
    if published is None or spec.unit is None or not (spec.ago is not None or spec.vague):
        return None
    if spec.unit == "hour":
        return published - max(1, -(-(spec.ago or 1) // 24)) * DAY, published
    if spec.ago is None:
        return back(published, _MOST, spec.unit)[0], back(published, _FEWEST, spec.unit)[1]
    return back(published, spec.ago, spec.unit)


def back(day: date, number: int, unit: str) -> Days:
    """So many units before *day*, as exact as the unit: a day, a week give or take a day, a month, a year."""
    if unit == "day":
        return (day - number * DAY,) * 2
    if unit in ("week", "weekend"):  # "a week ago" is rarely the very day
        return day - (7 * number + 1) * DAY, day - (7 * number - 1) * DAY
    return month_of(day.year, day.month - number) if unit == "month" else year_of(day.year - number)


def within(spec: DateSpec, published: date | None, _: Days | None) -> Days | None:
    """“The past three weeks”, "الساعات الـ24 الماضية": up to publication."""
    if spec.within is None or published is None:
        return None
    number = spec.within
    starts = {
        "hour": published - max(1, -(-number // 24)) * DAY,
        "day": published - number * DAY,
        "week": published - 7 * number * DAY,
        "month": months_before(published, number),
        "year": months_before(published, 12 * number),
    }
    return (starts[spec.unit], published) if spec.unit in starts else None


def units(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    """The calendar unit, unless it is told by the days before."""
    is_told = spec.same or (spec.later is not None and before is not None)
    return None if is_told else of_unit(spec, published, before)


def of_unit(spec: DateSpec, published: date | None, before: Days | None) -> Days | None:
    """The calendar unit that *spec* means: last month, this year, the weekend, one of the day told before."""
    day = (before[0] if before else None) if spec.same else published
    if day is None or spec.unit is None:
        return None
    if "weekend" in spec.unit:
        return of_weekend(day, spec.shift, _FRIDAY if spec.unit == "long weekend" else _SATURDAY)
    shift = 0 if spec.same else spec.shift
    days = _whole(spec.unit, day, shift) if shift is not None else None
    if days is None:
        return None
    part = _part_of_week(spec, days) if spec.unit == "week" else _part(spec, days)
    return _up_to(spec, part, day) if shift == 0 and not spec.same else part


def _whole(unit: str, day: date, shift: int) -> Days | None:
    if unit == "week":
        return week_of(day + 7 * shift * DAY)
    if unit == "month":
        return month_of(day.year, day.month + shift)
    return year_of(day.year + shift) if unit == "year" else None


def _up_to(spec: DateSpec, days: Days, published: date) -> Days:
    """What happened "this month" happened by publication; "later this month" is to come."""
    if spec.part == "later":
        return max(days[0], published), days[1]
    return days[0], max(days[0], min(days[1], published))


def of_weekend(day: date, shift: int | None = None, first: int = _SATURDAY) -> Days:
    """The weekend that has begun last, or the one before or after it.

    It is Saturday and Sunday. An Arabic one (*first* is Friday) may be Friday and Saturday, as in most Arab
    countries, or Saturday and Sunday, as in Lebanon and the Maghreb, so that it is told as all three.
    """
    start = weekday_up_to(first, day)
    sunday = start + (6 - first) * DAY
    if shift == 1 or (shift == -1 and day <= sunday):
        start, sunday = start + 7 * shift * DAY, sunday + 7 * shift * DAY
    return start, sunday
