"""Sort keys of senses."""

from __future__ import annotations

from sabab.lexicon.records import Entity, Entry, Sense
from sabab.model import Label


def test_a_sense_sorts_by_what_it_means_and_its_form() -> None:
    entity = Entity("actor/iran", "StateActor", is_place=False, label=Label("Iran"))
    entry = Entry("word/en-raid", "Trigger", "noun", "en")
    assert "name actor/iran " == Sense("name", entity=entity).key
    assert "entry word/en-raid pl" == Sense("entry", entry=entry, number="pl").key
