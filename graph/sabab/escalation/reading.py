"""From a source to records: what queries/network asks, as plain records, in the order of their IRIs."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, cast, get_args

from sabab.escalation.camps import Camps, CampStep
from sabab.escalation.cells import Row, among, day, decimal, local, number, query_rows, several, text, whole
from sabab.escalation.gazetteer import Gazetteer, Operation
from sabab.escalation.kinds import kinds_of
from sabab.escalation.records import (
    Evidence,
    Habit,
    HabitStep,
    Judgement,
    LinkTelling,
    Party,
    Readings,
    ReportName,
    Telling,
    World,
)
from sabab.model import Attribution, Label, LinkBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.escalation.kinds import Kinds
    from sabab.escalation.records import Verdict
    from sabab.store.source import Source

_SLOTS = {
    "perpetrator": "perpetrators",
    "allegedPerpetrator": "alleged",
    "participant": "participants",
    "target": "targets",
    "occursAt": "places",
}


def read_all(source: Source, *, words: bool = True) -> Readings:
    """Everything that the network is made of; without *words* all but the evidence, the most of it by far.

    Raises:
        QueryError: a query of queries/network is missing or broken.
        StoreError, EndpointError: the source could not answer.
    """
    world, tellings = read_world(source), read_tellings(source)
    return Readings(
        tellings=tellings,
        links=read_links(source),
        habits=read_habits(source),
        judgements=read_judgements(source),
        representatives={
            text(row, "event"): text(row, "representative") for row in rows(source, "representatives")
        },
        evidence=read_evidence(source) if words else {},
        reports=read_reports(source),
        world=world_of(world, tellings),
    )


def rows(source: Source, name: str) -> Iterator[Row]:
    """The rows of a query of queries/network, terms as text."""
    return query_rows(source, "network", name)


def read_world(source: Source) -> World:
    """Kinds, camps, places and names, as the source has them."""
    states = list(rows(source, "states"))
    return World(
        kinds=_read_kinds(source),
        camps=Camps(
            (_camp_step(row) for row in rows(source, "camps")), (text(row, "state") for row in states)
        ),
        places=_read_places(source, states),
        names=_read_names(source),
    )


def world_of(world: World, tellings: Iterable[Telling]) -> World:
    """The world with the last day on which one of the reports was published."""
    days = (telling.published for telling in tellings)
    last = max((day for day in days if day is not None), default=None)
    return World(world.kinds, world.camps, world.places, world.names, last)


def read_tellings(source: Source) -> tuple[Telling, ...]:
    """Every event as every report tells it.

    An event to which a plug-in gives two classes is read with the first of them.
    """
    slots: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows(source, "slots"):
        slots[text(row, "event")][_SLOTS[local(text(row, "role"))]].append(text(row, "thing"))
    grouped = groupby(rows(source, "tellings"), key=lambda row: text(row, "event"))
    return tuple(_telling(next(group), slots.get(iri, {})) for iri, group in grouped)


def read_links(source: Source) -> tuple[LinkTelling, ...]:
    """Every link, of whatever basis, with all its claimants, patterns and rules."""
    grouped = groupby(rows(source, "links"), key=lambda row: text(row, "link"))
    return tuple(_link(iri, list(group)) for iri, group in grouped)


def read_habits(source: Source) -> tuple[Habit, ...]:
    """The habits that reports state, and the patterns of the knowledge base."""
    grouped = groupby(rows(source, "habits"), key=lambda row: text(row, "pattern"))
    return tuple(_habit(iri, list(group)) for iri, group in grouped)


def read_judgements(source: Source) -> tuple[Judgement, ...]:
    """Every judgement on two events, the withdrawn ones too."""
    return tuple(
        Judgement(
            iri=text(row, "judgement"),
            events=(text(row, "one"), text(row, "other")),
            verdict=cast("Verdict", text(row, "verdict")),
            judge=text(row, "judge"),
            withdrawn=row["withdrawn"] == "true",
        )
        for row in rows(source, "judgements")
    )


def read_evidence(source: Source, nodes: Iterable[str] | None = None) -> dict[str, tuple[Evidence, ...]]:
    """The words of events, links and habits, by their IRI, in the order of the text; only of *nodes*, if given."""
    return evidence_of(query_rows(source, "network", "evidence", None if nodes is None else {"node": nodes}))


def evidence_of(quoted: Iterable[Row]) -> dict[str, tuple[Evidence, ...]]:
    """The words of the things in rows, by their IRI, in the order of the rows."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in quoted:
        found[text(row, "node")].append(
            Evidence(
                report=text(row, "report"),
                start=whole(row, "start"),
                end=whole(row, "end"),
                words=row.get("words"),
                sentence=row["text"],
                sentence_start=number(row["sentenceStart"]),
                sentence_end=number(row["sentenceEnd"]),
                language=row["language"],
                rule=row["rule"],
            )
        )
    return {node: tuple(evidence) for node, evidence in found.items()}


