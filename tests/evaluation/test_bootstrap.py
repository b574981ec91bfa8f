"""Intervals: the same on every run, wider for what few reports hold."""

from __future__ import annotations

from sabab.evaluation.bootstrap import draws, f1_interval

HIT = {"slot": (1, 0, 0)}
MISS = {"slot": (0, 1, 0)}


def test_draws_are_the_same_on_every_run() -> None:
    assert [[0, 1, 2], [1, 2, 0]] == draws(3, 2)
    assert draws(5) == draws(5)
    assert draws(5) != draws(5, seed=1)


def test_every_draw_is_as_many_reports() -> None:
    assert {7} == {sum(times) for times in draws(7, 50)}


def test_reports_that_are_alike_leave_no_doubt() -> None:
    assert (1.0, 1.0) == f1_interval([HIT, HIT], "slot", draws(2))


def test_reports_that_differ_leave_doubt() -> None:
    low, high = f1_interval([HIT, MISS] * 5, "slot", draws(10)) or (0.0, 0.0)
    assert low < 2 * 5 / 15 < high


def test_resamples_without_the_slot_are_left_out() -> None:
    assert (1.0, 1.0) == f1_interval([HIT, {}], "slot", draws(2))


def test_what_never_occurs_has_no_interval() -> None:
    assert None is f1_interval([HIT, MISS], "other", draws(2))
    assert None is f1_interval([HIT], "slot", [])
