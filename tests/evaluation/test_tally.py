"""Shares of hits, misses and false values."""

from __future__ import annotations

import pytest

from sabab.evaluation.tally import Figures, Tally, f1, figures, summed, verdict


@pytest.mark.parametrize(
    ("wanted", "given", "counts"),
    [
        ("a", "a", (1, 0, 0)),
        ("a", "b", (0, 1, 1)),
        ("a", None, (0, 1, 0)),
        (None, "a", (0, 0, 1)),
        (None, None, (0, 0, 0)),
        (0, 0, (1, 0, 0)),
        (0, None, (0, 1, 0)),
    ],
)
def test_a_slot_with_one_value(wanted: object, given: object, counts: tuple[int, int, int]) -> None:
    assert counts == verdict(wanted, given)


def test_figures_are_shares_of_gold_and_of_system() -> None:
    assert Figures(0.75, 0.5, 0.6, 6, 4) == figures((3, 3, 1))


def test_a_share_of_nothing_is_nothing() -> None:
    assert Figures(0.0, 0.0, 0.0, 0, 0) == figures((0, 0, 0))
    assert 0.0 == f1((0, 2, 3))


def test_tallies_add_up_slot_by_slot() -> None:
    assert {"type": (1, 1, 0), "date": (0, 0, 2)} == summed(
        [Tally({"type": (1, 0, 0)}), Tally({"type": (0, 1, 0), "date": (0, 0, 2)})]
    )
