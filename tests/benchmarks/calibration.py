"""How often the test of chains errs, and what it sees: `python tests/benchmarks/calibration.py [SIMULATIONS]`.

Every simulation is a seeded pair of daily series of which the truth is known, given to `result_of` as any other.
Printed beside each rate are the bounds of its 95 % interval (Clopper and Pearson's would be a hair wider than
these of Wilson) and the limit that the project promises. The exit status is 1 where one is missed.

* Independent series that share a trend: a moving mean over 61 days of noise, made log-normal with a
  coefficient of variation of 0.7, which is that of the daily killings of 2001 to 2005 in B'Tselem's data.
* A quarter as many each of independent series without a trend, with a season, with an outbreak, and with bursts
  of 15 days, made likewise. No permutation alone is safe for the last: the rate "against chance alone" beside
  that of the test, which asks for after against before, too, shows why both are asked.
* Power: 200 triggers in 2,000 days, responses at 0.5 a day and half as many again in the window after each.
* Hawkes pairs: triggers at 0.03 a day; responses at 0.3 a day, one more for each trigger after a delay whose
  kernel is a gamma of shape 2 and scale 1.5 days, and 0.2 further ones for each response.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sabab.escalation.significance.records import Occurrence, Trial, Watch
from sabab.escalation.significance.trial import result_of
from sabab.escalation.significance.verdicts import LEVEL, judged
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

SIMULATIONS = 2000
SEED = 20261124
PERMUTATIONS = 199
WINDOWS = (1, 3, 7)
FALSE_POSITIVES, POWER, NEAR = 0.07, 0.80, 0.15


class Pair(NamedTuple):
    """Triggers and responses by day."""

    triggers: NDArray[np.int64]
    responses: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one simulation gave."""

    rejected: bool
    by_chance: bool
    followed: bool
    warned: bool
    lift: float
    lift_of_excess: float
    median_lag: float


# --- pairs of series
# --------------------------------------------------------------------------------------------------


def flat(rng: np.random.Generator) -> NDArray[np.float64]:
    """No trend at all."""
    return np.ones(1000)


def season(rng: np.random.Generator) -> NDArray[np.float64]:
    """A year's swing of four fifths."""
    return 1 + 0.8 * np.sin(2 * np.pi * (np.arange(1000) / 365 + rng.random()))


def outbreak(rng: np.random.Generator) -> NDArray[np.float64]:
    """From one day on four times as much."""
    return np.where(np.arange(1000) < rng.integers(250, 750), 0.4, 1.6)


def trend(rng: np.random.Generator, days: int = 61, variation: float = 0.7) -> NDArray[np.float64]:
    """A moving mean of noise over so many days, made log-normal with mean 1."""
    noise = np.convolve(rng.normal(size=1000 + days - 1), np.ones(days) / sqrt(days), "valid")
    spread = sqrt(np.log1p(variation**2))
    return np.exp(spread * noise - spread**2 / 2)


def bursts(rng: np.random.Generator) -> NDArray[np.float64]:
    """The same over 15 days."""
    return trend(rng, 15)


def independent(
    shared: Callable[[np.random.Generator], NDArray[np.float64]], rng: np.random.Generator
) -> Pair:
    """Series that share how often things happen, and nothing else."""
    level = shared(rng)
    triggers = rng.random(level.size) < np.minimum(0.2 * level, 1)
    return Pair(triggers.astype(np.int64), rng.poisson(0.8 * level))


def lifted(window: int, rng: np.random.Generator) -> Pair:
    """Two hundred triggers; in the window after each, half as many responses again."""
    triggers = np.zeros(2000, dtype=np.int64)
    triggers[rng.choice(2000, 200, replace=False)] = 1
    recent = np.convolve(triggers, np.concatenate(([0], np.ones(window))))[:2000]
    return Pair(triggers, rng.poisson(0.5 * (1 + 0.5 * recent)))


DAYS, TRIGGERS, BASE, OFFSPRING, OWN, SHAPE, SCALE = 3000, 0.03, 0.3, 1.0, 0.2, 2.0, 1.5


def hawkes(rng: np.random.Generator) -> Pair:
    """Triggers that excite responses, which excite each other, by their genealogy; the first 200 days are run in."""
    first = rng.uniform(-200, DAYS, rng.poisson(TRIGGERS * (DAYS + 200)))
    waiting = np.concatenate(
        (rng.uniform(-200, DAYS, rng.poisson(BASE * (DAYS + 200))), _children(first, OFFSPRING, rng))
    )
    responses = [waiting]
    while waiting.size:
        waiting = _children(waiting, OWN, rng)
        responses.append(waiting)
    return Pair(_by_day(first), _by_day(np.concatenate(responses)))


def _children(parents: NDArray[np.float64], each: float, rng: np.random.Generator) -> NDArray[np.float64]:
    born = np.repeat(parents, rng.poisson(each, parents.size))
    return born + rng.gamma(SHAPE, SCALE, born.size)


