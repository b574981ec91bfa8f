"""Which chains are shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.chains import chains
from sabab.escalation.choosing import Choice, chosen, of_basis, strongest_first
from sabab.escalation.records import Party

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import SimpleNamespace

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork


@pytest.fixture(scope="module")
def march(make: SimpleNamespace) -> Any:
    """A strike, an attack and a response by a habit; and an answer that is declared, days later."""
    tellings = [
        make.strike("r1-e1", 1),
        make.attack("r1-e2", 2),
        make.response("r1-e3", 4),
        make.attack("r1-e4", 10, places=("town",), targets=("rebels",)),
        make.telling("r1-e5", 12, perpetrators=("rebels",), targets=("kataib",), places=("town",)),
    ]
    links = [
        make.link("r1-e1", "r1-e2", "inferred"),
        make.link("r1-e2", "r1-e3", "stated"),
        make.link("r1-e4", "r1-e5", "declared"),
    ]
    return make.network(
        tellings, links, habits=[make.habit("said", make.pattern.steps[2], make.pattern.steps[1])]
    )


def firsts(found: Iterable[Chain]) -> list[str]:
    return [chain.events[0].iri for chain in found]


def found(network: EscalationNetwork, make: SimpleNamespace, **choice: Any) -> list[str]:
    return firsts(chosen(chains(network), Choice(**choice), make.world))


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        (Party("israel", whole_camp=False), ["r1-e1"]),
        (Party("iran", whole_camp=False), []),
        (Party("iran"), ["r1-e1", "r1-e4"]),
        (Party("militias"), ["r1-e1", "r1-e4"]),
        (Party("rebels", whole_camp=False), ["r1-e4"]),
    ],
)
def test_an_actor_did_or_suffered_something_in_the_chain(
    party: Party, expected: list[str], march: Any, make: SimpleNamespace
) -> None:
    assert expected == found(march, make, actor=party)


def test_a_place_holds_what_lies_within_it(march: Any, make: SimpleNamespace) -> None:
    assert found(march, make, place="north") == ["r1-e1"]
    assert found(march, make, place="east") == ["r1-e1", "r1-e4"]
    assert found(march, make, place="sea") == []


def test_open_chains_have_something_due(march: Any, make: SimpleNamespace) -> None:
    assert found(march, make, state="open") == ["r1-e1"]
    assert found(march, make, state="closed") == ["r1-e4"]


def test_what_was_due_before_the_day_is_due_no_more(march: Any, make: SimpleNamespace) -> None:
    assert found(march, make, state="open", day=make.day(18)) == ["r1-e1"]
    assert found(march, make, state="open", day=make.day(19)) == []


def test_the_strongest_come_first_then_the_longer_then_the_quicker(make: SimpleNamespace) -> None:
    days = {"a": 1, "b": 9, "c": 2, "d": 3, "e": 4, "f": 5, "g": 6, "h": 7, "i": None, "j": 8}
    tellings = [make.telling(f"r1-{name}", when) for name, when in days.items()]
    pairs = [("a", "b"), ("c", "d"), ("d", "e"), ("f", "g"), ("i", "j")]
    links = [make.link(f"r1-{one}", f"r1-{other}", "declared") for one, other in pairs]
    strong = make.network([*tellings, make.telling("r1-k", 1)], [*links, make.link("r1-k", "r1-h", "stated")])
    ranked = strongest_first(chains(strong))
    assert firsts(ranked) == ["r1-c", "r1-f", "r1-a", "r1-i", "r1-k"]


def test_links_of_a_weaker_basis_are_left_out(march: Any) -> None:
    assert firsts(chains(of_basis(march, "stated"))) == ["r1-e2", "r1-e4"]
    assert firsts(chains(of_basis(march, "declared"))) == ["r1-e4"]
    assert len(of_basis(march, "inferred").links) == len(march.links)
