"""Any other table, as a mapping file says: daily counts, points in time and space, lists of incidents.

Direction is the mapping file's word: where it names who acts, the row says who acted, and its basis is `mapped`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sabab.sources.cells import RowError, coordinates, count, day, required
from sabab.sources.records import DatasetActor, DatasetEvent, DatasetPlace, Deaths

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Precision, Row

_ID = "actor/"


@dataclass(frozen=True, slots=True)
class Side:
    """A side: the same *value* in every row, or a *column*, whose cells *names* may rename."""

    column: str
    value: str
    names: MappingOf[str, str]


@dataclass(frozen=True, slots=True)
class Where:
    """Columns for name and coordinates, or a *value* for the name; precision and country are the file's."""

    name: str
    value: str
    latitude: str
    longitude: str
    precision: str
    country: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file says of each row; empty where it says nothing."""

    row: tuple[str, ...]
    start: str
    end: str
    form: str | None
    type: str
    code: str
    classes: MappingOf[str, str]
    incidents: str
    initiator: Side | None
    target: Side | None
    participant: Side | None
    where: Where | None
    deaths: tuple[str, str, str]
    zero_is_none: bool

    def columns(self) -> tuple[str, ...]:
        """The columns that the table must have, each once."""
        sides = (side.column for side in (self.initiator, self.target, self.participant) if side is not None)
        place = (self.where.name, self.where.latitude, self.where.longitude) if self.where else ()
        named = (*self.row, self.start, self.end, self.code, self.incidents, *sides, *place, *self.deaths)
        return tuple(dict.fromkeys(name for name in named if name))


def event_of(mapping: Mapping, row: Row, known: Known, codes: Codes) -> DatasetEvent:  # noqa: ARG001 -- its classes are its own
    """What a row tells.

    Raises:
        RowError: a column that the mapping names has no day, count or coordinate.
    """
    start = day(row, mapping.start, mapping.form)
    end = day(row, mapping.end, mapping.form) if mapping.end else start
    if end < start:
        raise RowError(f"{mapping.end} is before {mapping.start}", f"{start} to {end}")
    code = row.text(mapping.code) if mapping.code else ""
    sides = [_side(side, row, known) for side in (mapping.initiator, mapping.target, mapping.participant)]
    return DatasetEvent(
        line=row.line,
        row=" ".join(required(row, column) for column in mapping.row) or str(row.line),
        type=mapping.classes.get(code, "Other") if mapping.classes else mapping.type,
        codes=(f"{mapping.code} {code}",) if code else (f"class {mapping.type}",),
        direction="mapped" if sides[0] or sides[1] else "none",
        start=start,
        end=end,
        initiators=sides[0],
        targets=sides[1],
        participants=sides[2],
        place=_place(mapping.where, row, known) if mapping.where else None,
        deaths=_deaths(mapping, row),
        silent=not mapping.deaths[0],
        series=bool(mapping.incidents) and count(row, mapping.incidents) > 1,
    )


def _side(side: Side | None, row: Row, known: Known) -> tuple[DatasetActor, ...]:
    if side is None:
        return ()
    cell = side.value or row.text(side.column)
    name = side.names.get(cell, cell)
    if not name:
        return ()
    if not name.startswith(_ID):
        return (DatasetActor(name, name, id=known.state(name) or known.actor(name)),)
    if not known.has_actor(name):
        raise RowError("the mapping names an actor that the knowledge base lacks", name)
    return (DatasetActor(name, cell, id=name),)


def _place(where: Where, row: Row, known: Known) -> DatasetPlace | None:
    """The place; without a name its coordinates are the name."""
    degrees = coordinates(row, where.latitude, where.longitude) if where.latitude else None
    latitude, longitude = degrees or (None, None)
    name = where.value or (row.text(where.name) if where.name else "") or ", ".join(degrees or ())
    if not name:
        return None
    return DatasetPlace(
        name=name,
        latitude=latitude,
        longitude=longitude,
        precision=cast("Precision", where.precision) if where.precision else None,
        within=known.area(where.country) if where.country else None,
    )


def _deaths(mapping: Mapping, row: Row) -> Deaths | None:
    """The estimates; None where there is no number, or a zero that the file says may mean unknown."""
    best, low, high = mapping.deaths
    if not best or not row.text(best):
        return None
    killed = count(row, best)
    if not killed and not mapping.zero_is_none:
        return None
    return Deaths(killed, count(row, low) if low else None, count(row, high) if high else None)
