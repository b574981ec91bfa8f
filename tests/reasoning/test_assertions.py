"""The day of the camps, and whose word makes one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.rdf.iris import DERIVED_GRAPH, INFERRED_GRAPH, KNOWLEDGE_GRAPH
from sabab.reasoning.assertions import asserted, last_published, shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

ALLEGED = 'd:r :relationType "loyalTo" ; :relSubject d:a ; :relObject d:b ; :claimStatus :StatusAlleged .'


def test_the_camps_are_those_of_the_last_day_of_publication(turtle: Callable[..., Graph]) -> None:
    days = 'd:x :published "2023-03-14"^^xsd:date . d:y :published "2023-03-24"^^xsd:date .'
    assert date(2023, 3, 24) == last_published(asserted([turtle(days)]))


def test_a_day_that_is_none_is_passed_over(turtle: Callable[..., Graph]) -> None:
    days = 'd:x :published "2023-03-14"^^xsd:date . d:y :published "soon" .'
    assert date(2023, 3, 14) == last_published(asserted([turtle(days)]))


def test_without_reports_nothing_that_begins_has_begun() -> None:
    assert date(1, 1, 1) == last_published(asserted([]))


def test_the_knowledge_base_may_pass_on_hearsay_and_a_report_may_not(turtle: Callable[..., Graph]) -> None:
    assert 1 == len(shortcuts(asserted([turtle(ALLEGED, str(KNOWLEDGE_GRAPH))])))
    assert 0 == len(shortcuts(asserted([turtle(ALLEGED, "https://example.org/g")])))


def test_derived_and_inferred_triples_are_not_asserted(turtle: Callable[..., Graph]) -> None:
    names = ("https://example.org/g", str(DERIVED_GRAPH), str(INFERRED_GRAPH))
    assert 1 == len(
        asserted([turtle(f"d:a :loyalTo d:{number} .", name) for number, name in enumerate(names)])
    )
