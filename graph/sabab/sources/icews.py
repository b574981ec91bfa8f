"""ICEWS coded event data: columns, codes and traps.

Read against samples of 2006, 2014 and 2018. The column Event ID does not identify a row, so an identifier that
comes again counts as another row. Two-sided acts are written twice with the roles swapped: in 2014 every
consultation, 13 % of fights with small arms, 5 % of conventional force, no air strikes. Codes are text: 010 is not
10. Missing is the word NA.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sabab.sources.cells import coordinates, day, identifier, precision_of, required
from sabab.sources.records import Dataset, DatasetActor, DatasetEvent, DatasetPlace, Layout, Licence

if TYPE_CHECKING:
    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Row

_MISSING = frozenset({"", "NA"})
#: "Military (Israel)", "Militant (India)", "Citizen (Syria)": a sector and its country.
_SECTOR = re.compile(r"(?P<sector>[^()]+?) \((?P<country>[^()]+)\)")
_STATE_SECTORS = frozenset({"Government", "Regime"})
_FORCES = frozenset({"Military", "Armed Force", "Air Force", "Navy", "Army"})
_ARMED = frozenset({"Militant", "Insurgent", "Armed Rebel", "Armed Gang", "Armed Opposition", "Separatist"})
_FORCE = ("18", "19", "20")


def event_of(row: Row, known: Known, codes: Codes) -> DatasetEvent:
    """What a row tells.

    Raises:
        RowError: the identifier, the day or the code is missing or none.
    """
    when, code = day(row, "Event Date"), required(row, "CAMEO Code")
    sources, targets = (_actors(row, role, known) for role in ("Source", "Target"))
    return DatasetEvent(
        line=row.line,
        row=identifier(row, "Event ID"),
        type=codes.type_of(*(code[:length] for length in range(len(code), 1, -1))),
        codes=(f"CAMEO {code}",),
        direction="coded" if sources or targets else "none",
        start=when,
        end=when,
        initiators=sources,
        targets=targets,
        place=_place(row, known),
        silent=True,
        pair=_pair(row, code, sources + targets),
        mutual=code.startswith(_FORCE),
    )


def _pair(row: Row, code: str, sides: tuple[DatasetActor, ...]) -> str | None:
    """What a row and its double share: the sentence, the act, the place and the two sides."""
    story = row.text("Story ID")
    if story in _MISSING or len(sides) < 2:
        return None
    names = sorted(side.name for side in sides)
    where = (row.text("City"), row.text("Province"), row.text("Country"))
    return "\t".join((story, row.text("Sentence Number"), row.text("Event Date"), code, *names, *where))


def _actors(row: Row, role: str, known: Known) -> tuple[DatasetActor, ...]:
    name = row.text(f"{role} Name")
    return () if name in _MISSING else (_actor(name, row.text(f"{role} Country"), known),)


def _actor(name: str, country: str, known: Known) -> DatasetActor:
    """A state by its name, a sector by its country, anybody else by a name that is one actor's alone."""
    sector = _SECTOR.fullmatch(name)
    if sector is None:
        kind = "StateActor" if name == country else "Actor"
        return DatasetActor(name, name, id=known.state(name) or known.actor(name), kind=kind)
    state = known.state(sector["country"])
    if sector["sector"] in _STATE_SECTORS:
        return DatasetActor(name, name, id=state, kind="StateActor")
    if sector["sector"] in _FORCES:
        return DatasetActor(name, name, kind="MilitaryForce", state=state)
    armed = sector["sector"] in _ARMED
    return DatasetActor(name, name, kind="NonStateArmedGroup" if armed else "CollectiveActor")


def _place(row: Row, known: Known) -> DatasetPlace | None:
    city, district, province, country = (
        "" if row.text(column) in _MISSING else row.text(column)
        for column in ("City", "District", "Province", "Country")
    )
    if not country:
        return None
    north_east = None if row.text("Latitude") in _MISSING else coordinates(row, "Latitude", "Longitude")
    degrees = north_east or (None, None)
    return DatasetPlace(
        name=city or district or province or country,
        latitude=degrees[0],
        longitude=degrees[1],
        precision=precision_of(city, district, province),
        within=known.area(province, f"{province} Governorate" if province else "", country),
    )


DATASET = Dataset(
    name="icews",
    outlet="ICEWS",
    mapping_version="icews/1",
    scheme="cameo",
    # Nobody of this project has read its terms: until somebody has, rows stay where they are.
    licence=Licence("LicenseRef-ICEWS-terms", "forbidden"),
    layout=Layout(
        required=("Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name"),
        delimiters=("\t", ",", "|", ";"),
    ),
    event_of=event_of,
    ids_repeat=True,
)
