"""Who strikes back at whom, over all pairs of actors or camps at once: the question of data sets with actor ids.

An event follows one before it if it was done by those who were hit then, to those who struck then; with several
camps to an actor, if they share one on each side. Nothing is said of causes, nor of kinds of events: leave out what
is no attack.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.engines.compiled import can_compile, compiled
from sabab.escalation.engines.records import Question, Rule, Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from sabab.escalation.engines.records import Codes, Integers

    Ids = npt.NDArray[np.integer]

#: Places of the first table of pairs; it is tried anew with eight times as many where half of them are taken.
_PLACES = 1 << 16


def reply_question(  # noqa: PLR0913 - a table's columns, and the limits
    times: Integers,
    initiators: Ids,
    targets: Ids,
    *,
    lag: int,
    steps: int = 3,
    camps: Mapping[int, Sequence[int]] | None = None,
) -> Question:
    """The question for chains of *steps* replies, each at most *lag* units after the last.

    Actors are numbers from 0. *camps* gives the camps of an actor; one that it lacks is a camp of its own. Events
    may come in any order; those of one unit stay as they come, and numbers of events are those in order of time.
    """
    if len(times) > 1 and bool((times[1:] < times[:-1]).any()):
        order = np.argsort(times, kind="stable")
        times, initiators, targets = times[order], initiators[order], targets[order]
    many = 1 + int(max(initiators.max(initial=-1), targets.max(initial=-1)))
    if camps is None:
        codes, pairs, swapped = _coded(initiators, targets, many)
        starts, near = np.concatenate([[0], np.cumsum(swapped >= 0)]), swapped[swapped >= 0]
    else:
        side_of, sides = _sides(many, camps)
        codes, pairs, _ = _coded(side_of[initiators], side_of[targets], len(sides))
        before = _reciprocal([(sides[pair // len(sides)], sides[pair % len(sides)]) for pair in pairs])
        starts = np.cumsum([0, *map(len, before)])
        near = np.array([cell for cells in before for cell in cells], np.int64)
    fits = np.full(len(pairs), (1 << steps) - 1)
    rule = Rule(fits, np.arange(len(pairs)), starts, near, (lag,) * (steps - 1))
    return Question(Timeline(times.astype(np.int64, copy=False), codes), rule)


def _coded(initiators: Ids, targets: Ids, many: int) -> tuple[Codes, Integers, Integers]:
    """A short code for each event, the pair that each code means, and the code of the pair the other way round.

    A pair is initiator * *many* + target; the code of one that is not there is -1.
    """
    if can_compile():
        return _hashed(initiators, targets, many)
    pairs, codes = np.unique(initiators.astype(np.int64) * many + targets, return_inverse=True)
    other = pairs % max(many, 1) * many + pairs // max(many, 1)
    places = np.minimum(np.searchsorted(pairs, other), len(pairs) - 1)
    return codes.astype(np.int32), pairs, np.where(pairs[places] == other, places, -1)


def _hashed(initiators: Ids, targets: Ids, many: int) -> tuple[Codes, Integers, Integers]:
    codes, places, found = np.empty(len(initiators), np.int32), _PLACES, -1
    while found < 0:
        pairs, table = np.empty(places // 2 + 1, np.int64), np.full(places, -1, np.int32)
        found = compiled(number_pairs)(initiators, targets, many, codes, pairs, table)
        places *= 8
    swapped = np.empty(found, np.int64)
    compiled(swap_pairs)(pairs[:found], many, table, swapped)
    return codes, pairs[:found].copy(), swapped


def number_pairs(  # noqa: PLR0913, PLR0917 - rows for a compiled loop
    initiators: Ids,
    targets: Ids,
    many: int,
    codes: npt.NDArray[np.int32],
    pairs: Integers,
    table: npt.NDArray[np.int32],
) -> int:
    """Numbers the pairs in the order in which they come; -1 where *pairs* cannot hold them.

    ``table[place]`` is the number of a pair, -1 where there is none; a pair is at the place that its product with a
    great odd number gives, or at the next that was free.
    """
    found, last = 0, len(table) - 1
    for i in range(len(initiators)):
        pair = initiators[i] * np.int64(many) + targets[i]
        place = np.int64((np.uint64(pair) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)) & last
        while table[place] >= 0 and pairs[table[place]] != pair:
            place = (place + 1) & last
        if table[place] < 0:
            if found == len(pairs):
                return -1
            table[place] = found
            pairs[found] = pair
            found += 1
        codes[i] = table[place]
    return found


def swap_pairs(pairs: Integers, many: int, table: npt.NDArray[np.int32], swapped: Integers) -> None:
    """The number of each pair the other way round, -1 where there is none."""
    last = len(table) - 1
    for i in range(len(pairs)):
        pair = pairs[i] % many * many + pairs[i] // many
        place = np.int64((np.uint64(pair) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)) & last
        while table[place] >= 0 and pairs[table[place]] != pair:
            place = (place + 1) & last
        swapped[i] = table[place]


def _sides(many: int, camps: Mapping[int, Sequence[int]]) -> tuple[Integers, list[frozenset[int]]]:
    """Which side each actor is on, sides being the sets of camps that actors have."""
    # An actor without a camp is one of its own; these go below 0, where no camp is.
    sets = [frozenset(camps.get(actor, (-1 - actor,))) for actor in range(many)]
    sides = list(dict.fromkeys(sets))
    numbers = {side: number for number, side in enumerate(sides)}
    return np.array([numbers[side] for side in sets], np.int64), sides


def _reciprocal(pairs: Sequence[tuple[frozenset[int], frozenset[int]]]) -> list[list[int]]:
    """For each pair of sides the codes of those that share a camp with it on each side, the other way round."""
    by_camps: dict[tuple[int, int], list[int]] = defaultdict(list)
    for code, (initiator, target) in enumerate(pairs):
        for key in ((one, other) for one in initiator for other in target):
            by_camps[key].append(code)
    return [
        sorted({code for one in initiator for other in target for code in by_camps.get((other, one), ())})
        for initiator, target in pairs
    ]
