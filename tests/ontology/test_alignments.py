"""Mappings are mappings of terms that there are, and nothing else."""

from __future__ import annotations

from rdflib import RDF, SKOS, Graph, URIRef

from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.oxigraph import read_graph
from sabab.rdf.vocabulary import SABAB
from sabab.resources import ontology_folder

GRAPH: Graph = read_graph(ontology_folder() / "alignments.ttl", Graph())
MATCHES = {SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch}
CODES = "https://w3id.org/sabab/codes/"


def test_what_is_mapped_is_a_term_of_the_ontology() -> None:
    ontology = ontology_graph()
    mapped = {subject for subject, predicate, _ in GRAPH if predicate in MATCHES}
    assert set() == {term for term in mapped if (term, RDF.type, None) not in ontology}


def test_terms_have_mappings_and_no_other_statements() -> None:
    own = {predicate for subject, predicate, _ in GRAPH if str(subject).startswith(str(SABAB))}
    assert own <= MATCHES


def test_a_code_that_is_mapped_to_is_described_by_its_notation() -> None:
    codes = {obj for _, predicate, obj in GRAPH if predicate in MATCHES and str(obj).startswith(CODES)}
    concepts = set(GRAPH.subjects(SKOS.notation, None))
    assert codes == concepts
    assert set() == {code for code in codes if not isinstance(GRAPH.value(code, SKOS.inScheme), URIRef)}
