"""Hits, misses and false values per slot, and the figures they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Right values, gold values that were not found, values that gold does not have.
Counts = tuple[int, int, int]
NOTHING: Counts = (0, 0, 0)


def plus(one: Counts, other: Counts) -> Counts:
    """Both counts together."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def verdict(wanted: object, given: object) -> Counts:
    """The counts of a slot that holds one value; None is no value."""
    agreed = wanted is not None and wanted == given
    return int(agreed), int(wanted is not None and not agreed), int(given is not None and not agreed)


def f1(counts: Counts) -> float:
    """2 × hits / (2 × hits + missed + false); 0 where nothing was hit, also where there was nothing to find."""
    hit, missed, false = counts
    return 2 * hit / (2 * hit + missed + false) if hit else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one slot's counts amount to; *gold* and *system* say how many values each side has."""

    precision: float
    recall: float
    f1: float
    gold: int
    system: int


def figures(counts: Counts) -> Figures:
    """Precision, recall and F1; a share of nothing is 0."""
    hit, missed, false = counts
    gold, system = hit + missed, hit + false
    return Figures(hit / system if system else 0.0, hit / gold if gold else 0.0, f1(counts), gold, system)


class Tally(dict[str, Counts]):
    """The counts of each slot; a slot that never occurred has none."""

    def add(self, counts: Mapping[str, Counts]) -> None:
        """Adds the counts of an event, a claim, a report."""
        for slot, three in counts.items():
            self[slot] = plus(self.get(slot, NOTHING), three)


def summed(tallies: Iterable[Mapping[str, Counts]]) -> Tally:
    """The counts of all *tallies* together."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total
