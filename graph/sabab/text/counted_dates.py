"""Reading times told by units: three weeks ago, الأسبوع الماضي, two days later, the past 24 hours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.calendar import (
    DUALS,
    LATEST,
    NEIGHBOURS,
    PARTS,
    PLURALS,
    SAME,
    SEASONS,
    SHIFTS,
    UNITS,
    listed,
)
from sabab.text.date_pieces import month_at, year_at
from sabab.text.date_spec import DateSpec
from sabab.text.date_words import Row, core, is_definite, stems
from sabab.text.numerals import number_at, opens_number

if TYPE_CHECKING:
    from sabab.text.date_words import Reader, Start

#: A number of units, None for a few; the unit; the index after it.
Count = tuple[int | None, str, int]

_ABOUT = listed("نحو حوالي قرابة زهاء about around nearly almost some roughly")
_FEW = listed("few several some couple بضعة بضع عدة")
_AFTER_FEW = listed("قليلة عدة معدودة")
#: "قبل يومين من الهجوم" is told by the attack, not from publication; "من الآن" is.
_OF = listed("من على عن")
_NOW = listed("الآن اليوم")
_THAT = listed("ذلك هذا")
_SEASON_LEADS = listed(
    "في خلال منذ هذا أواخر أوائل مطلع منتصف نهاية بداية in since during this early late mid"
)


def count_at(row: Row, index: int) -> Count | None:
    """A number of units at *index*: "يومين" is two days, "أسبوع" one week; "أيام", "a few days" stay open."""
    if index >= len(row.forms):
        return None
    form = row.form(index)
    stem = next((stem for stem in stems(form) if stem in UNITS), None)
    if stem is not None:
        return _unit_alone(row, index, stem)
    unit = UNITS.get(row.form(index + 1)) if form in ("a", "an", "one") else None
    if unit is not None:
        return 1, unit, index + 2
    number = number_at(row.tokens, index)
    unit = UNITS.get(row.form(number[1])) if number else None
    return (number[0], unit, number[1] + 1) if number and unit else _few(row, index)


def _unit_alone(row: Row, index: int, stem: str) -> Count | None:
    if stem in DUALS:
        return 2, UNITS[stem], index + 1
    if stem in PLURALS:
        return None, UNITS[stem], index + 1 + (row.form(index + 1) in _AFTER_FEW)
    is_named = year_at(row, index + 1) or month_at(row, index + 1)  # عام 2011, شهر آذار
    return None if stem.isascii() or is_named else (1, UNITS[stem], index + 1)


def _few(row: Row, index: int) -> Count | None:
    at = index + (row.form(index) == "a")
    is_few = row.form(at) in _FEW
    at += 1 + (row.form(at + 1) == "of")
    unit = UNITS.get(row.form(at)) if is_few else None
    return (None, unit, at + 1) if unit else None


def _ago(row: Row, index: int) -> DateSpec | None:
    """قبل يومين, قبل نحو خمسة أيام, منذ أسبوع, three days ago, a few weeks ago."""
    if row.form(index).isascii():
        return _english_ago(row, index)
    lead = next((stem for stem in stems(row.form(index)) if stem in ("قبل", "منذ")), None)
    count = count_at(row, index + 1 + (row.form(index + 1) in _ABOUT)) if lead else None
    if count is None:
        return None
    value, unit, end = count
    if lead == "منذ" and value is None:  # "الأصعب منذ شهور" measures how hard, it does not date
        return None
    if row.form(end) in _OF and core(row.form(end + 1)) not in ("ان", "يوم"):
        is_told = row.form(end) == "من" and row.form(end + 1) in _THAT and value is not None
        return DateSpec(index, end + 2, later=-(value or 0), unit=unit) if is_told else None
    return DateSpec(index, end, ago=value, unit=unit, vague=value is None, since=lead == "منذ")


def _english_ago(row: Row, index: int) -> DateSpec | None:
    count = count_at(row, index)
    if count is None:
        return None
    value, unit, end = count
    after = row.form(end)
    if row.form(index - 1) == "than" or opens_number(row.form(index - 1)):  # "more than two weeks ago"
        return None
    if after == "ago":
        return DateSpec(index, end + 1, ago=value, unit=unit, vague=value is None)
    if after not in ("later", "earlier") or value is None or unit == "hour":
        return None
    return DateSpec(index, end + 1, later=value if after == "later" else -value, unit=unit)


def _after_told(row: Row, index: int) -> DateSpec | None:
    """وبعد يومين, بعد ذلك بيومين, قبلها بأسبوع; "بعد يومين من الهجوم" is told by the attack.

    A verb after it belongs to it ("بعد يومين تبادلت فيهما ... القصف"), unless an "and" begins the sentence.
    """
    forms = stems(row.form(index))
    step = 1 if not {"بعد", "بعدها"}.isdisjoint(forms) else -1
    at = index + 1 + (row.form(index + 1) in _THAT)
    is_told = at > index + 1 or not {"بعدها", "قبلها"}.isdisjoint(forms)
    if is_told and not row.form(at).startswith("ب"):
        return None
    count = count_at(row, at) if is_told or "بعد" in forms else None
    if count is None or count[0] is None or count[1] == "hour" or row.form(count[2]) in _OF:
        return None
    is_apart = (
        is_told or row.form(index)[:1] in ("و", "ف") or row.is_stop(count[2]) or row.form(count[2]) == "في"
    )
    return DateSpec(index, count[2], later=step * count[0], unit=count[1]) if is_apart else None


def _within(row: Row, index: int) -> DateSpec | None:
    """اليومين الماضيين, الأيام الثلاثة الماضية, الساعات الـ24 الماضية, the past two weeks, the past week."""
    if row.form(index).isascii():
        return _english_within(row, index)
    count = _definite_count(row, index)
    adjective = core(row.form(count[2])) if count else ""
    if count is None or not (SHIFTS.get(adjective) == -1 or adjective in LATEST):
        return None
    return DateSpec(index, count[2] + 1, within=count[0], unit=count[1])


def _definite_count(row: Row, index: int) -> Count | None:
    """الأيام الثلاثة, الساعات الـ24, الـ24 ساعة, اليومين; “الساعات” alone are those of one day."""
    form = row.form(index)
    if form == "ال" or row.is_number(index):
        count = count_at(row, index + (form == "ال"))
        return count if count and count[0] is not None else None
    unit = UNITS.get(core(form)) if is_definite(form) else None
    if unit is None:
        return None
    if core(form) in DUALS:
        return 2, unit, index + 1
    at = index + 1 + (row.form(index + 1) == "ال")
    number = number_at(row.tokens, at) if row.is_number(at) else None
    value = number[0] if number else _spelled(row, at)
    if value is None and unit == "hour" and core(form) in PLURALS:
        return 1, unit, index + 1 + (core(row.form(index + 1)) in _SMALL)
    return (value, unit, at + 1) if value and core(form) in PLURALS else None


#: "الساعات القليلة الماضية", "the last few hours": less than a day, as good as the last one.
_SMALL = frozenset({"قليله", "few"})


def _spelled(row: Row, index: int) -> int | None:
    """The number of "الثلاثة"."""
    form = row.form(index)
    if not is_definite(form):
        return None
    bare = replace(row.tokens[index], form=core(form), kind="word")
    number = number_at((bare,), 0)
    return number[0] if number else None


def _english_within(row: Row, index: int) -> DateSpec | None:
    if row.form(index) not in ("past", "last"):
        return None
    count = count_at(row, index + 1)
    if count is not None and count[0] is not None:
        return DateSpec(index, count[2], within=count[0], unit=count[1])
    few = index + 1 + (row.form(index + 1) in _SMALL)
    if row.form(few) == "hours":
        return DateSpec(index, few + 1, within=1, unit="hour")
    unit = UNITS.get(row.form(index + 1))
    is_one = row.form(index) == "past" and unit and row.form(index + 1) not in PLURALS
    return DateSpec(index, index + 2, within=1, unit=unit) if is_one else None


def _unit(row: Row, index: int) -> DateSpec | None:
    """الأسبوع الماضي, منتصف الشهر, last week, the previous month, الشهر نفسه; several units need a number."""
    form = row.form(index)
    unit = UNITS.get(core(form))
    if unit in (None, "hour") or (core(form) in PLURALS | DUALS and unit != "weekend"):
        return None
    spec = DateSpec(index, index + 1, unit=unit)
    if unit == "week" and not form.isascii() and _part_before(row, index) == "end":
        spec = replace(spec, unit="long weekend", first=_part_index(row, index))
    for found in (_by_adjective_after(row, spec), _by_adjective_before(row, spec)):
        if found is not None:
            return found if found.unit != "day" or found.same else None
    if spec.unit in ("weekend", "long weekend"):
        is_told = row.form(spec.end) == "before" and row.is_stop(spec.end + 1)
        return replace(spec, later=-1, end=spec.end + 1) if is_told else spec
    has_part = (
        unit != "day" and _part_before(row, index) is not None and (is_definite(form) or form.isascii())
    )
    return replace(spec, shift=0) if has_part else None


def _part_index(row: Row, index: int) -> int:
    """Where "beginning of the", "مطلع" stand before the word at *index*."""
    at = index - 1
    while row.form(at) in ("of", "the"):
        at -= 1
    return at


def _part_before(row: Row, index: int) -> str | None:
    return PARTS.get(core(row.form(_part_index(row, index))).removeprefix("ب"))


def _by_adjective_after(row: Row, spec: DateSpec) -> DateSpec | None:
    after = row.form(spec.end)
    if not after or after.isascii():
        return None
    if after in SAME:
        return replace(spec, same=True, end=spec.end + 1)
    return _by_adjective(spec, core(after), end=spec.end + 1) if is_definite(after) else None


def _by_adjective_before(row: Row, spec: DateSpec) -> DateSpec | None:
    before = row.form(spec.first - 1)
    if before in ("هذا", "هذه") and is_definite(row.form(spec.first)):
        return replace(spec, shift=0, first=spec.first - 1)
    if not before or not before.isascii():
        return None
    if before in SAME:
        return replace(spec, same=True, first=spec.first - 1)
    return _by_adjective(replace(spec, first=spec.first - 1), before, end=spec.end)


def _by_adjective(spec: DateSpec, adjective: str, *, end: int) -> DateSpec | None:
    if adjective in SHIFTS:
        return replace(spec, shift=SHIFTS[adjective], end=end)
    step = NEIGHBOURS.get(adjective)
    return replace(spec, later=step, shift=step, end=end) if step else None


def _season(row: Row, index: int) -> DateSpec | None:
    """الخريف الماضي, last autumn, صيف 2022; "الربيع العربي" and "the fall of the city" are none."""
    form = row.form(index)
    season = SEASONS.get(core(form))
    if season is None:
        return None
    spec = DateSpec(index, index + 1, season=season)
    at = index + 1 + (row.form(index + 1) in ("of", "عام", "العام"))
    year = year_at(row, at)
    if year is not None:
        return replace(spec, year=year, end=at + 1)
    found = _by_adjective_after(row, spec) or _by_adjective_before(row, spec)
    if found is not None:
        return found
    before = row.form(index - 1 - (row.form(index - 1) == "the"))
    is_led = before in _SEASON_LEADS and (form.isascii() or is_definite(form))
    is_named = form == "fall" or (is_definite(row.form(index + 1)) and not form.isascii())
    is_of_year = UNITS.get(core(row.form(index + 1))) == "year"
    return spec if (is_led and not is_named) or is_of_year else None


_COUNT_OPENERS = _FEW | PLURALS | {"a", "an", "one"}


def _opens_ago(form: str) -> bool:
    if form.isascii():
        return form in _COUNT_OPENERS or opens_number(form)
    return not {"قبل", "منذ"}.isdisjoint(stems(form))


def _opens_after(form: str) -> bool:
    return not {"بعد", "بعدها", "قبل", "قبلها"}.isdisjoint(stems(form))


def _opens_within(form: str) -> bool:
    return form in ("past", "last", "ال") or form[:1].isdecimal() or core(form) in UNITS


READERS: tuple[tuple[Start, Reader], ...] = (
    (_opens_ago, _ago),
    (_opens_after, _after_told),
    (_opens_within, _within),
    (lambda form: core(form) in SEASONS, _season),
    (lambda form: core(form) in UNITS, _unit),
)
