"""One trial: what is observed, what chance makes of it, and how it lies in time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.significance import windows
from sabab.escalation.significance.blocks import drawn, expected, movable, on_any_day
from sabab.escalation.significance.clumps import clumping
from sabab.escalation.significance.counts import Counts
from sabab.escalation.significance.lags import Products, contrast, excess, products
from sabab.escalation.significance.records import LeftOut, Raw, Result, Share, Tally
from sabab.escalation.significance.watch import watched_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.escalation.significance.records import Occurrence, Trial
    from sabab.escalation.significance.windows import Floats

#: Stretches have so many windows, and four days at least. With two, answers that come late in a window are
#: mostly taken for chance (B'Tselem, 7 days: a lift of 1.10 instead of 1.14); with four, a trend of two months
#: is taken for an answer more often. A day's window needs four days to have a choice: with three, 79 % instead
#: of 84 % of lifts of 1.5 are seen.
WINDOWS_IN_BLOCK = 3
LEAST_BLOCK = 4
PERMUTATIONS = 1999
#: p comes in steps of one over the permutations: with fewer than these 0.05 cannot be told from 0.06.
FEWEST_PERMUTATIONS = 99
#: All are held at once, a row each.
MOST_PERMUTATIONS = 99_999


def result_of(
    trial: Trial, rng: np.random.Generator, *, permutations: int = PERMUTATIONS, block: int | None = None
) -> Result:
    """What the trial finds; the same trial and the same state of *rng* give the same result.

    *block* is the length of the stretches in days. A p is (1 + r) / (1 + permutations) for r permutations that
    reach what is observed, so it is never 0. It takes O(days × permutations) for each of some twenty counts.

    Raises:
        ValueError: the window is less than a day, or there are too few permutations.
    """
    if trial.window < 1 or permutations < FEWEST_PERMUTATIONS:
        raise ValueError(f"a window of {trial.window} days and {permutations} permutations test nothing")
    return _Test(trial, block or block_days(trial.window)).result(permutations, rng)


def block_days(window: int) -> int:
    """How long the stretches are for a window, both in days: within two to four windows."""
    return max(WINDOWS_IN_BLOCK * window, LEAST_BLOCK)


class _Test:
    """The arrays of a trial: triggers by kind and day, and what each day reaches."""

    def __init__(self, trial: Trial, block: int) -> None:
        self._trial, self._block = trial, block
        self._days = watched_days(trial.watch)
        self._triggers = windows.usable(trial.triggers, trial.watch, trial.window)
        self._responses = windows.usable(trial.responses, trial.watch, trial.window)
        self._kinds = windows.kinds_of(self._triggers.kept)
        self._moved = windows.weights(self._triggers.kept, self._kinds, self._days)
        self._whole = windows.wholly_watched(self._kinds, trial.watch, trial.window)
        self._uncertain = any(one.span > 1 for one in (*self._triggers.kept, *self._responses.kept))

    def result(self, permutations: int, rng: np.random.Generator) -> Result:
        reach = self._reach()
        counts = self._counts(reach, permutations, rng)
        unanswered = counts.seen("whole") - counts.seen("answered")
        found = self._products()
        return Result(
            trial=self._trial,
            block=self._block,
            permutations=permutations,
            watched_days=self._days.size,
            triggers=_total(self._triggers.kept),
            responses=_total(self._responses.kept),
            raw=self._raw(reach),
            strict=counts.reading("strict"),
            lenient=counts.reading("lenient") if self._uncertain else None,
            same_day=counts.counted("lag 0"),
            answered=counts.share("answered", "whole"),
            unanswered=unanswered,
            same_day_only=unanswered - counts.seen("not at all"),
            preceded=self._preceded(),
            lags=counts.lags(self._trial.window),
            first_answers=self._first_answers(reach),
            excess=excess(found),
            left_out=LeftOut(*self._triggers[1:], *self._responses[1:]),
            movable=movable(self._moved, self._days, self._block),
            contrast=contrast(found),
            clumped=(self._clumped(self._triggers.kept, rng), self._clumped(self._responses.kept, rng)),
        )

    def _reach(self) -> dict[str, Floats]:
        """What is counted, by name: for each kind and day of a trigger how much it reaches."""
        window = self._trial.window
        readings = {"strict": True, "lenient": False} if self._uncertain else {"strict": True}
        reach = {
            f"{name} {side.__name__}": self._reached(side(window, strict=strict))
            for name, strict in readings.items()
            for side in (windows.after, windows.before)
        }
        reach |= {f"lag {lag}": self._reached(windows.at_lag(lag)) for lag in range(-window, window + 1)}
        reach["whole"] = self._whole
        reach["answered"] = self._whole * (reach["strict after"] > 0)
        reach["not at all"] = self._whole * (reach["strict after"] + reach["lag 0"] <= 0)
        return reach

    def _reached(self, bounds: windows.Bounds) -> Floats:
        return windows.reached(self._responses.kept, self._kinds, self._trial.watch, bounds)

    def _counts(self, reach: dict[str, Floats], permutations: int, rng: np.random.Generator) -> Counts:
        stacked = np.stack(list(reach.values()))
        seen = np.einsum("kd,ckd->c", self._moved, stacked) - np.array([self._own(name) for name in reach])
        mean = expected(self._moved, stacked, self._days, self._block)
        draws = drawn(self._moved, stacked, self._days, self._block, permutations, rng)
        return Counts(list(reach), seen, mean, draws)

    def _raw(self, reach: dict[str, Floats]) -> Raw:
        """The counts against those of any day, after and before."""
        both = np.stack([reach["strict after"], reach["strict before"]])
        mean, spread = on_any_day(self._moved, both)
        seen = np.einsum("kd,ckd->c", self._moved, both)
        after, before = (Tally(*map(float, row)) for row in zip(seen, mean, spread, strict=True))
        return Raw(after, before)

    def _own(self, name: str) -> float:
        """What events that are trigger and response at once count for themselves in the count of that name."""
        if name not in ("lag 0", "lenient after", "lenient before"):
            return 0.0
        own = {one.key: one.weight for one in self._responses.kept if one.key}
        return sum(
            one.weight * own[one.key]
            for one in self._triggers.kept
            if one.key in own and (one.span == 1) == (name == "lag 0")
        )

    def _first_answers(self, reach: dict[str, Floats]) -> tuple[float, ...]:
        """Triggers by the days to their first response, 0 to the window; both known to the day."""
        waiting, found = self._moved * self._whole, []
        for lag in range(self._trial.window + 1):
            answered = reach[f"lag {lag}"] > 0
            found.append(float((waiting * answered).sum()))
            waiting = waiting * ~answered
        return tuple(found)

    def _preceded(self) -> Share:
        """P(trigger | response), each response once, of those with their whole window before them watched.

        Chance is the same permutation, of the responses.
        """
        window, watch = self._trial.window, self._trial.watch
        once = _once(self._responses.kept)
        kinds = windows.kinds_of(once)
        if not kinds:
            return Share(0.0, 0.0, None)
        moved = windows.weights(once, kinds, self._days)
        bounds = windows.before(window, strict=True)
        whole = windows.wholly_watched(kinds, watch, window, ahead=False)
        reach = np.stack([whole * (windows.reached(self._triggers.kept, kinds, watch, bounds) > 0), whole])
        part, of = np.einsum("kd,ckd->c", moved, reach)
        chance, chances = expected(moved, reach, self._days, self._block)
        return Share(float(part), float(of), float(chance / chances) if chances else None)

    def _products(self) -> Products:
        """Cross-products of what is known to the day, by stratum of the triggers."""
        exact = [[one for one in side.kept if one.span == 1] for side in (self._triggers, self._responses)]
        strata = windows.kinds_of(exact[0]) or (("", 1),)
        triggers, responses = (windows.weights(side, strata, self._days) for side in exact)
        return products(triggers, responses, self._days, self._block, self._trial.window)

    def _clumped(self, occurrences: Sequence[Occurrence], rng: np.random.Generator) -> float:
        """The p by which the occurrences follow upon themselves, wherever and however sure they are."""
        once = _once(occurrences)
        kinds = windows.kinds_of(once)
        if not kinds:
            return 1.0
        series = windows.weights(once, kinds, self._days)
        return clumping(series, self._days, self._block, self._trial.window, rng)


def _once(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    return [replace(one, weight=1.0) for one in occurrences]


def _total(occurrences: Sequence[Occurrence]) -> float:
    return sum(one.weight for one in occurrences)
