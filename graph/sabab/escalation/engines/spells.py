"""Counts of matches where some events are known only to several days, without looking at each match.

The days that are left to an event once those before it are placed are one stretch (`matches`), so of all rows that lead
to it only the number by stretch matters. An event of one day needs no more than how many stretches it can follow, which
is read off a sum over days; only one of several days looks at the stretches one by one. Time grows with the events, and
for those of several days with the stretches of the days around.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sabab.escalation.engines.records import Rule

#: Rows that lead to an event, by the first and the last day that are left to it.
Stretches = Counter[tuple[int, int]]


class Spell(NamedTuple):
    """An event some time from *first* to *last*, both included, with the code that it has for a rule."""

    first: int
    last: int
    code: int

    @property
    def days(self) -> int:
        """How many days it may have been."""
        return self.last - self.first + 1


def can_count(events: Sequence[Spell], rule: Rule) -> bool:
    """Whether `count_spells` can: not with four steps or more where an event of several days may be two far apart.

    Then it could come twice in a row of days, with others between, in more ways than are taken out here.
    """
    masks = (int(rule.fits[event.code]) for event in events if event.days > 1)
    return rule.steps <= 3 or not any(mask >> more & mask for mask in masks for more in range(2, rule.steps))


def count_spells(events: Sequence[Spell], rule: Rule) -> int:
    """How many rows of different events there are, each one that the rule allows on days that suit all.

    Neither of two neighbours is known less closely than to the days of their lag.
    """
    found = [
        Stretches({(event.first, event.last): 1}) if _fits(event, rule, 0) else Stretches()
        for event in events
    ]
    for step, lag in enumerate(rule.lags, 1):
        cells = _by_cell(events, found, rule, lag)
        found = [
            _following(event, own, cells, rule, lag)
            if _fits(event, rule, step) and event.days <= lag
            else Stretches()
            for event, own in zip(events, found, strict=True)
        ]
    twice = sum(1 for _ in _there_and_back(events, rule)) if rule.steps == 3 else 0
    return sum(one.total() for one in found) - twice


class _Cell:
    """The stretches of a cell in order of their first day, and how many can be followed on each day."""

    def __init__(self, stretches: Stretches, lag: int) -> None:
        self._rows = sorted((first, last, number) for (first, last), number in stretches.items())
        self._firsts = [first for first, _, _ in self._rows]
        self._longest = max((last - first for first, last, _ in self._rows), default=0)
        changes: Counter[int] = Counter()
        for first, last, number in self._rows:
            changes[first + 1] += number
            changes[last + lag + 1] -= number
        self._days = sorted(changes)
        self._open = list(accumulate(changes[day] for day in self._days))

    def followed_on(self, day: int) -> int:
        """How many rows can go on on that day."""
        place = bisect_right(self._days, day)
        return self._open[place - 1] if place else 0

    def around(self, first: int, last: int, lag: int) -> Iterator[tuple[int, int, int]]:
        """The stretches that can be followed from the one to the other day, with how many rows lead to each."""
        begin = bisect_left(self._firsts, first - lag - self._longest)
        yield from self._rows[begin : bisect_left(self._firsts, last)]


def _fits(event: Spell, rule: Rule, step: int) -> bool:
    return bool(int(rule.fits[event.code]) >> step & 1)


def _near(event: Spell, rule: Rule) -> list[int]:
    cell = rule.cells[event.code]
    near: list[int] = rule.near[rule.starts[cell] : rule.starts[cell + 1]].tolist()
    return near


def _by_cell(events: Sequence[Spell], found: Sequence[Stretches], rule: Rule, lag: int) -> dict[int, _Cell]:
    cells: dict[int, Stretches] = defaultdict(Counter)
    for event, stretches in zip(events, found, strict=True):
        if event.days <= lag:
            cells[int(rule.cells[event.code])].update(stretches)
    return {cell: _Cell(stretches, lag) for cell, stretches in cells.items()}


def _following(event: Spell, own: Stretches, cells: Mapping[int, _Cell], rule: Rule, lag: int) -> Stretches:
    """The rows that lead to the event as the next step; those in which it is the step before as well are taken out."""
    near = [cells[cell] for cell in _near(event, rule) if cell in cells]
    if event.days == 1:
        number = sum(cell.followed_on(event.first) for cell in near)
        return Stretches({(event.first, event.first): number} if number else {})
    found = Stretches()
    for cell in near:
        for first, last, number in cell.around(event.first, event.last, lag):
            found[max(first + 1, event.first), min(last + lag, event.last)] += number
    if rule.cells[event.code] in _near(event, rule):
        for (first, last), number in own.items():
            found[max(first + 1, event.first), min(last + lag, event.last)] -= number
    return Stretches(
        {stretch: number for stretch, number in found.items() if stretch[0] <= stretch[1] and number}
    )


def _there_and_back(events: Sequence[Spell], rule: Rule) -> Iterator[tuple[Spell, Spell]]:
    """The rows of three steps in which an event comes first and last: such an event, and what lies between."""
    between = sorted(event for event in events if _fits(event, rule, 1) and event.days <= min(rule.lags))
    firsts, longest = [event.first for event in between], max((event.days for event in between), default=0)
    for event in events:
        if 1 < event.days <= min(rule.lags) and _fits(event, rule, 0) and _fits(event, rule, 2):
            near = set(_near(event, rule))
            for other in between[
                bisect_left(firsts, event.first - longest) : bisect_right(firsts, event.last)
            ]:
                is_near = rule.cells[other.code] in near and rule.cells[event.code] in _near(other, rule)
                if other is not event and is_near and _fit_between(event, other, rule.lags):
                    yield event, other


def _fit_between(event: Spell, other: Spell, lags: Sequence[int]) -> bool:
    """Whether there are days for the event, the other, and the event again."""
    first, last = max(event.first + 1, other.first), min(event.last + lags[0], other.last)
    return first <= last and max(first + 1, event.first) <= min(last + lags[1], event.last)
