"""Who stood by whom on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.escalation.camps import Camps, CampStep
from sabab.escalation.reading import read_world
from sabab.rdf import SABAB, knowledge_graph
from sabab.reasoning.rules import derived_graph
from sabab.resources import ontology_folder
from sabab.store import LocalStore

if TYPE_CHECKING:
    from types import SimpleNamespace

DAY = date(2023, 3, 13)


@pytest.fixture(scope="module")
def camps(make: SimpleNamespace) -> Camps:
    found = make.world.camps
    assert isinstance(found, Camps)
    return found


def test_subordination_is_passed_on(camps: Camps) -> None:
    assert camps.heads("quds", DAY) == {"quds", "guard", "iran"}


def test_one_step_of_another_kind_between_steps_of_subordination(camps: Camps) -> None:
    assert camps.heads("kataib", DAY) == {"kataib", "guard", "iran"}
    assert camps.heads("army", DAY) == {"army", "syria", "iran"}


def test_backing_is_not_passed_on() -> None:
    chain = Camps([CampStep("a", "backedBy", "b"), CampStep("b", "backedBy", "c")])
    assert chain.heads("a", DAY) == {"a", "b"}


def test_a_relation_holds_on_its_days_both_included(camps: Camps) -> None:
    held = [camps.heads("rebels", date(2023, 3, number)) == {"rebels", "turkey"} for number in (1, 10)]
    assert held == [True, True]
    assert camps.heads("rebels", date(2023, 3, 11)) == {"rebels"}


def test_without_a_day_all_that_may_have_held_counts(camps: Camps) -> None:
    assert camps.heads("rebels", None) == {"rebels", "turkey"}


def test_two_in_one_camp_are_on_one_side(camps: Camps) -> None:
    assert camps.on_one_side("militias", "guard", DAY)
    assert not camps.on_one_side("militias", "coalition", DAY)


def test_a_circle_of_command_ends() -> None:
    circle = Camps([CampStep("a", "subordinateTo", "b"), CampStep("b", "subordinateTo", "a")])
    assert circle.heads("a", DAY) == {"a", "b"}


def test_a_descriptive_group_means_the_camp_of_its_backer(camps: Camps) -> None:
    assert camps.meant_by("militias") == {"militias", "iran"}
    assert camps.meant_by("guard") == {"guard"}


def test_the_side_is_the_nearest_state(camps: Camps) -> None:
    sides = {actor: camps.sides(actor, DAY) for actor in ("army", "syria", "quds", "militias", "strangers")}
    assert sides == {
        "army": {"syria"},
        "syria": {"syria"},
        "quds": {"iran"},
        "militias": {"iran"},
        "strangers": {"strangers"},
    }


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2023, 3, 13), date(2025, 6, 1)])
def test_camps_are_those_that_the_rules_derive_for_that_day(day: date) -> None:
    files = [ontology_folder() / "sabab.ttl", *sorted((ontology_folder() / "knowledge").glob("*.ttl"))]
    camps = read_world(LocalStore.of_files(*files)).camps
    knowledge = knowledge_graph()
    derived = knowledge + derived_graph([knowledge], as_of=day)
    actors = set(derived.subjects(SABAB.inCampOf, None)) | set(knowledge.subjects(SABAB.proxyGroupOf, None))
    expected = {
        str(actor): {str(actor), *map(str, derived.objects(actor, SABAB.inCampOf))} for actor in actors
    }
    actual = {actor: camps.heads(actor, day) for actor in expected}
    assert len(actual) > 50
    assert expected == actual


def test_a_coalition_answers_to_whoever_leads_it_but_not_a_force_to_whoever_it_is_loyal_to(
    make: SimpleNamespace,
) -> None:
    camps = make.world.camps
    assert camps.over("coalition", None) == {"coalition", "usa"}
    assert camps.over("kataib", None) == {"kataib"}
