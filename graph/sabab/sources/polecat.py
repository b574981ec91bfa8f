"""POLECAT, the successor of ICEWS: columns, codes and traps.

Read against the header that three readers use and the PLOVER manual. Files are in ISO 8859-1; some headers have a
column Headline that no row has, some rows end in surplus tabs. Missing is the word None. A code is an event type
and, after a space, a mode; several modes are alternatives. Auxiliary modes (historical, hypothetical, negated) are
not coded yet by the dataset's own word, so nothing here relies on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.sources.cells import coordinates, day, precision_of, required
from sabab.sources.records import Dataset, DatasetActor, DatasetEvent, DatasetPlace, Layout, Licence

if TYPE_CHECKING:
    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Row

_MISSING = frozenset({"", "None", "NA"})
_STATE_SECTORS = frozenset({"Government", "GOV"})
_FORCES = frozenset({"Military", "MIL"})
_ARMED = frozenset({"Non-state armed groups", "Insurgents", "Rebel", "REB", "INS"})
#: Two rows of these types with the roles swapped are a fight; of others, one act that needs two.
_FORCE = frozenset({"ASSAULT", "COERCE"})


def event_of(row: Row, known: Known, codes: Codes) -> DatasetEvent:
    """What a row tells.

    Raises:
        RowError: the identifier, the day or the type is missing or none.
    """
    when, kind = day(row, "Event Date"), required(row, "Event Type")
    modes = _parts(row, "Event Mode", ",;")
    actors, recipients = (_actors(row, role, known) for role in ("Actor", "Recipient"))
    return DatasetEvent(
        line=row.line,
        row=required(row, "Event ID"),
        type=_type(kind, modes, codes),
        codes=tuple(f"PLOVER {code}" for code in (kind, *(f"{kind} {mode}" for mode in modes))),
        direction="coded" if actors or recipients else "none",
        start=when,
        end=when,
        initiators=actors,
        targets=recipients,
        place=_place(row, known),
        silent=True,
        pair=_pair(row, kind, actors, recipients),
        mutual=kind in _FORCE,
    )


def _type(kind: str, modes: tuple[str, ...], codes: Codes) -> str:
    """The class of the mode; of the type where modes are missing, unknown or of different classes."""
    by_mode = {codes.type_of(f"{kind} {mode}", kind) for mode in modes}
    return by_mode.pop() if len(by_mode) == 1 else codes.type_of(kind)


def _pair(
    row: Row, kind: str, actors: tuple[DatasetActor, ...], recipients: tuple[DatasetActor, ...]
) -> str | None:
    """What a row and its double share: the report, the act, the place and the two sides."""
    report = (row.text("Source"), row.text("Publication Date"))
    if report[0] in _MISSING or not actors or not recipients:
        return None
    one, other = sorted(";".join(side.key for side in sides) for sides in (actors, recipients))
    place = row.text("Raw Placename") or row.text("Placename")
    return "\t".join((*report, row.text("Event Date"), kind, row.text("Event Mode"), place, one, other))


def _actors(row: Row, role: str, known: Known) -> tuple[DatasetActor, ...]:
    """The actors of one side, by the titles of their Wikipedia pages where every one has a title."""
    names = _parts(row, f"{role} Name", ";")
    titles = _parts(row, f"Wikipedia {role} ID", ";")
    sectors = _parts(row, f"Primary {role} Sector", ";")
    paired = titles if len(titles) == len(names) else names
    sector = sectors[0] if len(sectors) == 1 else ""
    return tuple(
        _actor(name, title.replace("_", " "), sector, row.text(f"{role} Country"), known)
        for name, title in zip(names, paired, strict=True)
    )


def _actor(name: str, title: str, sector: str, country: str, known: Known) -> DatasetActor:
    identifier = known.state(name) or known.actor(title) or known.actor(name)
    state = known.state(country) if sector in _FORCES else None
    if sector in _STATE_SECTORS and name == country:
        kind = "StateActor"
    elif sector in _FORCES:
        kind = "MilitaryForce"
    else:
        kind = "NonStateArmedGroup" if sector in _ARMED else "Actor"
    return DatasetActor(name, name, id=identifier, kind=kind, state=state)


def _parts(row: Row, column: str, separators: str) -> tuple[str, ...]:
    """The members of a list in a cell; empty where it says None."""
    value = row.text(column)
    for separator in separators[1:]:
        value = value.replace(separator, separators[0])
    parts = (part.strip() for part in value.split(separators[0]))
    return tuple(part for part in parts if part not in _MISSING)


def _place(row: Row, known: Known) -> DatasetPlace | None:
    city, district, province, country, name = (
        "" if row.text(column) in _MISSING else row.text(column)
        for column in ("City", "District", "Province", "Country", "Placename")
    )
    if not (name or country):
        return None
    north_east = None if row.text("Latitude") in _MISSING else coordinates(row, "Latitude", "Longitude")
    degrees = north_east or (None, None)
    return DatasetPlace(
        name=name or city or district or province or country,
        latitude=degrees[0],
        longitude=degrees[1],
        precision=precision_of(city, district, province),
        within=known.area(province, f"{province} Governorate" if province else "", country),
    )


DATASET = Dataset(
    name="polecat",
    outlet="POLECAT",
    mapping_version="polecat/1",
    scheme="plover",
    # Nobody of this project has read its terms: until somebody has, rows stay where they are.
    licence=Licence("LicenseRef-POLECAT-terms", "forbidden"),
    layout=Layout(
        required=("Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name"),
        delimiters=("\t",),
        encoding="iso-8859-1",
        surplus=("Headline",),
    ),
    event_of=event_of,
)
