"""A count that is carried on, what it costs, and numbers of any size."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.engines import passes
from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.passes import Pass

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import Question

COMPILING = pytest.mark.parametrize("compiling", [True, False])


@settings(deadline=None, max_examples=60)
@given(data=st.data(), compiling=st.booleans())
def test_portions_count_what_all_at_once_counts(data: st.DataObject, drawn: Any, *, compiling: bool) -> None:
    question = data.draw(drawn)
    events, passed = question.events, Pass(question.rule, compiling=compiling, keep=True)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(events)), max_size=4)))
    for first, last in zip([0, *cuts], [*cuts, len(events)], strict=True):
        passed.append(events.times[first:last], events.codes[first:last])
    assert Fast(compiling=False).count(question) == passed.total
    assert (len(events), question.rule.steps - 1) == passed.values.shape
    assert int(passed.values[:, -1].sum()) == passed.total


@COMPILING
def test_what_is_added_costs_what_is_added(ask: Callable[..., Question], *, compiling: bool) -> None:
    rule = ask([], [], fits=[0b111], lags=(3, 3)).rule
    passed = Pass(rule, compiling=compiling)
    for day in range(0, 50_000, 1_000):
        passed.append(np.arange(day, day + 1_000), np.zeros(1_000, np.int32))
    before = passed.looked_at
    for day in range(50_000, 52_000):
        passed.append(np.array([day]), np.zeros(1, np.int32))
    # Each is looked at once and moved less than twice on the average, whatever came before.
    assert passed.looked_at - before < 3 * 2_000
    assert passed.kept < 4_000


@COMPILING
def test_an_event_that_comes_late_is_refused(ask: Callable[..., Question], *, compiling: bool) -> None:
    passed = Pass(ask([], [], fits=[3], lags=(3,)).rule, compiling=compiling)
    passed.append(np.array([4, 4]), np.zeros(2, np.int32))
    with pytest.raises(ValueError, match="order of time"):
        passed.append(np.array([3]), np.zeros(1, np.int32))
    with pytest.raises(ValueError, match="order of time"):
        passed.append(np.array([6, 5]), np.zeros(2, np.int32))
    assert passed.append(np.array([4, 5]), np.zeros(2, np.int32)) == 3


def test_numbers_beyond_64_bits_are_exact(ask: Callable[..., Question]) -> None:
    # Of 400 days each row of 30 in order is a chain.
    question = ask(list(range(400)), [0] * 400, fits=[(1 << 30) - 1], lags=(400,) * 29)
    assert comb(400, 30) == Fast(compiling=True).count(question)
    assert comb(400, 30) * 30 == sum(Fast(compiling=True).weights(question))
    (chain,) = Fast(compiling=True).samples(question, 1, seed=4)
    assert list(chain) == sorted(set(chain))


@settings(deadline=None, max_examples=60)
@given(data=st.data(), limit=st.integers(1, 9))
def test_a_count_goes_on_in_wider_numbers_where_the_limit_is_reached(
    data: st.DataObject, drawn: Any, limit: int
) -> None:
    question = data.draw(drawn)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passes, "_LIMIT", limit)
        narrow = Pass(question.rule, compiling=True, keep=True)
        narrow.append(question.events.times, question.events.codes)
    wide = Pass(question.rule, compiling=False, keep=True)
    wide.append(question.events.times, question.events.codes)
    assert wide.total == narrow.total
    assert wide.values.tolist() == narrow.values.tolist()


def test_many_events_are_counted_in_portions(
    ask: Callable[..., Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    question = ask([day // 3 for day in range(500)], [0] * 500, fits=[7], lags=(2, 5))
    whole = Fast(compiling=True).count(question)
    monkeypatch.setattr(passes, "PORTION", 7)
    assert whole == Fast(compiling=True).count(question)
    assert whole == Fast(compiling=False).count(question)
