"""Records to plain tables and back."""

from __future__ import annotations

import json

from sabab.lexicon.frames import frame
from sabab.lexicon.index import Lexicon
from sabab.lexicon.records import Entity, Entry, Sense
from sabab.lexicon.tables import Tables, entity_of, entry_of, forms_of, tables
from sabab.model import Label
from sabab.text.words import words

IRAN = Entity("actor/iran", "StateActor", is_place=False, label=Label("Iran", "إيران"))
CLIENTS = Entity(
    "actor/c",
    "NonStateArmedGroup",
    is_place=False,
    label=Label("C"),
    parents=("actor/iran",),
    proxy_group_of="actor/iran",
    not_before=frozenset({"b", "a"}),
)
RAID = Entry(
    "word/raid",
    "Trigger",
    "verb",
    "en",
    means="Raid",
    frames=(frame("SUBJ V OBJ on:LOC"),),
    weak=True,
    not_before=frozenset({"b", "a"}),
    not_after=frozenset({"c"}),
)
FORMS = [
    (("iran",), Sense("name", entity=IRAN)),
    (("raided", "by"), Sense("entry", entry=RAID, tense="past")),
    (("raids",), Sense("entry", entry=RAID, number="pl", definite=True)),
    (("iran", ""), Sense("name", entity=CLIENTS)),
]
MADE = tables([IRAN, CLIENTS], [RAID], FORMS)


def test_a_row_becomes_the_record_that_it_was_made_from() -> None:
    assert [IRAN, CLIENTS] == [entity_of(row) for row in MADE.entities]
    assert [RAID] == [entry_of(row) for row in MADE.entries]
    assert ["SUBJ V OBJ on:LOC"] == [one.notation for one in entry_of(MADE.entries[0]).frames]


def test_they_are_the_same_after_a_journey_through_json() -> None:
    lexicon = Lexicon(Tables(*json.loads(json.dumps(MADE))))
    match = lexicon.match(words("raided by"), 0)
    assert match is not None
    assert (FORMS[1][1],) == match.senses
    assert {"actor/iran": IRAN, "actor/c": CLIENTS} == lexicon.entities
    assert (RAID,) == lexicon.entries


def test_a_form_with_an_empty_word_is_none() -> None:
    assert ["iran", "raided", "raids"] == sorted(MADE.forms)
    assert [((), 0)] == forms_of(MADE.forms["iran"])
    assert [(("by",), 1)] == forms_of(MADE.forms["raided"])