def _by_day(times: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.bincount(times[(times >= 0) & (times < DAYS)].astype(np.int64), minlength=DAYS)


def hawkes_truth(window: int) -> tuple[float, float]:
    """The lift within the window and the median lag of what a trigger adds, from many delays of the kernel.

    A trigger adds its children and their descendants, and so do those beside it; without them there is the level
    of responses at rest. The lag is a difference of days, 1 to the window, each day standing for itself and
    half a day on either side.
    """
    rng = np.random.default_rng(SEED)
    triggers = rng.random(1_000_000)  # the time of day
    waiting = _children(triggers, OFFSPRING, rng)
    lags = []
    while waiting.size:
        lags.append(waiting)
        waiting = _children(waiting, OWN, rng)
    days = np.bincount(np.concatenate(lags).astype(np.int64), minlength=window + 1)
    added = days[1 : window + 1] / triggers.size
    upto = np.concatenate(([0.0], np.cumsum(added)))
    rest = BASE / (1 - OWN)
    beside = TRIGGERS * window * days.sum() / triggers.size
    lift = 1 + (added.sum() + beside) / (rest * window)
    return lift, float(np.interp(upto[-1] / 2, upto, np.arange(window + 1) + 0.5))


# --- one simulation, and many
# -----------------------------------------------------------------------------------------


def outcome(make: Callable[[np.random.Generator], Pair], window: int, seed: Sequence[int]) -> Outcome:
    """What the test says of one pair."""
    rng = np.random.default_rng(seed)
    pair = make(rng)
    triggers, responses = (
        tuple(Occurrence(int(day) + 1, int(day) + 1, float(series[day])) for day in np.flatnonzero(series))
        for series in pair
    )
    trial = Trial(
        "simulated", Label(en="simulated"), triggers, responses, window, Watch(1, pair.triggers.size)
    )
    (found,) = judged([result_of(trial, rng, permutations=PERMUTATIONS)])
    result, excess = found.result, found.result.excess
    return Outcome(
        rejected=result.p <= LEVEL,
        by_chance=result.chance_p <= LEVEL,
        followed=found.verdict == "followed",
        warned=any(caution.word in ("bursts", "placebo") for caution in found.cautions),
        lift=result.strict.after.lift or np.nan,
        lift_of_excess=(excess and excess.lift) or np.nan,
        median_lag=(excess and excess.median_lag) or np.nan,
    )


def outcomes(
    name: str, make: Callable[[np.random.Generator], Pair], window: int, simulations: int, workers: int = 1
) -> list[Outcome]:
    """The outcomes of so many simulations; the same whatever the number of workers."""
    seeds = [(SEED, window, *name.encode(), number) for number in range(simulations)]
    one = partial(outcome, make, window)
    if workers == 1:
        return [one(seed) for seed in seeds]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one, seeds, chunksize=25))


def rate(found: Sequence[Outcome], name: str) -> float:
    """The share of outcomes of which that is true."""
    return float(np.mean([getattr(one, name) for one in found]))


def interval(share: float, size: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (Journal of the American Statistical Association 22, 1927)."""
    z = 1.96
    middle, half = (
        share + z * z / (2 * size),
        z * sqrt(share * (1 - share) / size + z * z / (4 * size * size)),
    )
    return (middle - half) / (1 + z * z / size), (middle + half) / (1 + z * z / size)


# --- the command
# ------------------------------------------------------------------------------------------------------


def _line(name: str, window: int, found: Sequence[Outcome], limit: str, *, held: bool) -> bool:
    share = rate(found, "rejected")
    low, high = interval(share, len(found))
    print(
        f"{name:22} {window:2} d  {len(found):5} runs   p <= 0.05: {share:6.1%} [{low:5.1%}, {high:6.1%}]  "
        f"limit {limit}  "
        f"{'held  ' if held else 'MISSED'}   verdict 'followed' {rate(found, 'followed'):6.1%}   "
        f"against chance alone {rate(found, 'by_chance'):6.1%}   with a caution {rate(found, 'warned'):6.1%}",
        flush=True,
    )
    return held


def _errors(simulations: int, workers: int) -> bool:
    fine = True
    for shared in (trend, bursts, flat, season, outbreak):
        for window in WINDOWS:
            size = simulations if shared is trend else simulations // 4
            found = outcomes(shared.__name__, partial(independent, shared), window, size, workers)
            held = rate(found, "rejected") <= FALSE_POSITIVES
            fine &= _line(
                f"independent, {shared.__name__}", window, found, f"<= {FALSE_POSITIVES:.0%}", held=held
            )
    return fine


def _power(simulations: int, workers: int) -> bool:
    fine = True
    for window in WINDOWS:
        found = outcomes("lifted", partial(lifted, window), window, simulations, workers)
        held = rate(found, "rejected") >= POWER
        fine &= _line("lift 1.5, 200 triggers", window, found, f">= {POWER:.0%}", held=held)
    return fine


def _kernel(simulations: int, workers: int) -> bool:
    window, fine = 7, True
    found = outcomes("hawkes", hawkes, window, simulations, workers)
    truth = dict(zip(("lift_of_excess", "median_lag"), hawkes_truth(window), strict=True))
    for name, true in truth.items():
        values = [getattr(one, name) for one in found]
        low, middle, high = np.nanquantile(values, (0.05, 0.5, 0.95))
        held = abs(middle / true - 1) <= NEAR
        fine &= held
        print(
            f"Hawkes pairs, {name:15} {window} d   true {true:.2f}   found {middle:.2f} "
            f"[90 % of runs: {low:.2f} to {high:.2f}]   within {NEAR:.0%} {'held' if held else 'MISSED'}",
            flush=True,
        )
    lift = np.nanmedian([one.lift for one in found])
    print(
        f"Hawkes pairs, lift over the permutations: {lift:.2f}, since answers are part of what these expect"
    )
    return fine


def main(simulations: int = SIMULATIONS) -> int:
    """Prints everything; 1 where a limit is missed."""
    workers, start = min(2, os.cpu_count() or 1), time.perf_counter()
    print(f"{simulations} simulations, seed {SEED}, {PERMUTATIONS} permutations, stretches of three windows")
    parts = [part(simulations, workers) for part in (_errors, _power, _kernel)]
    print(f"{time.perf_counter() - start:.0f} seconds")
    return 0 if all(parts) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
