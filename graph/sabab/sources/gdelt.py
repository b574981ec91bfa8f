"""GDELT's event files, 1.0 (57 or 58 columns) and 2.0 (61): columns, codes and traps.

Read against the codebook and two readers' column lists. The files end in .CSV, are separated by tabs and have no
header. A row is what a machine read in one article, not an event: rows with the same day, actors, code and place
are reports of one event here. Codes are text (010 is not 10). SQLDATE is the day of the event, DATEADDED that of
the article. NumMentions counts the first fifteen minutes only and is left out.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.sources.cells import RowError, coordinates, identifier, required
from sabab.sources.countries import CAMEO, FIPS
from sabab.sources.records import Dataset, DatasetActor, DatasetEvent, DatasetPlace, Layout, Licence

if TYPE_CHECKING:
    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Precision, Row

_HEAD = ("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate")
_ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
_CODING = (
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
)
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_GEO_1 = tuple(name for name in _GEO if name != "ADM2Code")


def _columns(geo: tuple[str, ...], tail: tuple[str, ...]) -> tuple[str, ...]:
    actors = tuple(f"Actor{number}{name}" for number in "12" for name in _ACTOR)
    places = tuple(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in geo)
    return (*_HEAD, *actors, *_CODING, *places, *tail)


#: ActionGeo_Type: 1 a country, 2 a state of the US, 3 a city of the US, 4 a city elsewhere, 5 a division elsewhere.
#: Countries and divisions come with the coordinates of their middle.
_PRECISION: dict[str, Precision] = {
    "1": "country",
    "2": "governorate",
    "3": "settlement",
    "4": "settlement",
    "5": "governorate",
}
#: CAMEO roles that act for their state, and those of armed groups that act for none.
_OF_THE_STATE = frozenset({"GOV", "MIL", "COP", "SPY"})
_ARMED = frozenset({"REB", "INS", "SEP", "UAF"})
#: Acts that both sides do to each other when a report has them in both directions: roots 18 to 20.
_FORCE = ("18", "19", "20")


def event_of(row: Row, known: Known, codes: Codes) -> DatasetEvent:
    """What a row tells.

    Raises:
        RowError: the identifier, the day or the code is missing or none.
    """
    when, code = _day(row), required(row, "EventCode")
    place, address = _place(row, known), row.text("SOURCEURL")
    sides = (row.text("Actor1Code"), row.text("Actor2Code"))
    where = row.text("ActionGeo_FeatureID") or row.text("ActionGeo_FullName")
    one, other = sorted(sides)
    return DatasetEvent(
        line=row.line,
        row=identifier(row, "GLOBALEVENTID"),
        type=codes.type_of(*(code[:length] for length in range(len(code), 1, -1))),
        codes=(f"CAMEO {code}",),
        direction="coded" if any(sides) else "none",
        start=when,
        end=when,
        initiators=_actors(row, "Actor1", known),
        targets=_actors(row, "Actor2", known),
        place=place,
        silent=True,
        url=address or None,
        group="\t".join((row.text("SQLDATE"), *sides, code, where)),
        pair="\t".join((address, row.text("SQLDATE"), one, other, code, where))
        if address and all(sides)
        else None,
        mutual=code.startswith(_FORCE),
    )


def _day(row: Row) -> date:
    written = required(row, "SQLDATE")
    try:
        return date(int(written[:4]), int(written[4:6]), int(written[6:]))
    except ValueError:
        raise RowError("SQLDATE is no day", written) from None


def _actors(row: Row, actor: str, known: Known) -> tuple[DatasetActor, ...]:
    """Actor 1 acts on actor 2; either may be missing."""
    code = row.text(f"{actor}Code")
    return (_actor(row, actor, code, known),) if code else ()


def _actor(row: Row, actor: str, code: str, known: Known) -> DatasetActor:
    """A state by its code, a known group by its name; a force of a state stands under the state."""
    country, role = row.text(f"{actor}CountryCode"), row.text(f"{actor}Type1Code")
    state = known.state(CAMEO[country]) if country in CAMEO else None
    if code in (country, f"{country}GOV") and country:
        return DatasetActor(country, CAMEO.get(country, country), id=state, kind="StateActor")
    if row.text(f"{actor}KnownGroupCode"):
        name = row.text(f"{actor}Name")
        return DatasetActor(
            code, name or code, id=known.actor(name) if name else None, kind="CollectiveActor"
        )
    if role in _OF_THE_STATE:
        kind = "MilitaryForce" if role == "MIL" else "CollectiveActor"
        return DatasetActor(code, code, kind=kind, state=state)
    return DatasetActor(code, code, kind="NonStateArmedGroup" if role in _ARMED else "CollectiveActor")


def _place(row: Row, known: Known) -> DatasetPlace | None:
    name, country = row.text("ActionGeo_FullName"), row.text("ActionGeo_CountryCode")
    degrees = coordinates(row, "ActionGeo_Lat", "ActionGeo_Long") or (None, None)
    if not name:
        return None
    return DatasetPlace(
        name=name,
        latitude=degrees[0],
        longitude=degrees[1],
        precision=_PRECISION.get(row.text("ActionGeo_Type")),
        within=known.area(FIPS[country]) if country in FIPS else None,
    )


DATASET = Dataset(
    name="gdelt",
    outlet="GDELT",
    mapping_version="gdelt/1",
    scheme="cameo",
    licence=Licence("LicenseRef-GDELT-terms", "allowed"),
    layout=Layout(
        required=("GLOBALEVENTID", "SQLDATE", "EventCode"),
        delimiters=("\t",),
        columns={
            57: _columns(_GEO_1, ("DATEADDED",)),
            58: _columns(_GEO_1, ("DATEADDED", "SOURCEURL")),
            61: _columns(_GEO, ("DATEADDED", "SOURCEURL")),
        },
    ),
    event_of=event_of,
)
