"""Stretches of days: months, weeks, weekends, and the last or next time that a date came round."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

Days = tuple[date, date]
DAY = timedelta(days=1)
#: A day and month without year may be told up to a week ahead ("on 5 April" in a report of 1 April).
_AHEAD = 7 * DAY
#: 29 February comes round after four or, over the turn of a century, eight years.
_YEARS_BACK = 8


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, None where it does not exist (31 April); -1 is the month's last."""
    try:
        return date(year, month, calendar.monthrange(year, month)[1] if day == -1 else day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days:
    """The days of a month; *month* may lie outside 1 to 12 and counts on into other years."""
    index = year * 12 + month - 1
    year, month = index // 12, index % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> Days:
    """The days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date) -> Days:
    """The calendar week of a day, Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return monday, monday + 6 * DAY


def months_before(day: date, months: int) -> date:
    """The same day so many months before, or the last one of a shorter month."""
    start, end = month_of(day.year, day.month - months)
    return min(start + (day.day - 1) * DAY, end)


def weekday_up_to(weekday: int, day: date) -> date:
    """The last such weekday up to and with *day*."""
    return day - ((day.weekday() - weekday) % 7) * DAY


def last_date(month: int, day: int, published: date) -> date | None:
    """The last such day up to a week after publication."""
    years = range(published.year + 1, published.year - _YEARS_BACK - 1, -1)
    found = (day_of(year, month, day) for year in years)
    return next((d for d in found if d is not None and d <= published + _AHEAD), None)


def dates_around(month: int, day: int, published: date) -> list[date]:
    """Such days of the year of publication and the years beside it, nearest first."""
    found = (day_of(year, month, day) for year in range(published.year - 1, published.year + 2))
    return sorted((d for d in found if d is not None), key=lambda d: abs(d - published))


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The day of the Umm al-Qura calendar, None outside its years 1343 to 1500 or where it does not exist."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int) -> Days | None:
    """The days of a Hijri month."""
    start = hijri_day(year, month, 1)
    return (start, start + (Hijri(year, month, 1).month_length() - 1) * DAY) if start is not None else None


def hijri_year_in(gregorian_year: int, month: int) -> int | None:
    """The Hijri year whose *month* begins within a Gregorian year, the later one where two do."""
    return last_hijri_year(month, date(gregorian_year, 12, 31) - _AHEAD)


def last_hijri_year(month: int, published: date) -> int | None:
    """The year of the last such Hijri month that began by a week after publication."""
    try:
        year = Gregorian(published.year, published.month, published.day).to_hijri().year
    except (ValueError, OverflowError):
        return None
    candidates = ((y, hijri_day(y, month, 1)) for y in (year + 1, year, year - 1))
    return next((y for y, start in candidates if start is not None and start <= published + _AHEAD), None)
