"""The Turtle of a dataset says what a row says, parses whatever its cells hold, and satisfies the shapes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest

from sabab.rdf.datasets import HEAD, EventTurtle, dataset_graph_iri, dataset_turtle
from sabab.rdf.vocabulary import SABAB
from sabab.sources.gdelt import DATASET
from sabab.sources.reading import SWAPPED, Told
from sabab.sources.records import DatasetActor, DatasetEvent, DatasetPlace, Deaths
from sabab.validation import validate

ISRAEL = DatasetActor("ISR", "Israel", id="actor/israel")
FRONT = DatasetActor('"Front"\nof\\all', '"Front"\nof\\all', kind="NonStateArmedGroup")
TOWN = DatasetPlace("Town", "35.1", "-40.50", "settlement", "place/syria")
EVENT = DatasetEvent(
    line=2,
    row="1",
    type="Airstrike",
    codes=("CAMEO 195",),
    direction="coded",
    start=date(2023, 3, 23),
    end=date(2023, 3, 23),
    initiators=(ISRAEL,),
    targets=(FRONT,),
    place=TOWN,
    silent=True,
    url='https://example.org/a b"c',
)


def store(*told: Told) -> ox.Store:
    turtle = EventTurtle(DATASET, "file")
    text = (
        HEAD + "".join([turtle.of(one) for one in told]) + "".join(dataset_turtle(DATASET, "file", "0" * 64))
    )
    found = ox.Store()
    found.load(text.encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(str(dataset_graph_iri("file"))))
    return found


def values(found: ox.Store, prop: str, event: str = "file-1") -> set[str]:
    node = ox.NamedNode(f"https://w3id.org/sabab/id/event/{event}")
    return {
        quad.object.value.rsplit("#", 1)[-1].removeprefix("https://w3id.org/sabab/id/")
        for quad in found.quads_for_pattern(node, ox.NamedNode(str(SABAB[prop])), None)
        if isinstance(quad.object, ox.NamedNode | ox.Literal)
    }


def new(event: DatasetEvent) -> Told:
    return Told(event, event.row)


def test_an_event_keeps_row_code_mapping_licence_and_direction() -> None:
    found = store(new(EVENT))
    expected = {
        "sourceRow": "gdelt:1",
        "sourceCode": "CAMEO 195",
        "mappingVersion": "gdelt/1",
        "licenceTag": "LicenseRef-GDELT-terms",
        "directionBasis": "DirectionCoded",
        "attribution": "StatusStated",
        "perpetrator": "actor/israel",
        "edtf": "2023-03-23",
        "figureStatus": "not-mentioned",
        "toldAt": 'https://example.org/a b"c',
    }
    assert {prop: {value} for prop, value in expected.items()} == {
        prop: values(found, prop) for prop in expected
    }


def test_sides_without_direction_take_part_and_nobody_is_said_to_have_done_it() -> None:
    undirected = replace(EVENT, direction="none", initiators=(), targets=(), participants=(ISRAEL, FRONT))
    found = store(new(undirected))
    assert (set(), set(), {"StatusUnknown"}) == (
        values(found, "perpetrator"),
        values(found, "target"),
        values(found, "attribution"),
    )
    assert 2 == len(values(found, "participant"))


def test_an_interval_bounds_beginning_and_end() -> None:
    found = store(new(replace(EVENT, end=date(2023, 3, 25))))
    assert ({"2023-03-23/2023-03-25"}, {"2023-03-23T00:00:00Z"}, {"2023-03-25T23:59:59Z"}) == (
        values(found, "edtf"),
        values(found, "earliestEnd"),
        values(found, "latestStart"),
    )


@pytest.mark.parametrize(
    ("deaths", "silent", "status", "killed"),
    [
        (Deaths(4, 2, 9), False, "number", {"4"}),
        (Deaths(0, 0, 3), False, "number", {"0"}),
        (Deaths(0, 0, 0), False, "none", {"0"}),
        (None, False, "unknown", set()),
        (None, True, "not-mentioned", set()),
    ],
)
def test_the_kinds_of_nothing_are_kept_apart(
    deaths: Deaths | None,
    silent: bool,  # noqa: FBT001 -- a parameter of the cases above
    status: str,
    killed: set[str],
) -> None:
    found = store(new(replace(EVENT, deaths=deaths, silent=silent)))
    assert ({status}, killed) == (values(found, "figureStatus"), values(found, "killed"))
    assert [] == validate(found)


def test_a_further_row_adds_its_row_and_address_and_nothing_else() -> None:
    further = replace(EVENT, row="2", url="https://example.org/2", start=date(2023, 1, 1))
    found = store(new(EVENT), Told(further, "1", "a further report of an event"))
    assert ({"gdelt:1", "gdelt:2"}, {"2023-03-23"}) == (values(found, "sourceRow"), values(found, "edtf"))
    assert 2 == len(values(found, "toldAt"))
    assert [] == validate(found)


def test_a_fight_with_swapped_roles_is_each_sides_act() -> None:
    swapped = replace(EVENT, row="2", initiators=(FRONT,), targets=(ISRAEL,), mutual=True)
    found = store(new(EVENT), Told(swapped, "1", SWAPPED))
    assert values(found, "perpetrator") == values(found, "target")
    assert 2 == len(values(found, "target"))


def test_a_series_is_habitual() -> None:
    assert ({"true"}, {"false"}) == tuple(
        values(store(new(replace(EVENT, series=series))), "habitual") for series in (True, False)
    )


def test_things_with_like_names_stay_apart() -> None:
    other = replace(EVENT, row="2", targets=(DatasetActor("Front of all", "Front of all"),))
    found = store(new(EVENT), new(other))
    assert values(found, "target") != values(found, "target", "file-2")


def test_rows_satisfy_shapes_and_checks_whatever_their_cells_hold() -> None:
    assert [] == validate(store(new(EVENT), new(replace(EVENT, row='a"b <c>\\', deaths=Deaths(1)))))


def test_the_same_row_gives_the_same_text() -> None:
    assert EventTurtle(DATASET, "file").of(new(EVENT)) == EventTurtle(DATASET, "file").of(new(EVENT))
