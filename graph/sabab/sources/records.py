"""The records of event datasets: what a row says, free of the dataset's columns and codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known

#: On what it rests that one side acts and the other is acted on: the dataset's own coding, the user's mapping
#: file, or nothing. Of UCDP and ACLED the first actor is not the attacker.
Direction = Literal["coded", "mapped", "none"]
#: What the licence lets others have: everything, sums and counts only, or nothing.
Redistribution = Literal["allowed", "aggregates", "forbidden"]
#: What coordinates point at, as in the ontology's coordinatePrecision.
Precision = Literal["site", "settlement", "district", "governorate", "country"]


class Row(NamedTuple):
    """A row by the names of its columns; *line* is the line of the file on which it begins, from 1."""

    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell without the space around it; empty where the file has no such column."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what the rows may be used; *tag* is an SPDX identifier or the dataset's own name for its terms."""

    tag: str
    redistribution: Redistribution


@dataclass(frozen=True, slots=True)
class DatasetActor:
    """A side of a row.

    *id* is the part of its IRI below ``https://w3id.org/sabab/id/`` where the knowledge base has the actor, else
    None. *key* is what identifies it in the dataset, *kind* the local name of its class, *state* the id of the
    state that its name says it is a force of.
    """

    key: str
    name: str
    id: str | None = None
    kind: str = "Actor"
    state: str | None = None


@dataclass(frozen=True, slots=True)
class DatasetPlace:
    """Where a row says it happened; *within* is the id of the smallest known area around it."""

    name: str
    latitude: str | None
    longitude: str | None
    precision: Precision | None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Deaths:
    """How many died: the best estimate, and the lowest and highest where the dataset has them."""

    best: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class DatasetEvent:
    """What one row tells.

    *row* identifies the row in its dataset. *codes* are the dataset's own words for what happened, *type* the
    local name of our class. *deaths* is None where the dataset counts none, and *silent* says that it never does.

    Two rows with one *group* report one event. Two rows with one *pair* are one act written twice, the second time
    with the roles swapped; *mutual* says that then each side did it to the other.
    """

    line: int
    row: str
    type: str
    codes: tuple[str, ...]
    direction: Direction
    start: date
    end: date
    initiators: tuple[DatasetActor, ...] = ()
    targets: tuple[DatasetActor, ...] = ()
    participants: tuple[DatasetActor, ...] = ()
    place: DatasetPlace | None = None
    deaths: Deaths | None = None
    silent: bool = False
    series: bool = False
    url: str | None = None
    group: str | None = None
    pair: str | None = None
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is no event: the line on which it begins, why, and what stands there."""

    line: int
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a dataset writes its files.

    *delimiters* are those in use, of which the header shows one. *columns* gives the names for files without a
    header, by the number of cells. *required* must be there; *surplus* are names that some headers have in vain.
    """

    required: tuple[str, ...]
    delimiters: tuple[str, ...] = (",",)
    encoding: str = "utf-8"
    columns: Mapping[int, tuple[str, ...]] | None = None
    surplus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset: how it is called, under what it may be used, how its files look, and how a row is read.

    *scheme* names its codes in ontology/alignments.ttl. *kind* is the space of names of its actors and places: a
    key means the same in every file of that kind. With *ids_repeat* an identifier that comes again is no sign of a
    row that comes again.
    """

    name: str
    outlet: str
    mapping_version: str
    scheme: str
    licence: Licence
    layout: Layout
    event_of: Callable[[Row, Known, Codes], DatasetEvent]
    ids_repeat: bool = False
    language: str = "en"
    kind: str = ""
