"""The graph of an event dataset: rows to lines of N-Triples, one event after the other.

Text and not rdflib's terms: of 10^7 rows, Oxigraph takes 20 lines each faster than Python could make the terms. What
two rows share, an actor or a place, is described again once it has not been met for a while: a graph is a set.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from rdflib import RDF, RDFS, URIRef
from rdflib.namespace import DCTERMS, PROV, XSD

from sabab import __version__
from sabab.rdf.iris import run_iri, software_iri
from sabab.rdf.vocabulary import GRAPH, ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.sources.reading import Told
    from sabab.sources.records import Dataset, DatasetActor, DatasetEvent, DatasetPlace

#: What the IRIs of all graphs of datasets begin with.
DATASET_GRAPHS = str(GRAPH["dataset/"])
_GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
_DIRECTIONS = {
    "coded": SABAB.DirectionCoded,
    "mapped": SABAB.DirectionMapped,
    "none": SABAB.DirectionNone,
}
#: Things of which it is remembered that they have been described.
_REMEMBERED = 50_000
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_SLUG = re.compile(r"[^a-z0-9]+")


def dataset_graph_iri(name: str) -> URIRef:
    """The named graph of the dataset that was imported under *name*."""
    return URIRef(f"{DATASET_GRAPHS}{quote(name, safe='')}")


def dataset_iri(name: str) -> URIRef:
    """The dataset itself."""
    return ID[f"report/dataset-{quote(name, safe='')}"]


def dataset_lines(dataset: Dataset, name: str, sha256: str) -> Iterator[str]:
    """What identifies the dataset, under what it may be used, and how its graph came about."""
    node, graph, run = dataset_iri(name), dataset_graph_iri(name), run_iri(__version__)
    yield _line(node, RDF.type, _iri(SABAB.EventDataset))
    for prop, value in (
        (DCTERMS.identifier, name),
        (SABAB.textSha256, sha256),
        (SABAB.language, dataset.language),
        (SABAB.publishedBasis, "unknown"),
        (SABAB.outlet, dataset.outlet),
        (SABAB.mappingVersion, dataset.mapping_version),
        (SABAB.licenceTag, dataset.licence.tag),
        (SABAB.redistribution, dataset.licence.redistribution),
    ):
        yield _line(node, prop, _text(value))
    yield _line(graph, SABAB.generatedBy, _text(__version__))
    yield _line(graph, PROV.wasDerivedFrom, _iri(node))
    yield _line(graph, PROV.wasGeneratedBy, _iri(run))
    yield _line(run, RDF.type, _iri(PROV.Activity))
    yield _line(run, PROV.wasAssociatedWith, _iri(software_iri(__version__)))
    yield _line(software_iri(__version__), RDF.type, _iri(PROV.SoftwareAgent))


class EventLines:
    """The lines of the events of one dataset."""

    def __init__(self, dataset: Dataset, name: str) -> None:
        self._dataset = dataset
        self._kind = dataset.kind or dataset.name
        self._event = f"{ID}event/{quote(name, safe='')}-"
        self._same = (
            f"{_P['reportedIn']}{_iri(dataset_iri(name))} .",
            f"{_P['mappingVersion']}{_text(dataset.mapping_version)} .",
            f"{_P['licenceTag']}{_text(dataset.licence.tag)} .",
            f"{_P['negated']}{_truth(value=False)} .",
        )
        self._described: set[str] = set()

    def of(self, told: Told) -> str:
        """The lines of an event, or of what one more row adds to it."""
        event = told.event
        node = f"<{self._event}{quote(told.named_by, safe='')}>"
        lines = [f"{_P['sourceRow']}{_text(f'{self._dataset.name}:{event.row}')} ."]
        if event.url:
            lines.append(f"{_P['toldAt']}{_text(event.url)}^^{_iri(XSD.anyURI)} .")
        if told.collapsed is None:
            lines += self._whole(event)
        elif event.mutual:
            lines += self._roles(event)
        statements = "".join([f"{node}{line}\n" for line in lines])
        return statements + "".join(self._descriptions(event))

    def _whole(self, event: DatasetEvent) -> Iterator[str]:
        yield from self._same
        yield f"{_A}{_iri(SABAB[event.type])} ."
        if event.series:
            yield f"{_A}{_iri(SABAB.EventSeries)} ."
        yield f"{_P['habitual']}{_truth(value=event.series)} ."
        yield f"{_P['directionBasis']}{_iri(_DIRECTIONS[event.direction])} ."
        known = event.direction != "none" and event.initiators
        yield f"{_P['attribution']}{_iri(SABAB.StatusStated if known else SABAB.StatusUnknown)} ."
        for code in event.codes:
            yield f"{_P['sourceCode']}{_text(code)} ."
        yield from self._roles(event)
        if event.place is not None:
            yield f"{_P['occursAt']}{self._place(event.place)} ."
        yield from _times(event)
        yield from _deaths(event)

    def _roles(self, event: DatasetEvent) -> Iterator[str]:
        for prop, actors in (
            ("perpetrator", event.initiators),
            ("target", event.targets),
            ("participant", event.participants),
        ):
            for actor in actors:
                yield f"{_P[prop]}{self._actor(actor)} ."

    def _actor(self, actor: DatasetActor) -> str:
        return f"<{ID}{actor.id}>" if actor.id else _own(self._kind, "actor", actor.key)

    def _place(self, place: DatasetPlace) -> str:
        return _own(self._kind, "place", _place_key(place))

    def _descriptions(self, event: DatasetEvent) -> Iterator[str]:
        """What is said of the dataset's own actors and places, unless it was said lately."""
        for actor in (*event.initiators, *event.targets, *event.participants):
            if actor.id is None and self._is_new(f"actor {actor.key}"):
                yield from self._actor_lines(actor)
        if event.place is not None and self._is_new(f"place {_place_key(event.place)}"):
            yield from self._place_lines(event.place)

    def _is_new(self, thing: str) -> bool:
        if thing in self._described:
            return False
        if len(self._described) >= _REMEMBERED:
            self._described.clear()
        self._described.add(thing)
        return True

    def _actor_lines(self, actor: DatasetActor) -> Iterator[str]:
        node = self._actor(actor)
        yield f"{node}{_A}{_iri(SABAB[actor.kind])} .\n"
        yield f"{node}{_LABEL}{_text(actor.name)}@{self._dataset.language} .\n"
        if actor.state:
            yield f"{node}{_P['subordinateTo']}<{ID}{actor.state}> .\n"

    def _place_lines(self, place: DatasetPlace) -> Iterator[str]:
        node = self._place(place)
        yield f"{node}{_A}{_iri(SABAB.Place)} .\n"
        yield f"{node}{_LABEL}{_text(place.name)}@{self._dataset.language} .\n"
        if place.latitude is not None and place.longitude is not None:
            yield f"{node} <{_GEO}lat> {_text(place.latitude)}^^{_iri(XSD.decimal)} .\n"
            yield f"{node} <{_GEO}long> {_text(place.longitude)}^^{_iri(XSD.decimal)} .\n"
        if place.precision:
            yield f"{node}{_P['coordinatePrecision']}{_text(place.precision)} .\n"
        if place.within:
            yield f"{node}{_P['within']}<{ID}{place.within}> .\n"


