"""Trials small enough to count by hand, and series made by chance."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from sabab.escalation.significance.records import Occurrence, Trial, Watch
from sabab.escalation.significance.trial import result_of
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.significance.records import Result


def on(days: Iterable[int], **fields: Any) -> tuple[Occurrence, ...]:
    """One on each of these days."""
    return tuple(Occurrence(day, day, **fields) for day in days)


def trial(triggers: Any, responses: Any, window: int = 2, last: int = 40, **fields: Any) -> Trial:
    """Triggers and responses, by their days or as they are, in days 1 to *last*."""
    sides = [
        on(side) if all(isinstance(one, int) for one in side) else tuple(side)
        for side in (list(triggers), list(responses))
    ]
    defaults: dict[str, Any] = {"id": "t", "name": Label(en="t"), "watch": Watch(1, last)}
    return Trial(triggers=sides[0], responses=sides[1], window=window, **{**defaults, **fields})


def result(*arguments: Any, permutations: int = 99, block: int | None = None, **fields: Any) -> Result:
    """The result of such a trial."""
    return result_of(
        trial(*arguments, **fields), np.random.default_rng(1), permutations=permutations, block=block
    )


def answered(days: int = 600, lag: int = 2) -> tuple[list[int], list[int]]:
    """Triggers at random, each answered *lag* days later, and as many responses at random."""
    rng = np.random.default_rng(7)
    triggers = sorted(rng.choice(np.arange(1, days - lag), days // 10, replace=False).tolist())
    return triggers, sorted([*(day + lag for day in triggers), *rng.integers(1, days, days // 10).tolist()])


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The functions above."""
    return SimpleNamespace(on=on, trial=trial, result=result, answered=answered)
