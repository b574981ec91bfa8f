"""Results of every form, whatever sent them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import XSD, BNode, Literal, URIRef

from sabab.errors import QueryError
from sabab.store import Table
from sabab.store.answers import answer

JSON = ox.QueryResultsFormat.JSON


def test_every_kind_of_term_arrives() -> None:
    cells = (
        '{"type":"uri","value":"x:y"}',
        '{"type":"bnode","value":"b"}',
        '{"type":"literal","value":"نص","xml:lang":"ar"}',
        '{"type":"literal","value":"01","datatype":"http://www.w3.org/2001/XMLSchema#integer"}',
        '{"type":"typed-literal","value":"plain","datatype":"http://www.w3.org/2001/XMLSchema#string"}',
    )
    rows = ",".join(f'{{"x":{cell}}}' for cell in cells)
    sent = f'{{"head":{{"vars":["x","y"]}},"results":{{"bindings":[{rows}]}}}}'
    expected = (
        URIRef("x:y"),
        BNode("b"),
        Literal("نص", lang="ar"),
        Literal("01", datatype=XSD.integer, normalize=False),
        Literal("plain"),
    )
    assert Table(("x", "y"), tuple((term, None) for term in expected)) == answer(
        ox.parse_query_results(sent, JSON)
    )


def test_a_truth_value_is_a_bool() -> None:
    assert answer(ox.parse_query_results('{"head":{},"boolean":false}', JSON)) is False


def test_a_triple_as_a_term_is_refused() -> None:
    result = ox.Store().query("SELECT (<<( <a:s> <a:p> 1 )>> AS ?x) {}")
    with pytest.raises(QueryError, match=r"RDF 1\.2"):
        answer(result)
