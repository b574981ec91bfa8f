"""Which chains two sets of sources support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.chains import chains
from sabab.escalation.comparing import compared, united
from sabab.escalation.records import LinkTelling

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.chains import Chain


def firsts(found: tuple[Chain, ...]) -> list[str]:
    return [chain.events[0].iri for chain in found]


def test_a_chain_is_supported_by_who_ties_each_pair_of_it(make: SimpleNamespace) -> None:
    told = [
        make.strike("r1-e1", 1),
        make.attack("r1-e2", 2),
        make.response("r1-e3", 4),
        make.attack("r1-e4", 6),
    ]
    shared = make.link("r1-e1", "r1-e2")
    one = make.network(told, [shared, make.link("r1-e3", "r1-e4")])
    other = make.network(told, [shared, make.link("r1-e2", "r1-e3")])
    found = compared((one, chains(one)), (other, chains(other)), {})
    assert firsts(found.first_only) == ["r1-e3"]
    assert firsts(found.second_only) == ["r1-e1"]
    assert firsts(found.both) == ["r1-e1"]
    assert [len(chain.events) for chain in (*found.second_only, *found.both)] == [3, 2]


def test_another_basis_is_support_too(make: SimpleNamespace) -> None:
    told = [make.strike("r1-e1", 1), make.attack("r1-e2", 2)]
    one, other = (
        make.network(told, [make.link("r1-e1", "r1-e2", basis)]) for basis in ("stated", "inferred")
    )
    found = compared((one, chains(one)), (other, chains(other)), {})
    assert [chain.weakest_basis for chain in found.both] == ["stated"]
    assert (found.first_only, found.second_only) == ((), ())


def test_events_are_compared_by_what_stands_for_them_when_all_is_read(make: SimpleNamespace) -> None:
    one = make.network([make.strike("r1-e1", 1), make.attack("r1-e2", 2)], [make.link("r1-e1", "r1-e2")])
    other = make.network([make.strike("r2-e1", 1), make.attack("r2-e2", 2)], [make.link("r2-e1", "r2-e2")])
    merged = {"r1-e1": "r1-e1", "r2-e1": "r1-e1", "r1-e2": "r2-e2", "r2-e2": "r2-e2"}
    parts = (one, chains(one)), (other, chains(other))
    assert firsts(compared(*parts, merged).both) == ["r1-e1"]
    parts = (one, chains(one)), (other, chains(other))
    assert firsts(compared(*parts, {}).both) == []


def test_parts_together_have_the_doers_of_all(make: SimpleNamespace) -> None:
    one = make.readings([make.attack("r1-e1", 1, alleged=("kataib",))], [make.link("r1-e1", "r1-e1")])
    other = make.readings(
        [make.strike("r1-e0", 1), make.attack("r1-e1", 1, perpetrators=("quds",), alleged=())]
    )
    found = united([one, other])
    assert [(told.iri, told.perpetrators, told.alleged) for told in found.tellings] == [
        ("r1-e0", ("israel",), ()),
        ("r1-e1", ("quds",), ("kataib",)),
    ]
    assert found.links == (LinkTelling("r1-e1>r1-e1:stated", "r1-e1", "r1-e1", "stated"),)
