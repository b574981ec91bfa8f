"""Replies within one window, as the literature counts them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.engines.reference import chains_of
from sabab.escalation.engines.replies import reply_question
from sabab.escalation.engines.whole import count_whole


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.tuples(st.integers(0, 15), st.integers(0, 2), st.integers(0, 2)), max_size=25),
    window=st.integers(1, 9),
    compiling=st.booleans(),
)
def test_a_whole_chain_lies_within_the_window(
    rows: list[tuple[int, int, int]], window: int, *, compiling: bool
) -> None:
    question = reply_question(*np.array(rows, np.int64).reshape(-1, 3).T, lag=window)
    times = question.events.times
    inside = [chain for chain in chains_of(question) if times[chain[-1]] - times[chain[0]] <= window]
    assert len(inside) == count_whole(question, window, compiling=compiling)


def test_several_camps_to_an_actor_are_refused() -> None:
    times, initiators, targets = np.array([1, 2, 3]), np.array([0, 1, 1]), np.array([1, 0, 2])
    question = reply_question(times, initiators, targets, lag=1, camps={0: (0,), 2: (0, 1), 1: (2,)})
    with pytest.raises(ValueError, match="two sides"):
        count_whole(question, 1, compiling=False)
