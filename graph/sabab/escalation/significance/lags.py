"""What one trigger adds, by days since: a regression within the stretches of the permutation.

The responses of a day are explained by the triggers of that day and of each of the *window* days before it, and
by a level of its own for every stretch; as in the permutation, stretches begin on each of their days in turn
(the cross-products of all are added). Slow change goes into the levels, and triggers close to each other are
told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sabab.escalation.significance.blocks import starts
from sabab.escalation.significance.records import Excess

if TYPE_CHECKING:
    from sabab.escalation.significance.windows import Floats, Ints


class Products(NamedTuple):
    """Cross-products of the triggers at each lag (0 to the window) and, last, the responses.

    *within* stretches, about their means, and *raw*.
    """

    within: Floats
    raw: Floats


def products(triggers: Floats, responses: Floats, days: Ints, block: int, window: int) -> Products:
    """The cross-products of triggers and responses, both by stratum and watched day."""
    rows = np.stack([*(_later(triggers, days, lag) for lag in range(window + 1)), responses])
    raw = np.einsum("ikd,jkd->ij", rows, rows)
    between = np.zeros_like(raw)
    for origin in range(block):
        edges = starts(days, block, origin)
        sums = np.add.reduceat(rows, edges, axis=2)
        between += np.einsum("ikb,jkb->ij", sums / np.diff(np.append(edges, days.size)), sums)
    return Products(raw - between / block, raw)


def contrast(found: Products) -> float:
    """The share of an excess that the permutation can show: 1 for a lone trigger in an endless stretch.

    It is how much of the sum of squares of "triggers in the window before" lies within stretches. Where every
    day has its trigger it is 0: all that follows is then expected.
    """
    within, raw = (matrix[1:-1, 1:-1].sum() for matrix in found)
    return float(within / raw) if raw > 0 else 0.0


def excess(found: Products) -> Excess | None:
    """What one trigger adds at each lag; None where triggers leave no choice."""
    within, raw = found
    if within[1:-1, 1:-1].sum() <= 0:
        return None
    added = np.linalg.lstsq(within[:-1, :-1], within[:-1, -1], rcond=None)[0].astype(np.float64)
    followed = float(raw[1:-1, -1].sum())
    without = followed - float((raw[1:-1, :-1] @ added).sum())
    return Excess(
        by_lag=tuple(map(float, added)),
        lift=followed / without if without > 0 else None,
        median_lag=_median(added[1:]),
    )


def _later(triggers: Floats, days: Ints, lag: int) -> Floats:
    """The triggers *lag* days before each watched day; those of unwatched days are not known, and count as none."""
    wide = np.zeros((triggers.shape[0], int(days[-1] - days[0]) + 1 + lag))
    wide[:, days - days[0] + lag] = triggers
    return wide[:, days - days[0]]


def _median(added: Floats) -> float | None:
    """The lag by which half of what is added has come; a day stands for itself and half a day on either side."""
    upto = np.cumsum(np.maximum(added, 0))
    if not upto.size or upto[-1] <= 0:
        return None
    edges = np.arange(upto.size + 1) + 0.5
    return float(np.interp(upto[-1] / 2, np.concatenate(([0.0], upto)), edges))
