"""Each caution where it is due and not elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.significance.cautions import cautions
from sabab.escalation.significance.records import Counted, Coverage, LeftOut, Reading, Result, Share

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import SimpleNamespace


def reading(after: float = 0.5, before: float = 0.5) -> Reading:
    """A reading with these p."""
    return Reading(Counted(1, 1, 1, after), Counted(1, 1, 1, before), 0.5)


def in_trial(**fields: Any) -> Callable[[Result], Result]:
    """A change of the trial."""
    return lambda result: replace(result, trial=replace(result.trial, **fields))


HOLE = Coverage("desk", 3, 1, 9, {}, (738_156, 738_256), doubtful=True)
CASES: dict[
    str, tuple[dict[str, Any] | Callable[[Result], Result], dict[str, Any] | Callable[[Result], Result]]
] = {
    "long-window": (in_trial(window=15), in_trial(window=14)),
    "bursts": ({"clumped": (0.05, 0.05)}, {"clumped": (0.05, 0.06)}),
    "placebo": ({"strict": reading(before=0.05)}, {"strict": reading(before=0.06)}),
    "hole": (in_trial(coverage=(HOLE,)), in_trial(coverage=(replace(HOLE, doubtful=False),))),
    "dates": (
        {"strict": reading(after=0.04), "lenient": reading(after=0.06)},
        {"strict": reading(after=0.04), "lenient": reading(after=0.04)},
    ),
    "vague": ({"left_out": LeftOut(responses_vague=1)}, {"left_out": LeftOut(responses_outside=1)}),
    "share-saturated": ({"answered": Share(9, 10, 0.95)}, {"answered": Share(10, 10, 0.94)}),
    "own": (in_trial(own=True), in_trial(own=False)),
}


@pytest.fixture(scope="module")
def plain(make: SimpleNamespace) -> Result:
    """A result without anything to be said."""
    found: Result = make.result([10], [11])
    return replace(found, strict=reading(), clumped=(1.0, 1.0), answered=Share(1, 2, 0.5))


def changed(result: Result, change: dict[str, Any] | Callable[[Result], Result]) -> Result:
    return change(result) if callable(change) else replace(result, **change)


def test_a_plain_result_has_none(plain: Result) -> None:
    assert cautions(plain) == ()


@pytest.mark.parametrize("word", CASES)
def test_it_is_said_when_it_holds(word: str, plain: Result) -> None:
    found = cautions(changed(plain, CASES[word][0]))
    assert [one.word for one in found] == [word]
    assert found[0].says.en
    assert found[0].says.ar


@pytest.mark.parametrize("word", CASES)
def test_it_is_not_said_otherwise(word: str, plain: Result) -> None:
    assert cautions(changed(plain, CASES[word][1])) == ()


def test_a_hole_comes_with_the_option_that_leaves_it_out(plain: Result) -> None:
    (found,) = cautions(changed(plain, CASES["hole"][0]))
    assert found.says.en is not None
    assert "--hole 2022-01-01..2022-04-11" in found.says.en
