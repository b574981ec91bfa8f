"""Chains put together from listed links, for engines that list links and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.escalation.engines.records import Counts, Integers, Numbers, Question

#: No end at all: later than any time.
_NEVER = np.iinfo(np.int64).max


class Listed:
    """The links of each step: pairs of earlier and later events."""

    def __init__(self, question: Question, links: Sequence[tuple[Numbers, Numbers]]) -> None:
        self._question = question
        ordered = ((causes, effects, np.lexsort((effects, causes))) for causes, effects in links)
        self._links = [(causes[order], effects[order]) for causes, effects, order in ordered]

    def after(self, event: int, step: int) -> Integers:
        """The events that can be the next step after the event at *step*, in order."""
        causes, effects = self._links[step]
        first, last = np.searchsorted(causes, (event, event + 1))
        return effects[first:last].astype(np.int64)

    def onward(self) -> Counts:
        """How many chains go on from each event at each step, the last included, where it is one or none."""
        found = [self._fitting(len(self._links)).astype(object)]
        for causes, effects in reversed(self._links):
            added = np.zeros(len(self._question.events), object)
            np.add.at(added, causes, found[0][effects])
            found.insert(0, added)
        return np.column_stack(found)

    def weights(self) -> list[int]:
        """In how many chains each event is."""
        onward = self.onward()
        ending = self._fitting(0).astype(object)
        found = ending * onward[:, 0]
        for step, (causes, effects) in enumerate(self._links, 1):
            before, ending = ending, np.zeros(len(ending), object)
            np.add.at(ending, effects, before[causes])
            found = found + ending * onward[:, step]
        return [int(one) for one in found]

    def ends(self) -> Integers:
        """The earliest end of a chain that goes on from each event at each step; the greatest number without one."""
        times = self._question.events.times
        found = [np.where(self._fitting(len(self._links)), times, _NEVER)]
        for causes, effects in reversed(self._links):
            earliest = np.full(len(times), _NEVER)
            np.minimum.at(earliest, causes, found[0][effects])
            found.insert(0, earliest)
        return np.column_stack(found)

    def _fitting(self, step: int) -> Integers:
        return self._question.fitting(step).astype(np.int64)
