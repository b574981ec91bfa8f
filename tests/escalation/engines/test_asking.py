"""The question that a pattern asks of merged events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.escalation.engines.asking import pattern_question

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_events_that_fit_no_step_are_not_in_the_question(make: SimpleNamespace) -> None:
    told = [make.strike("r1-e1", 1), make.telling("r1-e2", 2, type="Visit"), make.attack("r1-e3", 3)]
    asked = pattern_question(make.told(told), make.pattern)
    assert [event.iri for event in asked.events] == ["r1-e1", "r1-e3"]
    assert [asked.question.fitting(step).tolist() for step in (0, 1, 2)] == [
        [True, False],
        [False, True],
        [False] * 2,
    ]


def test_times_are_days_and_lags_those_of_the_steps(make: SimpleNamespace) -> None:
    first, second, third = make.pattern.steps
    pattern = replace(make.pattern, steps=(first, replace(second, max_lag_days=3), third))
    asked = pattern_question(make.told([make.strike("r1-e1", 4)]), pattern)
    assert asked.question.events.times.tolist() == [make.day(4).toordinal()]
    assert asked.question.rule.lags == (3, 7)


def test_without_a_greatest_distance_all_events_are_in_one_cell(make: SimpleNamespace) -> None:
    told = [make.strike("r1-e1", 1), make.attack("r1-e2", 2), make.response("r1-e3", 3)]
    network = make.told(told)
    assert set(pattern_question(network, make.pattern).question.rule.cells) == {0}
    near = pattern_question(network, replace(make.pattern, max_distance_km=60)).question.rule
    # The base and the town are 49 km apart, the airport is far from both.
    cells = [
        near.near[first:last].tolist() for first, last in zip(near.starts, near.starts[1:], strict=False)
    ]
    assert cells == [[0], [1, 2], [1, 2]]


def test_nothing_is_asked_of_nothing(make: SimpleNamespace) -> None:
    asked = pattern_question(make.told([]), make.pattern)
    assert (len(asked.question.events), asked.vague, asked.rows([])) == (0, 0, [])
