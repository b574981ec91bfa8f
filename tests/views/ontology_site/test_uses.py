"""Where terms are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.views.ontology_site.terms import read_terms
from sabab.views.ontology_site.uses import shape_texts, uses_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

NONE: dict[str, dict[str, str]] = {"questions": {}, "shapes": {}, "checks": {}, "rules": {}}


def test_axioms_read_the_other_way_round(turtle: Callable[[str], Graph]) -> None:
    graph = turtle("""
        :Event a owl:Class . :Actor a owl:Class . :Answer a owl:Class ;
            owl:equivalentClass [ owl:intersectionOf ( :Event
                [ owl:onProperty :target ; owl:someValuesFrom :Actor ] ) ] .
        :target a owl:ObjectProperty ; rdfs:domain :Event ; rdfs:range :Actor .
    """)
    uses = uses_of(read_terms(graph), NONE)
    assert (("defines", ("Answer",)), ("range-of", ("target",))) == uses["Actor"].terms
    assert (("defines", ("Answer",)), ("domain-of", ("target",))) == uses["Event"].terms
    assert () == uses["Answer"].terms


def test_a_query_uses_the_terms_that_it_names(turtle: Callable[[str], Graph]) -> None:
    graph = turtle(":Attack a owl:Class . :AttackOnMilitaryBase a owl:Class .")
    uses = uses_of(
        read_terms(graph), NONE | {"questions": {"cq02": "?e a sabab:Attack .", "cq01": "sabab:Attack ?e"}}
    )
    assert ("cq01", "cq02") == uses["Attack"].questions
    assert () == uses["AttackOnMilitaryBase"].questions


def test_lines_of_shapes_are_told_apart() -> None:
    head = ":Event a sh:NodeShape ;\n  sh:targetClass sabab:Event ."
    line = ':Event-x a sh:PropertyShape ;\n  sh:path sabab:x ; sh:message "m"@en .'
    assert {"Event-x": line} == shape_texts([f"{head}\n\n{line}"])
