"""For each day on which a trigger could be: the responses that would come after it, before it, on its day.

Triggers are sorted into *kinds*, by stratum and by how many days they may have been: a permutation gives a
trigger another first day and leaves it its stratum and its length.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from sabab.escalation.significance.watch import watched_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from sabab.escalation.significance.records import Occurrence, Watch

    Floats: TypeAlias = NDArray[np.float64]
    Ints: TypeAlias = NDArray[np.int64]
    #: From a response's first and last day, and the length of a trigger, to the first and the last day on which
    #: that trigger can begin and make a pair with it.
    Bounds: TypeAlias = Callable[[Ints, Ints, int], tuple[Ints, Ints]]

#: A stratum and a length in days.
Kind: TypeAlias = "tuple[str, int]"


class Usable(NamedTuple):
    """The occurrences that can be used, and how many cannot: outside the watched days, or too vague."""

    kept: tuple[Occurrence, ...]
    outside: int
    vague: int


def usable(occurrences: Iterable[Occurrence], watch: Watch, window: int) -> Usable:
    """Those within the watched days that are known to the window; vaguer ones say nothing about lags in it."""
    watched = set(watched_days(watch).tolist())
    kept, outside, vague = [], 0, 0
    for one in occurrences:
        if one.span > max(window, 1):
            vague += 1
        elif one.first not in watched or one.last not in watched:
            outside += 1
        else:
            kept.append(one)
    return Usable(tuple(kept), outside, vague)


def kinds_of(occurrences: Iterable[Occurrence]) -> tuple[Kind, ...]:
    """Their kinds, sorted."""
    return tuple(sorted({(one.stratum, one.span) for one in occurrences}))


def weights(occurrences: Iterable[Occurrence], kinds: Sequence[Kind], days: Ints) -> Floats:
    """Their weights by kind and first day."""
    place = {kind: number for number, kind in enumerate(kinds)}
    found = np.zeros((len(kinds), days.size))
    for one in occurrences:
        row = place.get((one.stratum, one.span))
        if row is not None:
            found[row, np.searchsorted(days, one.first)] += one.weight
    return found


def reached(responses: Iterable[Occurrence], kinds: Sequence[Kind], watch: Watch, bounds: Bounds) -> Floats:
    """By kind and day: the weight of the responses that make a pair with a trigger of that kind on that day."""
    of_stratum: dict[str, list[Occurrence]] = defaultdict(list)
    for one in responses:
        of_stratum[one.stratum].append(one)
    length = watch.last - watch.first + 1
    rows = np.zeros((len(kinds), length + 1))
    for row, (stratum, span) in zip(rows, kinds, strict=True):
        group = of_stratum.get(stratum, ())
        firsts, lasts = (np.array([getattr(one, name) for one in group], dtype=np.int64) for name in _ENDS)
        low, high = bounds(firsts, lasts, span)
        begin = np.clip(low - watch.first, 0, length)
        end = np.maximum(np.clip(high - watch.first + 1, 0, length), begin)
        amounts = np.array([one.weight for one in group])
        np.add.at(row, begin, amounts)
        np.subtract.at(row, end, amounts)
    # Differences are added up exactly as long as weights are whole numbers; others leave dust of 1e-16.
    return np.cumsum(rows, axis=1)[:, watched_days(watch) - watch.first]


_ENDS = ("first", "last")


def after(window: int, *, strict: bool) -> Bounds:
    """Responses 1 to *window* days after the trigger: for certain, or possibly."""

    def bounds(firsts: Ints, lasts: Ints, span: int) -> tuple[Ints, Ints]:
        if strict:
            return lasts - window, firsts - span
        return firsts - window - span + 1, lasts - 1

    return bounds


def before(window: int, *, strict: bool) -> Bounds:
    """Responses 1 to *window* days before the trigger: the same with time reversed."""

    def bounds(firsts: Ints, lasts: Ints, span: int) -> tuple[Ints, Ints]:
        if strict:
            return lasts + 1, firsts + window - span + 1
        return firsts - span + 2, lasts + window

    return bounds


def at_lag(lag: int) -> Bounds:
    """Responses *lag* days after the trigger, where both are known to the day."""

    def bounds(firsts: Ints, lasts: Ints, span: int) -> tuple[Ints, Ints]:
        exact = (firsts == lasts) & (span == 1)
        return firsts - lag, np.where(exact, firsts - lag, firsts - lag - 1)

    return bounds


def wholly_watched(kinds: Sequence[Kind], watch: Watch, window: int, *, ahead: bool = True) -> Floats:
    """By kind and day, 1 where every day of the window (after it, or before it) is watched, else 0."""
    days = watched_days(watch)
    seen = np.zeros(watch.last - watch.first + 2)
    seen[1:][days - watch.first] = 1
    upto = np.cumsum(seen)
    found = np.zeros((len(kinds), days.size))
    for row, (_, span) in zip(found, kinds, strict=True):
        begin = days - watch.first + (span if ahead else -window)
        end = begin + window
        inside = (begin >= 0) & (end <= upto.size - 1)
        row[inside] = upto[end[inside]] - upto[begin[inside]] == window
    return found
