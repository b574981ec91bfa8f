"""Slots filled by hand: every slot, and what rests on it in keeping with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.index import lexicon
from sabab.model import Casualties, DateRange, Extraction, Label, Ref
from sabab.pipeline.corrected_slots import named, shown, with_value
from sabab.sources.corrections import BY_HAND, CorrectionRow

if TYPE_CHECKING:
    from sabab.model import CorrectedSlot, Event


PLACES_AND_TARGETS: tuple[CorrectedSlot, ...] = ("places", "targets")


def row(slot: CorrectedSlot, value: str) -> CorrectionRow:
    return CorrectionRow("c.csv:2", "drones", "struck", slot, value, "misread", "R", date(2023, 3, 20))


def refs(drones: Extraction, value: str) -> tuple[Ref, ...]:
    return named(row("initiators", value), drones.events[0], drones.report, lexicon())


def filled(drones: Extraction, slot: CorrectedSlot, value: str) -> Event:
    event, one = drones.events[0], row(slot, value)
    return with_value(event, one, named(one, event, drones.report, lexicon()))


@pytest.mark.parametrize("name", ["actor/israel", "Israel", "إسرائيل", "اسرائيل"])
def test_an_actor_is_named_by_id_or_by_a_name_in_any_spelling(drones: Extraction, name: str) -> None:
    assert ["actor/israel"] == [ref.id for ref in refs(drones, name)]


def test_one_name_is_an_actor_in_one_slot_and_a_place_in_another(drones: Extraction) -> None:
    assert [("place/israel",), ("actor/israel",)] == [
        shown(filled(drones, slot, "Israel"), slot) for slot in PLACES_AND_TARGETS
    ]


def test_who_is_not_known_is_named_by_words_of_the_report(drones: Extraction) -> None:
    (ref,) = refs(drones, "three soldiers")
    assert (None, Label(en="three soldiers"), BY_HAND) == (ref.id, ref.label, ref.rule)
    assert ref.span is not None
    assert drones.report.text[ref.span.start : ref.span.end] == "three soldiers"


def test_a_name_that_is_neither_known_nor_in_the_text_is_refused(drones: Extraction) -> None:
    with pytest.raises(
        ValueError, match="no name that the knowledge base knows, and not in the report's words"
    ):
        refs(drones, "the men in black")


@pytest.mark.parametrize(
    ("slot", "value", "expected"),
    [
        ("type", "Airstrike", ("Airstrike",)),
        ("attribution", "stated", ("stated",)),
        ("date", "2023-03", ("2023-03",)),
        ("date", "", ()),
        ("killed", "2", ("2",)),
        ("injured", "", ()),
        ("habitual", "yes", ("true",)),
        ("negated", "false", ("false",)),
        ("targets", "actor/iran; al-Tanf base", ("actor/iran", "place/al-tanf-base")),
        ("places", "", ()),
        ("initiators", "Israel", ("actor/israel",)),
        ("sources", "SANA", ("actor/sana",)),
    ],
)
def test_every_slot_shows_what_was_put_into_it(
    drones: Extraction, slot: CorrectedSlot, value: str, expected: tuple[str, ...]
) -> None:
    assert expected == shown(filled(drones, slot, value), slot)


def test_a_date_bears_the_rule_of_people(drones: Extraction) -> None:
    day = date(2023, 3, 12)
    assert DateRange(day, day, "2023-03-12", None, BY_HAND) == filled(drones, "date", "2023-03-12").date


def accused(event: Event) -> list[list[str | None]]:
    return [[ref.id for ref in claim.attributes_to] for claim in event.claims if claim.kind == "allegation"]


def test_who_did_not_do_it_is_accused_no_more(drones: Extraction) -> None:
    assert [["actor/iran-backed-militias"]] == accused(drones.events[0])
    assert [["actor/israel"]] == accused(filled(drones, "initiators", "Israel"))
    assert [] == accused(filled(drones, "initiators", ""))


def test_who_did_it_stays_accused_beside_another(drones: Extraction) -> None:
    both = filled(drones, "initiators", "actor/iran-backed-militias; actor/iran")
    assert [["actor/iran-backed-militias"]] == accused(both)


def test_who_did_not_do_it_has_not_owned_up(drones: Extraction) -> None:
    event = drones.events[0]
    allegation = next(claim for claim in event.claims if claim.kind == "allegation")
    own = replace(allegation, kind="responsibility", claimant=event.initiators[0], attributes_to=())
    one = row("initiators", "Israel")
    israel = named(one, event, drones.report, lexicon())
    assert () == with_value(replace(event, claims=(own,)), one, israel).claims
    other = replace(own, claimant=israel[0])
    assert (other,) == with_value(replace(event, claims=(other,)), one, israel).claims


def test_what_a_source_said_is_said_by_the_one_that_takes_its_place(drones: Extraction) -> None:
    def tellers(event: Event) -> set[str | None]:
        return {
            claim.claimant.id if claim.claimant else None
            for claim in event.claims
            if claim.kind == "occurrence"
        }

    assert {"actor/united-states-central-command", "actor/sana"} == tellers(drones.events[0])
    assert {"actor/sana"} == tellers(filled(drones, "sources", "SANA"))
    assert {None} == tellers(filled(drones, "sources", ""))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("5", (5, "number", [5])), ("0", (0, "none", [0])), ("", (None, "not-mentioned", []))],
)
def test_a_figure_that_was_misread_was_misread_in_the_toll(
    drones: Extraction, value: str, expected: tuple[int | None, str, list[int | None]]
) -> None:
    toll: Casualties = filled(drones, "killed", value).casualties
    assert expected == (toll.killed, toll.status, [one.killed for one in toll.tolls])


def test_a_toll_of_another_number_stays(drones: Extraction) -> None:
    toll = filled(drones, "injured", "7").casualties
    assert (3, 7, drones.events[0].casualties.tolls) == (toll.killed, toll.injured, toll.tolls)
