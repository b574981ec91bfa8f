"""Chance: the days of the triggers change places within stretches, the responses stay.

A count is a sum over triggers of what their day reaches, so of days by days: that is all that is permuted. Its
mean over all permutations has a formula; its distribution is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sabab.escalation.significance.windows import Floats, Ints

#: Numbers that are drawn at a time: 16 MB.
_AT_A_TIME = 2_000_000


def starts(days: Ints, block: int, origin: int) -> Ints:
    """The places in *days* at which stretches of *block* days begin, the first of them cut by *origin* days."""
    numbers = (days - days[0] + origin) // block
    return np.concatenate(([0], np.flatnonzero(np.diff(numbers)) + 1))


def expected(moved: Floats, reach: Floats, days: Ints, block: int) -> Floats:
    """The mean of each count over all permutations and all beginnings of the stretches.

    *moved* has triggers by kind and day, *reach* counts by count, kind and day.
    """
    total = np.zeros(reach.shape[0])
    for origin in range(block):
        edges = starts(days, block, origin)
        sizes = np.diff(np.append(edges, days.size))
        here = np.add.reduceat(moved, edges, axis=1) / sizes
        total += np.einsum("kb,ckb->c", here, np.add.reduceat(reach, edges, axis=2))
    return total / block


def drawn(  # noqa: PLR0913, PLR0917 - a permutation and what it is of
    moved: Floats, reach: Floats, days: Ints, block: int, permutations: int, rng: np.random.Generator
) -> Floats:
    """Each count in each permutation; stretches begin on each of their days in turn.

    All strata are permuted alike, so what they share on a day stays together.
    """
    sums = _of_one_kind(moved, reach) if moved.shape[0] == 1 else _of_kinds(moved, reach, block)
    found = np.empty((permutations, reach.shape[0]))
    for rows, origin in _batches(permutations, block, days.size):
        numbers = (days - days[0] + origin) // block
        found[rows] = sums((numbers + rng.random((rows.size, days.size))).argsort(axis=1))
    return found


def on_any_day(moved: Floats, reach: Floats) -> tuple[Floats, Floats]:
    """The mean of each count, and its spread, over all permutations of all days.

    That takes every shared trend for an answer, so it is no test: it gives the raw lift. The spread is
    Hoeffding's for a sum over a random permutation (Annals of Mathematical Statistics 22, 1951).
    """
    size = moved.shape[1]
    mean = np.einsum("kd,ck->c", moved, reach.mean(axis=2))
    apart = moved - moved.mean(axis=1, keepdims=True)
    spread = [
        np.sqrt(max(0.0, float(((apart @ apart.T) * (other @ other.T)).sum())) / max(size - 1, 1))
        for other in (row - row.mean(axis=1, keepdims=True) for row in reach)
    ]
    return mean, np.array(spread)


def movable(moved: Floats, days: Ints, block: int) -> int:
    """The stretches, begun with the first day, that have triggers on some of their days and not on all."""
    edges = starts(days, block, 0)
    sizes = np.diff(np.append(edges, days.size))
    with_trigger = np.add.reduceat((moved > 0).astype(float), edges, axis=1)
    return int(((with_trigger > 0) & (with_trigger < sizes)).any(axis=0).sum())


def _of_one_kind(moved: Floats, reach: Floats) -> Callable[[Ints], Floats]:
    """The counts for orders of days, where all triggers are of one stratum and length: a product of matrices."""

    def sums(order: Ints) -> Floats:
        counted: Floats = moved[0][order] @ reach[:, 0].T
        return counted

    return sums


def _of_kinds(moved: Floats, reach: Floats, block: int) -> Callable[[Ints], Floats]:
    """The same for any number of kinds, in time that does not grow with it."""
    table = _pairings(moved, reach, block)
    here = np.arange(moved.shape[1])

    def sums(order: Ints) -> Floats:
        # A day stays within its stretch, so it moves by fewer days than that has.
        flat = here * (2 * block - 1) + (order - here + block - 1)
        return np.stack([row[flat].sum(axis=1) for row in table], axis=1)

    return sums


def _pairings(moved: Floats, reach: Floats, block: int) -> Floats:
    """By count, day and shift: what the triggers of the shifted day would reach on that day."""
    size = moved.shape[1]
    wide = np.pad(moved, ((0, 0), (block - 1, block - 1)))
    table = np.empty((reach.shape[0], size, 2 * block - 1))
    for shift in range(2 * block - 1):
        table[:, :, shift] = np.einsum("kd,ckd->cd", wide[:, shift : shift + size], reach)
    return table.reshape(reach.shape[0], -1)


def _batches(permutations: int, block: int, size: int) -> Iterator[tuple[Ints, int]]:
    most = max(1, _AT_A_TIME // size)
    for origin in range(block):
        rows = np.arange(origin, permutations, block)
        for begin in range(0, rows.size, most):
            yield rows[begin : begin + most], origin
