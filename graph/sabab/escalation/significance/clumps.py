"""Whether a series clumps within the stretches of the permutation, which then takes its bursts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.significance.counts import share_reaching

if TYPE_CHECKING:
    from sabab.escalation.significance.windows import Floats, Ints

#: It decides on a caution only, so two digits of p are enough.
_PERMUTATIONS = 199


def clumping(series: Floats, days: Ints, block: int, window: int, rng: np.random.Generator) -> float:
    """The p by which what is counted follows upon itself within the window, its days permuted in the stretches.

    *series* is by stratum and watched day. Stretches begin on each of their days in turn.
    """
    draws = np.empty(_PERMUTATIONS)
    for number in range(_PERMUTATIONS):
        stretches = (days - days[0] + number % block) // block
        order = (stretches + rng.random(days.size)).argsort()
        draws[number] = _own_pairs(series[:, order], window)
    return share_reaching(_own_pairs(series, window), draws)


def _own_pairs(series: Floats, window: int) -> float:
    """Pairs within the window; a hole is passed over, here as in the permutations."""
    size = series.shape[1]
    upto = np.concatenate((np.zeros((series.shape[0], 1)), np.cumsum(series, axis=1)), axis=1)
    here = np.arange(size)
    later = upto[:, np.minimum(here + 1 + window, size)] - upto[:, here + 1]
    return float((series * later).sum())
