"""The places on the page: where they are, how precisely that is known, and what holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, cast, get_args

from sabab.escalation.cells import decimal
from sabab.model import Label
from sabab.views.explorer.data import PagePlace, Precision
from sabab.views.page_data.asking import label_of, local, page_id, rows, text
from sabab.views.page_data.wording import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.store.source import Source
    from sabab.views.page_data.asking import Row


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place as the graph describes it; *within* are the IRIs of what holds it directly."""

    label: Label
    kind: str = "Place"
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    radius_km: float | None = None
    within: tuple[str, ...] = field(default=())


class KnownPlaces:
    """The places that the graph describes; the others are named by the end of their IRI."""

    def __init__(self, known: Mapping[str, KnownPlace]) -> None:
        self._known = known

    def __contains__(self, iri: object) -> bool:
        return iri in self._known

    def __getitem__(self, iri: str) -> KnownPlace:
        return self._known.get(iri) or KnownPlace(Label(en=iri.rsplit("/", 1)[-1]))

    def around(self, iri: str) -> tuple[Label, ...]:
        """The names of all that holds the place, nearest first; of two at one distance the first by IRI."""
        found: dict[str, None] = {}
        ring = [iri]
        while ring:
            ring = sorted({outer for inner in ring for outer in self[inner].within} - {iri, *found})
            found |= dict.fromkeys(ring)
        return tuple(self[outer].label for outer in found)


def read_places(source: Source) -> KnownPlaces:
    """Where something happened, what was hit, what stands in a relation, and all that holds these."""
    grouped = groupby(rows(source, "places"), key=lambda row: text(row, "place"))
    return KnownPlaces({iri: _known(list(group)) for iri, group in grouped})


def _known(group: list[Row]) -> KnownPlace:
    first = group[0]
    label = label_of(group)
    return KnownPlace(
        label=phrase("name", "withheld") if label == Label() else label,
        kind=local(text(first, "kind")),
        latitude=decimal(first["latitude"]),
        longitude=decimal(first["longitude"]),
        precision=_precision(first["precision"]),
        radius_km=decimal(first["radius"]),
        within=tuple(sorted({outer for row in group if (outer := row["within"]) is not None})),
    )


def _precision(value: str | None) -> Precision | None:
    return cast("Precision", value) if value in get_args(Precision) else None


def page_places(iris: Iterable[str], known: KnownPlaces) -> tuple[PagePlace, ...]:
    """The places with these IRIs, in their order."""
    return tuple(
        PagePlace(
            id=page_id(iri),
            label=known[iri].label,
            kind=known[iri].kind,
            latitude=known[iri].latitude,
            longitude=known[iri].longitude,
            precision=known[iri].precision,
            radius_km=known[iri].radius_km,
            within=known.around(iri),
        )
        for iri in sorted(set(iris))
    )
