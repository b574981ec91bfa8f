"""The fast engine: one pass forwards, for some questions one backwards, and walks along what they found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.engines.indexed import ByCell
from sabab.escalation.engines.latest import NEVER, latest_starts
from sabab.escalation.engines.passes import Pass
from sabab.escalation.engines.walking import drawn, shortest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.escalation.engines.records import ChainOf, Counts, Numbers, Question


@dataclass(frozen=True, slots=True)
class Fast:
    """Time grows with the events and steps, whatever the number of chains; *compiling* asks for compiled loops."""

    compiling: bool

    @property
    def name(self) -> str:
        """Which engine it is, and how it runs."""
        return "fast (compiled)" if self.compiling else "fast (plain Python)"

    def count(self, question: Question) -> int:
        """How many chains there are."""
        passed = Pass(question.rule, compiling=self.compiling)
        passed.append(question.events.times, question.events.codes)
        return passed.total

    def weights(self, question: Question) -> Sequence[int]:
        """In how many chains each event is: those that end there times those that go on, over all steps."""
        ending, onward = self._ending(question), self._onward(question)
        last = question.rule.steps - 1
        found = question.fitting(0) * onward[:, 0] + ending[:, last - 1]
        for step in range(1, last):
            found = found + ending[:, step - 1].astype(object) * onward[:, step]
        return [int(one) for one in found]

    def shortest(self, question: Question, most: int) -> list[ChainOf]:
        """The chains that take the least time from end to end, at *most* so many; equal ones by their events."""
        # Backwards and with times below 0, the latest start is the earliest end.
        latest = latest_starts(question.backwards(), compiling=self.compiling)[::-1, ::-1]
        never = np.iinfo(np.int64).max
        last = np.where(question.fitting(question.rule.steps - 1), question.events.times, never)
        ends = np.column_stack([np.where(latest == NEVER, never, -latest), last])
        return shortest(question.events.times, ends, ByCell(question, compiling=self.compiling).after, most)

    def samples(self, question: Question, number: int, seed: int) -> list[ChainOf]:
        """So many chains, each drawn from all with equal chance; the same for the same seed, none where none is."""
        return drawn(self._onward(question), ByCell(question, compiling=self.compiling).after, number, seed)

    def links(self, question: Question, step: int) -> tuple[Numbers, Numbers]:
        """The pairs of which the one can be *step* and the other the next: earlier and later ones, in no order."""
        return ByCell(question, compiling=self.compiling).links(step)

    def _ending(self, question: Question) -> Counts:
        """How many chains end with each event at the second step, the third, and so on."""
        passed = Pass(question.rule, compiling=self.compiling, keep=True)
        passed.append(question.events.times, question.events.codes)
        return passed.values

    def _onward(self, question: Question) -> Counts:
        """How many chains go on from each event at the first step, the second, and so on to the last but one."""
        return self._ending(question.backwards())[::-1, ::-1]
