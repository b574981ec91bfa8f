"""The terms of the ontology as records: what they are called, what they mean, what is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, URIRef
from rdflib import Literal as Text

from sabab.rdf.vocabulary import SABAB
from sabab.views.ontology_site.axioms import Axiom, axioms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import Graph

Kind: TypeAlias = Literal["class", "object-property", "data-property", "annotation-property", "individual"]
#: A text by its language; `""` is the key of a text without one.
Texts: TypeAlias = "Mapping[str, str]"

#: The namespace of the terms.
NAMESPACE = str(SABAB)
_KINDS: tuple[tuple[Kind, URIRef], ...] = (
    ("class", OWL.Class),
    ("object-property", OWL.ObjectProperty),
    ("data-property", OWL.DatatypeProperty),
    ("annotation-property", OWL.AnnotationProperty),
    ("individual", OWL.NamedIndividual),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One class, property or individual; *name* is its local name and the anchor on its page.

    *parents* and *children* are IRIs, in order: of classes and properties one step up and down, of an individual
    its classes.
    """

    iri: str
    name: str
    kind: Kind
    labels: Texts
    definitions: Texts
    notes: Texts
    examples: Texts
    sources: tuple[str, ...]
    axioms: tuple[Axiom, ...]
    parents: tuple[str, ...]
    children: tuple[str, ...]

    @property
    def is_property(self) -> bool:
        """Whether it stands on the page of properties."""
        return self.kind.endswith("property")


@dataclass(frozen=True, slots=True)
class About:
    """What the ontology says of itself."""

    iri: str
    version: str
    version_iri: str
    titles: Texts
    descriptions: Texts
    creators: tuple[str, ...]
    licence: str
    status: str


def read_terms(graph: Graph) -> tuple[Term, ...]:
    """The ontology's own terms, in order of their kinds and names."""
    return tuple(_term(iri, kind, graph) for kind, iri in _found(graph))


def read_about(graph: Graph) -> About:
    """The header of the ontology.

    Raises:
        ValueError: *graph* has no ontology in it, or several.
    """
    (iri,) = (subject for subject in graph.subjects(RDF.type, OWL.Ontology) if isinstance(subject, URIRef))
    return About(
        iri=str(iri),
        version=str(graph.value(iri, OWL.versionInfo) or ""),
        version_iri=str(graph.value(iri, OWL.versionIRI) or ""),
        titles=texts(iri, DCTERMS.title, graph),
        descriptions=texts(iri, DCTERMS.description, graph),
        creators=_plain(iri, DCTERMS.creator, graph),
        licence=str(graph.value(iri, DCTERMS.license) or ""),
        status=str(graph.value(iri, URIRef("http://purl.org/ontology/bibo/status")) or ""),
    )


def texts(subject: URIRef, predicate: URIRef, graph: Graph) -> Texts:
    """The texts of a property by language; of several in one language, all, in order, with a line between."""
    found: dict[str, list[str]] = {}
    for value in sorted(value for value in graph.objects(subject, predicate) if isinstance(value, Text)):
        found.setdefault(value.language or "", []).append(str(value))
    return {language: "\n".join(values) for language, values in sorted(found.items())}


def borrowed_terms(graph: Graph) -> tuple[str, ...]:
    """The IRIs of terms of other vocabularies that the ontology declares, in order."""
    kinds = {kind for _, kind in _KINDS}
    found = {
        str(subject)
        for kind in kinds
        for subject in graph.subjects(RDF.type, kind)
        if isinstance(subject, URIRef)
    }
    return tuple(sorted(iri for iri in found if not iri.startswith(NAMESPACE)))


def _found(graph: Graph) -> Iterator[tuple[Kind, URIRef]]:
    seen: set[URIRef] = set()
    for name, kind in _KINDS:
        own = {
            subject
            for subject in graph.subjects(RDF.type, kind)
            if isinstance(subject, URIRef) and subject.startswith(NAMESPACE)
        }
        yield from ((name, iri) for iri in sorted(own - seen, key=str))
        seen |= own


def _term(iri: URIRef, kind: Kind, graph: Graph) -> Term:
    up = RDF.type if kind == "individual" else RDFS.subClassOf if kind == "class" else RDFS.subPropertyOf
    return Term(
        iri=str(iri),
        name=iri.removeprefix(NAMESPACE),
        kind=kind,
        labels=texts(iri, RDFS.label, graph),
        definitions=texts(iri, SKOS.definition, graph),
        notes=texts(iri, SKOS.scopeNote, graph),
        examples=texts(iri, SKOS.example, graph),
        sources=_plain(iri, DCTERMS.source, graph),
        axioms=axioms_of(iri, graph),
        parents=_own(graph.objects(iri, up)),
        children=() if kind == "individual" else _own(graph.subjects(up, iri)),
    )


def _own(nodes: Iterator[object]) -> tuple[str, ...]:
    return tuple(
        sorted({str(node) for node in nodes if isinstance(node, URIRef) and node.startswith(NAMESPACE)})
    )


def _plain(subject: URIRef, predicate: URIRef, graph: Graph) -> tuple[str, ...]:
    return tuple(sorted(str(value) for value in graph.objects(subject, predicate)))
