"""The calibration in small: the rates that `python tests/benchmarks/calibration.py` prints, of fewer simulations."""

from __future__ import annotations

import importlib.util
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from types import ModuleType

SIMULATIONS = 100


@pytest.fixture(scope="module")
def calibration() -> ModuleType:
    """The command's module; tests are not packages, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("calibration", Path(__file__).with_name("calibration.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["calibration"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("window", [1, 3, 7])
def test_a_shared_trend_is_no_answer(window: int, calibration: ModuleType) -> None:
    found = calibration.outcomes(
        "trend", partial(calibration.independent, calibration.trend), window, SIMULATIONS
    )
    assert calibration.rate(found, "rejected") <= calibration.FALSE_POSITIVES


def test_nor_is_a_shared_burst_though_it_exceeds_chance(calibration: ModuleType) -> None:
    found = calibration.outcomes(
        "bursts", partial(calibration.independent, calibration.bursts), 7, SIMULATIONS
    )
    assert calibration.rate(found, "rejected") <= calibration.FALSE_POSITIVES
    assert calibration.rate(found, "by_chance") >= 0.5
    assert calibration.rate(found, "warned") >= 0.5


@pytest.mark.parametrize(("window", "simulations"), [(1, 100), (3, 40), (7, 25)])
def test_half_as_many_again_are_seen(window: int, simulations: int, calibration: ModuleType) -> None:
    found = calibration.outcomes("lifted", partial(calibration.lifted, window), window, simulations)
    assert calibration.rate(found, "rejected") >= 0.75


def test_a_known_kernel_is_found(calibration: ModuleType) -> None:
    found = calibration.outcomes("hawkes", calibration.hawkes, 7, 20)
    lift, lag = calibration.hawkes_truth(7)
    assert np.nanmedian([one.lift_of_excess for one in found]) == pytest.approx(lift, rel=calibration.NEAR)
    assert np.nanmedian([one.median_lag for one in found]) == pytest.approx(lag, rel=calibration.NEAR)


def test_the_same_seed_gives_the_same_simulations(calibration: ModuleType) -> None:
    one, again = (calibration.outcomes("hawkes", calibration.hawkes, 7, 2) for _ in range(2))
    assert one == again


@pytest.mark.parametrize(("share", "low", "high"), [(0.5, 0.404, 0.596), (0.0, 0.0, 0.037)])
def test_intervals_are_wilsons(share: float, low: float, high: float, calibration: ModuleType) -> None:
    assert calibration.interval(share, 100) == pytest.approx((low, high), abs=0.001)
