"""Reading date expressions: words in, specifications out; nothing is resolved here.

A specification holds only what the words say. "أمس، الاثنين 13 من آذار" is one expression with a relative day, a weekday,
a day and a month, which `date_resolution` checks against each other. A day is never invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sabab.text.calendar import (
    AMBIGUOUS_MONTHS,
    DAY_PARTS,
    DUALS,
    HIJRI_MONTHS,
    MONTHS,
    NIGHT,
    PARTS,
    RELATIVE_DAYS,
    SAME,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
)
from sabab.text.numerals import number_at, ordinal
from sabab.text.words import Word

_TENS = {"والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30}


@dataclass(frozen=True, slots=True)
class DateSpec:
    """What the words of one date expression say; *first* and *end* are word indexes, *end* exclusive.

    *until_weekday* is the second day of a night named by both ("ليل الثلاثاء - الأربعاء"). *ago* counts units back from
    publication, *shift* says which week, month or year is meant (-1 the last one). *same* refers to the day or month
    told before, *later_days* counts on from it.
    """

    first: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    until_weekday: int | None = None
    relative_day: int | None = None
    unit: str | None = None
    shift: int | None = None
    ago: int | None = None
    part: str | None = None
    season: tuple[int, int] | None = None
    same: bool = False
    later_days: int | None = None
    since: bool = False
    night: bool = False

    @property
    def is_full(self) -> bool:
        """Whether the words alone fix a day, with its year."""
        return None not in (self.day, self.month, self.year) and not self.hijri


def date_specs(tokens: Sequence[Word]) -> tuple[DateSpec, ...]:
    """Every date expression in a sentence's words, in order; neighbouring pieces come out as one."""
    found: list[DateSpec] = []
    index = 0
    while index < len(tokens):
        spec = _piece(tokens, index)
        if spec is None:
            index += 1
            continue
        index = spec.end
        if found and (joined := _joined(tokens, found[-1], spec)) is not None:
            found[-1] = joined
        else:
            found.append(spec)
    return tuple(_widened(tokens, spec) for spec in found)


def _bare(form: str) -> str:
    """*form* without conjunction, preposition and article: "والأربعاء" → "اربعا"."""
    for prefix in ("وال", "فال", "بال", "كال", "لل", "ال"):
        if form.startswith(prefix) and len(form) - len(prefix) >= 3:
            return form[len(prefix) :]
    return form


