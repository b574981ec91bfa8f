"""All engines answer alike: the same numbers, the same chains, the same links."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.reference import Reference, chains_of
from sabab.escalation.engines.replies import reply_question
from sabab.escalation.engines.sql import Sql

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import ChainOf, Engine, Question

ENGINES: tuple[Engine, ...] = (Fast(compiling=True), Fast(compiling=False), Sql())
#: Camps of five actors: one in two camps, one in none but its own.
CAMPS = {0: (0,), 1: (0, 1), 2: (1,), 3: (2,)}


def tried(question: Question) -> list[ChainOf]:
    """The chains found by trying every row of events."""
    times, rule = question.events.times, question.rule
    cells = rule.cells[question.events.codes]
    return [
        row
        for row in product(range(len(times)), repeat=rule.steps)
        if all(question.fitting(step)[event] for step, event in enumerate(row))
        if all(
            1 <= times[effect] - times[cause] <= lag
            and cells[cause] in rule.near[rule.starts[cells[effect]] : rule.starts[cells[effect] + 1]]
            for (cause, effect), lag in zip(pairwise(row), rule.lags, strict=True)
        )
    ]


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_the_reference_finds_what_trying_every_row_finds(data: st.DataObject, drawn: Any) -> None:
    question = data.draw(drawn)
    if len(question.events) ** question.rule.steps < 20_000:
        assert tried(question) == list(chains_of(question))


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_engines_count_and_weigh_alike(data: st.DataObject, drawn: Any) -> None:
    question = data.draw(drawn)
    number, weights = Reference().count(question), list(Reference().weights(question))
    assert [number] * 3 == [engine.count(question) for engine in ENGINES]
    assert [weights] * 3 == [list(engine.weights(question)) for engine in ENGINES]
    assert sum(weights) == number * question.rule.steps


@settings(deadline=None, max_examples=30)
@given(data=st.data(), most=st.integers(1, 9))
def test_engines_find_the_same_shortest_chains(data: st.DataObject, drawn: Any, most: int) -> None:
    question = data.draw(drawn)
    shortest = Reference().shortest(question, most)
    assert [shortest] * 3 == [engine.shortest(question, most) for engine in ENGINES]


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_engines_find_the_same_chains_each_once(data: st.DataObject, drawn: Any) -> None:
    question = data.draw(drawn)
    every = list(chains_of(question))
    # All there are, in another order.
    for engine in ENGINES:
        assert every == sorted(engine.shortest(question, len(every) + 1))


@settings(deadline=None, max_examples=25)
@given(data=st.data(), seed=st.integers(0, 9))
def test_engines_draw_the_same_samples(data: st.DataObject, drawn: Any, seed: int) -> None:
    question = data.draw(drawn)
    samples = Reference().samples(question, 5, seed)
    assert [samples] * 3 == [engine.samples(question, 5, seed) for engine in ENGINES]


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_engines_list_the_same_links(data: st.DataObject, drawn: Any) -> None:
    question = data.draw(drawn)
    for step in range(question.rule.steps - 1):
        links = pairs(Reference(), question, step)
        assert [links] * 3 == [pairs(engine, question, step) for engine in ENGINES]


def pairs(engine: Engine, question: Question, step: int) -> list[tuple[int, int]]:
    causes, effects = engine.links(question, step)
    return sorted(zip(causes.tolist(), effects.tolist(), strict=True))


@settings(deadline=None, max_examples=25)
@given(
    rows=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.integers(0, 4)), max_size=14),
    lag=st.integers(1, 4),
    with_camps=st.booleans(),
)
def test_engines_agree_on_replies_of_actors_with_several_camps(
    rows: list[tuple[int, int, int]], lag: int, *, with_camps: bool
) -> None:
    times, initiators, targets = np.array(rows, np.int64).reshape(-1, 3).T
    question = reply_question(times, initiators, targets, lag=lag, camps=CAMPS if with_camps else None)
    number = Reference().count(question)
    assert [number] * 3 == [engine.count(question) for engine in ENGINES]
    assert number == len(replied(sorted(rows, key=lambda row: row[0]), lag, CAMPS if with_camps else {}))


def replied(rows: list[tuple[int, int, int]], lag: int, camps: dict[int, tuple[int, ...]]) -> list[ChainOf]:
    """The chains of three replies found by trying every three events."""

    def share(one: int, other: int) -> bool:
        return not {*camps.get(one, (-1 - one,))}.isdisjoint(camps.get(other, (-1 - other,)))

    def follows(cause: tuple[int, int, int], effect: tuple[int, int, int]) -> bool:
        in_time = 1 <= effect[0] - cause[0] <= lag
        return in_time and share(cause[1], effect[2]) and share(cause[2], effect[1])

    every = range(len(rows))
    links = [(one, other) for one, other in product(every, every) if follows(rows[one], rows[other])]
    return [(*first, second[1]) for first, second in product(links, links) if first[1] == second[0]]


def test_samples_are_drawn_with_equal_chance(ask: Callable[..., Question]) -> None:
    question = ask([0, 0, 1, 2, 2, 3], [0] * 6, fits=[0b111], lags=(2, 1))
    drawn = Counter(Fast(compiling=False).samples(question, 4000, seed=1))
    assert set(drawn) == set(chains_of(question))
    expected = 4000 / len(drawn)
    # The 99.9 % quantile of chi-squared with 9 degrees of freedom is 27.9.
    assert len(drawn) == 10
    assert sum((number - expected) ** 2 / expected for number in drawn.values()) < 27.9
