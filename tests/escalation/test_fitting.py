"""Which events fit a step of a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.escalation.fitting import fit
from sabab.escalation.records import HabitStep, Party

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.fitting import Fit
    from sabab.escalation.records import Telling


def fits(make: SimpleNamespace, telling: Telling, step: HabitStep) -> Fit | None:
    (event,) = make.network([telling]).events
    return fit(event, step, make.world)


def test_a_step_that_names_nobody_is_open_to_all(make: SimpleNamespace) -> None:
    assert fits(make, make.telling("r1-e1", 13, places=("sea",)), make.step("Attack")) == "asserted"


def test_camps_fit_and_say_on_whose_word(make: SimpleNamespace) -> None:
    step = make.step("Attack", ["iran"], ["usa"])
    assert fits(make, make.attack("r1-e1", 13), step) == "alleged"
    assert fits(make, make.attack("r1-e1", 13, perpetrators=("quds",)), step) == "asserted"


@pytest.mark.parametrize(
    "changed",
    [
        {"alleged": ()},
        {"alleged": ("coalition",)},
        {"targets": ("airport",)},
        {"targets": (), "places": ("town",)},
        {"type": "Interception"},
        {"negated": True},
        {"habitual": True},
    ],
)
def test_what_is_of_another_camp_or_unknown_does_not_fit(
    changed: dict[str, object], make: SimpleNamespace
) -> None:
    step = make.step("Attack", ["iran"], ["usa"])
    assert fits(make, make.attack("r1-e1", 13, **changed), step) is None


def test_a_descriptive_group_means_its_backers_camp(make: SimpleNamespace) -> None:
    step = make.step("Attack", ["militias"])
    assert fits(make, make.attack("r1-e1", 13, alleged=("kataib",)), step) == "alleged"


def test_an_actor_by_itself_is_not_its_camp(make: SimpleNamespace) -> None:
    itself = HabitStep("Attack", (Party("iran", whole_camp=False),))
    assert fits(make, make.attack("r1-e1", 13, alleged=("militias",)), itself) is None
    assert fits(make, make.attack("r1-e1", 13, perpetrators=("quds",)), itself) == "asserted"


def test_a_place_that_a_step_names_holds_the_place_of_the_event(make: SimpleNamespace) -> None:
    step = make.step("Attack", [], ["east"])
    assert fits(make, make.attack("r1-e1", 13), step) == "asserted"
    assert fits(make, make.strike("r1-e1", 13), step) is None


def test_a_strike_on_a_state_is_a_strike_on_its_territory(make: SimpleNamespace) -> None:
    step = make.step("Airstrike", ["israel"], ["syria"])
    somewhere = make.strike("r1-e1", 13, targets=(), places=("town",))
    on_its_ally = make.strike("r1-e1", 13, targets=("militias",), places=("town",))
    elsewhere = make.strike("r1-e1", 13, targets=(), places=("sea",))
    assert [fits(make, one, step) for one in (somewhere, on_its_ally, elsewhere)] == [
        "asserted",
        "asserted",
        None,
    ]


def test_an_attack_on_a_foreign_base_there_is_not_on_the_state(make: SimpleNamespace) -> None:
    assert fits(make, make.attack("r1-e1", 13), make.step("Attack", ["iran"], ["syria"])) is None
    unknown = make.telling("r1-e1", 13, places=("town",))
    assert fits(make, unknown, make.step("Attack", [], ["syria"])) is None


def test_an_actor_by_itself_is_hit_where_it_runs_the_place(make: SimpleNamespace) -> None:
    step = HabitStep("Attack", targets=(Party("usa", whole_camp=False),))
    assert fits(make, make.attack("r1-e1", 13, targets=("base",)), step) == "asserted"
    assert fits(make, make.attack("r1-e1", 13, targets=("airport",)), step) is None
