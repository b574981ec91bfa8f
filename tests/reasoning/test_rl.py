"""owlrl's closure, less what has no consequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import OWL, URIRef

from sabab.reasoning.rl import rl_closure

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

A, B, C = (URIRef(f"https://example.org/{name}") for name in "abc")


def test_a_chain_over_an_inverse_is_followed(turtle: Callable[..., Graph]) -> None:
    axioms = turtle(
        ":about a owl:ObjectProperty . :by a owl:ObjectProperty . :alleged a owl:ObjectProperty ; "
        "owl:propertyChainAxiom ( [ owl:inverseOf :about ] :by ) ."
    )
    assert set(turtle("d:e :alleged d:a .")) <= rl_closure(axioms + turtle("d:k :about d:e ; :by d:a ."))


def test_nothing_is_said_to_be_the_same_as_itself(turtle: Callable[..., Graph]) -> None:
    assert [] == [triple for triple in rl_closure(turtle("d:a :p d:b .")) if triple[1] == OWL.sameAs]


def test_what_is_the_same_as_another_still_has_all_that_the_other_has(turtle: Callable[..., Graph]) -> None:
    closure = rl_closure(turtle("d:a owl:sameAs d:b . d:b :p d:c ."))
    assert set(turtle("d:a :p d:c . d:b owl:sameAs d:a .")) <= closure
