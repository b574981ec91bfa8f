"""Who strikes back at whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.engines import replies
from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.reference import chains_of
from sabab.escalation.engines.replies import reply_question

if TYPE_CHECKING:
    import pytest

FAST = Fast(compiling=False)


def test_a_reply_comes_from_those_who_were_hit_to_those_who_struck() -> None:
    times, initiators, targets = np.array([1, 2, 2, 4]), np.array([0, 1, 2, 0]), np.array([1, 0, 0, 1])
    assert [(0, 1, 3)] == list(chains_of(reply_question(times, initiators, targets, lag=2)))
    assert FAST.count(reply_question(times, initiators, targets, lag=1)) == 0
    assert FAST.count(reply_question(times, initiators, targets, lag=2, steps=2)) == 2


def test_events_of_one_day_are_no_replies() -> None:
    question = reply_question(np.array([1, 1, 2]), np.array([0, 1, 0]), np.array([1, 0, 1]), lag=5, steps=2)
    assert [(1, 2)] == list(chains_of(question))


def test_events_may_come_in_any_order() -> None:
    question = reply_question(np.array([3, 1, 2]), np.array([0, 0, 1]), np.array([1, 1, 0]), lag=1)
    assert question.events.times.tolist() == [1, 2, 3]
    assert [(0, 1, 2)] == list(chains_of(question))


def test_a_chain_is_counted_once_however_many_camps_tie_it() -> None:
    times, initiators, targets = np.array([1, 2]), np.array([0, 1]), np.array([1, 2])
    # 0 and 2 share two camps, so 2 is hit for what 0 did, and once.
    shared = {0: (7, 8), 2: (7, 8), 1: (9,)}
    assert FAST.count(reply_question(times, initiators, targets, lag=1, steps=2, camps=shared)) == 1
    assert FAST.count(reply_question(times, initiators, targets, lag=1, steps=2)) == 0


def test_pairs_are_numbered_alike_in_a_small_table_and_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(5)
    rows = np.sort(chance.integers(0, 90, 300)), chance.integers(0, 6, 300), chance.integers(0, 6, 300)
    number = FAST.count(reply_question(*rows, lag=4))
    monkeypatch.setattr(replies, "_PLACES", 4)
    assert number == FAST.count(reply_question(*rows, lag=4))
    monkeypatch.setattr(replies, "can_compile", lambda: False)
    assert number == FAST.count(reply_question(*rows, lag=4))


def test_nothing_is_replied_to_nothing() -> None:
    nothing = np.array([], np.int64)
    assert FAST.count(reply_question(nothing, nothing, nothing, lag=1)) == 0
