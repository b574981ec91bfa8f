"""How far a figure moves with the choice of reports: percentile intervals, reports drawn with replacement.

Reports are the unit that is drawn, for the events of one report share their difficulties. Draws come from a seeded
generator of the standard library, whose sequence is fixed across versions and machines.
Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from sabab.evaluation.tally import NOTHING, f1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.evaluation.tally import Counts

SEED = 0
RESAMPLES = 1000
#: Share of the resamples left out at either end of a 95 % interval.
_TAIL = 0.025
Interval = tuple[float, float]


def draws(reports: int, resamples: int = RESAMPLES, seed: int = SEED) -> list[list[int]]:
    """For each resample how often each report was drawn."""
    generator = random.Random(seed)  # noqa: S311 -- sampling, not secrets
    drawn = []
    for _ in range(resamples):
        times = [0] * reports
        for index in generator.choices(range(reports), k=reports):
            times[index] += 1
        drawn.append(times)
    return drawn


def f1_interval(
    tallies: Sequence[Mapping[str, Counts]], slot: str, drawn: Sequence[Sequence[int]]
) -> Interval | None:
    """The 95 % interval of a slot's F1 over reports with these *tallies*.

    Resamples in which neither side has a value are left out, for they have no F1; None where that is all of them.
    """
    rows = [
        (index, *tally[slot]) for index, tally in enumerate(tallies) if tally.get(slot, NOTHING) != NOTHING
    ]
    values = []
    for times in drawn:
        hit = sum(times[index] * hits for index, hits, _, _ in rows)
        missed = sum(times[index] * misses for index, _, misses, _ in rows)
        false = sum(times[index] * wrong for index, _, _, wrong in rows)
        if hit or missed or false:
            values.append(f1((hit, missed, false)))
    return _middle(values) if values else None


def _middle(values: list[float]) -> Interval:
    ordered, out = sorted(values), int(_TAIL * len(values))
    return ordered[out], ordered[-1 - out]
