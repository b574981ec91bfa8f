"""What a trigger adds, where it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from sabab.escalation.significance.lags import contrast, excess, products

if TYPE_CHECKING:
    from sabab.escalation.significance.windows import Floats

DAYS = np.arange(1, 20001)


def series(seed: int, dense: float = 0.05) -> tuple[Floats, Floats]:
    """Triggers, and responses of which each trigger adds one after two days."""
    rng = np.random.default_rng(seed)
    triggers = (rng.random((1, DAYS.size)) < dense).astype(float)
    later = np.pad(triggers, ((0, 0), (2, 0)))[:, : DAYS.size]
    return triggers, rng.poisson(0.5, triggers.shape) + later


def test_what_is_added_is_found_at_its_lag() -> None:
    found = excess(products(*series(3), DAYS, 21, 7))
    assert found is not None
    assert found.by_lag == pytest.approx([0, 0, 1, 0, 0, 0, 0, 0], abs=0.2)
    assert found.median_lag == pytest.approx(2, abs=0.3)
    # Half a response a day in seven days; its own one, and one for each of 0.35 triggers beside it.
    assert found.lift == pytest.approx(1 + 1.35 / 3.5, abs=0.1)


def test_a_lone_trigger_leaves_all_of_an_excess_to_be_seen_and_one_a_day_nothing() -> None:
    lone, every = np.zeros((1, DAYS.size)), np.ones((1, DAYS.size))
    lone[0, 1500] = 1
    assert contrast(products(lone, every, DAYS, 21, 1)) == pytest.approx(20 / 21)
    assert contrast(products(every, every, DAYS, 21, 1)) == pytest.approx(0, abs=0.01)


def test_without_triggers_nothing_is_added() -> None:
    assert excess(products(np.zeros((1, DAYS.size)), np.ones((1, DAYS.size)), DAYS, 21, 3)) is None


def test_a_trigger_before_a_hole_is_followed_by_the_days_after_it() -> None:
    days = np.array([1, 2, 5, 6])
    found = products(np.array([[0.0, 1, 0, 0]]), np.array([[0.0, 0, 1, 0]]), days, 6, 3)
    assert found.raw[3, 4] == 1
    assert found.raw[1, 4] == found.raw[2, 4] == 0
