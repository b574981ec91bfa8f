"""The trials of a pattern over merged events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.records import ReportName
from sabab.escalation.significance.patterns import outlets, reported_watch, trials
from sabab.escalation.significance.records import Watch

if TYPE_CHECKING:
    from sabab.escalation.records import EscalationNetwork

MARCH = date(2023, 3, 1).toordinal()
WATCH = Watch(MARCH, MARCH + 30)


@pytest.fixture(scope="session")
def events(pytestconfig: pytest.Config, request: pytest.FixtureRequest) -> SimpleNamespace:
    """The records of the rooms above: this folder has a `make` of its own."""
    from importlib.util import module_from_spec, spec_from_file_location  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    path = Path(__file__).parents[1] / "conftest.py"
    spec = spec_from_file_location("escalation_records", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return SimpleNamespace(**vars(module))


def days(side: Any) -> list[int]:
    """The days of March on which they began."""
    return [one.first - MARCH + 1 for one in side]


def test_each_step_is_tested_upon_the_one_before(events: SimpleNamespace) -> None:
    told = [
        events.strike("r1-e1", 2),
        events.attack("r1-e2", 4),
        events.attack("r1-e3", 20),
        events.response("r1-e4", 5),
    ]
    first, second = trials(events.network(told), events.PATTERN, WATCH)
    assert (days(first.triggers), days(first.responses)) == ([2], [4, 20])
    assert (days(second.triggers), days(second.responses)) == ([4], [5])
    assert (first.id, second.id) == ("pattern, step 1 to 2", "pattern, step 2 to 3")
    assert first.window == 7


def test_who_is_only_alleged_counts_and_is_counted(events: SimpleNamespace) -> None:
    told = [events.strike("r1-e1", 2), events.attack("r1-e2", 4)]
    first, _ = trials(events.network(told), events.PATTERN, WATCH)
    assert first.alleged == (0, 1)


def test_a_merged_event_counts_once(events: SimpleNamespace) -> None:
    told = [events.strike("r1-e1", 2), events.strike("r2-e1", 2), events.attack("r1-e2", 4)]
    network = events.network(told, representatives={"r1-e1": "r1-e1", "r2-e1": "r1-e1"})
    first, _ = trials(network, events.PATTERN, WATCH)
    assert days(first.triggers) == [2]


def test_camps_are_those_of_the_day(events: SimpleNamespace) -> None:
    step = events.step("RocketAttack", ["turkey"])
    habit = events.habit("camp", step, events.step("Airstrike", ["israel"]), report=None)
    told = [events.telling(f"r1-e{day}", day, perpetrators=("rebels",)) for day in (5, 15)]
    (found,) = trials(events.network(told), habit, WATCH)
    assert days(found.triggers) == [5]


def test_an_event_with_an_open_bound_is_too_vague(events: SimpleNamespace, make: SimpleNamespace) -> None:
    told = [events.strike("r1-e1", (2, None)), events.attack("r1-e2", 4)]
    first, _ = trials(events.network(told), events.PATTERN, WATCH)
    from sabab.escalation.significance.windows import usable  # noqa: PLC0415

    assert usable(first.triggers, WATCH, 7).vague == 1


def test_a_window_that_is_asked_for_overrules_the_patterns_own(events: SimpleNamespace) -> None:
    first, _ = trials(events.network([]), events.PATTERN, WATCH, window=3)
    assert first.window == 3


def test_a_steps_own_limit_is_the_window_of_what_it_follows(events: SimpleNamespace) -> None:
    strike, attack, response = events.PATTERN.steps
    late = replace(attack, max_lag_days=20)
    habit = replace(events.PATTERN, steps=(strike, late, response))
    told = [events.strike("r1-e1", 2), events.attack("r1-e2", 20), events.response("r1-e3", 22)]
    first, second = trials(events.network(told), habit, WATCH)
    assert (first.window, second.window) == (20, 7)
    assert days(second.triggers) == [20]
    _, narrow = trials(events.network(told), habit, WATCH, window=7)
    assert (narrow.window, days(narrow.triggers)) == (7, [])


def test_a_pattern_of_one_kind_of_event_is_its_own_response(events: SimpleNamespace) -> None:
    habit = events.habit("own", events.STRIKE, events.STRIKE, report=None)
    (found,) = trials(events.network([events.strike("r1-e1", 2)]), habit, WATCH)
    assert found.own
    (empty,) = trials(events.network([]), habit, WATCH)
    assert not empty.own


def published(events: SimpleNamespace, **reports: tuple[str | None, int | None]) -> EscalationNetwork:
    """A network with these reports: outlet and day of March."""
    names = {
        report: ReportName(outlet=outlet, published=None if day is None else events.day(day))
        for report, (outlet, day) in reports.items()
    }
    found: EscalationNetwork = replace(events.network([]), reports=names)
    return found


def test_reports_watch_the_week_before_them(events: SimpleNamespace) -> None:
    network = published(events, r1=("A", 9), r2=("B", 25), r3=("B", None))
    assert reported_watch(network) == Watch(MARCH + 1, MARCH + 24, ((MARCH + 9, MARCH + 16),))
    assert reported_watch(published(events, r1=("A", None))) is None


def test_each_outlet_has_its_calendar(events: SimpleNamespace) -> None:
    network = published(events, r1=("B", 9), r2=("A", 10), r3=("A", 12), r4=(None, 12))
    assert [(one.source, one.days) for one in outlets(network, WATCH)] == [
        ("A", 2),
        ("B", 1),
        ("no outlet given", 1),
    ]
