"""Clashes are told in words, as the smallest set of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.contradictions import contradictions, smallest_clash
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rdflib import Graph

    from sabab.rdf.triples.context import Triple


@pytest.fixture(scope="module")
def tbox() -> Graph:
    return axioms(ontology_graph())


BOTH = "<https://example.org/{node}> cannot be both sabab:{one} and sabab:{other}: "
CLASHES: list[tuple[str, str, str]] = [
    (
        "d:k a :Claim , :Attack .",
        BOTH.format(node="k", one="Event", other="InformationThing"),
        "<https://example.org/k> a sabab:Attack; <https://example.org/k> a sabab:Claim",
    ),
    (
        "d:e :perpetrator d:z . d:z a :Zone .",
        BOTH.format(node="z", one="Actor", other="Place"),
        (
            "<https://example.org/e> sabab:perpetrator <https://example.org/z>; "
            "<https://example.org/z> a sabab:Zone"
        ),
    ),
    (
        "d:p :operatedBy d:a . d:a a :Zone .",
        BOTH.format(node="a", one="Actor", other="Place"),
        "<https://example.org/a> a sabab:Zone; <https://example.org/p> sabab:operatedBy <https://example.org/a>",
    ),
]


@pytest.mark.parametrize(("facts", "why", "statements"), CLASHES)
def test_a_clash_is_said_in_one_line(
    facts: str, why: str, statements: str, turtle: Callable[..., Graph], tbox: Graph
) -> None:
    assert [why + statements] == [str(found) for found in contradictions(tbox, turtle(facts))]


def test_nothing_is_said_of_what_agrees(turtle: Callable[..., Graph], tbox: Graph) -> None:
    assert [] == list(contradictions(tbox, turtle("d:e a :Airstrike , :DroneAttack ; :perpetrator d:a .")))


def test_every_clashing_individual_is_named_in_order(turtle: Callable[..., Graph], tbox: Graph) -> None:
    found = contradictions(tbox, turtle("d:b a :Claim , :Event . d:a a :Place , :Actor . d:c a :Place ."))
    assert ["https://example.org/a", "https://example.org/b"] == [str(one.node) for one in found]


def test_shrinking_keeps_only_what_clashes(turtle: Callable[..., Graph]) -> None:
    culprits = set(turtle("d:a :p d:b . d:b :p d:c . d:z :p d:z ."))
    others = turtle(" ".join(f"d:x{number} :p d:y ." for number in range(40)))
    trials = 0

    def clash(statements: Sequence[Triple]) -> bool:
        nonlocal trials
        trials += 1
        return culprits <= set(statements)

    found = smallest_clash([*others, *culprits], clash)
    assert culprits == set(found.statements)
    assert trials < 40


def test_a_single_statement_can_clash_with_the_axioms_alone(turtle: Callable[..., Graph]) -> None:
    (statement,) = turtle("d:a a :Impossible .")
    assert (statement,) == smallest_clash([statement], lambda _: True).statements
