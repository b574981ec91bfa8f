"""The graph of an event dataset: rows to Turtle, one event after the other.

Text and not rdflib's terms: of 10^7 rows, Oxigraph takes twenty statements each faster than Python could make the
terms. What two rows share, an actor or a place, is described again once it has not been met for a while: a graph is
a set. Only the terms' namespaces are prefixes; what is made from cells is written as a whole IRI.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from rdflib import RDFS, URIRef
from rdflib.namespace import DCTERMS, PROV, XSD

from sabab import __version__
from sabab.rdf.iris import run_iri, software_iri
from sabab.rdf.vocabulary import GRAPH, ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.sources.reading import Told
    from sabab.sources.records import Dataset, DatasetActor, DatasetEvent, DatasetPlace

#: The prefixes of the Turtle, before any of it.
HEAD = f"@prefix sabab: <{SABAB}> .\n@prefix xsd: <{XSD}> .\n"
#: What the IRIs of all graphs of datasets begin with.
DATASET_GRAPHS = str(GRAPH["dataset/"])
_GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
#: Things of which it is remembered that they have been described.
_REMEMBERED = 50_000
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_AND = " ;\n  "
_SLUG = re.compile(r"[^a-z0-9]+")


def dataset_graph_iri(name: str) -> URIRef:
    """The named graph of the dataset that was imported under *name*."""
    return URIRef(f"{DATASET_GRAPHS}{quote(name, safe='')}")


def dataset_iri(name: str) -> URIRef:
    """The dataset itself."""
    return ID[f"report/dataset-{quote(name, safe='')}"]


def dataset_turtle(dataset: Dataset, name: str, sha256: str) -> Iterator[str]:
    """What identifies the dataset, under what it may be used, and how its graph came about."""
    node, graph = dataset_iri(name), dataset_graph_iri(name)
    run, software = run_iri(__version__), software_iri(__version__)
    values = (
        (f"<{DCTERMS.identifier}>", name),
        (_P["textSha256"], sha256),
        (_P["language"], dataset.language),
        (_P["publishedBasis"], "unknown"),
        (_P["outlet"], dataset.outlet),
        (_P["mappingVersion"], dataset.mapping_version),
        (_P["licenceTag"], dataset.licence.tag),
        (_P["redistribution"], dataset.licence.redistribution),
    )
    said = [f"a {_term(SABAB.EventDataset)}", *(f"{prop} {_text(value)}" for prop, value in values)]
    yield _described(f"<{node}>", said)
    made = (_P["generatedBy"], _text(__version__)), (_DERIVED, f"<{node}>"), (_GENERATED, f"<{run}>")
    yield _described(f"<{graph}>", [" ".join(pair) for pair in made])
    yield _described(f"<{run}>", [f"a <{PROV.Activity}>", f"<{PROV.wasAssociatedWith}> <{software}>"])
    yield _described(f"<{software}>", [f"a <{PROV.SoftwareAgent}>"])


class EventTurtle:
    """The Turtle of the events of one dataset."""

    def __init__(self, dataset: Dataset, name: str) -> None:
        self._dataset = dataset
        self._kind = dataset.kind or dataset.name
        self._event = f"{ID}event/{quote(name, safe='')}-"
        self._same = (
            f"{_P['reportedIn']} <{dataset_iri(name)}>",
            f"{_P['mappingVersion']} {_text(dataset.mapping_version)}",
            f"{_P['licenceTag']} {_text(dataset.licence.tag)}",
            f"{_P['negated']} false",
        )
        self._said: set[str] = set()

    def of(self, told: Told) -> str:
        """An event, or what one more row adds to it, and whatever it names that was not described lately."""
        event = told.event
        said = [f"{_P['sourceRow']} {_text(f'{self._dataset.name}:{event.row}')}"]
        if event.url:
            said.append(f"{_P['toldAt']} {_text(event.url)}^^xsd:anyURI")
        if told.collapsed is None:
            said += self._whole(event)
        elif event.mutual:
            said += self._roles(event)
        named = told.named_by if told.named_by.isalnum() else quote(told.named_by, safe="")
        return _described(f"<{self._event}{named}>", said) + "".join(self._descriptions(event))

    def _whole(self, event: DatasetEvent) -> Iterator[str]:
        yield from self._same
        yield f"a {_term(SABAB[event.type])}"
        if event.series:
            yield f"a {_term(SABAB.EventSeries)}"
        yield f"{_P['habitual']} {'true' if event.series else 'false'}"
        yield f"{_P['directionBasis']} {_DIRECTIONS[event.direction]}"
        stated = event.direction != "none" and event.initiators
        yield f"{_P['attribution']} {_STATED if stated else _UNKNOWN}"
        for code in event.codes:
            yield f"{_P['sourceCode']} {_text(code)}"
        yield from self._roles(event)
        if event.place is not None:
            yield f"{_P['occursAt']} {self._place(event.place)}"
        yield from _times(event)
        yield from _deaths(event)

    def _roles(self, event: DatasetEvent) -> Iterator[str]:
        for actor in event.initiators:
            yield f"{_P['perpetrator']} {self._actor(actor)}"
        for actor in event.targets:
            yield f"{_P['target']} {self._actor(actor)}"
        for actor in event.participants:
            yield f"{_P['participant']} {self._actor(actor)}"

    def _actor(self, actor: DatasetActor) -> str:
        return f"<{ID}{actor.id}>" if actor.id else _own(self._kind, "actor", actor.key)

    def _place(self, place: DatasetPlace) -> str:
        return _own(self._kind, "place", _place_key(place))

    def _descriptions(self, event: DatasetEvent) -> Iterator[str]:
        """What is said of the dataset's own actors and places, unless it was said lately."""
        for actor in (*event.initiators, *event.targets, *event.participants):
            if actor.id is None and self._is_new(f"actor {actor.key}"):
                yield self._actor_turtle(actor)
        if event.place is not None and self._is_new(f"place {_place_key(event.place)}"):
            yield self._place_turtle(event.place)

    def _is_new(self, thing: str) -> bool:
        if thing in self._said:
            return False
        if len(self._said) >= _REMEMBERED:
            self._said.clear()
        self._said.add(thing)
        return True

    def _actor_turtle(self, actor: DatasetActor) -> str:
        said = [f"a {_term(SABAB[actor.kind])}", f"{_LABEL} {_text(actor.name)}@{self._dataset.language}"]
        if actor.state:
            said.append(f"{_P['subordinateTo']} <{ID}{actor.state}>")
        return _described(self._actor(actor), said)

    def _place_turtle(self, place: DatasetPlace) -> str:
        said = [f"a {_term(SABAB.Place)}", f"{_LABEL} {_text(place.name)}@{self._dataset.language}"]
        if place.latitude is not None and place.longitude is not None:
            said.append(f"<{_GEO}lat> {_text(place.latitude)}^^xsd:decimal")
            said.append(f"<{_GEO}long> {_text(place.longitude)}^^xsd:decimal")
        if place.precision:
            said.append(f"{_P['coordinatePrecision']} {_text(place.precision)}")
        if place.within:
            said.append(f"{_P['within']} <{ID}{place.within}>")
        return _described(self._place(place), said)


