"""Walks along what is known of all chains: to the one of a given rank, and to the shortest.

Chains are ranked by their events, as words are by their letters. Whoever knows how many chains go on from each event
at each step finds the one of any rank without looking at the others; and whoever draws ranks, draws chains, each
with equal chance.
"""

from __future__ import annotations

from heapq import heappop, heappush
from random import Random
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import ChainOf, Counts, Integers


class After(Protocol):
    """Which events can be the next step after an event at a step, in order."""

    def __call__(self, event: int, step: int) -> Integers:
        """Those events."""


def ranked(onward: Counts, after: After) -> tuple[int, Callable[[int], ChainOf]]:
    """How many chains there are, and the function that finds the one of a rank from 0.

    ``onward[event, step]`` is how many chains go on from the event at that step to the end; those of the last step
    are left out, as there it is always one.
    """
    total, sums = _sums(onward[:, 0])
    steps = onward.shape[1] + 1

    def chain(rank: int) -> ChainOf:
        place, rank = _placed(sums, rank)
        found = [place]
        for step in range(1, steps):
            events = after(found[-1], step - 1)
            if step < steps - 1:
                place, rank = _placed(_sums(onward[events, step])[1], rank)
            else:
                place = rank
            found.append(int(events[place]))
        return tuple(found)

    return total, chain


def drawn(onward: Counts, after: After, number: int, seed: int) -> list[ChainOf]:
    """So many chains, drawn with equal chance and put back."""
    total, chain = ranked(onward, after)
    return [chain(rank) for rank in ranks(total, number, seed)]


def ranks(total: int, number: int, seed: int) -> list[int]:
    """So many numbers below *total*, however great it is; none below 0."""
    chance = Random(seed)  # noqa: S311 -- a sample, no secret
    return [chance.randrange(total) for _ in range(number)] if total else []


def shortest(times: Integers, ends: Integers, after: After, most: int) -> list[ChainOf]:
    """The chains that take the least time from end to end, at most so many; equal ones by their events.

    ``ends[event, step]`` is the earliest end of a chain that goes on from the event at that step, the last step
    included; the greatest number there is where none goes on. Beginnings are gone on with in the order of the best
    that can become of them, so nothing is looked at that is worse than the last that is wanted.
    """
    begun = _least(ends[:, 0] - times, ends[:, 0], most)
    waiting: list[tuple[int, ChainOf]] = [
        (int(ends[event, 0] - now), (int(event),)) for event, now in zip(begun, times[begun], strict=True)
    ]
    waiting.sort()
    found: list[ChainOf] = []
    while waiting and len(found) < most:
        _, chain = heappop(waiting)
        if len(chain) == ends.shape[1]:
            found.append(chain)
            continue
        begin, step = times[chain[0]], len(chain)
        events = after(chain[-1], step - 1)
        for place in _least(ends[events, step], ends[events, step], most):
            event = int(events[place])
            heappush(waiting, (int(ends[event, step] - begin), (*chain, event)))
    return found


def _least(spans: Integers, ends: Integers, most: int) -> Integers:
    """The places of the *most* least, of equal ones the first, where there is an end at all."""
    places = np.flatnonzero(ends != np.iinfo(np.int64).max)
    if len(places) > most:
        worst = np.partition(spans[places], most - 1)[most - 1]
        better, equal = places[spans[places] < worst], places[spans[places] == worst]
        places = np.concatenate([better, equal[: most - len(better)]])
    return places


def _sums(counts: Counts) -> tuple[int, Counts]:
    """The sum, and the sums up to each: in Python's integers where 64 bits may not hold them."""
    if len(counts) and counts.dtype != object and int(counts.max()) > (1 << 62) // len(counts):
        counts = counts.astype(object)
    sums: Counts = counts.cumsum()
    return (int(sums[-1]) if len(sums) else 0), sums


def _placed(sums: Counts, rank: int) -> tuple[int, int]:
    """Where the rank falls, and what is left of it there."""
    place = int(np.searchsorted(sums, rank, "right"))
    return place, rank - (int(sums[place - 1]) if place else 0)
