"""A standing relation keeps its status and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.model import Relation
from sabab.rdf.triples.relations import relation_triples, relation_type, sides

if TYPE_CHECKING:
    from types import SimpleNamespace


def _relation(make: SimpleNamespace, claimant: str | None) -> list[tuple[str, str, str]]:
    context = make.context()
    relation = Relation(
        make.ref("actor/militia"),
        "loyal to",
        make.ref("actor/iran"),
        make.span("militia"),
        make.ref(claimant) if claimant else None,
    )
    triples = make.local(relation_triples(relation, 1, context))
    return [(s.removeprefix(f"{context.key}-"), p, o.removeprefix(f"{context.key}-")) for s, p, o in triples]


@pytest.mark.parametrize(
    ("claimant", "status"),
    [(None, "StatusStated"), ("actor/site", "StatusAlleged"), ("actor/militia", "StatusClaimed")],
)
def test_a_relation_stands_on_somebodys_word(
    make: SimpleNamespace, claimant: str | None, status: str
) -> None:
    expected = [
        ("r1", "claimStatus", status),
        ("r1", "relObject", "iran"),
        ("r1", "relSubject", "militia"),
        ("r1", "relationType", "loyalTo"),
    ]
    found = _relation(make, claimant)
    assert expected == [t for t in found if t[0] == "r1" and t[1] not in {"type", "evidence", "reportedIn"}]


def test_who_says_so_is_a_claim_of_its_own(make: SimpleNamespace) -> None:
    claim = {(p, o) for s, p, o in _relation(make, "actor/site") if s == "r1-c1"}
    assert {("aboutRelation", "r1"), ("claimant", "site"), ("type", "OccurrenceClaim")} <= claim
    assert [] == [t for t in _relation(make, None) if t[0] == "r1-c1"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("loyal to", "loyalTo"),
        ("south-west of", "southWestOf"),
        ("loyalTo", "loyalTo"),
        ("operates", "operates"),
    ],
)
def test_a_relation_has_one_name(words: str, name: str) -> None:
    assert name == relation_type(words)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("operates", ("actor", "place")),
        ("southWestOf", ("place", "place")),
        ("knownAs", ("target", "target")),
        ("somethingElse", ("target", "target")),
    ],
)
def test_the_relation_says_what_its_open_phrases_are(name: str, expected: tuple[str, str]) -> None:
    assert expected == sides(name)
