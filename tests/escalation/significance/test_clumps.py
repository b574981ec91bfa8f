"""Bursts within stretches are noticed, an even series is not."""

from __future__ import annotations

import numpy as np
import pytest

from sabab.escalation.significance.clumps import clumping

DAYS = np.arange(1, 601)


@pytest.mark.parametrize(("bursts", "clumped"), [(True, True), (False, False)])
def test_events_that_follow_upon_each_other_clump(bursts: bool, clumped: bool) -> None:  # noqa: FBT001
    rng = np.random.default_rng(4)
    series = np.zeros((1, DAYS.size))
    for start in rng.choice(DAYS.size - 4, 30, replace=False):
        series[0, start : start + 3 if bursts else start + 1] = 1
    assert (clumping(series, DAYS, 21, 7, rng) <= 0.05) is clumped
