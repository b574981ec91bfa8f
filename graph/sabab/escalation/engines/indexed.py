"""Events by their cells: which of them may come after an event, and all pairs that follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sabab.escalation.engines.compiled import compiled

if TYPE_CHECKING:
    import numpy.typing as npt

    from sabab.escalation.engines.records import Integers, Numbers, Question


class ByCell:
    """The events of a question in order of time within each cell."""

    def __init__(self, question: Question, *, compiling: bool) -> None:
        self._question, self._compiling = question, compiling
        rule, times = question.rule, question.events.times
        cells = rule.cells[question.events.codes]
        sizes = np.bincount(cells, minlength=len(rule.starts) - 1)
        self._bounds = np.concatenate([[0], np.cumsum(sizes)])
        self._events = np.empty(len(cells), np.int32)
        if compiling:
            compiled(place)(cells, self._bounds[:-1].copy(), self._events)
        else:
            self._events[:] = np.argsort(cells, kind="stable")
        self._times = times[self._events]
        self._after = rule.backwards()

    def after(self, event: int, step: int) -> Integers:
        """The events that can be the next step after the event at *step*, in order."""
        question = self._question
        code, now = question.events.codes[event], question.events.times[event]
        cell = question.rule.cells[code]
        found = [
            self._within(int(near), now + 1, now + question.rule.lags[step])
            for near in self._after.near[self._after.starts[cell] : self._after.starts[cell + 1]]
        ]
        after = np.sort(np.concatenate(found)).astype(np.int64) if found else np.empty(0, np.int64)
        return after[(question.rule.fits[question.events.codes[after]] >> (step + 1)) & 1 > 0]

    def _within(self, cell: int, first: int, last: int) -> Numbers:
        begin, end = self._bounds[cell], self._bounds[cell + 1]
        times = self._times[begin:end]
        inside = slice(
            begin + np.searchsorted(times, first, "left"), begin + np.searchsorted(times, last, "right")
        )
        return self._events[inside]

    def links(self, step: int) -> tuple[Numbers, Numbers]:
        """The pairs of events at *step* and the next."""
        question, rule = self._question, self._question.rule
        first, second = (question.fitting(one)[self._events] for one in (step, step + 1))
        rows = Rows(self._times, self._events, first, second, self._bounds, rule.starts, rule.near)
        run = compiled(pair) if self._compiling else pair
        nothing = np.empty(0, np.int32)
        many = run(rows, rule.lags[step], nothing, nothing)
        causes, effects = np.empty(many, np.int32), np.empty(many, np.int32)
        run(rows, rule.lags[step], causes, effects)
        return causes, effects


class Rows(NamedTuple):
    """The events of one cell after another: when and which they are, whether they can be the one step or the next.

    ``bounds[cell]`` is where those of a cell begin; *starts* and *near* are those of the rule.
    """

    times: Integers
    events: Numbers
    first: npt.NDArray[np.bool_]
    second: npt.NDArray[np.bool_]
    bounds: Integers
    starts: Integers
    near: Integers


def place(cells: Integers, free: Integers, events: Numbers) -> None:
    """Puts the events of each cell in a row; ``free[cell]`` is where the next one of it goes."""
    for event in range(len(cells)):
        cell = cells[event]
        events[free[cell]] = event
        free[cell] += 1


def pair(rows: Rows, lag: int, causes: Numbers, effects: Numbers) -> int:
    """Counts the pairs, and notes them where there is room for them."""
    times, events, first, second, bounds, starts, near = rows
    found, noting = 0, len(causes) > 0
    for cell in range(len(starts) - 1):
        for place in range(starts[cell], starts[cell + 1]):
            low = high = bounds[near[place]]
            end = bounds[near[place] + 1]
            for i in range(bounds[cell], bounds[cell + 1]):
                while low < end and times[low] < times[i] - lag:
                    low += 1
                while high < end and times[high] < times[i]:
                    high += 1
                for j in range(low, high if second[i] else low):
                    if first[j]:
                        if noting:
                            causes[found] = events[j]
                            effects[found] = events[i]
                        found += 1
    return found
