"""A small world, and records in it, for tests whose answer the eye can see.

Things are named in short: `israel`, `base`. Days are of March 2023, by their number.
"""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.camps import Camps, CampStep
from sabab.escalation.gazetteer import Gazetteer, Operation
from sabab.escalation.kinds import kinds_of
from sabab.escalation.network import assembled
from sabab.escalation.records import (
    EscalationNetwork,
    Evidence,
    Habit,
    HabitStep,
    LinkTelling,
    Party,
    Readings,
    Telling,
    World,
)
from sabab.escalation.update import told_network
from sabab.model import Label
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sabab.model import LinkBasis

_ATTACKS = (
    "RocketAttack", "MissileStrike", "Shelling", "Airstrike", "DroneAttack", "GroundAttack", "Raid",
    "Bombing", "Assassination",
)  # fmt: skip
KINDS = kinds_of(
    [
        ("ForceAction", "Event"),
        ("Attack", "ForceAction"),
        ("Interception", "ForceAction"),
        ("Statement", "Event"),
        ("Visit", "Event"),
        *((kind, "Attack") for kind in _ATTACKS),
    ]
)
STATES = ("israel", "iran", "syria", "usa", "turkey")
CAMPS = Camps(
    [
        CampStep("guard", "subordinateTo", "iran"),
        CampStep("quds", "subordinateTo", "guard"),
        CampStep("militias", "proxyGroupOf", "iran"),
        CampStep("kataib", "loyalTo", "guard"),
        CampStep("coalition", "ledBy", "usa"),
        CampStep("centcom", "subordinateTo", "usa"),
        CampStep("syria", "backedBy", "iran"),
        CampStep("army", "subordinateTo", "syria"),
        CampStep("rebels", "backedBy", "turkey", date(2023, 3, 1), date(2023, 3, 10)),
    ],
    STATES,
)
PLACES = Gazetteer(
    parents={
        "base": frozenset({"field"}),
        "field": frozenset({"east"}),
        "plant": frozenset({"east"}),
        "town": frozenset({"east"}),
        "east": frozenset({"land"}),
        "airport": frozenset({"city"}),
        "city": frozenset({"north"}),
        "north": frozenset({"land"}),
        "desert": frozenset({"land"}),
    },
    classes={
        "base": frozenset({"MilitaryBase"}),
        "field": frozenset({"OilField"}),
        "plant": frozenset({"OilField"}),
        "town": frozenset({"Settlement"}),
        "east": frozenset({"Governorate"}),
        "airport": frozenset({"Airport", "MilitaryBase"}),
        "city": frozenset({"Settlement"}),
        "north": frozenset({"Governorate"}),
        "desert": frozenset({"Region"}),
        "sea": frozenset({"WaterBody"}),
        "land": frozenset({"Country"}),
    },
    operations=[
        Operation("usa", "field"),
        Operation("usa", "plant"),
        Operation("syria", "airport"),
        Operation("rebels", "town", date(2023, 3, 1), date(2023, 3, 10)),
    ],
    territories={"syria": "land"},
    points={"base": (35.0, 40.5), "town": (35.3, 40.1), "city": (36.2, 37.2)},
)
NAMES = {
    "usa": Label(en="United States", ar="الولايات المتحدة"),
    "iran": Label(en="Iran", ar="إيران"),
    "base": Label(en="the base", ar="القاعدة"),
    "https://w3id.org/sabab/ontology#Attack": Label(en="attack", ar="هجوم"),
    "https://w3id.org/sabab/ontology#RocketAttack": Label(en="rocket attack", ar="هجوم صاروخي"),
    "https://w3id.org/sabab/ontology#Shelling": Label(en="shelling", ar="قصف"),
}
WORLD = World(KINDS, CAMPS, PLACES, NAMES, date(2023, 3, 31))


def day(number: int) -> date:
    """A day of March 2023."""
    return date(2023, 3, number)


def telling(iri: str, days: int | tuple[int | None, int | None] | None = None, **fields: Any) -> Telling:
    """A rocket attack on the base; `r1-e2` is told by the report `r1`."""
    start, end = days if isinstance(days, tuple) else (days, days)
    defaults: dict[str, Any] = {
        "type": "RocketAttack",
        "report": iri.split("-", maxsplit=1)[0],
        "places": ("base",),
        "start": None if start is None else day(start),
        "end": None if end is None else day(end),
    }
    return Telling(iri, **{**defaults, **fields})


def link(cause: str, effect: str, basis: LinkBasis = "stated", **fields: Any) -> LinkTelling:
    """A link between two tellings."""
    return LinkTelling(f"{cause}>{effect}:{basis}", cause, effect, basis, **fields)


