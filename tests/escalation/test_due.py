"""What habits say is due after a chain."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.chains import chains

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.due import Due


def due(make: SimpleNamespace, *habits: Any, answered: str | None = None, until: Any = 23) -> tuple[Due, ...]:
    """What is due after a strike and an attack on Americans; *answered* links a response to the attack."""
    tellings = [make.strike("r1-e1", 22), make.attack("r1-e2", until), make.response("r1-e3", 25)]
    links = [make.link("r1-e1", "r1-e2")]
    if answered:
        links.append(make.link("r1-e2", "r1-e3", answered))
    (chain,) = chains(make.network(tellings, links, habits=habits))
    return chain.next


@pytest.fixture(scope="module")
def steps(make: SimpleNamespace) -> tuple[Any, Any]:
    return make.step("Shelling", [], ["usa"]), make.step("Attack", ["usa"], ["iran"])


def test_a_habit_said_of_the_earlier_step_announces_the_later(
    steps: tuple[Any, Any], make: SimpleNamespace
) -> None:
    (found,) = due(make, make.habit("whenever", *steps, frequency="whenever"))
    assert (found.step, found.until, found.habits) == (steps[1], date(2023, 4, 6), ("whenever",))
    assert found.label.en == "attack by United States on Iran"
    assert [words.words for words in found.evidence] == ["whenever"]


def test_a_habit_said_of_the_later_step_announces_nothing(
    steps: tuple[Any, Any], make: SimpleNamespace
) -> None:
    assert due(make, make.habit("often", *steps, given=1)) == ()
    assert due(make, make.habit("unsaid", *steps, given=None)) == ()


@pytest.mark.parametrize("frequency", ["never", "rarely"])
def test_what_is_said_not_to_happen_is_not_due(
    frequency: str, steps: tuple[Any, Any], make: SimpleNamespace
) -> None:
    assert due(make, make.habit("not", *steps, frequency=frequency)) == ()


def test_a_habit_of_other_events_is_not_due(make: SimpleNamespace) -> None:
    assert due(make, make.habit("other", make.step("Raid"), make.step("Attack", ["usa"]))) == ()


def test_what_has_been_answered_is_closed(steps: tuple[Any, Any], make: SimpleNamespace) -> None:
    assert due(make, make.habit("whenever", *steps), answered="stated") == ()


def test_what_was_only_told_beside_it_is_no_answer(steps: tuple[Any, Any], make: SimpleNamespace) -> None:
    assert len(due(make, make.habit("whenever", *steps), answered="juxtaposed")) == 1


def test_sources_that_announce_the_same_are_taken_together(
    steps: tuple[Any, Any], make: SimpleNamespace
) -> None:
    found = due(
        make, make.habit("b", *steps, max_lag_days=3), make.habit("a", *steps, report="r2", max_lag_days=5)
    )
    assert [(one.habits, one.until) for one in found] == [(("a", "b"), make.day(28))]


def test_without_a_last_day_nobody_knows_until_when(steps: tuple[Any, Any], make: SimpleNamespace) -> None:
    (found,) = due(make, make.habit("whenever", *steps), until=None)
    assert found.until is None


def test_of_a_longer_habit_the_chain_must_end_with_its_steps_so_far(
    steps: tuple[Any, Any], make: SimpleNamespace
) -> None:
    strike = make.step("Airstrike", ["israel"])
    assert len(due(make, make.habit("three", strike, *steps))) == 1
    assert due(make, make.habit("three", make.step("Raid"), *steps)) == ()
