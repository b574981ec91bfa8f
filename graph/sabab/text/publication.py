"""Finding a report's day of publication in the report itself.

Two ways, the surer first. A dateline among the first lines gives a full date. Otherwise a relative day
with weekday, day and month ("yesterday, Monday 13 March") fixes the year, counting from the latest year
that the text mentions, since the reader of a text that says "in August 2022" and "13 March" places the
latter after the former.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sabab.text.date_grammar import date_specs
from sabab.text.date_resolution import resolve
from sabab.text.day_spans import day_of
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sabab.text.date_spec import DateSpec
    from sabab.text.words import Word

#: A dateline is short, or stands at the head of its line before a dash ("BEIRUT, 8 March 2023 - ...").
_DATELINE_WORDS = 14
_HEAD_WORDS = 8
_LINES = 3
_DASHES = ("-", "–", "—")
#: A weekday and a date agree again after five, six or eleven years; beyond that many the text's own
#: years say nothing.
_YEARS_AHEAD = 4
_YEARS = range(1990, 2101)


def published_day(text: str) -> date | None:
    """The day of publication that *text* shows or implies, or None."""
    return _dateline(text) or _implied(words(text))


def _dateline(text: str) -> date | None:
    for line in [line for line in text.split("\n") if line.strip()][:_LINES]:
        tokens = words(line)
        for spec in date_specs(tokens):
            if spec.is_full and _is_dateline(tokens, spec):
                found = resolve(spec, None)
                return found[0][0] if found else None
    return None


def _is_dateline(tokens: Sequence[Word], spec: DateSpec) -> bool:
    rest = tokens[spec.end :]
    is_head = bool(rest) and spec.first <= _HEAD_WORDS and rest[0].form in _DASHES
    is_in_prose = any(token.form.startswith(".") for token in rest[1:])
    return is_head or (len(tokens) <= _DATELINE_WORDS and not is_in_prose)


def _implied(tokens: Sequence[Word]) -> date | None:
    years = [year for token in tokens if len(token.form) == 4 and (year := token.value or 0) in _YEARS]
    for spec in date_specs(tokens):
        if spec.relative_day is None or None in (spec.weekday, spec.day, spec.month):
            continue
        day = _matching(spec, _candidates(spec, years))
        if day is not None:
            return day - timedelta(days=spec.relative_day)
    return None


def _candidates(spec: DateSpec, years: Sequence[int]) -> Iterable[int]:
    if spec.year is not None:
        return (spec.year,)
    return range(max(years), max(years) + _YEARS_AHEAD + 1) if years else ()


def _matching(spec: DateSpec, years: Iterable[int]) -> date | None:
    """The first of the years in which the day falls on its weekday."""
    days = (day_of(year, spec.month or 1, spec.day or 1) for year in years)
    return next((day for day in days if day is not None and day.weekday() == spec.weekday), None)
