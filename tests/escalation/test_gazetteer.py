"""What is one place, and who runs it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.escalation.gazetteer import Gazetteer

if TYPE_CHECKING:
    from types import SimpleNamespace

DAY = date(2023, 3, 13)


@pytest.fixture(scope="module")
def places(make: SimpleNamespace) -> Gazetteer:
    found = make.world.places
    assert isinstance(found, Gazetteer)
    return found


@pytest.mark.parametrize(
    ("one", "other"), [("base", "base"), ("base", "field"), ("east", "base"), ("east", "east")]
)
def test_one_or_nested_within_a_governorate(one: str, other: str, places: Gazetteer) -> None:
    assert places.may_be_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("base", "plant"),
        ("base", "land"),
        ("land", "land"),
        ("sea", "sea"),
        ("desert", "desert"),
        ("base", "city"),
    ],
)
def test_too_wide_or_apart(one: str, other: str, places: Gazetteer) -> None:
    assert not places.may_be_one(one, other)


def test_what_contains_another_is_less_specific(places: Gazetteer) -> None:
    assert places.most_specific(["land", "east", "base", "city", "desert"]) == ("base", "city")


def test_whoever_runs_a_field_runs_the_base_in_it(places: Gazetteer) -> None:
    assert places.operators("base", DAY) == {"usa"}
    assert places.operators("east", DAY) == frozenset()


def test_an_operator_runs_a_place_on_its_days(places: Gazetteer) -> None:
    assert places.operators("town", date(2023, 3, 10)) == {"rebels"}
    assert places.operators("town", date(2023, 3, 11)) == frozenset()


def test_places_lie_on_the_territory_of_a_state(places: Gazetteer) -> None:
    assert places.states_around(["base", "sea"]) == {"syria"}
    assert places.states_around(["sea"]) == frozenset()


def test_an_actor_is_no_place(places: Gazetteer) -> None:
    assert "base" in places
    assert "usa" not in places