def _form(tokens: Sequence[Word], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _lookup(tokens: Sequence[Word], index: int, table: dict[tuple[str, ...], int]) -> tuple[int, int] | None:
    """The longest key of *table* at *index* (a leading و or ب may hide its first word), and the index after it."""
    for length in (3, 2, 1):
        forms = tuple(_form(tokens, index + k) for k in range(length))
        for head in (forms[0], forms[0][1:] if forms[0][:1] in ("و", "ف", "ب", "ل") else forms[0]):
            if (value := table.get((head, *forms[1:]))) is not None:
                return value, index + length
    return None


def _piece(tokens: Sequence[Word], index: int) -> DateSpec | None:
    return next((spec for read in _READERS if (spec := read(tokens, index)) is not None), None)


def _numeric(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """25-3-2023, 2023/03/25, 25.3.2023."""
    parts = [_form(tokens, index + k) for k in range(3)]
    glued = all(tokens[index + k].glue for k in (1, 2) if index + k < len(tokens)) and index + 2 < len(tokens)
    if "." in parts[0] and parts[0].count(".") == 2:
        parts, glued, end = parts[0].split("."), True, index + 1
    else:
        end = index + 3
    if not glued or not all(part.isdecimal() for part in parts):
        return None
    day, month, year = map(int, parts if len(parts[2]) == 4 else parts[::-1])
    return DateSpec(index, end, day=day, month=month, year=year) if day and month in range(1, 13) and year > 999 else None


def _day_month(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """13 من آذار 2023, 12 مارس (آذار) 2023, 8 March 2023, 15 محرم 1441هـ; a bare number is no date."""
    number = number_at(tokens, index)
    if number is None or not 1 <= number[0] <= 31 or tokens[index].kind != "number":
        return None
    at = number[1] + (_form(tokens, number[1]) in ("من", "of", "شهر"))
    return _month_year(tokens, at, replace(DateSpec(index, at), day=number[0]))


def _ordinal_day(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """السادس من أيلول, الخامس عشر من آب, الخامس والعشرين من آذار."""
    form = _form(tokens, index)
    day = ordinal(_bare(form)) if form != _bare(form) else None
    if day is None:
        return None
    at = index + 1
    if _form(tokens, at) == "عشر":
        day, at = day + 10, at + 1
    elif (tens := _TENS.get(_form(tokens, at))) is not None:
        day, at = day + tens, at + 1
    if _form(tokens, at) != "من" or not 1 <= day <= 31:
        return None
    return _month_year(tokens, at + 1, replace(DateSpec(index, at), day=day))


def _month_day(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """March 8, 2023."""
    month = _lookup(tokens, index, MONTHS)
    if month is None or not _form(tokens, index).isascii():
        return None
    number = number_at(tokens, month[1]) if month[1] < len(tokens) else None
    if number is None or not 1 <= number[0] <= 31 or tokens[month[1]].kind != "number":
        return None
    at = number[1] + (_form(tokens, number[1]) == ",")
    year = _year(tokens, at)
    return DateSpec(index, at + 1 if year else number[1], day=number[0], month=month[0], year=year)


def _month_only(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """آب 2022, شهر آب, في آذار الماضي, August 2022; an ambiguous name needs a year or an adjective beside it."""
    at = index + (_form(tokens, index) in ("شهر", "شهري", "بشهر"))
    spec = _month_year(tokens, at, DateSpec(index, at))
    if spec is None or spec.hijri:
        return None
    name = _bare(_form(tokens, at)).removeprefix("و").removeprefix("ب")
    is_plain = spec.year is None and spec.shift is None and at == index
    if name in AMBIGUOUS_MONTHS and is_plain and not _is_month_by_source(tokens, at):
        return None
    return spec


def _is_month_by_source(tokens: Sequence[Word], index: int) -> bool:
    """Whether the spelling decides: آب with its madda is the month, "March" inside a sentence is capitalised."""
    surface = tokens[index].surface
    before = _form(tokens, index - 1)
    return "آب" in surface or (surface[:1].isupper() and before in ("in", "since", "of", "last", "early", "late", "mid", "until", "by"))


def _month_year(tokens: Sequence[Word], at: int, spec: DateSpec) -> DateSpec | None:
    month, hijri = _lookup(tokens, at, MONTHS), False
    if month is None:
        month, hijri = _lookup(tokens, at, HIJRI_MONTHS), True
    if month is None or (hijri and spec.day is None):
        return None
    at = _second_name(tokens, month[1], month[0])
    year = _year(tokens, at)
    if year is not None:
        at += 1 + (_form(tokens, at + 1) in ("ه", "هجري"))
        return replace(spec, month=month[0], year=year, hijri=hijri, end=at)
    shift = SHIFTS.get(_bare(_form(tokens, at)))
    if shift is not None and _form(tokens, at)[:2] == "ال":
        return replace(spec, month=month[0], shift=shift, hijri=hijri, end=at + 1)
    return replace(spec, month=month[0], hijri=hijri, end=at)


def _second_name(tokens: Sequence[Word], at: int, month: int) -> int:
    """Skips the same month's other name: آذار/مارس, مارس (آذار)."""
    inner = at + (_form(tokens, at) == "(")
    second = _lookup(tokens, inner, MONTHS) if inner < len(tokens) else None
    if second is None or second[0] != month or not (inner > at or tokens[inner].glue):
        return at
    return second[1] + (_form(tokens, second[1]).startswith(")") and inner > at)


def _year(tokens: Sequence[Word], at: int) -> int | None:
    form = _form(tokens, at)
    return int(form) if form.isdecimal() and len(form) == 4 and 1300 <= int(form) <= 2100 else None


def _bare_year(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """عام 2021, in 2022, منذ 2021; a bare number of four digits is no year without one of these words."""
    year = _year(tokens, index)
    before = _bare(_form(tokens, index - 1))
    if year is None or year < 1900 or before not in ("عام", "سنه", "منذ", "في", "in", "since", "of", "العام", "مطلع", "early", "late", "mid"):
        return None
    return DateSpec(index, index + 1, year=year)


def _weekday(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """الاثنين, ليل الثلاثاء - الأربعاء, last Wednesday. "الأحد" needs its article: أحد is "somebody"."""
    form = _form(tokens, index)
    value = WEEKDAYS.get(_bare(form)) if form.isascii() or form != _bare(form) else None
    if value is None:
        return None
    spec = DateSpec(index, index + 1, weekday=value)
    until = _until(tokens, index + 1)
    if until is not None:
        spec = replace(spec, until_weekday=until[0], end=until[1])
    return _shifted(tokens, spec)


def _until(tokens: Sequence[Word], index: int) -> tuple[int, int] | None:
    if _form(tokens, index) not in ("-", "–", "—", "to", "into", "ـ") and not (index < len(tokens) and tokens[index].glue):
        return None
    at = index + (not tokens[index].glue)
    value = WEEKDAYS.get(_bare(_form(tokens, at)))
    return (value, at + 1) if value is not None else None


def _shifted(tokens: Sequence[Word], spec: DateSpec) -> DateSpec:
    """Takes in "الماضي" after the name or "last" before it; "نفسه", "ذاته" refer back."""
    after = _form(tokens, spec.end)
    if _bare(after) in SHIFTS and after.startswith("ال"):
        return replace(spec, shift=SHIFTS[_bare(after)], end=spec.end + 1)
    if after in SAME:
        return replace(spec, same=True, end=spec.end + 1)
    before = _form(tokens, spec.first - 1)
    if before in SHIFTS and before.isascii():
        return replace(spec, shift=SHIFTS[before], first=spec.first - 1)
    return spec


def _relative(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """أمس, أول من أمس, yesterday; "اليوم نفسه" and "اليوم التالي" count from the day told before."""
    found = _lookup(tokens, index, RELATIVE_DAYS)
    after = _form(tokens, found[1]) if found else ""
    if found and after in SAME:
        return DateSpec(index, found[1] + 1, same=True, unit="day")
    if found and after in ("التالي", "اللاحق"):
        return DateSpec(index, found[1] + 1, later_days=1)
    if found:
        return DateSpec(index, found[1], relative_day=found[0])
    if _form(tokens, index) in ("يومها", "حينها", "يوميذ"):
        return DateSpec(index, index + 1, same=True, unit="day")
    if _form(tokens, index) == "overnight":
        return DateSpec(index, index + 1, relative_day=-1, night=True)
    return None


def _unit(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """الأسبوع الماضي, أواخر الشهر الماضي, منتصف الشهر, last week, the next day, the previous evening, الشهر نفسه."""
    form = _form(tokens, index)
    unit = UNITS.get(_bare(form))
    if unit is None or unit == "hour":
        return None
    spec = _shifted(tokens, DateSpec(index, index + 1, unit=unit))
    part = PARTS.get(_bare(_form(tokens, spec.first - 1)).removeprefix("ب"))
    if part is not None:
        spec = replace(spec, part=part, first=spec.first - 1, shift=spec.shift or 0)
    if spec.shift is None and not spec.same:
        return _english_neighbour_day(tokens, spec)
    if unit == "day":
        return replace(spec, shift=None, later_days=spec.shift) if spec.shift else (spec if spec.same else None)
    return spec


def _english_neighbour_day(tokens: Sequence[Word], spec: DateSpec) -> DateSpec | None:
    """"the next day", "the following day", "a day later": counted from the day told before."""
    if _form(tokens, spec.first - 1) in ("following",) and spec.unit == "day":
        return replace(spec, later_days=1, first=spec.first - 1)
    return None


def _day_part(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """"the next evening", "the previous evening": a part of a neighbouring day."""
    if _form(tokens, index) not in ("evening", "morning", "night", "afternoon"):
        return None
    shift = {"next": 1, "following": 1, "previous": -1}.get(_form(tokens, index - 1))
    if shift is not None:
        return DateSpec(index - 1, index + 1, later_days=shift)
    return DateSpec(index - 1, index + 1, relative_day=-1, night=True) if _form(tokens, index - 1) == "last" else None


def _clock(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """الساعة 22:39, ليلًا, after dark, at 10:39 p.m.: a time without a day is of the day told before."""
    form = _form(tokens, index)
    after = _form(tokens, index + 1)
    if form in ("الساعه", "بالساعه") and after[:1].isdecimal():
        return DateSpec(index, index + 2, same=True, unit="day")
    if form in ("ليلا", "صباحا", "مسا", "ظهرا", "فجرا") and form != "مسا" or (form, after) in (("after", "dark"), ("before", "midnight")):
        return DateSpec(index, index + (1 if not form.isascii() else 2), same=True, unit="day")
    if form[:1].isdecimal() and ":" in form and after in ("pm", "am"):
        return DateSpec(index, index + 2, same=True, unit="day")
    return None


def _ago(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """قبل يومين, قبل خمسة أيام, three days ago, two days earlier."""
    form = _form(tokens, index)
    if form in ("قبل", "وقبل", "منذ"):
        at = index + 1 + (_form(tokens, index + 1) in ("نحو", "حوالي"))
        count = _count(tokens, at)
        return DateSpec(index, count[2], ago=count[0], unit=count[1]) if count and form != "منذ" else None
    count = _count(tokens, index)
    if count is None:
        return None
    after = _form(tokens, count[2])
    if after == "ago":
        return DateSpec(index, count[2] + 1, ago=count[0], unit=count[1])
    if after in ("later", "earlier") and count[1] == "day":
        return DateSpec(index, count[2] + 1, later_days=count[0] if after == "later" else -count[0])
    return None


def _count(tokens: Sequence[Word], index: int) -> tuple[int, str, int] | None:
    """A number of days, weeks, months or years at *index*: its value, its unit, the index after it."""
    form = _form(tokens, index)
    if form in DUALS:
        return 2, UNITS[form], index + 1
    if form in ("a", "an", "one") or form in UNITS:
        at = index + (form not in UNITS)
        unit = UNITS.get(_form(tokens, at))
        return (1, unit, at + 1) if unit and unit != "hour" else None
    number = number_at(tokens, index) if index < len(tokens) else None
    unit = UNITS.get(_form(tokens, number[1])) if number else None
    return (number[0], unit, number[1] + 1) if number and unit and unit != "hour" else None


def _season(tokens: Sequence[Word], index: int) -> DateSpec | None:
    """last autumn, الخريف الماضي, في الربيع."""
    form = _form(tokens, index)
    season = SEASONS.get(_bare(form)) if form.startswith("ال") or form.isascii() else None
    if season is None:
        return None
    spec = _shifted(tokens, DateSpec(index, index + 1, season=season))
    is_said = spec.shift is not None or form.startswith("ال") or _form(tokens, index - 1) == "the"
    return spec if is_said else None


_READERS: tuple[Callable[[Sequence[Word], int], DateSpec | None], ...] = (
    _numeric, _day_month, _ordinal_day, _month_day, _month_only, _bare_year, _relative, _weekday, _clock, _ago, _season, _day_part, _unit,
)  # fmt: skip
_FIELDS = ("day", "month", "year", "weekday", "until_weekday", "relative_day", "unit", "shift", "ago", "part", "season", "later_days")


def _joined(tokens: Sequence[Word], left: DateSpec, right: DateSpec) -> DateSpec | None:
    """Two pieces as one expression: side by side or parted by day-part words or one comma, and saying different things."""
    between = [token.form for token in tokens[left.end : right.first]]
    commas = sum(form in ("،", ",", "(") for form in between)
    if commas > 1 or len(between) > 5 or any(form not in DAY_PARTS and form not in ("،", ",", "(") for form in between):
        return None
    if "بعد" in between or "after" in between:
        return None
    said = [(getattr(left, name), getattr(right, name)) for name in _FIELDS]
    clock = next((spec for spec in (left, right) if spec.same and spec.unit == "day" and spec.weekday is None), None)
    if clock is not None and not (left.same and right.same):  # a time of day beside a day says nothing about the day
        return replace(left if clock is right else right, first=left.first, end=right.end)
    if any(a is not None and b is not None for a, b in said) or left.same != right.same:
        return None
    if right.hijri or (left.hijri and right.day is None):
        return replace(left, end=right.end)
    values = {name: b for name, (a, b) in zip(_FIELDS, said, strict=True) if b is not None}
    return replace(left, end=right.end, **values)


def _widened(tokens: Sequence[Word], spec: DateSpec) -> DateSpec:
    """Takes in the words before that say part of day, part of month, or "since"."""
    first, part, night, since = spec.first, spec.part, spec.night, spec.since
    while first > 0 and (form := _form(tokens, first - 1)) and (form in DAY_PARTS or form in PARTS or form in ("منذ", "since")):
        night = night or form in NIGHT
        since = since or form in ("منذ", "since")
        part = part or (PARTS.get(form) if spec.month is not None or spec.year is not None else None)
        first -= 1
    return replace(spec, first=first, part=part if spec.day is None else None, night=night, since=since)
