"""A count that can be carried on: events come in order of time, in as many portions as one likes.

    passed = Pass(rule)
    passed.append(times, codes)      # chains that end with these events
    passed.total                     # chains so far

What a portion costs depends on what is in it, not on what came before: of the past only the events are kept that can
still be followed, and the counters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from sabab.escalation.engines.compiled import compiled
from sabab.escalation.engines.counting import Tables, Window, advance, tables_of

if TYPE_CHECKING:
    from sabab.escalation.engines.records import Codes, Counts, Integers, Rule

#: Events that are counted at a time, in memory that is used again. With 2^14 at a time it took a fifth more.
PORTION = 1 << 18
#: Sums of two numbers up to this still have 64 bits with a sign.
_LIMIT = (1 << 62) - 1
#: Above whatever is counted in Python's integers, which have no limit.
_NO_LIMIT = 1 << 4096


class _Kept(Protocol):
    """The events that are kept, as rows of numbers."""

    limit: int
    window: Window
    length: int
    moved: int

    def add(self, times: Integers, codes: Codes) -> None:
        """Adds events; makes room, where the half of what is kept is no longer needed."""

    def advance(self, tables: Tables, first: int) -> tuple[int, int, int]:
        """Counts from the event *first* on."""

    def values(self, first: int) -> Counts:
        """The numbers of chains that end with the event *first* and each later one, step by step."""


class _Arrays:
    """Rows of 64 bits, for the compiled loops."""

    def __init__(self, cells: int, tables: Tables) -> None:
        self.limit, self.length, self.moved, self._s = _LIMIT, 0, 0, len(tables.later)
        rows = (np.zeros((cells + 1) * self._s, np.int64), np.zeros(1 + len(tables.lags), np.int64))
        self.window = Window(np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int64), *rows)

    def add(self, times: Integers, codes: Codes) -> None:
        last = self.length + len(times)
        if last > len(self.window.times):
            self._make_room(len(times))
            last = self.length + len(times)
        rows = self.window
        rows.times[self.length : last] = times
        rows.codes[self.length : last] = codes
        self.length = last

    def _make_room(self, more: int) -> None:
        """Moves what is needed to the front of rows of twice its size: it is next moved after as many events."""
        rows, first = self.window, int(min(self.window.marks))
        live = self.length - first
        self.moved += live
        if 2 * (live + more) > len(rows.times):
            size = 2 * (live + more)
            times, codes = np.empty(size, np.int64), np.empty(size, np.int32)
            rows = Window(times, codes, np.empty(size * self._s, np.int64), rows.counts, rows.marks)
        for new, old, width in zip(rows, self.window, (1, 1, self._s), strict=False):
            new[: live * width] = old[first * width : self.length * width]
        self.window, self.length = rows._replace(marks=np.asarray(rows.marks) - first), live

    def advance(self, tables: Tables, first: int) -> tuple[int, int, int]:
        return compiled(advance)(self.window, tables, first, self.length, self.limit)

    def values(self, first: int) -> Counts:
        return np.array(self.window.values[first * self._s : self.length * self._s])


class _Lists:
    """Rows of Python's integers, which grow as need be."""

    def __init__(self, cells: int, tables: Tables) -> None:
        self.limit, self.length, self.moved, self._s = _NO_LIMIT, 0, 0, len(tables.later)
        self.window = Window([], [], [], [0] * (cells + 1) * self._s, [0] * (1 + len(tables.lags)))

    @classmethod
    def of(cls, kept: _Kept, tables: Tables) -> _Lists:
        """What is kept, in wider numbers."""
        found = cls(0, tables)
        rows = [np.asarray(row) for row in kept.window]
        widths = (kept.length, kept.length, kept.length * found._s, len(rows[3]), len(rows[4]))
        found.window = Window(*(row[:width].tolist() for row, width in zip(rows, widths, strict=True)))
        found.length = found.moved = kept.length
        return found

    def add(self, times: Integers, codes: Codes) -> None:
        rows = [row for row in self.window if isinstance(row, list)]
        first = min(rows[4])
        if first > self.length // 2:
            for row, width in zip(rows, (1, 1, self._s), strict=False):
                del row[: first * width]
            rows[4][:] = [mark - first for mark in rows[4]]
            self.length -= first
            self.moved += self.length
        rows[0] += times.tolist()
        rows[1] += codes.tolist()
        rows[2] += [0] * len(times) * self._s
        self.length += len(times)

    def advance(self, tables: Tables, first: int) -> tuple[int, int, int]:
        return advance(self.window, tables, first, self.length, self.limit)

    def values(self, first: int) -> Counts:
        return np.array(self.window.values[first * self._s :], object)


class Pass:
    """Counts the chains of a rule, portion by portion; *compiling* asks for the compiled loops.

    With *keep* it notes how many chains end with each event at each step (`values`).
    """

    def __init__(self, rule: Rule, *, compiling: bool, keep: bool = False) -> None:
        self.total = self._passed = 0
        self._rule, self._keep = rule, keep
        self._tables = tables_of(rule)
        cells = len(rule.starts) - 1
        self._kept: _Kept = (_Arrays if compiling else _Lists)(cells, self._tables)
        if not compiling:
            self._tables = _listed(self._tables)
        self._values: list[Counts] = []

    @property
    def kept(self) -> int:
        """How many events it keeps, those included whose room is not yet used again."""
        return self._kept.length

    @property
    def looked_at(self) -> int:
        """How many events the loops went over, and were moved to make room: for whoever wants to know its cost."""
        return self._passed + self._kept.moved

    @property
    def values(self) -> Counts:
        """A row for each event: the chains that end with it at the second step, at the third, and so on."""
        s = self._rule.steps - 1
        if not self._values:
            return np.zeros((0, s), np.int64)
        wide = any(part.dtype == object for part in self._values)
        parts = [part.astype(object) if wide else part for part in self._values]
        return np.concatenate(parts).reshape(-1, s)

    def append(self, times: Integers, codes: Codes) -> int:
        """Goes on with these events; gives how many chains end with them.

        Raises:
            ValueError: one of them was before one that came before.
        """
        kept = self._kept
        before = kept.window.times[kept.length - 1] if kept.length else None
        if len(times) and (
            (before is not None and times[0] < before) or bool((times[1:] < times[:-1]).any())
        ):
            raise ValueError("events are counted in the order of time: begin anew where one comes late")
        found = 0
        for first in range(0, len(times), PORTION):
            found += self._portion(times[first : first + PORTION], codes[first : first + PORTION])
        self.total += found
        return found

    def _portion(self, times: Integers, codes: Codes) -> int:
        self._kept.add(times, codes)
        first = self._kept.length - len(times)
        found, reached = 0, first
        while reached < self._kept.length:
            limit = self._kept.limit
            high, low, reached = self._kept.advance(self._tables, reached)
            found += int(high) * (limit + 1) + int(low)
            if reached < self._kept.length:
                self._kept, self._tables = _Lists.of(self._kept, self._tables), _listed(self._tables)
        if self._keep:
            self._values.append(self._kept.values(first))
        self._passed += len(times)
        return found


def _listed(tables: Tables) -> Tables:
    masks, bases, only, cells, starts, near = (np.asarray(row).tolist() for row in tables[:-2])
    return Tables(masks, bases, only, cells, starts, near, tables.lags, tables.later)
