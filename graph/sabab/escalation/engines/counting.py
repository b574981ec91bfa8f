"""The pass that counts chains: each event looked at once, with a counter for each cell and step.

When an event comes, events that are too old leave the counters, and those of earlier units enter them; the number of
chains that end with it at step k is what the counters of the cells before its own hold at step k - 1. So the time for
an event depends on the steps and on the cells near its own, and not on how many chains there are.

The loops are plain enough to be compiled, and run the same on arrays of 64 bits and on lists of Python's integers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from sabab.escalation.engines.records import Rule

#: Numbers one after the other; which kind of row, the loops do not mind.
Row: TypeAlias = "list[int] | npt.NDArray[np.signedinteger]"


class Tables(NamedTuple):
    """A rule as rows of numbers, with s = steps - 1 counters for each cell.

    ``bases[code]`` is the first counter of the code's cell. Where no cell has more than one before it,
    ``only[code]`` is that one's first counter, or the first of a cell that is always empty; else *only* is empty.
    *lags* has one entry where all are the same. It and *later*, which has s, are tuples so that the loops over them
    are compiled for their length: a quarter less time than with rows.
    """

    masks: Row
    bases: Row
    only: Row
    cells: Row
    starts: Row
    near: Row
    lags: tuple[int, ...]
    later: tuple[int, ...]


class Window(NamedTuple):
    """The events that still matter, and what is known of them.

    ``counts[base + k]`` is how many chains end at step k with an event of that cell that is in the counters;
    ``values[event * s + k]`` how many end with that event at step k + 1. ``marks[0]`` is the first event that has
    not entered the counters, ``marks[1 + k]`` the first that has not left those of the
    lag k.
    """

    times: Row
    codes: Row
    values: Row
    counts: Row
    marks: Row


def tables_of(rule: Rule) -> Tables:
    """The rule as arrays, short ones: they are looked up for every event and should stay near the processor."""
    s = rule.steps - 1
    wide = np.diff(rule.starts)
    only = np.empty(0, np.int32)
    if not wide.size or wide.max() <= 1:
        before = np.full(len(wide), len(wide))
        before[wide == 1] = rule.near
        only = (before[rule.cells] * s).astype(np.int32)
    return Tables(
        rule.fits.astype(np.int64),
        (rule.cells * s).astype(np.int32),
        only,
        rule.cells.astype(np.int32),
        rule.starts.astype(np.int32),
        (rule.near * s).astype(np.int32),
        rule.lags[:1] if len(set(rule.lags)) == 1 else rule.lags,
        rule.lags,
    )


def advance(  # noqa: C901, PLR0912 - one loop, compiled as a whole
    window: Window, tables: Tables, first: int, last: int, limit: int
) -> tuple[int, int, int]:
    """Counts the chains that end with the events *first* to *last*, the latter not included.

    Gives *high*, *low* and *reached*: the chains are ``high * (limit + 1) + low``. Where a counter would pass the
    limit it stops at the event *reached*, and can go on from there with wider numbers.
    """
    times, codes, values, counts, marks = window
    masks, bases, only, cells, starts, near, lags, later = tables
    s, single = len(later), len(only) > 0
    high = low = 0
    entered = marks[0]
    for i in range(first, last):
        now = times[i]
        while times[entered] < now:
            code, at = codes[entered], entered * s - 1
            base = bases[code]
            for k in range(1, s):
                if counts[base + k] + values[at + k] > limit:
                    marks[0] = entered
                    return high, low, i
            counts[base] += masks[code] & 1
            for k in range(1, s):
                counts[base + k] += values[at + k]
            entered += 1
        for k in range(len(lags)):
            j, oldest = marks[1 + k], now - lags[k]
            while times[j] < oldest:
                code, at = codes[j], j * s - 1
                base = bases[code]
                for m in range(k, s if len(lags) == 1 else k + 1):
                    counts[base + m] -= values[at + m] if m else masks[code] & 1
                j += 1
            marks[1 + k] = j
        code, at = codes[i], i * s
        mask = masks[code] >> 1
        for k in range(s):
            found = 0
            if single:
                found = counts[only[code] + k] * (mask >> k & 1)
            elif mask >> k & 1:
                for place in range(starts[cells[code]], starts[cells[code] + 1]):
                    found += counts[near[place] + k]
                    if found > limit:
                        marks[0] = entered
                        return high, low, i
            values[at + k] = found
        low += values[at + s - 1]
        if low > limit:
            low -= limit + 1
            high += 1
    marks[0] = entered
    return high, low, last
