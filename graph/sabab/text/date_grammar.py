"""Reading date expressions: words in, specifications out; nothing is resolved here.

A specification holds only what the words say. "أمس، الاثنين 13 من آذار" is one expression with a
relative day, a weekday, a day and a month, which `date_resolution` checks against each other. A day is
never invented.

Pieces are read left to right, each only where its first word can begin it; neighbours that say
different things about one time are joined; two of one kind with a "to" between them make a range; then
the words around are taken in.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from sabab.text import calendar_dates, counted_dates, relative_dates
from sabab.text.calendar import listed
from sabab.text.date_edges import (
    PARTS_OF_DAY,
    is_order_of_day,
    is_past_midnight,
    names_something,
    widened,
)
from sabab.text.date_spec import DateSpec
from sabab.text.date_words import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sabab.text.date_spec import Grain
    from sabab.text.date_words import Reader
    from sabab.text.words import Word

__all__ = ["DateSpec", "date_specs"]

_READERS = (*calendar_dates.READERS, *relative_dates.READERS, *counted_dates.READERS)
_COMMAS = frozenset({"،", ",", "("})
_BETWEEN = PARTS_OF_DAY | listed("يوم في من ال الموافق عام العام سنة of in on the at early late during hours")
_REACH = 5
#: Kinds that tell one time together, finer and coarser: "Monday of last week", "آذار من العام الماضي".
_TOGETHER: frozenset[frozenset[Grain]] = frozenset(
    frozenset(pair)
    for pair in (
        ("date", "weekday"), ("date", "relative"), ("weekday", "relative"), ("weekday", "week"),
        ("date", "year"), ("month", "year"), ("season", "year"),
    )
)  # fmt: skip
_TO = listed("to until till through into - – — إلى على حتى وحتى ولغاية لغاية")
_BETWEEN_WORDS = listed("between بين")
_RANGED: frozenset[Grain] = frozenset({"date", "weekday", "relative", "month", "year"})


def date_specs(tokens: Sequence[Word]) -> tuple[DateSpec, ...]:
    """Every date expression in a sentence's words, in order; neighbouring pieces come out as one."""
    row = Row(tokens)
    pieces = _pieces(row)
    if not pieces:
        return ()
    found = _widened(row, _ranges(row, _joined(row, pieces)))
    return tuple(spec for spec in found if not names_something(row, spec))


def _widened(row: Row, specs: Sequence[DateSpec]) -> Iterator[DateSpec]:
    """The expressions with the words around them, each word in one of them alone."""
    floor = 0
    for spec, after in zip_longest(specs, specs[1:]):
        wide = widened(row, spec, floor, after.first if after else len(row.forms))
        floor = wide.end
        yield wide


@lru_cache(maxsize=65536)
def _readers(form: str) -> tuple[Reader, ...]:
    """The readers of expressions that may begin with *form*; none for most words."""
    return tuple(read for starts, read in _READERS if starts(form))


def _pieces(row: Row) -> list[DateSpec]:
    found: list[DateSpec] = []
    index = 0
    for at, form in enumerate(row.forms):
        if at < index:
            continue
        readers = _readers(form)
        spec = (
            next((spec for read in readers if (spec := read(row, at)) is not None), None) if readers else None
        )
        if spec is not None:
            found.append(spec if spec.first >= index else replace(spec, first=index))
            index = spec.end
    return found


def _joined(row: Row, pieces: Iterable[DateSpec]) -> list[DateSpec]:
    found: list[DateSpec] = []
    for spec in pieces:
        joined = _join(row, found[-1], spec) if found else None
        if joined is None:
            found.append(spec)
        else:
            found[-1] = joined
    return found


def _join(row: Row, left: DateSpec, right: DateSpec) -> DateSpec | None:
    """Two pieces as one expression: day-part words or a comma part them, and they say different things."""
    if not _is_joint(row, left.end, right.first):
        return None
    between = row.forms[left.end : right.first]
    end = right.end + ("(" in between and row.form(right.end) == ")")
    if left.clock or right.clock:  # a time of day beside a day says nothing about the day
        passed = left.past_midnight or right.past_midnight or is_past_midnight(between)
        return replace(left if right.clock else right, first=left.first, end=end, past_midnight=passed)
    if "date" == left.grain == right.grain and left.hijri != right.hijri:  # one day by two calendars
        return replace(right if left.hijri else left, first=left.first, end=end)
    if frozenset({left.grain, right.grain}) not in _TOGETHER or left.until or right.until:
        return None
    return _merged(left, right, end)


def _is_joint(row: Row, start: int, end: int) -> bool:
    """Whether the words from *start* up to *end* keep a date together."""
    between = range(start, end)
    commas = sum(row.form(index) in _COMMAS for index in between)
    belong = (
        row.form(index) in _BETWEEN or row.form(index) in _COMMAS or is_order_of_day(row, index)
        for index in between
    )
    return commas <= 1 and len(between) <= _REACH and all(belong)


def _merged(left: DateSpec, right: DateSpec, end: int) -> DateSpec:
    """*left* with what *right* says beyond it. Monday and today are 0; only None and False say nothing."""
    names = [field.name for field in fields(DateSpec) if field.name not in ("first", "end")]
    said = {
        name: value for name in names if (value := getattr(right, name)) is not None and value is not False
    }
    return replace(left, end=end, **said)


def _ranges(row: Row, specs: Iterable[DateSpec]) -> list[DateSpec]:
    found: list[DateSpec] = []
    for spec in specs:
        whole = _range(row, found[-1], spec) if found else None
        if whole is None:
            found.append(spec)
        else:
            found[-1] = whole
    return found


def _range(row: Row, left: DateSpec, right: DateSpec) -> DateSpec | None:
    night = _night_into(row, left, right)
    if night is not None:
        return night
    return replace(left, end=right.end, until=right) if _is_range(row, left, right) else None


def _night_into(row: Row, left: DateSpec, right: DateSpec) -> DateSpec | None:
    """“overnight into Friday”: the night from the day before."""
    if (
        not left.night
        or right.grain != "weekday"
        or row.forms[left.end : right.first] not in (["into"], ["to"])
    ):
        return None
    before = ((right.weekday or 0) - 1) % 7
    return DateSpec(left.first, right.end, weekday=before, until=right)


def _is_range(row: Row, left: DateSpec, right: DateSpec) -> bool:
    """Whether "to" stands between two times of one kind, or "and" between two weekdays or after "between"."""
    if left.grain != right.grain or left.grain not in _RANGED or left.until or right.until:
        return False
    between = [
        form for form in row.forms[left.end : right.first] if form not in PARTS_OF_DAY and form != "the"
    ]
    if between:
        is_and = between == ["and"]
        return (len(between) == 1 and between[0] in _TO) or (is_and and _takes_and(row, left))
    if row.form(right.first).startswith("و"):
        return _takes_and(row, left)
    return bool(row.glue(right.first)) or _is_night_by_both(row, left, right)


def _takes_and(row: Row, left: DateSpec) -> bool:
    return left.grain == "weekday" or row.form(left.first - 1) in _BETWEEN_WORDS


def _is_night_by_both(row: Row, left: DateSpec, right: DateSpec) -> bool:
    """“ليل الخميس الجمعة”: the night between two days, named by both."""
    if left.weekday is None or left.grain != "weekday":
        return False
    return row.form(left.first - 1) in ("ليل", "ليله") and right.weekday == (left.weekday + 1) % 7
