"""The queries in queries/quality over the ontology's files: every row is a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, SH, SKOS

from sabab.errors import QueryError
from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.vocabulary import SABAB
from sabab.resources import queries_folder
from sabab.validation.checks import rows
from sabab.validation.ontology.files import ALIGNMENTS, SHAPE
from sabab.validation.ontology.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib import URIRef

    from sabab.validation.ontology.files import OntologyFiles

_HEADER = re.compile(r"^# (\w+): (.+)$", flags=re.MULTILINE)
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
_MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


def quality_files() -> list[Path]:
    """The checks, in order of their names."""
    return sorted((queries_folder() / "quality").glob("*.rq"))


def quality_outcomes(files: OntologyFiles) -> Iterator[Outcome]:
    """Each check with what it found, in order of their names.

    Raises:
        QueryError: a check does not parse, or its header lacks `over` or `mend`; names the file.
    """
    for path in quality_files():
        yield quality_outcome(path, files)


def quality_outcome(path: Path, files: OntologyFiles) -> Outcome:
    """One check; raises as `quality_outcomes`."""
    text = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    if not {"over", "mend"} <= header.keys():
        message = f"{path}: the header lacks '# over:' or '# mend:'"
        raise QueryError(message)
    problems = {_problem(row, header["mend"], files) for row in rows(text, path, files.store)}
    return Outcome(path.stem, counted(header["over"], files.store), header["over"], tuple(sorted(problems)))


def _problem(row: ox.QuerySolution, mend: str, files: OntologyFiles) -> str:
    term, found = row["term"], row["problem"]
    wanted = _wanted(row)
    iri = term.value if isinstance(term, ox.NamedNode) else ""
    said = found.value if isinstance(found, ox.Literal) else ""
    return f"{files.locator.place(iri, wanted)}: {short(iri)} {short(said)}; {mend}"


def _wanted(row: ox.QuerySolution) -> str:
    """The text to look for in the description of the term; empty if the check gives none."""
    try:
        text = row["text"]
    except KeyError:
        return ""
    return text.value if isinstance(text, ox.NamedNode | ox.Literal) else ""


def short(text: str) -> str:
    """The text with IRIs of the project's terms and entities as they are written in its files."""
    named = re.sub(r"https://w3id\.org/sabab/ontology#(\w+)", r"sabab:\1", text)
    return re.sub(r"https://w3id\.org/sabab/id/(\w+)/(\S+)", r"\1:\2", named) or "a blank node"


def counted(over: str, store: ox.Store) -> int:
    """How many of what the store holds.

    Raises:
        QueryError: nobody counts such a thing.
    """
    counts = {
        "ontology": lambda: _typed(store, ONTOLOGY_GRAPH, (OWL.Ontology,)),
        "classes": lambda: _typed(store, ONTOLOGY_GRAPH, (OWL.Class,)),
        "properties": lambda: _typed(store, ONTOLOGY_GRAPH, _PROPERTIES),
        "terms": lambda: _typed(store, ONTOLOGY_GRAPH, (OWL.Class, *_PROPERTIES, OWL.NamedIndividual)),
        "entities": lambda: _subjects(store, KNOWLEDGE_GRAPH, SKOS.prefLabel),
        "statements": lambda: _subjects(store, KNOWLEDGE_GRAPH, RDF.type),
        "relations": lambda: _typed(store, KNOWLEDGE_GRAPH, (SABAB.ActorRelation,)),
        "mappings": lambda: sum(_triples(store, ALIGNMENTS, match) for match in _MATCHES),
        "shapes": lambda: _typed(store, SHAPE, (SH.PropertyShape,)),
    }
    if over not in counts:
        message = f"'{over}' is not counted: {', '.join(counts)}"
        raise QueryError(message)
    return counts[over]()


def _typed(store: ox.Store, graph: URIRef, kinds: tuple[URIRef, ...]) -> int:
    """Named nodes of the project's own of one of the kinds."""
    return len(
        {
            quad.subject
            for kind in kinds
            for quad in store.quads_for_pattern(None, _node(RDF.type), _node(kind), _node(graph))
            if isinstance(quad.subject, ox.NamedNode)
            and quad.subject.value.startswith("https://w3id.org/sabab")
        }
    )


def _subjects(store: ox.Store, graph: URIRef, prop: URIRef) -> int:
    return len({quad.subject for quad in store.quads_for_pattern(None, _node(prop), None, _node(graph))})


def _triples(store: ox.Store, graph: URIRef, prop: URIRef) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, _node(prop), None, _node(graph)))


def _node(iri: URIRef) -> ox.NamedNode:
    return ox.NamedNode(str(iri))