def _times(event: DatasetEvent) -> Iterator[str]:
    """The four bounds: within the days given, both beginning and end may lie anywhere."""
    first, last = event.start.isoformat(), event.end.isoformat()
    yield f"{_P['edtf']}{_text(first if first == last else f'{first}/{last}')} ."
    for prop in ("earliestStart", "earliestEnd"):
        yield f'{_P[prop]}"{first}T00:00:00Z"^^{_MOMENT} .'
    for prop in ("latestStart", "latestEnd"):
        yield f'{_P[prop]}"{last}T23:59:59Z"^^{_MOMENT} .'


def _deaths(event: DatasetEvent) -> Iterator[str]:
    """The estimates; a best estimate of none is a number where another one is above it."""
    deaths = event.deaths
    if deaths is None:
        yield f"{_P['figureStatus']}{_text('not-mentioned' if event.silent else 'unknown')} ."
        return
    none = not deaths.best and not deaths.high
    yield f"{_P['figureStatus']}{_text('none' if none else 'number')} ."
    for prop, number in (("killed", deaths.best), ("killedLow", deaths.low), ("killedHigh", deaths.high)):
        if number is not None:
            yield f'{_P[prop]}"{number}"^^{_INTEGER} .'


def _place_key(place: DatasetPlace) -> str:
    parts = (place.name, place.latitude, place.longitude, place.precision, place.within)
    return "\n".join(part or "" for part in parts)


@lru_cache(maxsize=_REMEMBERED)
def _own(space: str, kind: str, key: str) -> str:
    """A thing of a dataset's own, by its key: readable, and apart from every other by its hash."""
    slug = _SLUG.sub("-", key.split("\n", 1)[0].lower()).strip("-")[:40]
    digest = hashlib.sha256(key.encode()).hexdigest()[:12]
    return f"<{ID}{kind}/{'-'.join(part for part in (quote(space, safe=''), slug, digest) if part)}>"


def _line(subject: URIRef, predicate: URIRef, obj: str) -> str:
    return f"{_iri(subject)} {_iri(predicate)} {obj} .\n"


def _iri(iri: URIRef | str) -> str:
    return f"<{iri}>"


def _text(value: str) -> str:
    return f'"{value.translate(_ESCAPES)}"'


def _truth(*, value: bool) -> str:
    return f'"{"true" if value else "false"}"^^{_iri(XSD.boolean)}'


def _predicates(terms: Iterable[URIRef]) -> dict[str, str]:
    return {term.rsplit("#", 1)[-1]: f" {_iri(term)} " for term in terms}


_A = f" {_iri(RDF.type)} "
_LABEL = f" {_iri(RDFS.label)} "
_MOMENT, _INTEGER = _iri(XSD.dateTime), _iri(XSD.integer)
_P = _predicates(
    (
        SABAB.attribution,
        SABAB.coordinatePrecision,
        SABAB.directionBasis,
        SABAB.earliestEnd,
        SABAB.earliestStart,
        SABAB.edtf,
        SABAB.figureStatus,
        SABAB.habitual,
        SABAB.killed,
        SABAB.killedHigh,
        SABAB.killedLow,
        SABAB.latestEnd,
        SABAB.latestStart,
        SABAB.licenceTag,
        SABAB.mappingVersion,
        SABAB.negated,
        SABAB.occursAt,
        SABAB.participant,
        SABAB.perpetrator,
        SABAB.reportedIn,
        SABAB.sourceCode,
        SABAB.sourceRow,
        SABAB.subordinateTo,
        SABAB.target,
        SABAB.toldAt,
        SABAB.within,
    )
)
