"""Class expressions are read as trees, and what the rules cannot follow is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, URIRef

from sabab.errors import ReasonerError
from sabab.reasoning.expressions import All, Either, Expression, Named, Some, Step, These, expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

BASE = "https://w3id.org/sabab/ontology#"
A, B, P = (URIRef(BASE + name) for name in "ABp")
X = URIRef("https://example.org/x")
EXPRESSIONS: list[tuple[str, Expression]] = [
    (":A", Named(A)),
    ("[ owl:intersectionOf ( :A :B ) ]", All((Named(A), Named(B)))),
    ("[ owl:unionOf ( :A :B ) ]", Either((Named(A), Named(B)))),
    ("[ owl:oneOf ( d:x ) ]", These(frozenset({X}))),
    ("[ owl:onProperty :p ; owl:someValuesFrom :A ]", Some(Step(P), Named(A))),
    ("[ owl:onProperty :p ; owl:hasValue d:x ]", Some(Step(P), These(frozenset({X})))),
    (
        "[ owl:onProperty [ owl:inverseOf :p ] ; owl:someValuesFrom :A ]",
        Some(Step(P, inverted=True), Named(A)),
    ),
]


@pytest.mark.parametrize(("turtle_text", "expected"), EXPRESSIONS)
def test_an_expression_is_read(turtle_text: str, expected: Expression, turtle: Callable[..., Graph]) -> None:
    graph = turtle(f":C owl:equivalentClass {turtle_text} .")
    (node,) = graph.objects(URIRef(BASE + "C"), OWL.equivalentClass)
    assert expected == expression(graph, node)


@pytest.mark.parametrize(
    "refused", ["[ owl:complementOf :A ]", "[ owl:onProperty :p ; owl:allValuesFrom :A ]"]
)
def test_what_the_rules_cannot_follow_is_refused(refused: str, turtle: Callable[..., Graph]) -> None:
    graph = turtle(f":C owl:equivalentClass {refused} .")
    (node,) = graph.objects(URIRef(BASE + "C"), OWL.equivalentClass)
    with pytest.raises(ReasonerError, match="outside of what the rules understand"):
        expression(graph, node)
