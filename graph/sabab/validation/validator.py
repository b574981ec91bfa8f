"""Validation as a whole: shapes and query checks over a dataset with its ontology and knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.knowledge import knowledge_quads, ontology_quads
from sabab.rdf.oxigraph import to_store
from sabab.validation.checks import check_findings
from sabab.validation.shapes import shape_findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import Dataset, Graph

    from sabab.validation.findings import Finding


def validate(dataset: Dataset | ox.Store | Iterable[Graph], *, rows: bool = True) -> list[Finding]:
    """Everything that breaks a shape or a check, in the order of the reports; empty if nothing does.

    Without *rows* the shapes are not asked about the graphs of event datasets, which takes 3 ms an event: an import
    writes nothing but what its reader has looked at, so that a build beside it need not look again.

    The dataset is only read. The shipped ontology takes the place of its own, and the shipped knowledge
    base is added where it has none: without them an actor of the knowledge base would be of no class.
    """
    store = _complete(to_store(dataset))
    found = {*shape_findings(store, rows=rows), *check_findings(store)}
    return sorted(found, key=lambda finding: finding.sort_key())


def _complete(dataset: ox.Store) -> ox.Store:
    ontology, knowledge = (ox.NamedNode(str(name)) for name in (ONTOLOGY_GRAPH, KNOWLEDGE_GRAPH))
    store = ox.Store()
    store.extend(quad for quad in dataset if quad.graph_name != ontology)
    store.extend(ontology_quads())
    if not store.contains_named_graph(knowledge):
        store.extend(knowledge_quads())
    return store
