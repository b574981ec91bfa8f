"""What a trial finds, in series whose answer the eye can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from sabab.escalation.significance.records import Occurrence, Watch
from sabab.escalation.significance.trial import block_days, result_of

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_pairs_within_the_window_are_counted_and_those_of_one_day_apart(make: SimpleNamespace) -> None:
    found = make.result([10, 20], [9, 10, 11, 12, 13, 23])
    assert found.strict.after.observed == 2
    assert found.strict.before.observed == 1
    assert found.same_day.observed == 1
    assert found.lags.lags == (-2, -1, 0, 1, 2)
    assert found.lags.observed == (0, 1, 1, 1, 1)


def test_both_confidences_have_their_own_denominators(make: SimpleNamespace) -> None:
    found = make.result([10, 20, 30], [11, 12, 25])
    assert (found.answered.part, found.answered.whole) == (1, 3)
    assert (found.preceded.part, found.preceded.whole) == (2, 3)
    assert found.unanswered == 2


def test_a_trigger_answered_on_its_day_only_has_no_later_response(make: SimpleNamespace) -> None:
    found = make.result([10, 20], [10])
    assert (found.unanswered, found.same_day_only) == (2, 1)
    assert found.first_answers == (1, 0, 0)


def test_a_trigger_whose_window_is_cut_off_is_neither_answered_nor_unanswered(make: SimpleNamespace) -> None:
    found = make.result([10, 39], [11])
    assert (found.triggers, found.answered.whole, found.unanswered) == (2, 1, 0)


def test_a_response_counts_for_its_number(make: SimpleNamespace) -> None:
    found = make.result([10], make.on([11], weight=20.0))
    assert found.strict.after.observed == 20
    assert (found.answered.part, found.preceded.part) == (1, 1)


def test_uncertain_dates_are_counted_twice(make: SimpleNamespace) -> None:
    found = make.result([10, 20], [Occurrence(11, 12), Occurrence(22, 23), Occurrence(9, 10)])
    assert found.lenient is not None
    assert (found.strict.after.observed, found.lenient.after.observed) == (1, 2)
    assert found.p == max(
        found.strict.after.p, found.lenient.after.p, found.strict.direction_p, found.lenient.direction_p
    )


def test_dates_that_are_days_have_one_reading(make: SimpleNamespace) -> None:
    assert make.result([10], [11]).lenient is None


def test_what_says_nothing_about_lags_is_left_out_and_counted(make: SimpleNamespace) -> None:
    found = make.result([Occurrence(1, 30), Occurrence(10, 10)], [11, 99])
    assert (found.triggers, found.left_out.triggers_vague, found.left_out.responses_outside) == (1, 1, 1)


def test_an_event_does_not_answer_itself(make: SimpleNamespace) -> None:
    both = [Occurrence(10, 11, key="a"), Occurrence(20, 20, key="b")]
    found = make.result(both, both)
    assert found.lenient is not None
    assert (found.lenient.after.observed, found.lenient.before.observed, found.same_day.observed) == (0, 0, 0)


def test_another_event_of_that_day_is_on_the_same_day(make: SimpleNamespace) -> None:
    found = make.result([Occurrence(20, 20, key="b")], [Occurrence(20, 20, key="c")])
    assert found.same_day.observed == 1


def test_answers_are_found_and_their_reversal_is_not(make: SimpleNamespace) -> None:
    triggers, responses = make.answered()
    forth = make.result(triggers, responses, 3, 600, permutations=499)
    back = make.result(responses, triggers, 3, 600, permutations=499)
    assert forth.p <= 0.01
    assert back.p > 0.05
    assert back.strict.before.p <= 0.01
    assert forth.excess is not None
    assert forth.excess.median_lag == pytest.approx(2, abs=0.3)


def test_a_hole_that_is_watched_flips_what_a_hole_that_is_not_does_not(make: SimpleNamespace) -> None:
    """The triggers go on where responses were not recorded: that is no sign that they stay away."""
    triggers, responses = make.answered()
    recorded = [day for day in responses if not 200 <= day < 300]
    whole = make.result(triggers, recorded, 3, 600)
    masked = make.result(triggers, recorded, 3, watch=Watch(1, 600, ((200, 299),)))
    assert whole.answered.value < 0.9 < masked.answered.value
    assert masked.watched_days == 500


def test_the_same_seed_gives_the_same_result_and_another_a_p_near_it(make: SimpleNamespace) -> None:
    trial = make.trial(*make.answered(), 3, 600)
    one, again, other = (
        result_of(trial, np.random.default_rng(seed), permutations=199) for seed in (1, 1, 2)
    )
    assert one == again
    assert one.strict.after.expected == other.strict.after.expected
    assert one.strict.after.spread == pytest.approx(other.strict.after.spread, rel=0.2)


def test_nothing_at_all_is_a_result_too(make: SimpleNamespace) -> None:
    found = make.result([], [])
    assert (found.p, found.answered.value, found.preceded.value, found.strict.after.lift) == (
        1,
        None,
        None,
        None,
    )


@pytest.mark.parametrize(("window", "permutations"), [(0, 99), (2, 98)])
def test_a_test_of_nothing_is_refused(window: int, permutations: int, make: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="test nothing"):
        make.result([1], [2], window, permutations=permutations)


@pytest.mark.parametrize(("window", "block"), [(1, 4), (2, 6), (7, 21)])
def test_stretches_have_three_windows_and_at_least_four_days(window: int, block: int) -> None:
    assert block_days(window) == block
