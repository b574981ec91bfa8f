"""Dated relations become shortcut triples for a day."""

from __future__ import annotations

from datetime import date

import pytest
from rdflib import Graph

from sabab.rdf.camps import camp_shortcuts
from sabab.rdf.iris import DERIVED_GRAPH

HEAD = """
@prefix : <https://w3id.org/sabab/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix d: <https://example.org/> .
"""


def _shortcuts(turtle: str, *, as_of: str = "2023-03-13", hearsay: bool = True) -> list[str]:
    graph = Graph().parse(data=HEAD + turtle, format="turtle")
    found = camp_shortcuts(graph, date.fromisoformat(as_of), hearsay=hearsay)
    assert DERIVED_GRAPH == found.identifier
    return sorted(
        " ".join(str(term).replace("#", "/").rsplit("/", 1)[1] for term in triple) for triple in found
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("partOf", "a subordinateTo b"),
        ("commands", "b subordinateTo a"),
        ("loyalTo", "a loyalTo b"),
        ("backs", "b backedBy a"),
        ("leads", "b ledBy a"),
        ("memberOf", "a inCampOf b"),
        ("speaksFor", "a inCampOf b"),
        ("operates", "a operates b"),
    ],
)
def test_a_relation_becomes_one_triple(kind: str, expected: str) -> None:
    assert [expected] == _shortcuts(f'd:r :relationType "{kind}" ; :relSubject d:a ; :relObject d:b .')


@pytest.mark.parametrize("kind", ["locatedIn", "knownAs", "southWestOf"])
def test_a_relation_that_makes_no_camp_gives_none(kind: str) -> None:
    assert [] == _shortcuts(f'd:r :relationType "{kind}" ; :relSubject d:a ; :relObject d:b .')


@pytest.mark.parametrize("kind", ["commands", "leads"])
def test_a_commander_is_in_the_camp_of_his_force_and_not_the_force_in_his(kind: str) -> None:
    turtle = f'd:r :relationType "{kind}" ; :relSubject d:a ; :relObject d:b . d:a a :PersonActor .'
    assert ["a inCampOf b"] == _shortcuts(turtle)


BOUNDED = """
d:r :relationType "loyalTo" ; :relSubject d:a ; :relObject d:b ;
  :validFrom "2018-01-01T00:00:00Z"^^xsd:dateTime ; :validUntil "2024-12-08T23:59:59Z"^^xsd:dateTime .
"""


@pytest.mark.parametrize(
    ("day", "count"), [("2017-12-31", 0), ("2018-01-01", 1), ("2024-12-08", 1), ("2024-12-09", 0)]
)
def test_a_relation_holds_within_its_days_both_included(day: str, count: int) -> None:
    assert count == len(_shortcuts(BOUNDED, as_of=day))


@pytest.mark.parametrize(
    ("status", "hearsay", "count"),
    [
        ("Stated", False, 1),
        ("Alleged", True, 1),
        ("Alleged", False, 0),
        ("Denied", True, 0),
        ("Unknown", True, 0),
    ],
)
def test_a_relation_counts_as_far_as_it_is_believed(status: str, *, hearsay: bool, count: int) -> None:
    turtle = (
        f'd:r :relationType "loyalTo" ; :relSubject d:a ; :relObject d:b ; :claimStatus :Status{status} .'
    )
    assert count == len(_shortcuts(turtle, hearsay=hearsay))


def test_a_relation_with_one_end_gives_nothing() -> None:
    assert [] == _shortcuts('d:r :relationType "loyalTo" ; :relSubject d:a .')
