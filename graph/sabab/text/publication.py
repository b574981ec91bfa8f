"""Finding a report's day of publication in the report itself.

Two ways, the surer first. A dateline among the first lines gives a full date. Otherwise a relative day with weekday, day
and month ("yesterday, Monday 13 March") fixes the year, counting from the latest year that the text mentions, since the
reader of a text that says "in August 2022" and "13 March" places the latter after the former.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sabab.text.date_grammar import DateSpec, date_specs
from sabab.text.date_resolution import resolve
from sabab.text.words import Word, words

#: A dateline is short, or stands at the head of its line before a dash ("BEIRUT, 8 March 2023 - ...").
_DATELINE_WORDS = 14
_LINES = 3
#: A weekday and a date agree again after five, six or eleven years; beyond that many the text's own years say nothing.
_YEARS_AHEAD = 4


def published_day(text: str) -> date | None:
    """The day of publication that *text* shows or implies, or None."""
    return _dateline(text) or _implied(words(text))


def _dateline(text: str) -> date | None:
    offset = 0
    lines = [line for line in text.split("\n") if line.strip()][:_LINES]
    for line in lines:
        tokens = words(line)
        for spec in date_specs(tokens):
            if spec.is_full and _is_dateline(tokens, spec):
                found = resolve(spec, None)
                return found[0][0] if found else None
        offset += len(line) + 1
    return None


def _is_dateline(tokens: Sequence[Word], spec: DateSpec) -> bool:
    rest = tokens[spec.end :]
    is_head = bool(rest) and spec.first <= 8 and any(t.form.strip() in ("-", "–", "—") for t in rest[:1])
    return is_head or len(tokens) <= _DATELINE_WORDS and not any(t.form.startswith(".") for t in rest[1:])


def _implied(tokens: Sequence[Word]) -> date | None:
    years = [int(t.form) for t in tokens if t.form.isdecimal() and len(t.form) == 4 and 1990 <= int(t.form) <= 2100]
    for spec in date_specs(tokens):
        if spec.relative_day is None or None in (spec.weekday, spec.day, spec.month):
            continue
        candidates = [spec.year] if spec.year else range(max(years), max(years) + _YEARS_AHEAD + 1) if years else []
        for year in candidates:
            day = _matching(spec, year)
            if day is not None:
                return day - timedelta(days=spec.relative_day)
    return None


def _matching(spec: DateSpec, year: int) -> date | None:
    try:
        day = date(year, spec.month or 1, spec.day or 1)
    except ValueError:
        return None
    return day if day.weekday() == spec.weekday else None
