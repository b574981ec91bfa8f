"""A small ontology with everything that a page must be able to print, and a way to read Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIXES = """
@prefix : <https://w3id.org/sabab/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix pattern: <https://w3id.org/sabab/id/pattern/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shapes: <https://w3id.org/sabab/shapes#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture(scope="session")
def turtle() -> Callable[[str], Graph]:
    """The graph of a piece of Turtle, whose empty prefix is the ontology's."""
    return lambda text: Graph().parse(data=_PREFIXES + text, format="turtle")
