"""Reading the terms of an ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.views.ontology_site.terms import borrowed_terms, read_about, read_terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Graph

SMALL = """
<https://w3id.org/sabab/ontology> a owl:Ontology ; owl:versionInfo "0.1.0" ; dcterms:title "Small"@en , "صغيرة"@ar .
dcterms:title a owl:AnnotationProperty .
:Event a owl:Class ; rdfs:label "event"@en , "حدث"@ar ; skos:example "One."@en , "Two."@en ; dcterms:source "b" , "a" .
:Attack a owl:Class ; rdfs:subClassOf :Event .
:target a owl:ObjectProperty .
:killed a owl:DatatypeProperty .
:published a owl:AnnotationProperty .
:BasisStated a owl:NamedIndividual , :LinkBasis .
"""


def test_terms_come_by_kind_and_name(turtle: Callable[[str], Graph]) -> None:
    found = [(term.name, term.kind) for term in read_terms(turtle(SMALL))]
    expected = [
        ("Attack", "class"),
        ("Event", "class"),
        ("target", "object-property"),
        ("killed", "data-property"),
        ("published", "annotation-property"),
        ("BasisStated", "individual"),
    ]
    assert expected == found


def test_a_term_keeps_its_texts_by_language(turtle: Callable[[str], Graph]) -> None:
    event = next(term for term in read_terms(turtle(SMALL)) if term.name == "Event")
    assert {"ar": "حدث", "en": "event"} == event.labels
    assert {"en": "One.\nTwo."} == event.examples
    assert ("a", "b") == event.sources


def test_parents_and_children_are_one_step_away(turtle: Callable[[str], Graph]) -> None:
    terms = {
        term.name: term
        for term in read_terms(turtle(SMALL + ":Raid a owl:Class ; rdfs:subClassOf :Attack ."))
    }
    assert (terms["Event"].iri,) == terms["Attack"].parents
    assert (terms["Attack"].iri,) == terms["Event"].children
    assert ("https://w3id.org/sabab/ontology#LinkBasis",) == terms["BasisStated"].parents


def test_terms_of_others_are_listed_apart(turtle: Callable[[str], Graph]) -> None:
    assert ("http://purl.org/dc/terms/title",) == borrowed_terms(turtle(SMALL))


def test_the_header_is_read(turtle: Callable[[str], Graph]) -> None:
    about = read_about(turtle(SMALL))
    assert ("0.1.0", {"ar": "صغيرة", "en": "Small"}) == (about.version, about.titles)


def test_a_graph_without_an_ontology_is_refused(turtle: Callable[[str], Graph]) -> None:
    with pytest.raises(ValueError, match="unpack"):
        read_about(turtle(":Event a owl:Class ."))
