"""The actors on the page: what is known of each, and which of them the page speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.explorer.data import PageActor
from sabab.views.page_data.asking import label_of, local, page_id, rows, text
from sabab.views.page_data.wording import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.store.source import Source
    from sabab.views.page_data.asking import Row
    from sabab.views.page_data.lanes import Lanes


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor as the graph describes it; *open* marks a phrase of a report, *withheld* one without its words."""

    iri: str
    label: Label
    kind: str
    open: bool
    withheld: bool = False


class KnownActors:
    """The actors that the graph describes. Whoever it does not describe is named by the end of its IRI."""

    def __init__(self, known: Mapping[str, KnownActor]) -> None:
        self._known = known

    def __getitem__(self, iri: str) -> KnownActor:
        return self._known.get(iri) or KnownActor(iri, Label(en=iri.rsplit("/", 1)[-1]), "Actor", open=False)

    def label(self, iri: str) -> Label:
        """The actor's name."""
        return self[iri].label


def read_actors(source: Source) -> KnownActors:
    """Everybody who acts, is hit, is accused, speaks or stands in a relation; unclassified targets too."""
    grouped = groupby(rows(source, "actors"), key=lambda row: text(row, "actor"))
    return KnownActors({iri: _known(iri, list(group)) for iri, group in grouped})


def _known(iri: str, group: list[Row]) -> KnownActor:
    """One actor; of several kinds the first by name, which for the knowledge base is the only one."""
    first, is_open = group[0], group[0]["open"] == "true"
    label = label_of(group)
    withheld = is_open and label == Label()
    if withheld:
        label = phrase("name", "withheld")
    return KnownActor(iri, label, local(text(first, "kind")), is_open, withheld)


def page_actors(iris: Iterable[str], known: KnownActors, lanes: Lanes) -> tuple[PageActor, ...]:
    """The actors with these IRIs, in their order."""
    return tuple(
        PageActor(
            id=page_id(iri),
            label=known[iri].label,
            kind=known[iri].kind,
            camp=lanes.of_actor(iri),
            open_phrase=known[iri].open,
        )
        for iri in sorted(set(iris))
    )
