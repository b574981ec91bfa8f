"""What time lines and rules refuse, and what they are backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.engines.records import Timeline
from sabab.escalation.engines.reference import chains_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import Question


def test_events_come_in_order_and_each_with_a_code() -> None:
    with pytest.raises(ValueError, match="order of time"):
        Timeline(np.array([2, 1]), np.array([0, 0], np.int32))
    with pytest.raises(ValueError, match="2 times for 1 codes"):
        Timeline(np.array([1, 2]), np.array([0], np.int32))


@pytest.mark.parametrize("lags", [(), (0,), (1,) * 62])
def test_a_chain_has_at_least_two_steps_each_later_than_the_last(
    lags: tuple[int, ...], ask: Callable[..., Question]
) -> None:
    with pytest.raises(ValueError, match="2 to 62 steps"):
        ask([], [], fits=[1], lags=lags)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_backwards_the_chains_are_the_same(data: st.DataObject, drawn: Any) -> None:
    question = data.draw(drawn)
    last = len(question.events) - 1
    back = [tuple(last - event for event in reversed(chain)) for chain in chains_of(question.backwards())]
    assert list(chains_of(question)) == sorted(back)