def read_reports(source: Source) -> dict[str, ReportName]:
    """What each report is called, by its IRI."""
    return {
        text(row, "report"): ReportName(
            row["identifier"], row["outlet"], day(row["published"]), row["language"]
        )
        for row in rows(source, "reports")
    }


def _read_kinds(source: Source) -> Kinds:
    return kinds_of((local(text(row, "kind")), local(text(row, "parent"))) for row in rows(source, "kinds"))


def _read_places(source: Source, states: Iterable[Row]) -> Gazetteer:
    parents: dict[str, set[str]] = defaultdict(set)
    classes: dict[str, set[str]] = defaultdict(set)
    for row in rows(source, "places"):
        place = text(row, "place")
        classes[place].add(local(text(row, "class")))
        if row["around"] is not None:
            parents[place].add(row["around"])
    return Gazetteer(
        parents={place: frozenset(around) for place, around in parents.items()},
        classes={place: frozenset(names) for place, names in classes.items()},
        operations=[
            Operation(text(row, "actor"), text(row, "place"), day(row["since"]), day(row["until"]))
            for row in rows(source, "operators")
        ],
        territories={text(row, "state"): row["country"] for row in states if row["country"]},
        points={
            text(row, "place"): (
                decimal(text(row, "latitude")) or 0.0,
                decimal(text(row, "longitude")) or 0.0,
            )
            for row in rows(source, "coordinates")
        },
    )


def _read_names(source: Source) -> dict[str, Label]:
    """One name in each language; the first by code points where there are several."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows(source, "names"):
        found[text(row, "thing")].setdefault(text(row, "language"), text(row, "name"))
    return {thing: Label(en=names.get("en"), ar=names.get("ar")) for thing, names in found.items()}


def _camp_step(row: Row) -> CampStep:
    return CampStep(
        part=text(row, "part"),
        property=local(text(row, "property")),
        whole=text(row, "whole"),
        since=day(row["since"]),
        until=day(row["until"]),
    )


def _telling(row: Row, slots: Mapping[str, list[str]]) -> Telling:
    unreadable = _is_unreadable(row)
    return Telling(
        iri=text(row, "event"),
        type=local(text(row, "type")),
        report=text(row, "report"),
        published=day(row["published"]),
        attribution=cast("Attribution", _individual(row, "attribution", "Status", get_args(Attribution))),
        start=day(row["start"]),
        end=day(row["end"]),
        edtf=None if unreadable else row["edtf"],
        unreadable=unreadable,
        habitual=row["habitual"] == "true",
        negated=row["negated"] == "true",
        claims=number(row["claims"]) or 0,
        **{slot: tuple(things) for slot, things in slots.items()},
    )


def _individual(row: Row, column: str, prefix: str, known: tuple[str, ...]) -> str:
    """The word that an individual such as sabab:StatusClaimed stands for."""
    return among(local(text(row, column)).removeprefix(prefix).lower(), known, f"one of {', '.join(known)}")


def _is_unreadable(row: Row) -> bool:
    """Whether the event has a date that is none, such as 2023-03-99, or one in EDTF of which no bound is given."""
    bounds = [value for value in (row["start"], row["end"]) if value is not None]
    unbounded = not bounds and any(character.isdigit() for character in row["edtf"] or "")
    return unbounded or any(day(value) is None for value in bounds)


def _link(iri: str, group: list[Row]) -> LinkTelling:
    first = group[0]
    return LinkTelling(
        iri=iri,
        cause=text(first, "cause"),
        effect=text(first, "effect"),
        basis=cast("LinkBasis", _individual(first, "basis", "Basis", get_args(LinkBasis))),
        report=first["report"],
        claimants=several(group, "claimant"),
        patterns=several(group, "pattern"),
        rules=several(group, "rule"),
        alternatives=several(group, "alternative"),
    )


def _habit(iri: str, group: list[Row]) -> Habit:
    first = group[0]
    steps = groupby(group, key=lambda row: whole(row, "order"))
    return Habit(
        iri=iri,
        steps=tuple(_step(list(of_step), stated=first["report"] is not None) for _, of_step in steps),
        given=number(first["given"]),
        frequency=first["frequency"],
        max_lag_days=number(first["maxLagDays"]),
        max_distance_km=decimal(first["maxDistanceKm"]),
        report=first["report"],
        claimants=several(group, "claimant"),
    )


def _step(group: list[Row], *, stated: bool) -> HabitStep:
    """One step; a report that names an actor means its camp, the knowledge base says which it means."""

    def parties(role: str) -> tuple[Party, ...]:
        actors = several([row for row in group if row["role"] == role], "actor")
        heads = several([row for row in group if row["role"] == f"{role}Camp"], "actor")
        found = {Party(actor, whole_camp=stated) for actor in actors} | {Party(head) for head in heads}
        return tuple(sorted(found, key=lambda party: (party.iri, party.whole_camp)))

    lag_days = number(group[0]["stepMaxLagDays"])
    return HabitStep(text(group[0], "type"), parties("initiator"), parties("target"), lag_days)
