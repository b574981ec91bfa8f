"""What a trigger reaches, by hand and against counting pair by pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.escalation.dates import Days, lag
from sabab.escalation.significance import windows
from sabab.escalation.significance.records import Occurrence, Watch
from sabab.escalation.significance.watch import watched_days

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.significance.windows import Bounds

LAST, WINDOW = 20, 4
spans = st.tuples(st.integers(1, LAST), st.integers(0, 3)).map(
    lambda pair: Occurrence(pair[0], min(pair[0] + pair[1], LAST))
)


def pairs(triggers: list[Occurrence], responses: list[Occurrence], bounds: Bounds) -> float:
    """Pairs as the arrays count them."""
    watch = Watch(1, LAST)
    kinds = windows.kinds_of(triggers)
    moved = windows.weights(triggers, kinds, watched_days(watch))
    return float((moved * windows.reached(responses, kinds, watch, bounds)).sum())


def days_between(one: Occurrence, other: Occurrence) -> tuple[int, int]:
    """The least and the greatest lag, by the same rule as the network's."""
    from datetime import date  # noqa: PLC0415

    bounds = (Days(date.fromordinal(each.first), date.fromordinal(each.last)) for each in (one, other))
    found = lag(*bounds)
    assert found is not None
    return found.least, found.greatest


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_arrays_count_what_pairs_count(triggers: list[Occurrence], responses: list[Occurrence]) -> None:
    lags = [days_between(one, other) for one in triggers for other in responses]
    back = [days_between(other, one) for one in triggers for other in responses]
    for found, certain, possible in (
        (lags, windows.after(WINDOW, strict=True), windows.after(WINDOW, strict=False)),
        (back, windows.before(WINDOW, strict=True), windows.before(WINDOW, strict=False)),
    ):
        strict = sum(least >= 1 and greatest <= WINDOW for least, greatest in found)
        lenient = sum(greatest >= 1 and least <= WINDOW for least, greatest in found)
        assert strict == pairs(triggers, responses, certain)
        assert lenient == pairs(triggers, responses, possible)


def test_a_lag_is_of_days_that_are_known() -> None:
    responses = [Occurrence(5, 5), Occurrence(5, 6)]
    assert pairs([Occurrence(3, 3)], responses, windows.at_lag(2)) == 1
    assert pairs([Occurrence(3, 4)], responses, windows.at_lag(2)) == 0


def test_triggers_are_followed_in_their_own_stratum_only() -> None:
    here, there = Occurrence(3, 3, stratum="a"), Occurrence(4, 4, stratum="b")
    assert pairs([here], [there], windows.after(2, strict=True)) == 0
    assert pairs([here], [Occurrence(4, 4, 5.0, "a")], windows.after(2, strict=True)) == 5


@pytest.mark.parametrize(("day", "whole"), [(16, 1.0), (17, 0.0), (7, 0.0), (5, 0.0), (10, 1.0)])
def test_a_window_is_whole_where_no_day_of_it_is_unwatched(day: int, whole: float) -> None:
    watch = Watch(1, LAST, ((8, 9),))
    days = watched_days(watch).tolist()
    found = windows.wholly_watched([("", 1)], watch, WINDOW)
    assert whole == found[0, days.index(day)]


def test_a_window_before_is_whole_likewise() -> None:
    found = windows.wholly_watched([("", 1)], Watch(1, LAST), WINDOW, ahead=False)
    assert found[0].tolist() == [0.0] * WINDOW + [1.0] * (LAST - WINDOW)


def test_what_is_vaguer_than_the_window_or_not_watched_is_counted_apart(make: SimpleNamespace) -> None:
    found = windows.usable(
        [*make.on([1, 6, 30]), Occurrence(2, 9), Occurrence(4, 5)], Watch(1, LAST, ((6, 6),)), WINDOW
    )
    assert found == windows.Usable((*make.on([1]), Occurrence(4, 5)), outside=2, vague=1)