def step(kind: str, initiators: Iterable[str] = (), targets: Iterable[str] = ()) -> HabitStep:
    """A step that names camps."""
    return HabitStep(kind, tuple(map(Party, initiators)), tuple(map(Party, targets)))


def habit(iri: str, *steps: HabitStep, **fields: Any) -> Habit:
    """A habit; given its first step and stated by the report `r1`, if not said otherwise."""
    defaults: dict[str, Any] = {"given": 0, "frequency": "usually", "report": "r1"}
    return Habit(iri, steps, **{**defaults, **fields})


STRIKE = step("Airstrike", ["israel"])
ATTACK = step("Attack", ["iran"], ["usa"])
RESPONSE = step("Attack", ["usa"], ["iran"])
PATTERN = habit("pattern", STRIKE, ATTACK, RESPONSE, report=None, given=None, frequency=None, max_lag_days=7)


def strike(iri: str, days: Any, **fields: Any) -> Telling:
    """An Israeli air strike on the airport."""
    defaults: dict[str, Any] = {"type": "Airstrike", "perpetrators": ("israel",), "targets": ("airport",)}
    return telling(iri, days, **{**defaults, "places": ("airport",), **fields})


def attack(iri: str, days: Any, **fields: Any) -> Telling:
    """Rockets of militias on the American base, of which only others say that it was they."""
    return telling(iri, days, **{"alleged": ("militias",), "targets": ("base",), **fields})


def response(iri: str, days: Any, **fields: Any) -> Telling:
    """An American air strike on militias in the town."""
    defaults: dict[str, Any] = {"type": "Airstrike", "perpetrators": ("usa",), "targets": ("militias",)}
    return telling(iri, days, **{**defaults, "places": ("town",), **fields})


def readings(tellings: Iterable[Telling], links: Iterable[LinkTelling] = (), **fields: Any) -> Readings:
    """All that would have been read of them, with a sentence for each."""
    told = tuple(tellings)
    habits = tuple(fields.get("habits", ()))
    nodes = [*(one.iri for one in told), *(one.iri for one in links), *(one.iri for one in habits)]
    defaults: dict[str, Any] = {
        "tellings": told,
        "links": tuple(links),
        "habits": (),
        "judgements": (),
        "representatives": {},
        "evidence": {node: (Evidence("r1", 0, 5, words=node),) for node in nodes},
        "reports": {},
        "world": WORLD,
    }
    return Readings(**{**defaults, **fields})


def network(
    tellings: Iterable[Telling], links: Iterable[LinkTelling] = (), **fields: Any
) -> EscalationNetwork:
    """The network of what was read, links of every basis included."""
    read = readings(tellings, tuple(links), **fields)
    return assembled(read, read.representatives)


def told(tellings: Iterable[Telling], links: Iterable[LinkTelling] = (), **fields: Any) -> EscalationNetwork:
    """The network with links that reports tell only."""
    read = readings(tellings, tuple(links), **fields)
    return told_network(read, read.representatives)


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The functions above, for a test to build its records with."""
    return SimpleNamespace(
        world=WORLD,
        day=day,
        telling=telling,
        strike=strike,
        attack=attack,
        response=response,
        link=link,
        step=step,
        habit=habit,
        pattern=PATTERN,
        readings=readings,
        network=network,
        told=told,
    )


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """A function that puts TriG into a store in memory."""

    def of(text: str) -> LocalStore:
        path = tmp_path / "data.trig"
        path.write_text(HEAD + text, encoding="utf-8")
        return LocalStore.of_files(path)

    return of


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The same for tests that draw many graphs."""
    path = tmp_path_factory.mktemp("drawn") / "data.trig"

    def of(text: str) -> LocalStore:
        path.write_text(HEAD + text, encoding="utf-8")
        return LocalStore.of_files(path)

    return of


HEAD = """
@prefix : <https://w3id.org/sabab/ontology#> .
@prefix actor: <https://w3id.org/sabab/id/actor/> .
@prefix claim: <https://w3id.org/sabab/id/claim/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix event: <https://w3id.org/sabab/id/event/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix graph: <https://w3id.org/sabab/graph/> .
@prefix judgement: <https://w3id.org/sabab/id/judgement/> .
@prefix link: <https://w3id.org/sabab/id/link/> .
@prefix pattern: <https://w3id.org/sabab/id/pattern/> .
@prefix place: <https://w3id.org/sabab/id/place/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix relation: <https://w3id.org/sabab/id/relation/> .
@prefix report: <https://w3id.org/sabab/id/report/> .
@prefix sentence: <https://w3id.org/sabab/id/sentence/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix span: <https://w3id.org/sabab/id/span/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
