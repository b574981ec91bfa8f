"""Words of other graphs are shown as the nearest that the page has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.views.page_data.values import attribution, event_type, frequency, toll_status

if TYPE_CHECKING:
    from sabab.escalation.records import EscalationNetwork


def test_a_kind_that_the_page_lacks_is_shown_as_the_one_above(network: EscalationNetwork) -> None:
    assert ["Statement", "Attack", "Other"] == [
        event_type(kind, network.world) for kind in ("Threat", "AllegedAttack", "Earthquake")
    ]


def test_a_kind_that_the_page_has_is_shown_as_it_is(network: EscalationNetwork) -> None:
    assert ["RocketAttack", "Attack"] == [
        event_type(kind, network.world) for kind in ("RocketAttack", "Attack")
    ]


def test_values_of_the_lists_stay() -> None:
    assert ("often", "none", "alleged") == (frequency("often"), toll_status("none"), attribution("alleged"))


def test_other_values_say_nothing() -> None:
    assert ("unspecified", "not-mentioned", "unknown") == (
        frequency("seldom"),
        toll_status(None),
        attribution("disputed"),
    )
