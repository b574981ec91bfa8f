"""Which tellings of different reports are one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.sameness import agreement, same_events

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import Telling


def agree(make: SimpleNamespace, one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether rockets on the base on the 13th, changed as said, may be one event in two reports."""
    first, second = (
        make.telling(iri, **{"days": 13, **fields}) for iri, fields in (("r1-e1", one), ("r2-e1", other))
    )
    return agreement(first, second, make.world) is not None


def pairs(tellings: list[Telling], make: SimpleNamespace) -> list[tuple[str, str]]:
    return [(one.iri, other.iri) for one, other, _ in same_events(tellings, make.world)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"type": "Attack"}, {}),
        ({"days": (12, 14)}, {}),
        ({"places": ("east",)}, {}),
        ({"places": ("base", "land")}, {"places": ("field",)}),
        ({"places": ("base", "plant")}, {}),
        ({"places": (), "targets": ("base",)}, {}),
        ({"perpetrators": ("quds",)}, {"alleged": ("militias",)}),
        ({"perpetrators": ("quds",)}, {}),
        ({"negated": True}, {"negated": True}),
    ],
)
def test_facts_that_agree(one: dict[str, Any], other: dict[str, Any], make: SimpleNamespace) -> None:
    assert (agree(make, one, other), agree(make, other, one)) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"type": "DroneAttack"}, {}),
        ({"type": "Statement"}, {"type": "Statement"}),
        ({"days": 14}, {}),
        ({"days": (11, 14)}, {}),
        ({"days": (None, 13)}, {}),
        ({"days": None}, {}),
        ({"places": ("plant",)}, {}),
        ({"places": ("land",)}, {}),
        ({"places": ("land",)}, {"places": ("land",)}),
        ({"places": ("sea",)}, {"places": ("sea",)}),
        ({"places": ()}, {}),
        ({"places": ("base", "city")}, {"places": ("base", "plant")}),
        ({"perpetrators": ("usa",)}, {"alleged": ("militias",)}),
        ({"negated": True}, {}),
        ({"habitual": True}, {}),
    ],
)
def test_facts_that_clash_or_are_too_few(
    one: dict[str, Any], other: dict[str, Any], make: SimpleNamespace
) -> None:
    assert (agree(make, one, other), agree(make, other, one)) == (False, False)


def test_two_events_of_one_report_are_never_one(make: SimpleNamespace) -> None:
    assert agreement(make.telling("r1-e1", 13), make.telling("r1-e2", 13), make.world) is None


def test_two_attacks_in_one_governorate_are_not_drawn_together_by_a_vague_third(
    make: SimpleNamespace,
) -> None:
    on_base, on_plant = make.telling("r1-e1", 13), make.telling("r1-e2", 13, places=("plant",))
    vague = make.telling("r2-e1", 13, places=("east",))
    assert pairs([on_base, vague], make) == [("r1-e1", "r2-e1")]
    assert pairs([on_base, on_plant, vague], make) == []


def test_what_two_reports_tell_alike_is_one_although_a_third_is_vague(make: SimpleNamespace) -> None:
    first, second = make.telling("r1-e1", 13), make.telling("r2-e1", 13)
    vague = make.telling("r3-e1", 13, places=("east",))
    on_plant = make.telling("r4-e1", 13, places=("plant",))
    assert [("r1-e1", "r2-e1")] == pairs([vague, second, on_plant, first], make)


def test_three_reports_of_one_event_are_three_pairs(make: SimpleNamespace) -> None:
    tellings = [make.telling(f"r{number}-e1", 13) for number in (3, 1, 2)]
    expected = [("r1-e1", "r2-e1"), ("r1-e1", "r3-e1"), ("r2-e1", "r3-e1")]
    assert expected == pairs(tellings, make)
