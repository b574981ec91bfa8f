"""What a foreign coder returns is looked at field by field, and each flaw has its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.model import Casualties, DateRange, Label, Link, Pattern, Ref, Span
from sabab.pipeline.border import flaws
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

if TYPE_CHECKING:
    from sabab.model import Extraction

DISPATCHES = sorted((ontology_folder() / "examples" / "dispatches").glob("*.txt"))


def found(extraction: object, drones: Extraction) -> list[str]:
    return list(flaws(extraction, drones.report, lexicon()))


def with_event(drones: Extraction, **fields: Any) -> Extraction:
    return replace(drones, events=(replace(drones.events[0], **fields), *drones.events[1:]))


@pytest.mark.parametrize("path", DISPATCHES, ids=lambda path: path.stem)
def test_what_sabab_itself_reads_is_in_order(path: Any) -> None:
    told = report(path.stem, path.read_text(encoding="utf-8"), Metadata(), path.stem)
    assert [] == list(flaws(code(told, lexicon()), told, lexicon()))


def test_no_extraction_is_one_flaw(drones: Extraction) -> None:
    assert ["it is a dict, not a sabab.model.Extraction"] == found({"events": []}, drones)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"type": "Strike"}, "events[0].type: 'Strike' is none of 'Attack'"),
        ({"initiators": ["actor/israel"]}, "events[0].initiators: it is ['actor/israel'] and not a tuple"),
        ({"initiators": ("actor/israel",)}, "events[0].initiators[0]: it is 'actor/israel' and not Ref"),
        ({"habitual": 1}, "events[0].habitual: it is 1 and not bool"),
        ({"date": "2023-03-13"}, "events[0].date: it is '2023-03-13' and not DateRange"),
        ({"casualties": Casualties(killed=True)}, "events[0].casualties.killed: it is True and not int"),
        ({"casualties": Casualties(killed=-1)}, "events[0].casualties: a number of people is below 0"),
        ({"trigger": Span(0, 6, "strike")}, "events[0].trigger: at 0-6 the text has 'Drones', not 'strike'"),
        ({"trigger": Span(9, 9, "")}, "events[0].trigger: 9-9 is no stretch of a text of 266 characters"),
        ({"trigger": Span(260, 300, "x")}, "events[0].trigger: 260-300 is no stretch"),
        (
            {"targets": (Ref("actor/nosuch", Label(), None, "llm"),)},
            "events[0].targets[0]: the knowledge base has no",
        ),
        (
            {"targets": (Ref(None, Label(), None, "llm"),)},
            "events[0].targets[0]: an open phrase has its words",
        ),
        ({"id": "e2"}, "events[1].id: 'e2' is empty or an earlier event's"),
        (
            {"date": DateRange(date(2023, 3, 14), date(2023, 3, 13), "2023-03-14/2023-03-13", None, "llm")},
            "events[0].date: 2023-03-14 to 2023-03-13",
        ),
        (
            {"date": DateRange(datetime(2023, 3, 14, 1), None, "2023-03-14/..", None, "llm")},  # noqa: DTZ001 (wrong at will)
            "events[0].date.start: it is datetime.datetime(2023, 3, 14, 1, 0) and not date",
        ),
    ],
)
def test_a_wrong_field_of_an_event_is_named(drones: Extraction, fields: dict[str, Any], says: str) -> None:
    assert found(with_event(drones, **fields), drones)[0].startswith(says)


@pytest.mark.parametrize(
    ("cause", "effect", "basis", "says"),
    [
        ("e2", "e9", "stated", "links[0]: a link leads from one event to another, not from 'e2' to 'e9'"),
        ("e1", "e1", "stated", "links[0]: a link leads from one event to another"),
        ("e2", "e1", "inferred", "links[0]: a link of basis 'inferred' is never read from a text"),
    ],
)
def test_a_wrong_link_is_named(drones: Extraction, cause: str, effect: str, basis: Any, says: str) -> None:
    link = Link(cause, effect, basis, drones.events[0].trigger)
    (flaw,) = found(replace(drones, links=(link,)), drones)
    assert flaw.startswith(says)


def test_a_habit_of_one_step_is_none(drones: Extraction) -> None:
    habit = Pattern((), 0, "often", drones.events[0].trigger)
    assert ["patterns[0]: a habit has two steps or more, and is given one of them"] == found(
        replace(drones, patterns=(habit,)), drones
    )


def test_another_report_than_the_one_given_is_refused(drones: Extraction) -> None:
    other = replace(drones, report=replace(drones.report, outlet="Desk"))
    assert ["report: it is not the report that the coder was given; return that one as it is"] == found(
        other, drones
    )


def test_sentences_count_from_0(drones: Extraction) -> None:
    (flaw,) = found(replace(drones, sentences=drones.sentences[1:2]), drones)
    assert "sentences[0].index: it is 1" in flaw
