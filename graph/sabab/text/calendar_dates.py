"""Reading dates of the calendar: days, months, years and feasts, in digits and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.calendar import FEASTS, HIJRI_FEASTS, SHIFTS, UNITS, listed
from sabab.text.date_pieces import day_number, is_month_by_itself, month_at, opens_month, year_at
from sabab.text.date_spec import DateSpec
from sabab.text.date_words import core, is_definite, openers, opens
from sabab.text.numerals import opens_rank, ordinal_at

if TYPE_CHECKING:
    from sabab.text.date_words import Reader, Row, Start

#: Between two numbers these make a range of days, before a month or after it.
_TO = listed("- – — to until till through إلى حتى ولغاية لغاية and و")
_YEAR_WORDS = listed("عام العام سنة السنة للعام لعام")
_YEAR_LEADS = _YEAR_WORDS | listed("منذ في خلال حتى مطلع بداية نهاية منتصف أواخر أوائل صيف شتاء "
    "خريف ربيع عامي عامين "
    "in since of during until by early late mid year between from")  # fmt: skip
_COMMAS = (",", "،")
_ERAS = listed("ه هجري هجرية م ميلادي")
_MONTH_WORDS = listed("شهر وشهر لشهر بشهر")
_EDGES = {"اول": 1, "اخر": -1, "first": 1, "last": -1}


def _numeric(row: Row, index: int) -> DateSpec | None:
    """25-3-2023, 2023/03/25, 25.3.2023; day first, unless only the month can be first (3/25/2023)."""
    form = row.form(index)
    parts = form.split(".")
    end = index + 1
    if len(parts) != 3:
        spaced = [index + 1, index + 3] if row.form(index + 1) in ("-", "/") else []
        at = [index, *(k + 1 for k in spaced)] if spaced else [index, index + 1, index + 2]
        parts, end = [row.form(k) for k in at], at[-1] + 1
        if not spaced and not all(row.glue(k) for k in at[1:]):
            return None
        if spaced and row.form(index + 3) != row.form(index + 1):
            return None
    return _of_parts(index, end, parts) if all(part.isdecimal() for part in parts) else None


def _of_parts(first: int, end: int, parts: list[str]) -> DateSpec | None:
    day, month, year = (int(part) for part in (parts if len(parts[2]) == 4 else parts[::-1]))
    if month > 12 >= day:
        day, month = month, day
    is_date = 1 <= day <= 31 and 1 <= month <= 12 and year > 999
    return DateSpec(first, end, day=day, month=month, year=year) if is_date else None


def _days(row: Row, index: int) -> tuple[int, int | None, int] | None:
    """One day or several of a month (12-13, 10 to 12, 10 و12): the first, the last, the index after them."""
    first = day_number(row, index)
    if first is None:
        return None
    last = None
    while (step := _next_day(row, (last or first)[1])) is not None and step[0] > (last or first)[0]:
        last = step
    return first[0], last[0] if last else None, (last or first)[1]


def _next_day(row: Row, end: int) -> tuple[int, int] | None:
    if row.glue(end):
        return day_number(row, end)
    if row.form(end) in _COMMAS:  # a list: "1, 2 and 3 March", not "killed 5, 13 March"
        found = day_number(row, end + 1)
        return found if found and row.form(found[1]) in ("and", "و", *_COMMAS) else None
    at = end + 1
    if row.form(end) not in _TO:
        return None
    return day_number(row, at + (row.form(at) in ("the", "ال")))


def _with_until(spec: DateSpec, last: int | None) -> DateSpec:
    return replace(spec, until=replace(spec, day=last)) if last else spec


def _day_month(row: Row, index: int) -> DateSpec | None:
    """13 من آذار 2023, 12-13 March, 15 محرم 1441هـ, 13 من الشهر الجاري; a bare number is no date."""
    days = _days(row, index)
    if days is None:
        return None
    spec = _of_month(row, days[2], DateSpec(index, days[2], day=days[0]))
    return _with_until(spec, days[1]) if spec else None


def _of_month(row: Row, at: int, spec: DateSpec) -> DateSpec | None:
    """*spec*, a day, with the month after it: by name, or the current or last one."""
    at += row.form(at) in ("من", "of")
    if core(row.form(at)) == "شهر" and is_definite(row.form(at)):
        return _of_unit(row, at + 1, spec)
    is_current = SHIFTS.get(core(row.form(at))) == 0 and is_definite(row.form(at))  # "13 الجاري"
    if is_current:
        return replace(spec, unit="month", shift=0, end=at + 1)
    if UNITS.get(row.form(at + 1)) == "month" and row.form(at) in ("this", "last"):
        return replace(spec, unit="month", shift=SHIFTS[row.form(at)], end=at + 2)
    return _month_year(row, at + (row.form(at) == "شهر"), spec)


def _of_unit(row: Row, at: int, spec: DateSpec) -> DateSpec | None:
    adjective = row.form(at)
    if core(adjective) in SHIFTS:
        return replace(spec, unit="month", shift=SHIFTS[core(adjective)], end=at + 1)
    return replace(spec, unit="month", same=True, end=at + 1) if adjective in ("نفسه", "ذاته") else None


def _ordinal_day(row: Row, index: int) -> DateSpec | None:
    """السادس من أيلول, الخامس والعشرين من آذار, the sixth of September."""
    rank = ordinal_at(row.tokens, index)
    if rank is None or row.form(rank[1]) not in ("من", "of") or not 1 <= rank[0] <= 31:
        return None
    return _of_month(row, rank[1], DateSpec(index, rank[1], day=rank[0]))


def _edge_day(row: Row, index: int) -> DateSpec | None:
    """آخر يوم من ديسمبر, the first day of March."""
    day = _EDGES.get(row.form(index).removeprefix("و").removeprefix("ب"))
    if (
        day is None
        or row.form(index + 1) not in ("يوم", "ايام", "day")
        or row.form(index + 2) not in ("من", "في", "of")
    ):
        return None
    at = index + 3 + (row.form(index + 3) == "شهر")
    return _month_year(row, at, DateSpec(index, at, day=day))


def _month_day(row: Row, index: int) -> DateSpec | None:
    """March 8, 2023; Oct. 7; March 12-13. "In March 20 people" is a month: a day is told "on March 20"."""
    month = month_at(row, index) if row.form(index).isascii() else None
    days = _days(row, month[1] + (row.form(month[1]) == "the")) if month else None
    if month is None or days is None:
        return None
    year = year_at(row, days[2] + (row.form(days[2]) == ","))
    if year is None and row.form(index - 1) == "in":
        return None
    end = days[2] + (row.form(days[2]) == ",") + 1 if year else days[2]
    return _with_until(DateSpec(index, end, day=days[0], month=month[0], year=year, hijri=month[2]), days[1])


def _month_only(row: Row, index: int) -> DateSpec | None:
    """آب 2022, شهر آب, في آذار الماضي, August 2022; an ambiguous name needs more beside it."""
    at = index + (row.form(index) in _MONTH_WORDS)
    spec = _month_year(row, at, DateSpec(index, at))
    if spec is None:
        return None
    is_plain = spec.year is None and spec.shift is None and at == index
    return None if is_plain and not is_month_by_itself(row, at, is_hijri=spec.hijri) else spec


def _month_year(row: Row, at: int, spec: DateSpec) -> DateSpec | None:
    """*spec* with the month at *at*, and the year or the adjective after it."""
    month = month_at(row, at)
    if month is None:
        return None
    spec = replace(spec, month=month[0], hijri=month[2], end=month[1])
    at = _past_year_lead(row, month[1])
    year = year_at(row, at)
    if year is not None:
        return replace(spec, year=year, end=at + 1 + (row.form(at + 1) in _ERAS))
    adjective = row.form(month[1])
    if is_definite(adjective) and core(adjective) in SHIFTS:
        return replace(spec, shift=SHIFTS[core(adjective)], end=month[1] + 1)
    return _shifted_month(row, spec)


def _past_year_lead(row: Row, at: int) -> int:
    """The index of a year after "من عام", "of" or a comma, *at* itself where none of them leads to one."""
    after = at + (row.form(at) in ("من", "of", ","))
    after += row.form(after) in _YEAR_WORDS
    return after if year_at(row, after) else at


def _shifted_month(row: Row, spec: DateSpec) -> DateSpec:
    """“last August”, "this March"."""
    before = row.form(spec.first - 1)
    if spec.day is None and before.isascii() and before in SHIFTS:
        return replace(spec, shift=SHIFTS[before], first=spec.first - 1)
    return spec


def _bare_year(row: Row, index: int) -> DateSpec | None:
    """عام 2021, in 2022, 2015-2019, between 2015 and 2019; four digits alone are no year."""
    year = year_at(row, index)
    if year is None or year < 1900:
        return None
    spec = DateSpec(index - (row.form(index - 1) in _YEAR_WORDS), index + 1, year=year)
    until = _until_year(row, index)
    if until is not None and year < (until.year or 0):
        return replace(spec, end=until.end, until=until)
    return spec if core(row.form(index - 1)) in _YEAR_LEADS else None


def _until_year(row: Row, index: int) -> DateSpec | None:
    at = index + 1 + (row.form(index + 1) in _TO)
    last = year_at(row, at) if at > index + 1 or row.glue(at) else None
    return DateSpec(at, at + 1, year=last) if last else None


def _feast(row: Row, index: int) -> DateSpec | None:
    """Christmas Day, ليلة رأس السنة, عيد الفطر, with the year beside it."""
    found = row.lookup(index, FEASTS)
    if found is not None:
        year = year_at(row, found[1])
        return DateSpec(index, found[1] + (year is not None), day=found[0][1], month=found[0][0], year=year)
    hijri = row.lookup(index, HIJRI_FEASTS)
    if hijri is None:
        return None
    month, first, last = hijri[0]
    return _with_until(DateSpec(index, hijri[1], day=first, month=month, hijri=True), last)


def _is_digits(form: str) -> bool:
    return form[:1].isdecimal()


def _may_be_month(form: str) -> bool:
    return opens_month(form) or form in _MONTH_WORDS


def _may_be_ordinal(form: str) -> bool:
    return (is_definite(form) or form.isascii()) and opens_rank(form)


#: In the order in which they are tried: the fuller expression first.
READERS: tuple[tuple[Start, Reader], ...] = (
    (_is_digits, _numeric),
    (_is_digits, _day_month),
    (_may_be_ordinal, _ordinal_day),
    (opens(frozenset(_EDGES)), _edge_day),
    (opens(openers(FEASTS) | openers(HIJRI_FEASTS)), _feast),
    (opens_month, _month_day),
    (_may_be_month, _month_only),
    (_is_digits, _bare_year),
)
