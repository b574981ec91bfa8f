"""The records of a test: what is tried, on which days, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sabab.model import Label

#: Days are ordinals (`date.toordinal`), so that they can be computed with.
Day = int
VerdictWord = Literal["too-few", "saturated", "chance", "not-directional", "followed"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A trigger or a response, some time from *first* to *last*, both included.

    *weight* is how many it counts for. *stratum* is where: triggers are followed by responses of their own
    stratum only. *key* names the event, so that none is taken for its own answer.
    """

    first: Day
    last: Day
    weight: float = 1.0
    stratum: str = ""
    key: str = ""

    @property
    def span(self) -> int:
        """How many days it may have been."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Watch:
    """The days on which something would have been seen: from the first to the last, without the holes."""

    first: Day
    last: Day
    holes: tuple[tuple[Day, Day], ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """When a source tells of something: days and, by month (2023-03), how many of its days.

    *silence* is its longest stretch without anything, and *doubtful* says that it is too long to be chance.
    """

    source: str
    days: int
    first: Day
    last: Day
    months: Mapping[str, int]
    silence: tuple[Day, Day] | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """One question: are these triggers followed by these responses within *window* days?

    *name* says what follows what, *id* which pattern and step it is of. *own* says that the responses are the
    triggers themselves. *alleged* counts the triggers and responses of which only others say who did it.
    """

    id: str
    name: Label
    triggers: tuple[Occurrence, ...]
    responses: tuple[Occurrence, ...]
    window: int
    watch: Watch
    coverage: tuple[Coverage, ...] = ()
    alleged: tuple[int, int] = (0, 0)
    own: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A count, and its mean and standard deviation over the permutations."""

    observed: float
    expected: float
    spread: float

    @property
    def lift(self) -> float | None:
        """Observed over expected; None where nothing is expected."""
        return self.observed / self.expected if self.expected > 0 else None


@dataclass(frozen=True, slots=True)
class Counted(Tally):
    """A count with the share of permutations that reach it."""

    p: float


@dataclass(frozen=True, slots=True)
class Raw:
    """Responses after and before triggers against those of any day: with every trend that both share."""

    after: Tally
    before: Tally


@dataclass(frozen=True, slots=True)
class Reading:
    """Responses after triggers, and before them (the placebo), in one reading of uncertain dates.

    *direction_p* is the p of their difference.
    """

    after: Counted
    before: Counted
    direction_p: float


@dataclass(frozen=True, slots=True)
class Share:
    """A confidence: *part* of *whole*, and the share that chance makes of it."""

    part: float
    whole: float
    expected: float | None

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class LagCounts:
    """Pairs known to the day by their lag: negative before the trigger, 0 on its day, positive after it.

    *low* and *high* bound the middle 95 % of the permutations.
    """

    lags: tuple[int, ...]
    observed: tuple[float, ...]
    expected: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Excess:
    """What one trigger adds, by a regression on the days since triggers within the stretches.

    *by_lag* has the responses added on its day, a day later, … up to the window; *lift* compares what
    followed with what would have without these, *median_lag* is the lag by which half of them had come.
    The lift of `Counted` is smaller: there the answers are part of what is expected.
    """

    by_lag: tuple[float, ...]
    lift: float | None
    median_lag: float | None

    @property
    def per_trigger(self) -> float:
        """Responses added within the window, its day left out."""
        return sum(self.by_lag[1:])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Triggers and responses that could not be used: outside the watched days, or vaguer than the window."""

    triggers_outside: int = 0
    triggers_vague: int = 0
    responses_outside: int = 0
    responses_vague: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What a trial found. *block* is the length of the stretches in days, *watched_days* how many were watched.

    *answered* is P(response | trigger), of the triggers whose whole window was watched, with *unanswered* of
    them without any response and *same_day_only* of these with one on the very day; *preceded* is
    P(trigger | response). *first_answers* counts triggers by the days to their first response, 0 to the
    window. *movable* is how many stretches leave a trigger a choice of days, *contrast* how much of an excess
    can show (0 to 1), *clumped* the p by which triggers and responses follow upon themselves.
    """

    trial: Trial
    block: int
    permutations: int
    watched_days: int
    triggers: float
    responses: float
    raw: Raw
    strict: Reading
    lenient: Reading | None
    same_day: Counted
    answered: Share
    unanswered: float
    same_day_only: float
    preceded: Share
    lags: LagCounts
    first_answers: tuple[float, ...]
    excess: Excess | None
    left_out: LeftOut
    movable: int
    contrast: float
    clumped: tuple[float, float]

    @property
    def chance_p(self) -> float:
        """The p against chance; where dates are uncertain, the worse of the two readings."""
        return max(reading.after.p for reading in self._readings)

    @property
    def direction_p(self) -> float:
        """The p of what came after against what came before, likewise."""
        return max(reading.direction_p for reading in self._readings)

    @property
    def p(self) -> float:
        """The p that a verdict goes by: the greater of the two, so that both have to be small.

        A trend or a burst too short for the stretches raises what comes after and what comes before alike.
        """
        return max(self.chance_p, self.direction_p)

    @property
    def _readings(self) -> tuple[Reading, ...]:
        return (self.strict,) if self.lenient is None else (self.strict, self.lenient)


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that a reader must know beside the verdict, by a fixed word and in both languages."""

    word: str
    says: Label


@dataclass(frozen=True, slots=True)
class Judged:
    """A result with its q over the run, its verdict and its cautions."""

    result: Result
    q: float
    verdict: VerdictWord
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class Conditional:
    """What the triggers of the last *lags* days add to own history, trend and weekday.

    *f* and *p* are of the joint test, *added* is the sum of the coefficients: responses for one trigger.
    """

    lags: int
    days: int
    f: float
    p: float
    added: float


@dataclass(frozen=True, slots=True)
class Run:
    """All that was tried together, with the seed of its permutations.

    *models* has the conditional model of each, where it was asked for and there are days enough for it.
    """

    judged: tuple[Judged, ...]
    models: tuple[Conditional | None, ...]
    seed: int
