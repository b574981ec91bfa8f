"""Stated habits: steps in order, by type, initiators and targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sabab.evaluation.patterns import pattern_tallies
from sabab.evaluation.records import GoldPattern, GoldStep
from sabab.model import Pattern, PatternStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.evaluation.names import Names
    from sabab.model import EventType, Ref

    Make = Callable[..., Any]

WANTED = GoldPattern(
    (GoldStep("Airstrike", ("Israel",), ()), GoldStep("RocketAttack", (), ())), 1, "often", "Nobody claimed"
)


def step(event_type: EventType, *initiators: Ref) -> PatternStep:
    return PatternStep(event_type, initiators, ())


def test_a_habit_told_as_it_is(names: Names, text: str, span: Make, ref: Make) -> None:
    given = Pattern((step("Airstrike", ref("Israel")), step("RocketAttack")), 1, "often", span("claimed"))
    overall, paired = pattern_tallies([WANTED], [given], text, names)
    assert (1, 0, 0) == overall.pop("pattern")
    assert overall == paired
    assert (2, 0, 0) == paired["pattern-type"]
    assert (1, 0, 0) == paired["pattern-initiators"]
    assert (1, 0, 0) == paired["pattern-given"]


def test_a_habit_of_other_steps_told_elsewhere_is_another(names: Names, text: str, span: Make) -> None:
    given = Pattern((step("Visit"), step("RocketAttack")), 0, "often", span("قصفت"))
    overall, paired = pattern_tallies([WANTED], [given], text, names)
    assert (0, 1, 1) == overall["pattern"]
    assert (0, 2, 2) == overall["pattern-type"]
    assert {} == paired


def test_a_step_that_is_missing_is_missed(names: Names, text: str, span: Make, ref: Make) -> None:
    given = Pattern((step("Airstrike", ref("Iran")),), 0, "often", span("claimed"))
    _, paired = pattern_tallies([WANTED], [given], text, names)
    assert (1, 1, 0) == paired["pattern-type"]
    assert (0, 1, 1) == paired["pattern-initiators"]
    assert (0, 1, 1) == paired["pattern-given"]
