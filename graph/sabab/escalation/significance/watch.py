"""Watched days, and the calendar of what each source tells."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.significance.records import Coverage, Watch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    from sabab.escalation.significance.records import Day

#: A silence this improbable is doubted. Were days independent, one silence in a million series would be so long;
#: violence comes in bursts, so real silences are longer than that makes them, and the bound is a strict one.
_IMPROBABLE = 1e-6
#: Shorter silences are never doubted: a fortnight without news of a front is common.
_SHORTEST_HOLE = 28


def watched_days(watch: Watch) -> NDArray[np.int64]:
    """The watched days in order."""
    days = np.arange(watch.first, watch.last + 1, dtype=np.int64)
    seen = np.ones(days.size, dtype=bool)
    for first, last in watch.holes:
        seen &= (days < first) | (days > last)
    return days[seen]


def watch_of(days: Iterable[Day]) -> Watch | None:
    """The watch that has exactly these days; None without any."""
    ordered = sorted(set(days))
    if not ordered:
        return None
    holes = tuple((before + 1, after - 1) for before, after in pairwise(ordered) if after - before > 1)
    return Watch(ordered[0], ordered[-1], holes)


def coverage(source: str, days: Collection[Day], watch: Watch) -> Coverage:
    """The calendar of a source that tells of something on these days, within the watched ones.

    A silence is doubted where it is longer than four weeks and longer than days as frequent as these would
    leave by chance, were they independent, in all but one of a million series.
    """
    watched = watched_days(watch)
    told = np.intersect1d(np.fromiter(days, dtype=np.int64, count=len(days)), watched)
    months = Counter(date.fromordinal(day).strftime("%Y-%m") for day in told.tolist())
    first, last = (int(told[0]), int(told[-1])) if told.size else (watch.first, watch.last)
    silence, length = _silence(told, watched)
    share = told.size / max(watched.size, 1)
    chance = max(told.size, 1) * (1 - share) ** length
    doubtful = told.size > 0 and length > _SHORTEST_HOLE and chance < _IMPROBABLE
    return Coverage(source, int(told.size), first, last, dict(sorted(months.items())), silence, doubtful)


def _silence(told: NDArray[np.int64], watched: NDArray[np.int64]) -> tuple[tuple[Day, Day] | None, int]:
    """The longest run of watched days of which nothing is told, and how many watched days it has."""
    places = np.searchsorted(watched, told)
    edges = np.concatenate(([-1], places, [watched.size]))
    gaps = np.diff(edges) - 1
    longest = int(gaps.argmax())
    length = int(gaps[longest])
    if length < 1:
        return None, 0
    start = int(edges[longest]) + 1
    return (int(watched[start]), int(watched[start + length - 1])), length
