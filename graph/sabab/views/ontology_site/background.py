"""What stands around the vocabulary: patterns, what the knowledge base holds, mappings, constraints, changes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rdflib import DCTERMS, RDF, SH, SKOS, Graph, URIRef
from rdflib import Literal as Text

from sabab.rdf.vocabulary import SABAB
from sabab.views.ontology_site.terms import NAMESPACE, Texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.term import Node

_MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")


class Side(NamedTuple):
    """Who does the event of a step, or is hit: the actor or place itself, or whoever stands in its camp."""

    iri: str
    camp: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a pattern: the local name of its kind of event, who does it and whom it hits."""

    event_type: str
    initiators: tuple[Side, ...]
    targets: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of the knowledge base, its steps in order of time."""

    name: str
    labels: Texts
    examples: Texts
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    max_lag_days: int | None
    given: int | None
    frequency: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """A term and what it is mapped to: *match* is the local name of SKOS's property."""

    term: str
    match: str
    to: str
    notation: str | None


@dataclass(frozen=True, slots=True)
class Constraint:
    """A line of a shape, or a check, of the severity in *groups*.

    A line is for the classes in *groups*, or for whatever has the properties there (local names).
    """

    name: str
    groups: tuple[str, ...]
    messages: Texts


def read_patterns(knowledge: Graph) -> tuple[Pattern, ...]:
    """The patterns of the knowledge base, in order of their names."""
    found = sorted(
        node for node in knowledge.subjects(RDF.type, SABAB.EscalationPattern) if isinstance(node, URIRef)
    )
    return tuple(_pattern(node, knowledge) for node in found)


def counts_by_class(knowledge: Graph) -> dict[str, int]:
    """How many individuals the knowledge base has of each class, by its local name; the greatest first."""
    kinds = Counter(
        str(kind).removeprefix(NAMESPACE)
        for kind in knowledge.objects(None, RDF.type)
        if isinstance(kind, URIRef) and kind.startswith(NAMESPACE)
    )
    return dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0])))


def counts_of_relations(knowledge: Graph) -> dict[str, int]:
    """How many relations the knowledge base has of each type; the greatest first."""
    types = Counter(str(kind) for kind in knowledge.objects(None, SABAB.relationType))
    return dict(sorted(types.items(), key=lambda item: (-item[1], item[0])))


def counts_of_names(knowledge: Graph) -> dict[str, dict[str, int]]:
    """How many names and spellings the knowledge base has, by property and language."""
    properties = {
        "prefLabel": SKOS.prefLabel,
        "altLabel": SKOS.altLabel,
        "hiddenLabel": SKOS.hiddenLabel,
        "demonym": SABAB.demonym,
        "metonym": SABAB.metonym,
    }
    return {name: _languages(knowledge, prop) for name, prop in properties.items()}


def read_mappings(alignments: Graph) -> tuple[Match, ...]:
    """The mappings of the ontology's own terms, in order."""
    found = [
        Match(str(term).removeprefix(NAMESPACE), match, str(to), _notation(to, alignments))
        for match in _MATCHES
        for term, to in alignments.subject_objects(SKOS[match])
        if isinstance(term, URIRef) and term.startswith(NAMESPACE)
    ]
    return tuple(sorted(found, key=lambda one: (one.to.rpartition("/")[0], one.term, one.match, one.to)))


def read_shape_lines(shapes: Graph) -> tuple[Constraint, ...]:
    """Every line of a shape that has a message, with the classes or properties that say what it is for."""
    groups: dict[URIRef, set[str]] = defaultdict(set)
    for shape, target in shapes.subject_objects(SH.targetClass | SH.targetSubjectsOf):
        for line in (*shapes.objects(shape, SH.property), *shapes.objects(shape, SH.sparql)):
            if isinstance(line, URIRef):
                groups[line].add(str(target).removeprefix(NAMESPACE))
    found = (
        Constraint(line.rpartition("#")[2], tuple(sorted(names)), texts(line, SH.message, shapes))
        for line, names in groups.items()
    )
    return tuple(sorted(found, key=lambda one: (one.groups, one.name)))


def read_checks(files: Mapping[str, str]) -> tuple[Constraint, ...]:
    """The query checks, by the text of each file; the message is the pair in its VALUES block."""
    return tuple(
        Constraint(name, (_severity(text),), _messages(text)) for name, text in sorted(files.items())
    )


def _pattern(node: URIRef, graph: Graph) -> Pattern:
    steps = sorted(
        graph.objects(node, SABAB.hasStep), key=lambda step: _number(step, SABAB.stepOrder, graph) or 0
    )
    return Pattern(
        name=node.rpartition("/")[2],
        labels=texts(node, SKOS.prefLabel, graph),
        examples=texts(node, SKOS.example, graph),
        sources=tuple(sorted(str(source) for source in graph.objects(node, DCTERMS.source))),
        steps=tuple(_step(step, graph) for step in steps),
        max_lag_days=_number(node, SABAB.maxLagDays, graph),
        given=_number(node, SABAB.given, graph),
        frequency=next((str(value) for value in graph.objects(node, SABAB.frequency)), None),
    )


def _step(node: Node, graph: Graph) -> Step:
    return Step(
        event_type=str(graph.value(node, SABAB.stepEventType) or ""),
        initiators=_sides(node, SABAB.stepInitiator, SABAB.stepInitiatorCamp, graph),
        targets=_sides(node, SABAB.stepTarget, SABAB.stepTargetCamp, graph),
    )


def _sides(node: Node, itself: URIRef, camp: URIRef, graph: Graph) -> tuple[Side, ...]:
    sides = {Side(str(one), prop == camp) for prop in (itself, camp) for one in graph.objects(node, prop)}
    return tuple(sorted(sides))


def _number(node: Node, prop: URIRef, graph: Graph) -> int | None:
    value = graph.value(node, prop)
    return int(str(value)) if value is not None else None


def _languages(graph: Graph, prop: URIRef) -> dict[str, int]:
    found = Counter(value.language or "" for value in graph.objects(None, prop) if isinstance(value, Text))
    return dict(sorted(found.items()))


def _notation(node: Node, graph: Graph) -> str | None:
    value = graph.value(node, SKOS.notation)
    return str(value) if value is not None else None


def _severity(text: str) -> str:
    found = re.search(r"^# severity: (\w+)$", text, re.MULTILINE)
    return found[1] if found else "violation"


def _messages(text: str) -> Texts:
    found: dict[str, str] = {}
    for message, language in _quoted(text):
        found.setdefault(language, message)
    return found


def _quoted(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r'"((?:[^"\\]|\\.)+)"@(en|ar)', text):
        yield match[1].replace('\\"', '"'), match[2]
