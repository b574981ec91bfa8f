"""UCDP's Georeferenced Event Dataset, releases 5 to 25 and candidate files: columns, codes and traps.

Read against the codebook of 19.1. Columns are met by name, since releases order them differently and have 41 to 49.
The two sides of a row are a dyad, not attacker and attacked, so no row has a direction. A row has at least one
death by some estimate; attacks that missed, interceptions and threats are absent by design.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.sources.cells import RowError, coordinates, count, day, identifier, required
from sabab.sources.records import (
    Dataset,
    DatasetActor,
    DatasetEvent,
    DatasetPlace,
    Deaths,
    Layout,
    Licence,
)

if TYPE_CHECKING:
    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Precision, Row

#: where_prec: 1 the named place, 2 within about 25 km of it, 3 second and 4 first order division, 5 a line or a
#: fuzzy area, 6 the country, 7 at sea or in the air.
_PRECISION: dict[str, Precision] = {
    "1": "settlement",
    "2": "district",
    "3": "district",
    "4": "governorate",
    "5": "governorate",
    "6": "country",
    "7": "country",
}
_GOVERNMENT = "Government of "
_ONE_SIDED = "3"
#: Several incidents told as one: event_clarity 2.
_AGGREGATE = "2"


def event_of(row: Row, known: Known, codes: Codes) -> DatasetEvent:
    """What a row tells.

    Raises:
        RowError: an identifier, a day, an estimate or the type of violence is missing or none.
    """
    start, end = day(row, "date_start"), day(row, "date_end")
    if end < start:
        raise RowError("date_end is before date_start", f"{start} to {end}")
    violence = identifier(row, "type_of_violence")
    return DatasetEvent(
        line=row.line,
        row=identifier(row, "id"),
        type=codes.type_of(f"type_of_violence {violence}"),
        codes=(f"type_of_violence {violence}",),
        direction="none",
        start=start,
        end=end,
        participants=(
            *_sides(row, "side_a", violence, known),
            *_sides(row, "side_b", violence, known),
        ),
        place=_place(row, known),
        deaths=Deaths(count(row, "best"), count(row, "low"), count(row, "high")),
        series=row.text("event_clarity")[:1] == _AGGREGATE,
    )


def _sides(row: Row, side: str, violence: str, known: Known) -> tuple[DatasetActor, ...]:
    """One side: an actor, or a coalition together with those of its members that the knowledge base has."""
    name = required(row, side)
    key = row.text(f"{side}_new_id") or row.text(f"{side}_dset_id")
    number = key.split(".", 1)[0] or name
    if name.startswith(_GOVERNMENT):
        state = known.state(name.removeprefix(_GOVERNMENT).split(" (", 1)[0])
        return (DatasetActor(number, name, id=state, kind="StateActor"),)
    if ", " not in name:
        return (DatasetActor(number, name, id=known.actor(name), kind=_kind(name, violence)),)
    members = ((member, known.actor(member)) for member in name.split(", "))
    met = (DatasetActor(member, member, id=found) for member, found in members if found)
    return (DatasetActor(number, name, kind="Coalition"), *met)


def _kind(name: str, violence: str) -> str:
    """Sides that are no government are armed groups, save for the civilians of one-sided violence."""
    civilians = violence == _ONE_SIDED and name == "Civilians"
    return "CollectiveActor" if civilians else "NonStateArmedGroup"


def _place(row: Row, known: Known) -> DatasetPlace:
    degrees = coordinates(row, "latitude", "longitude") or (None, None)
    country = required(row, "country")
    return DatasetPlace(
        name=row.text("where_coordinates") or row.text("adm_1") or country,
        latitude=degrees[0],
        longitude=degrees[1],
        precision=_PRECISION.get(row.text("where_prec")[:1]),
        within=known.area(row.text("adm_1"), country),
    )


DATASET = Dataset(
    name="ucdp",
    outlet="UCDP Georeferenced Event Dataset",
    mapping_version="ucdp/1",
    scheme="ucdp",
    licence=Licence("CC-BY-4.0", "allowed"),
    layout=Layout(
        required=(
            "id",
            "type_of_violence",
            "side_a",
            "side_b",
            "country",
            "date_start",
            "date_end",
            "best",
            "low",
            "high",
        )
    ),
    event_of=event_of,
)
