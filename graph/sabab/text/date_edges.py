"""The words around a date that belong to it: part of day, part of month, "since", the noun that it names.

A preposition of time or of order is taken in only where a part of the day stands between it and the
date ("after midnight on Tuesday"): "after Tuesday's raid" tells an order of events, not a date.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.calendar import PARTS, listed, phrases
from sabab.text.date_words import core

if TYPE_CHECKING:
    from sabab.text.date_spec import DateSpec
    from sabab.text.date_words import Row

#: Points and parts of the day; they belong to the date beside them.
PARTS_OF_DAY = listed(
    "فجر صباح ضحى ظهر عصر مغرب مساء مغيب غروب شروق شمس ليل ليلة نهار منتصف "
    "dawn morning noon midday afternoon evening dusk dark sunset sunrise daybreak nightfall night "
    "midnight overnight"
)
_LINKS = listed("يوم في من وقت متأخر مبكر the of on early late earlier later during hours")
_NIGHTS = listed("ليل ليلة night midnight overnight")
_AFTER = listed("بعد بعيد عقب after past")
_BEFORE = listed("قبيل قبل before")
_SINCE = listed("منذ since")
_FROM = listed("between from بين من ما يومي ليلتي عامي شهري")
_UP_TO = listed("by until till حتى لغاية")
#: Said of hours and times only beside one another: "في ساعة متأخرة من مساء", "الساعات الأولى من فجر",
#: "the small hours of".
_PHRASES = frozenset(
    phrases(
        "في وقت سابق من|في وقت سابق|في وقت لاحق من|في وقت لاحق|الساعات الأولى من|ساعات الصباح الأولى من"
        "|ساعات الفجر الأولى من|ساعة متأخرة من|ساعات متأخرة من|الساعات الأخيرة من|أول ساعات|ساعات"
        "|early hours of|small hours of|first hours of|late hours of|wee hours of|month of|shortly|just"
    )
)
_TRAILS = frozenset(
    phrases(
        "morning|afternoon|evening|night|overnight|at dawn|at noon|at dusk|at midnight|at sunset|at sunrise"
        "|at night|before dawn|before noon|in the morning|in the afternoon|in the evening"
    )
)
#: What a day of the month gives its name to: alliances, streets, uprisings. "قوى 14 آذار" is no date.
_NAMED_AFTER = listed("قوى تحالف فريق تيار حركة ثورة انتفاضة شارع ساحة ميدان جسر مستشفى مدرسة جامعة")
_NAMED_BEFORE = listed("alliance coalition movement bloc bridge street square hospital revolution uprising")


def widened(row: Row, spec: DateSpec, floor: int, ceiling: int) -> DateSpec:
    """*spec* with the words around it that say part of day, part of month, "since" or "by".

    It grows between the words *floor* and *ceiling*, where its neighbours stand.
    """
    spec = _with_trail(row, spec, ceiling)
    first = _with_leads(row, spec, floor)
    inner = [row.form(k) for k in range(first, spec.first)]
    night = spec.night or not _NIGHTS.isdisjoint(inner)
    passed = spec.past_midnight or is_past_midnight(inner)
    spec = _with_part(row, replace(spec, first=first, night=night, past_midnight=passed), inner, floor)
    return _with_bound(row, spec, floor)


def _with_trail(row: Row, spec: DateSpec, ceiling: int) -> DateSpec:
    """“Friday morning”, “yesterday at dawn”."""
    if spec.grain not in ("date", "weekday", "relative", "day"):
        return spec
    for length in (3, 2, 1):
        end = spec.end + length
        if end <= ceiling and tuple(row.forms[spec.end : end]) in _TRAILS:
            return replace(
                spec, end=end, night=spec.night or not _NIGHTS.isdisjoint(row.forms[spec.end : end])
            )
    return spec


def _with_leads(row: Row, spec: DateSpec, floor: int) -> int:
    """Where the words before the date that belong to it begin."""
    first = spec.first
    while first > floor:
        length = next((n for n in (4, 3, 2, 1) if n <= first - floor and _is_lead(row, first, n)), 0)
        if not length:
            break
        first -= length
    return first


def is_order_of_day(row: Row, index: int) -> bool:
    """Whether "after" or "before" at *index* is of a part of the day: بعد ظهر, before dawn."""
    form = row.form(index)
    return (form in _AFTER or form in _BEFORE) and row.form(index + 1) in PARTS_OF_DAY


def _is_lead(row: Row, end: int, length: int) -> bool:
    if length > 1:
        return tuple(row.forms[end - length : end]) in _PHRASES
    form = row.form(end - 1)
    if form in _AFTER or form in _BEFORE:
        return is_order_of_day(row, end - 1)
    is_part = core(form) in PARTS_OF_DAY or form in PARTS or (form,) in _PHRASES
    return is_part or form in _LINKS or (form == "ال" and row.is_number(end))


def is_past_midnight(inner: list[str]) -> bool:
    """Whether words before a day make its night run into the next: "after midnight on", بعيد منتصف ليل."""
    midnight = "midnight" in inner or {"منتصف", "ليل"} <= set(inner) or {"منتصف", "الليل"} <= set(inner)
    return midnight and not _AFTER.isdisjoint(inner)


def _with_part(row: Row, spec: DateSpec, inner: list[str], floor: int) -> DateSpec:
    """The part of a month, a year or a week that stands before it; of days "early" is a part of the day."""
    if spec.grain not in ("month", "season", "year", "week"):
        return spec
    part = next((PARTS[form] for form in reversed(inner) if form in PARTS), None)
    if part is None and spec.first > floor:  # بمطلع آذار
        part = PARTS.get(row.form(spec.first - 1).removeprefix("ب"))
        return replace(spec, part=part, first=spec.first - 1) if part else spec
    return replace(spec, part=part)


def _with_bound(row: Row, spec: DateSpec, floor: int) -> DateSpec:
    """A range with its "from" or "between", a day with its "since" or "by"."""
    first = spec.first
    if spec.until is not None:
        while first > floor and row.form(first - 1) in _FROM:
            first -= 1
        return replace(spec, first=first)
    before = row.form(first - 1) if first > floor else ""
    if before in _SINCE:
        return replace(spec, since=True, first=first - 1)
    return replace(spec, open=True, first=first - 1) if before in _UP_TO else spec


def names_something(row: Row, spec: DateSpec) -> bool:
    """Whether the day names an alliance, a street or an uprising: "قوى 14 آذار", "the 14 July Bridge"."""
    if spec.grain != "date" or spec.year is not None or spec.weekday is not None:
        return False
    return core(row.form(spec.first - 1)) in _NAMED_AFTER or row.form(spec.end) in _NAMED_BEFORE
