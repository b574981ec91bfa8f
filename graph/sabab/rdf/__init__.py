"""The border between records and RDF: vocabulary, IRIs, triples, provenance."""

from sabab.rdf.camps import camp_shortcuts
from sabab.rdf.iris import report_graph_iri, report_key
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.rdf.reports import report_graph
from sabab.rdf.trig import trig_text
from sabab.rdf.vocabulary import GRAPH, ID, SABAB

__all__ = [
    "GRAPH",
    "ID",
    "SABAB",
    "camp_shortcuts",
    "knowledge_graph",
    "ontology_graph",
    "report_graph",
    "report_graph_iri",
    "report_key",
    "trig_text",
]
