"""The records of the engines: events on a time line, the rule that makes chains of them, and one interface.

Events go by their number on the time line, counted from 0; chains are tuples of these, one for each step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Integers: TypeAlias = "npt.NDArray[np.int64]"
#: The codes of events are short: ten million of them are 40 MB.
Codes: TypeAlias = "npt.NDArray[np.int32]"
#: Events by their numbers, of which there are fewer than 2^31: a link of two has 8 bytes.
Numbers: TypeAlias = "npt.NDArray[np.int32]"
#: Whole numbers of any size: 64 bits where they suffice, Python's integers where they do not.
Counts: TypeAlias = "npt.NDArray[np.int64] | npt.NDArray[np.object_]"
ChainOf: TypeAlias = tuple[int, ...]
#: Steps that a mask of 64 bits with a sign can hold.
MOST_STEPS = 62


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Events in order of time: when each was, in whole units, and its code."""

    times: Integers
    codes: Codes

    def __post_init__(self) -> None:
        if len(self.times) != len(self.codes):
            raise ValueError(f"{len(self.times)} times for {len(self.codes)} codes")
        if len(self.times) > 1 and bool((self.times[1:] < self.times[:-1]).any()):
            raise ValueError("the events of a time line come in the order of time")

    def __len__(self) -> int:
        return len(self.times)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What makes a chain of events.

    Bit *k* of ``fits[code]`` says that an event of that code can be step *k*; ``cells[code]`` is the cell in which
    it is counted. What may come before an event of cell *c* are events of the cells
    ``near[starts[c]:starts[c + 1]]``, none twice. ``lags[k]`` is the most units from step *k* to the next, itself
    included; the least is 1.
    """

    fits: Integers
    cells: Integers
    starts: Integers
    near: Integers
    lags: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.lags or min(self.lags) < 1 or self.steps > MOST_STEPS:
            raise ValueError(f"a chain has 2 to {MOST_STEPS} steps, each at least one unit after the last")

    @property
    def steps(self) -> int:
        """The number of steps."""
        return len(self.lags) + 1

    def backwards(self) -> Rule:
        """The rule of the same chains read from their ends."""
        steps = range(self.steps)
        fits = sum(((self.fits >> step) & 1) << (self.steps - 1 - step) for step in steps)
        cells = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        starts = np.searchsorted(np.sort(self.near), np.arange(len(self.starts)))
        near = cells[np.argsort(self.near, kind="stable")]
        return Rule(np.asarray(fits, np.int64), self.cells, starts, near, self.lags[::-1])


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Which chains of which events."""

    events: Timeline
    rule: Rule

    def backwards(self) -> Question:
        """The same with time reversed: its chains are the same read from their ends, events counted from the last."""
        times, codes = self.events.times, self.events.codes
        return Question(Timeline(-times[::-1], codes[::-1]), self.rule.backwards())

    def fitting(self, step: int) -> npt.NDArray[np.bool_]:
        """Which of the events can be that step."""
        return ((self.rule.fits >> step) & 1).astype(bool)[self.events.codes]


class Engine(Protocol):
    """What each engine answers; all of them alike."""

    @property
    def name(self) -> str:
        """Which engine it is, and how it runs."""

    def count(self, question: Question) -> int:
        """How many chains there are."""

    def weights(self, question: Question) -> Sequence[int]:
        """In how many chains each event is."""

    def shortest(self, question: Question, most: int) -> list[ChainOf]:
        """The chains that take the least time from end to end, at *most* so many; equal ones by their events."""

    def samples(self, question: Question, number: int, seed: int) -> list[ChainOf]:
        """So many chains, each drawn from all with equal chance; the same for the same seed, none where none is."""

    def links(self, question: Question, step: int) -> tuple[Numbers, Numbers]:
        """The pairs of which the one can be *step* and the other the next: earlier and later ones, in no order."""
