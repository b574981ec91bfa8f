"""Every term of the ontology is named, defined and used, in English and in Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from sabab import __version__
from sabab.model import EventType
from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.vocabulary import ONTOLOGY, SABAB

GRAPH: Graph = ontology_graph()
BASE = str(SABAB)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
KINDS = (OWL.Class, *PROPERTIES, OWL.NamedIndividual)
TERMS = sorted(
    term
    for kind in KINDS
    for term in set(GRAPH.subjects(RDF.type, kind))
    if isinstance(term, URIRef) and term.startswith(BASE)
)
TESTS = Path(__file__).parents[1]


def _texts(term: URIRef, prop: URIRef, language: str) -> list[str]:
    found = (text for text in GRAPH.objects(term, prop) if isinstance(text, Literal))
    return [str(text) for text in found if text.language == language]


def _name(term: object) -> str:
    return str(term).removeprefix(BASE)


@pytest.mark.parametrize("prop", [RDFS.label, SKOS.definition], ids=["label", "definition"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_term_has_one_label_and_one_definition_per_language(prop: URIRef, language: str) -> None:
    assert {} == {_name(term): n for term in TERMS if (n := len(_texts(term, prop, language))) != 1}


def test_every_term_has_an_example_and_a_source() -> None:
    lacking = [
        _name(term)
        for term in TERMS
        if not _texts(term, SKOS.example, "en") or not GRAPH.value(term, DCTERMS.source)
    ]
    assert [] == lacking


def test_arabic_is_arabic_and_english_is_not() -> None:
    for term in TERMS:
        for prop in (RDFS.label, SKOS.definition):
            (english,), (arabic,) = _texts(term, prop, "en"), _texts(term, prop, "ar")
            assert not re.search(r"[\u0600-\u06ff]", english), english
            assert re.search(r"[\u0621-\u064a]", arabic), arabic


def test_no_text_hides_a_control_character_or_a_stray_blank() -> None:
    for text in GRAPH.objects():
        if isinstance(text, Literal):
            assert text.strip() == str(text)
            assert "  " not in text
            assert [] == [char for char in text if unicodedata.category(char) in {"Cc", "Cf"}], text


def test_definitions_end_as_sentences_and_are_all_different() -> None:
    for language in ("en", "ar"):
        definitions = [_texts(term, SKOS.definition, language)[0] for term in TERMS]
        assert [] == [text for text in definitions if not text.endswith(".")]
        assert [] == [text for text, count in Counter(definitions).items() if count > 1]


def test_no_two_classes_and_no_two_properties_share_a_label() -> None:
    classes = [term for term in TERMS if (term, RDF.type, OWL.Class) in GRAPH]
    properties = [term for term in TERMS if any((term, RDF.type, kind) in GRAPH for kind in PROPERTIES)]
    for group in (classes, properties):
        for language in ("en", "ar"):
            labels = Counter(_texts(term, RDFS.label, language)[0] for term in group)
            assert [] == [label for label, count in labels.items() if count > 1]


def test_every_term_is_declared_as_exactly_one_kind() -> None:
    used = {
        node for triple in GRAPH for node in triple if isinstance(node, URIRef) and str(node).startswith(BASE)
    }
    assert {_name(term) for term in used if str(term) != BASE} == {_name(term) for term in TERMS}
    kinds = {_name(term): [kind for kind in KINDS if (term, RDF.type, kind) in GRAPH] for term in TERMS}
    assert {} == {name: found for name, found in kinds.items() if len(found) != 1}


def test_names_tell_classes_from_properties() -> None:
    for term in TERMS:
        upper = any((term, RDF.type, kind) in GRAPH for kind in (OWL.Class, OWL.NamedIndividual))
        assert re.fullmatch(r"[A-Z][A-Za-z]*" if upper else r"[a-z][A-Za-z0-9]*", _name(term)), term


def test_every_type_of_event_is_a_class_of_events() -> None:
    below = set(GRAPH.transitive_subjects(RDFS.subClassOf, SABAB.Event))
    assert set() == {SABAB[name] for name in get_args(EventType)} - below


def test_no_class_is_above_itself() -> None:
    for term in TERMS:
        above = GRAPH.objects(term, RDFS.subClassOf)
        assert term not in {
            higher for one in above for higher in GRAPH.transitive_objects(one, RDFS.subClassOf)
        }


def test_a_property_has_at_most_one_domain_range_and_inverse() -> None:
    # Several domains mean their intersection, which hardly anybody means.
    for term in TERMS:
        for prop in (RDFS.domain, RDFS.range, OWL.inverseOf):
            assert len(list(GRAPH.objects(term, prop))) <= 1, (term, prop)


def test_no_range_is_a_datatype_that_hermit_refuses() -> None:
    accepted = {XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.dateTime, XSD.anyURI}
    ranges = {
        range_
        for term in GRAPH.subjects(RDF.type, OWL.DatatypeProperty)
        for range_ in GRAPH.objects(term, RDFS.range)
    }
    assert ranges <= accepted


def test_no_property_with_a_chain_or_transitive_has_another_characteristic() -> None:
    transitive = set(GRAPH.subjects(RDF.type, OWL.TransitiveProperty))
    composed = transitive | set(GRAPH.subjects(OWL.propertyChainAxiom, None))
    composed |= {
        above
        for term in list(composed)
        for above in GRAPH.transitive_objects(term, RDFS.subPropertyOf)
        if above
    }
    simple_only = (OWL.FunctionalProperty, OWL.AsymmetricProperty, OWL.IrreflexiveProperty)
    assert [] == [term for term in composed for kind in simple_only if (term, RDF.type, kind) in GRAPH]
    counted = {node for prop in (OWL.maxCardinality, OWL.cardinality) for node in GRAPH.subjects(prop, None)}
    assert set() == {GRAPH.value(node, OWL.onProperty) for node in counted} & composed


def test_class_expressions_are_typed() -> None:
    expressions = {node for prop in (OWL.intersectionOf, OWL.unionOf) for node in GRAPH.subjects(prop, None)}
    assert set() == {
        node for node in expressions if isinstance(node, BNode) and (node, RDF.type, OWL.Class) not in GRAPH
    }


def test_the_ontologys_version_is_the_projects() -> None:
    assert [URIRef(f"{ONTOLOGY}/{__version__}")] == list(GRAPH.objects(ONTOLOGY, OWL.versionIRI))
    assert [Literal(__version__)] == list(GRAPH.objects(ONTOLOGY, OWL.versionInfo))


def test_all_that_describes_terms_is_a_declared_annotation() -> None:
    foreign = {
        predicate
        for _, predicate, _ in GRAPH
        if not re.match(r".*(rdf-schema|rdf-syntax-ns|owl)#", str(predicate))
    }
    assert set() == {prop for prop in foreign if (prop, RDF.type, OWL.AnnotationProperty) not in GRAPH}
