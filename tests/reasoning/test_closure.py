"""Sub-classes, sub-properties and inverses, followed to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.reasoning.closure import Hierarchy, closed

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

TBOX = """
:A rdfs:subClassOf :B . :B rdfs:subClassOf :C , [ a owl:Class ] .
:p rdfs:subPropertyOf :q . :q owl:inverseOf :r . :r rdfs:subPropertyOf :s .
"""


def test_everything_above_a_class_and_a_property_follows(turtle: Callable[..., Graph]) -> None:
    facts = turtle("d:x a :A ; :p d:y .")
    expected = turtle("d:x a :A , :B , :C ; :p d:y ; :q d:y . d:y :r d:x ; :s d:x .")
    assert set(expected) == closed(facts, Hierarchy(turtle(TBOX)))


def test_nothing_below_follows(turtle: Callable[..., Graph]) -> None:
    facts = turtle("d:x a :C ; :s d:y .")
    assert set(facts) == closed(facts, Hierarchy(turtle(TBOX)))


def test_classes_that_are_the_same_end_the_search(turtle: Callable[..., Graph]) -> None:
    tbox = turtle(":A rdfs:subClassOf :B . :B rdfs:subClassOf :A .")
    assert set(turtle("d:x a :A , :B .")) == closed(turtle("d:x a :A ."), Hierarchy(tbox))
