"""Reading days told from the day of speaking or by their place in the week: yesterday, Monday, that night."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.calendar import SAME, SHIFTS, WEEKDAYS, listed, phrases
from sabab.text.date_spec import DateSpec
from sabab.text.date_words import Row, core, is_definite, openers, opens, stems
from sabab.text.numerals import number_at, ordinal_at

if TYPE_CHECKING:
    from sabab.text.calendar import Phrase
    from sabab.text.date_words import Reader, Start


def _table(kind: str, rows: dict[int, str]) -> dict[Phrase, tuple[str, int]]:
    return {phrase: (kind, days) for days, names in rows.items() for phrase in phrases(names)}


#: Words for days: counted from publication, nights before it (which may run past midnight), or counted from
#: the day told before.
_DAYS: dict[Phrase, tuple[str, int]] = {
    **_table("published", {
        -2: "أول أمس|أول من أمس|أمس الأول|day before yesterday",
        -1: "أمس|الأمس|البارحة|yesterday",
        0: "اليوم|هذا اليوم|هذا الصباح|هذا المساء|هذه الليلة|الليلة|today|tonight"
           "|this morning|this afternoon|this evening",
        1: "غدا|غد|الغد|tomorrow",
        2: "بعد غد|day after tomorrow",
    }),
    **_table("night", {-1: "الليلة الماضية|الليلة الفائتة|ليلة أمس|ليل أمس|last night|overnight"}),
    **_table("told", {
        0: "يومها|حينها|حينه|يومئذ|ليلتها|وقتها|اليوم نفسه|اليوم ذاته|اليوم عينه|ذلك اليوم|الليلة نفسها"
           "|الليلة ذاتها|تلك الليلة|ذلك المساء|that day|that night|that evening|that morning|that afternoon"
           "|same day|same night|same evening|same morning",
        1: "اليوم التالي|اليوم اللاحق|اليوم الموالي|الليلة التالية|next day|following day|next morning"
           "|following morning|next evening|following evening|next night|following night|next afternoon"
           "|day after",
        -1: "اليوم السابق|الليلة السابقة|اليوم الذي سبقه|previous day|previous night|previous evening"
            "|previous morning|previous afternoon|day before|night before|evening before",
    }),
}  # fmt: skip
#: After "اليوم" these make a day of a count or a name, not today: the third day, World Day, a newspaper.
_NO_TODAY = listed("عالمي دولي وطني واحد أخير")
#: "في أمس الحاجة" is "in dire need"; "غداء" is lunch.
_DIRE = listed("الحاجة حاجة")
#: Names with a weekday in them that are no day: markets, and colours after it.
_MARKETS = listed("سوق black bloody good man")
_ADVERBS = listed("ليلا صباحا مساء ظهرا فجرا عصرا")
_TIMES = frozenset(
    phrases(
        "after dark|at dusk|at dawn|before dawn|at daybreak|at nightfall|at midnight|at noon|at sunset"
        "|at sunrise|before midnight|after midnight|around midnight|early in the morning|earlier in the day"
        "|later in the day|late in the evening"
    )
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}$")
_ZONES = listed("am pm gmt utc local بتوقيت بالتوقيت")
_CLOCK_LEADS = listed("الساعة بالساعة ساعة at around about عند نحو حوالي")


def _relative(row: Row, index: int) -> DateSpec | None:
    """أمس, yesterday, last night; اليوم التالي and "the previous evening" count from the day told before."""
    found = row.lookup(index, _DAYS)
    if found is None or _is_no_day(row, index, found[1]):
        return None
    (kind, days), end = found
    if kind == "told":
        return DateSpec(index, end, later=days or None, same=days == 0, unit="day")
    return DateSpec(index, end, relative_day=days, night=kind == "night")


def _is_no_day(row: Row, index: int, end: int) -> bool:
    """Whether the words after make it something else: the third day, a dire need, the day after the raid."""
    after = row.form(end)
    if row.form(end - 1) in ("after", "before"):
        return not row.is_stop(end)
    if "اليوم" in stems(row.form(end - 1)):
        return core(after) in _NO_TODAY or (is_definite(after) and ordinal_at(row.tokens, end) is not None)
    return after in _DIRE or "غداء" in row.surface(index)


def _weekday(row: Row, index: int) -> DateSpec | None:
    """الاثنين, last Wednesday, الجمعة المقبل. "الأحد" needs its article: أحد is "somebody"."""
    form = row.form(index)
    value = WEEKDAYS.get(core(form)) if form.isascii() or is_definite(form) else None
    if value is None or row.form(index - 1) in _MARKETS:
        return None
    return _shifted(row, DateSpec(index, index + 1, weekday=value))


def _shifted(row: Row, spec: DateSpec) -> DateSpec:
    """Takes in "الماضي" after the name or "last" before it."""
    after = row.form(spec.end)
    if is_definite(after) and core(after) in SHIFTS:
        return replace(spec, shift=SHIFTS[core(after)], end=spec.end + 1)
    if after in SAME and after != "that":
        return replace(spec, same=True, end=spec.end + 1)
    before = row.form(spec.first - 1)
    if before.isascii() and before in SHIFTS:
        return replace(spec, shift=SHIFTS[before], first=spec.first - 1)
    return spec


def _clock(row: Row, index: int) -> DateSpec | None:
    """الساعة 22:39, ليلًا, after dark, 10:39 p.m.: a time without a day is of the day told before."""
    end = _digital(row, index) or _spoken(row, index) or _adverb(row, index)
    if end is None:
        return None
    is_past_midnight = tuple(row.forms[end - 2 : end]) == ("after", "midnight")
    return DateSpec(index, end, same=True, unit="day", clock=True, past_midnight=is_past_midnight)


def _digital(row: Row, index: int) -> int | None:
    at = index + (row.form(index) in ("الساعه", "بالساعه"))
    if not row.is_number(at):
        return None
    is_time = _CLOCK.match(row.form(at)) is not None and ":" in row.form(at)
    is_led = at > index or row.form(index - 1) in _CLOCK_LEADS
    has_zone = row.form(at + 1) in _ZONES
    if not ((is_time and (is_led or has_zone)) or at > index or row.form(at + 1) in ("am", "pm")):
        return None
    return _past_zone(row, at + 1)


def _past_zone(row: Row, at: int) -> int:
    while row.form(at) in _ZONES:
        at += 1 + (row.form(at + 1) in ("المحلي", "time"))
    return at


def _spoken(row: Row, index: int) -> int | None:
    """الساعة العاشرة والنصف, الساعة الثانية عشرة واثنتين وعشرين دقيقة."""
    rank = ordinal_at(row.tokens, index + 1) if row.form(index) in ("الساعه", "بالساعه") else None
    if rank is None:
        return None
    minutes = number_at(row.tokens, rank[1]) if row.form(rank[1]).startswith("و") else None
    if minutes is not None and row.form(minutes[1]) in ("دقيقه", "دقايق"):
        return minutes[1] + 1
    return rank[1] + (row.form(rank[1]) in ("والنصف", "والربع", "والثلث"))


def _adverb(row: Row, index: int) -> int | None:
    for length in (4, 3, 2):
        words = tuple(row.forms[index : index + length])
        if words in _TIMES:
            return index + len(words)
    form = row.form(index)
    is_adverb = form in _ADVERBS and (row.has_tanwin(index) or form != "مسا")  # مساء is a noun too
    return index + 1 if is_adverb else None


def _may_be_clock(form: str) -> bool:
    return form[:1].isdecimal() or form in _CLOCK_OPENERS


_CLOCK_OPENERS = _ADVERBS | {phrase[0] for phrase in _TIMES} | {"الساعه", "بالساعه"}
_WEEKDAY_NAMES = frozenset(WEEKDAYS)
READERS: tuple[tuple[Start, Reader], ...] = (
    (opens(openers(_DAYS)), _relative),
    (lambda form: core(form) in _WEEKDAY_NAMES, _weekday),
    (_may_be_clock, _clock),
)
