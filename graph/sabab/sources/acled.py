"""ACLED's event data as its users export them: columns, codes and traps.

Read against the column list of 31 columns and the reader acledR; there is no network client. Actor 1 and actor 2
do not say who attacked whom, so no row has a direction. ACLED's terms forbid to pass rows on; no row of it is in
this project, tests included.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from sabab.sources.cells import RowError, coordinates, count, day, identifier, month_of, required
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
    from collections.abc import Iterator
    from datetime import date

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Precision, Row

#: The API writes 2024-07-26, the export of the web site 26 July 2024.
_LONG_DATE = "%d %B %Y"
_WEEK = timedelta(days=6)
#: geo_precision: 1 the town, 2 a part of a region, 3 a region.
_PRECISION: dict[str, Precision] = {"1": "settlement", "2": "district", "3": "governorate"}
#: Years of a regime behind a name: "Military Forces of Syria (2000-2024)".
_YEARS = re.compile(r" *\((?:19|20)[0-9]{2}-(?:(?:19|20)[0-9]{2})?\)")
_FORCES = re.compile(r"Military Forces of (?P<state>[^(]+?) *\((?:19|20)[0-9]{2}-[0-9]*\)(?: +(?P<unit>.+))?")
#: inter1 and inter2, as numbers before 2024 and as words since.
_ARMED = frozenset(
    {"2", "3", "4", "Rebel Groups", "Rebel group", "Political Militias", "Political militia"}
) | {
    "Identity Militias",
    "Identity militia",
}


def event_of(row: Row, known: Known, codes: Codes) -> DatasetEvent:
    """What a row tells.

    Raises:
        RowError: an identifier, a day, its precision, the type or the number of deaths is missing or none.
    """
    start, end = _days(row)
    sub_event, event = required(row, "sub_event_type"), required(row, "event_type")
    fatalities = count(row, "fatalities")
    return DatasetEvent(
        line=row.line,
        row=required(row, "event_id_cnty"),
        type=codes.type_of(sub_event, event),
        codes=(event, sub_event),
        direction="none",
        start=start,
        end=end,
        participants=tuple(dict.fromkeys(_sides(row, known))),
        place=_place(row, known),
        # ACLED writes 0 both where nobody died and where nobody says: 0 is not taken for a number.
        deaths=Deaths(fatalities) if fatalities else None,
    )


def _days(row: Row) -> tuple[date, date]:
    """The days within which it happened: the day, the days that share a week with it, or its month."""
    written = required(row, "event_date")
    when = day(row, "event_date", None if written[:4].isdigit() else _LONG_DATE)
    precision = identifier(row, "time_precision")
    if precision == "1":
        return when, when
    if precision == "2":
        return when - _WEEK, when + _WEEK
    if precision == "3":
        return month_of(when)
    raise RowError("time_precision is none of 1, 2, 3", precision)


def _sides(row: Row, known: Known) -> Iterator[DatasetActor]:
    for number in "12":
        name = row.text(f"actor{number}")
        if name:
            yield _actor(name, row.text(f"inter{number}"), known)
        for associate in row.text(f"assoc_actor_{number}").split(";"):
            if associate.strip():
                yield _actor(associate.strip(), "", known)


def _actor(name: str, inter: str, known: Known) -> DatasetActor:
    """An actor: a force of a state stands under the state, a named unit of it is met by its own name.

    The years of a regime stay in the name: the forces before and after a change of power are two actors.
    """
    forces = _FORCES.fullmatch(name)
    if forces is not None:
        unit = known.actor(forces["unit"]) if forces["unit"] else None
        return DatasetActor(name, name, id=unit, kind="MilitaryForce", state=known.state(forces["state"]))
    if name.startswith("Unidentified "):
        return DatasetActor(name, name, kind="UnidentifiedActor")
    kind = "NonStateArmedGroup" if inter in _ARMED else "CollectiveActor"
    return DatasetActor(name, name, id=known.actor(_YEARS.sub("", name)), kind=kind)


def _place(row: Row, known: Known) -> DatasetPlace:
    degrees = coordinates(row, "latitude", "longitude") or (None, None)
    return DatasetPlace(
        name=row.text("location") or row.text("admin1") or required(row, "country"),
        latitude=degrees[0],
        longitude=degrees[1],
        precision=_PRECISION.get(row.text("geo_precision")),
        within=known.area(f"{row.text('admin1')} Governorate", row.text("admin1"), row.text("country")),
    )


DATASET = Dataset(
    name="acled",
    outlet="ACLED",
    mapping_version="acled/1",
    scheme="acled",
    licence=Licence("LicenseRef-ACLED-terms", "forbidden"),
    layout=Layout(
        required=(
            "event_id_cnty",
            "event_date",
            "time_precision",
            "event_type",
            "sub_event_type",
            "actor1",
            "country",
            "fatalities",
        )
    ),
    event_of=event_of,
)
