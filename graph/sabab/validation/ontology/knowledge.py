"""What the knowledge base must be beside what the queries ask: described once, and as the shapes say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyshacl
from rdflib import RDF, RDFS, SH, Graph, Literal

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.validation.ontology.files import SHAPE
from sabab.validation.ontology.outcome import Outcome
from sabab.validation.ontology.quality import counted, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

    from sabab.validation.ontology.files import OntologyFiles

_ONCE = ("knowledge", "sabab.ttl")


def described_once(files: OntologyFiles) -> Outcome:
    """Every term and every individual of the knowledge base has one description."""
    problems = [
        f"{files.locator.written(other.path, other.line)}: {short(iri)} is described already in "
        f"{first.path.name}:{first.line}; keep one description"
        for iri, first, other in files.locator.twice()
        if {first.path.name, first.path.parent.name} & set(_ONCE)
        and {other.path.name, other.path.parent.name} & set(_ONCE)
    ]
    return Outcome("described-once", counted("statements", files.store), "statements", tuple(problems))


def as_the_shapes_say(files: OntologyFiles) -> Outcome:
    """The shapes hold of the whole knowledge base, without inference."""
    shapes = files.graph(SHAPE)
    data: Graph = Graph() + files.graph(KNOWLEDGE_GRAPH)
    ontology = files.graph(ONTOLOGY_GRAPH)
    for predicate in (RDF.type, RDFS.subClassOf):
        for subject, obj in ontology.subject_objects(predicate):
            data.add((subject, predicate, obj))
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    if not isinstance(results, Graph):
        message = f"pyshacl failed: {results}"
        raise TypeError(message)
    problems = tuple(sorted(set(_problems(results, shapes, files))))
    return Outcome("shapes-hold-for-the-knowledge-base", counted("shapes", files.store), "shapes", problems)


def _problems(results: Graph, shapes: Graph, files: OntologyFiles) -> Iterator[str]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        node, path = results.value(result, SH.focusNode), results.value(result, SH.resultPath)
        place = files.locator.place(str(node), str(path or ""))
        said = _message(shapes, results.value(result, SH.sourceShape))
        yield f"{place}: {short(str(node))} breaks a shape; {said}"


def _message(shapes: Graph, shape: Node | None) -> str:
    messages = shapes.objects(shape, SH.message)
    return next((str(text) for text in messages if isinstance(text, Literal) and text.language == "en"), "")