def _times(event: DatasetEvent) -> Iterator[str]:
    """The four bounds: within the days given, both beginning and end may lie anywhere."""
    first, last = event.start.isoformat(), event.end.isoformat()
    yield f"{_P['edtf']} {_text(first if first == last else f'{first}/{last}')}"
    yield f'{_P["earliestStart"]} "{first}T00:00:00Z"^^xsd:dateTime'
    yield f'{_P["earliestEnd"]} "{first}T00:00:00Z"^^xsd:dateTime'
    yield f'{_P["latestStart"]} "{last}T23:59:59Z"^^xsd:dateTime'
    yield f'{_P["latestEnd"]} "{last}T23:59:59Z"^^xsd:dateTime'


def _deaths(event: DatasetEvent) -> Iterator[str]:
    """The estimates; a best estimate of none is a number where another one is above it."""
    deaths = event.deaths
    if deaths is None:
        yield f"{_P['figureStatus']} {_text('not-mentioned' if event.silent else 'unknown')}"
        return
    none = not deaths.best and not deaths.high
    yield f"{_P['figureStatus']} {_text('none' if none else 'number')}"
    yield f"{_P['killed']} {deaths.best}"
    if deaths.low is not None:
        yield f"{_P['killedLow']} {deaths.low}"
    if deaths.high is not None:
        yield f"{_P['killedHigh']} {deaths.high}"


def _place_key(place: DatasetPlace) -> str:
    parts = (place.name, place.latitude, place.longitude, place.precision, place.within)
    return "\n".join(part or "" for part in parts)


@lru_cache(maxsize=_REMEMBERED)
def _own(space: str, kind: str, key: str) -> str:
    """A thing of a dataset's own, by its key: readable, and apart from every other by its hash."""
    slug = _SLUG.sub("-", key.split("\n", 1)[0].lower()).strip("-")[:40]
    digest = hashlib.sha256(key.encode()).hexdigest()[:12]
    return f"<{ID}{kind}/{'-'.join(part for part in (quote(space, safe=''), slug, digest) if part)}>"


def _described(node: str, said: Iterable[str]) -> str:
    return f"{node} {_AND.join(said)} .\n"


def _text(value: str) -> str:
    return f'"{value.translate(_ESCAPES)}"'


def _term(term: URIRef) -> str:
    return f"sabab:{term.rsplit('#', 1)[-1]}"


_DIRECTIONS = {
    "coded": _term(SABAB.DirectionCoded),
    "mapped": _term(SABAB.DirectionMapped),
    "none": _term(SABAB.DirectionNone),
}
_STATED, _UNKNOWN = _term(SABAB.StatusStated), _term(SABAB.StatusUnknown)
_LABEL, _DERIVED, _GENERATED = f"<{RDFS.label}>", f"<{PROV.wasDerivedFrom}>", f"<{PROV.wasGeneratedBy}>"
_P = {
    term.rsplit("#", 1)[-1]: _term(term)
    for term in (
        SABAB.attribution,
        SABAB.coordinatePrecision,
        SABAB.directionBasis,
        SABAB.earliestEnd,
        SABAB.earliestStart,
        SABAB.edtf,
        SABAB.figureStatus,
        SABAB.generatedBy,
        SABAB.habitual,
        SABAB.killed,
        SABAB.killedHigh,
        SABAB.killedLow,
        SABAB.language,
        SABAB.latestEnd,
        SABAB.latestStart,
        SABAB.licenceTag,
        SABAB.mappingVersion,
        SABAB.negated,
        SABAB.occursAt,
        SABAB.outlet,
        SABAB.participant,
        SABAB.perpetrator,
        SABAB.publishedBasis,
        SABAB.redistribution,
        SABAB.reportedIn,
        SABAB.sourceCode,
        SABAB.sourceRow,
        SABAB.subordinateTo,
        SABAB.target,
        SABAB.textSha256,
        SABAB.toldAt,
        SABAB.within,
    )
}
