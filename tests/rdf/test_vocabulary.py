"""The Python names and the ontology say the same."""

from __future__ import annotations

import pytest
from rdflib import RDF, URIRef

from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.vocabulary import SABAB


def test_every_name_is_declared_in_the_ontology_and_every_term_has_a_name() -> None:
    base = str(SABAB)
    declared = {
        str(term)[len(base) :]
        for term in ontology_graph().subjects(RDF.type, None)
        if str(term).startswith(base)
    }
    assert declared == {name for name in SABAB.__annotations__ if not name.startswith("_")}


def test_a_name_is_the_term_with_that_local_name() -> None:
    assert URIRef("https://w3id.org/sabab/ontology#RocketAttack") == SABAB.RocketAttack


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(AttributeError):
        _ = SABAB.RocketAtack
