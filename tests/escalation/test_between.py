"""What lies between two linked events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.between import distance_km, near_enough, with_alternatives

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_the_distance_is_that_of_the_nearest_places(make: SimpleNamespace) -> None:
    events = make.told([make.strike("r1-e1", 1), make.attack("r1-e2", 2), make.response("r1-e3", 3)]).events
    # By hand: 0.3 degrees of latitude are 33.36 km, 0.4 of longitude at 35.15 degrees 36.37 km.
    assert distance_km(events[1], events[2], make.world) == 49.3
    assert distance_km(events[1], events[1], make.world) == 0.0


def test_a_site_without_coordinates_is_where_its_town_is(make: SimpleNamespace) -> None:
    airport, city = (
        make.told([make.strike("r1-e1", 1, targets=(place,), places=(place,))]).events[0]
        for place in ("airport", "city")
    )
    assert distance_km(airport, city, make.world) == 0.0


def test_of_places_that_nobody_knows_closely_there_is_no_distance(make: SimpleNamespace) -> None:
    strike = make.told([make.strike("r1-e1", 1)]).events[0]
    for place in ("east", "desert", "land"):
        vague = make.told([make.response("r1-e2", 1, places=(place,))]).events[0]
        assert distance_km(strike, vague, make.world) is None
        assert not near_enough(strike, vague, 20000, make.world)
        assert near_enough(strike, vague, None, make.world)


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [((7, 9), 12, (3, 5)), (7, 7, (0, 0)), ((7, 12), (9, 13), (0, 6)), ((None, 9), 12, None)],
)
def test_the_days_between_are_those_that_the_bounds_allow_in_this_order(
    before: Any, after: Any, days: Any, make: SimpleNamespace
) -> None:
    told = [make.strike("r1-e1", before), make.attack("r1-e2", after)]
    (link,) = make.network(told, [make.link("r1-e1", "r1-e2")]).links
    assert link.lag == days


def test_other_causes_of_the_same_event_compete_but_not_what_is_only_told_beside_it(
    make: SimpleNamespace,
) -> None:
    told = [
        make.strike("r1-e1", 1),
        make.strike("r1-e2", 2),
        make.strike("r1-e3", 2),
        make.attack("r1-e4", 3),
    ]
    links = [
        make.link("r1-e1", "r1-e4"),
        make.link("r1-e2", "r1-e4", "inferred", alternatives=("r1-e2",)),
        make.link("r1-e3", "r1-e4", "juxtaposed"),
    ]
    network = make.network(told, links)
    assert {link.cause: link.alternatives for link in network.links} == {
        "r1-e1": ("r1-e2",),
        "r1-e2": ("r1-e1",),
        "r1-e3": ("r1-e1", "r1-e2"),
    }
    assert with_alternatives(network.links) == network.links
