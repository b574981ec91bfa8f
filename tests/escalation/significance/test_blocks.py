"""The permutation: its mean against all permutations, and what it never moves."""

from __future__ import annotations

from itertools import pairwise, permutations

import numpy as np
import pytest

from sabab.escalation.significance.blocks import drawn, expected, movable, on_any_day, starts

DAYS = np.arange(1, 10)
MOVED = np.array([[1.0, 0, 0, 2, 0, 1, 0, 0, 1]])
REACH = np.array([[[0.0, 3, 1, 0, 2, 2, 0, 1, 5]]])


def by_all_permutations(block: int) -> float:
    """The mean over every permutation within every layout of stretches, by brute force."""
    means = []
    for origin in range(block):
        edges = [*starts(DAYS, block, origin).tolist(), DAYS.size]
        total = 0.0
        for begin, end in pairwise(edges):
            moved, reach = MOVED[0, begin:end], REACH[0, 0, begin:end]
            total += float(np.mean([np.dot(order, reach) for order in permutations(moved)]))
        means.append(total)
    return float(np.mean(means))


@pytest.mark.parametrize("block", [2, 3, 4])
def test_the_mean_is_that_of_all_permutations(block: int) -> None:
    assert expected(MOVED, REACH, DAYS, block)[0] == pytest.approx(by_all_permutations(block))


def test_draws_have_that_mean_and_are_the_same_for_the_same_seed() -> None:
    draws = [drawn(MOVED, REACH, DAYS, 3, 6000, np.random.default_rng(5))[:, 0] for _ in range(2)]
    assert np.array_equal(draws[0], draws[1])
    assert draws[0].mean() == pytest.approx(by_all_permutations(3), rel=0.02)


def test_nothing_leaves_its_stretch() -> None:
    moved = np.array([[0.0, 0, 0, 0, 0, 0, 0, 0, 1]])
    reach = np.array([[[1.0, 1, 1, 1, 1, 0, 0, 0, 0]]])
    assert drawn(moved, reach, DAYS, 3, 300, np.random.default_rng(5)).max() == 0


def test_days_in_a_hole_are_no_place_to_move_to() -> None:
    days = np.array([1, 2, 7, 8, 9])
    assert starts(days, 3, 0).tolist() == [0, 2]
    found = drawn(
        np.array([[1.0, 0, 0, 0, 0]]), np.array([[[0.0, 1, 9, 9, 9]]]), days, 3, 300, np.random.default_rng(5)
    )
    assert set(found[:, 0].tolist()) == {0.0, 1.0, 9.0} - {9.0}


def test_strata_are_permuted_alike() -> None:
    moved = np.array([[1.0, 0, 0], [1.0, 0, 0]])
    reach = np.array([[[0.0, 1, 0], [0.0, 1, 0]]])
    assert set(drawn(moved, reach, np.arange(1, 4), 3, 300, np.random.default_rng(5))[:, 0].tolist()) == {
        0.0,
        2.0,
    }


def test_one_kind_and_several_are_drawn_alike() -> None:
    """A second kind that reaches nothing takes the other way through the code."""
    two, nothing = np.vstack([MOVED, MOVED]), np.zeros_like(REACH)
    alone = drawn(MOVED, REACH, DAYS, 3, 200, np.random.default_rng(5))
    beside = drawn(two, np.concatenate([REACH, nothing], axis=1), DAYS, 3, 200, np.random.default_rng(5))
    assert np.allclose(alone, beside)


def test_any_day_at_all_has_the_mean_and_spread_of_all_permutations() -> None:
    moved, reach = MOVED[:, :6], REACH[:, :, :6]
    every = [float(np.dot(order, reach[0, 0])) for order in permutations(moved[0])]
    mean, spread = on_any_day(moved, reach)
    assert mean[0] == pytest.approx(np.mean(every))
    assert spread[0] == pytest.approx(np.std(every))


def test_stretches_that_are_full_or_empty_have_no_choice() -> None:
    assert movable(np.array([[1.0, 1, 1, 0, 0, 0, 0, 1, 0]]), DAYS, 3) == 1
