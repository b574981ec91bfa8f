"""The SHACL shapes in ontology/shapes, by pyshacl without inference.

With inference a range would first turn a place in the role of a perpetrator into an actor, and the shape
would find nothing to say. The class tree it needs comes from the ontology, which is validated along with
the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pyshacl
from rdflib import RDF, RDFS, SH, BNode, Graph, Literal, URIRef

from sabab.rdf.datasets import DATASET_GRAPHS
from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.knowledge import knowledge_quads
from sabab.rdf.oxigraph import graph_name, read_graph, to_graph
from sabab.rdf.vocabulary import SHAPES
from sabab.resources import ontology_folder
from sabab.validation.findings import NOWHERE, Finding, Place
from sabab.validation.places import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node


def shapes_graph() -> Graph:
    """All shapes, from one file per class."""
    graph = Graph()
    for path in sorted((ontology_folder() / "shapes").glob("*.ttl")):
        read_graph(path, graph)
    return graph


_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


def _by_property(shapes: Graph) -> Graph:
    """The shapes with each property shape aimed at what the node shape that names it is aimed at, which means the same.

    pyshacl asks a property shape of a node shape about one node at a time and reads it anew each time; one with a
    target of its own it asks about all at once. The graphs of 88 reports took 0.9 s in place of 2.3.
    """
    direct = Graph() + shapes
    for node_shape, property_shape in shapes.subject_objects(SH.property):
        for kind in _TARGETS:
            for target in shapes.objects(node_shape, kind):
                direct.add((property_shape, kind, target))
                direct.remove((node_shape, SH.property, property_shape))
    return direct


def shape_findings(store: ox.Store, *, rows: bool = True) -> Iterator[Finding]:
    """What the shapes find in the store's graphs taken together, those of event datasets only with *rows*.

    What the store holds of the shipped knowledge base, word for word, is not looked at again: the project's
    tests do that, and it is many times the size of a report.
    """
    shapes = shapes_graph()
    own = _own(store, rows=rows)
    data = to_graph(_to_check(store, own), SHAPES["data"])
    # The data is a copy already; pyshacl would make another.
    _, results, _ = pyshacl.validate(data, shacl_graph=_by_property(shapes), inference="none", inplace=True)
    if not isinstance(results, Graph):
        message = f"pyshacl failed: {results}"
        raise TypeError(message)
    subjects = {quad.subject.value for quad in own if isinstance(quad.subject, ox.NamedNode)}
    for result in results.subjects(RDF.type, SH.ValidationResult):
        # A node of the knowledge base that the store only names has its type here, so that what points to it can be
        # checked, but not all that is said of it: what a shape misses there says nothing.
        if str(results.value(result, SH.focusNode)) in subjects:
            yield _finding(result, results, shapes, store)


def _own(store: ox.Store, *, rows: bool) -> set[ox.Quad]:
    """The store less what shipped, and unless *rows* are asked for less all that is said of what datasets describe."""
    shipped = ox.Store()  # in a store, so that 35.10 is written as the dataset's store writes it
    shipped.extend(knowledge_quads())
    known = set(shipped)
    own = {quad for quad in store if quad.graph_name != _ONTOLOGY and quad not in known}
    if rows:
        return own
    described = {quad.subject for quad in own if graph_name(quad).startswith(DATASET_GRAPHS)}
    return {quad for quad in own if quad.subject not in described}


def _to_check(store: ox.Store, own: set[ox.Quad]) -> set[ox.Quad]:
    """What is the store's own, and of what shipped the class tree and the types of whatever is named.

    Of a node of the knowledge base to which the store adds something, all that is said is there.
    """
    checked = set(own)
    for node in {quad.subject for quad in own}:
        checked.update(store.quads_for_pattern(node, None, None, _KNOWLEDGE))
    for named in {quad.object for quad in checked}:
        if isinstance(named, ox.NamedNode):
            checked.update(store.quads_for_pattern(named, _TYPE, None))
    checked.update(store.quads_for_pattern(None, _SUBCLASS, None, _ONTOLOGY))
    return checked


_ONTOLOGY, _KNOWLEDGE = (ox.NamedNode(str(name)) for name in (ONTOLOGY_GRAPH, KNOWLEDGE_GRAPH))
_TYPE, _SUBCLASS = (ox.NamedNode(str(name)) for name in (RDF.type, RDFS.subClassOf))


def _finding(result: Node, results: Graph, shapes: Graph, store: ox.Store) -> Finding:
    shape = results.value(result, SH.sourceShape)
    node = results.value(result, SH.focusNode)
    warning = results.value(result, SH.resultSeverity) == SH.Warning
    path = results.value(result, SH.resultPath)
    value = results.value(result, SH.value)
    return Finding(
        node=str(node),
        rule=str(shape).removeprefix(str(SHAPES)),
        severity="warning" if warning else "violation",
        message_en=_message(shape, "en", shapes),
        message_ar=_message(shape, "ar", shapes),
        path=str(path) if isinstance(path, URIRef) else "",
        value="" if value is None else str(value),
        place=_place(node, store),
    )


def _place(node: Node | None, store: ox.Store) -> Place:
    if isinstance(node, URIRef):
        return place_of(ox.NamedNode(str(node)), store)
    return place_of(ox.BlankNode(str(node)), store) if isinstance(node, BNode) else NOWHERE


def _message(shape: Node | None, language: str, shapes: Graph) -> str:
    """The shape's own message: pyshacl gives one of them, and not the one that was asked for."""
    messages = shapes.objects(shape, SH.message)
    return next(
        (str(text) for text in messages if isinstance(text, Literal) and text.language == language), ""
    )
