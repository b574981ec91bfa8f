"""What a row of senses says, and that it says it again."""

from __future__ import annotations

from sabab.lexicon.records import Entity, Entry, Sense
from sabab.lexicon.senses import NO_SENSES, Senses
from sabab.model import Label

DAMASCUS = Entity("place/damascus", "Settlement", is_place=True, label=Label("Damascus"))
SYRIA = Entity("actor/syria", "StateActor", is_place=False, label=Label("Syria"))
RAID = Entry("word/raid", "Trigger", "noun", "en")
TO_RAID = Entry("word/to-raid", "Trigger", "verb", "en", not_before=frozenset({"on"}))
REPORT = Entry("word/report", "Report", "verb", "en")
NAMES = Senses(
    [
        Sense("name", DAMASCUS),
        Sense("metonym", SYRIA),
        Sense("demonym", SYRIA, number="pl"),
        Sense("entry", entry=RAID),
    ]
)
WORDS = Senses([Sense("entry", entry=entry) for entry in (RAID, TO_RAID, REPORT)])


def test_an_adjective_names_no_entity() -> None:
    assert (DAMASCUS, SYRIA) == NAMES.entities
    assert SYRIA == NAMES.demonym
    assert () == WORDS.entities
    assert WORDS.demonym is None


def test_a_metonym_is_a_place_that_stands_for_a_power() -> None:
    assert NAMES.is_metonym
    assert not Senses([Sense("metonym", SYRIA)]).is_metonym


def test_the_first_number_that_is_told() -> None:
    assert "pl" == NAMES.number
    assert "" == WORDS.number


def test_the_first_entry_in_any_of_the_categories() -> None:
    for _ in range(2):  # worked out, then remembered
        assert RAID == WORDS.entry(("Report", "Trigger"))
        assert TO_RAID == WORDS.entry(("Report", "Trigger"), "verb")
        assert WORDS.entry(("Weapon",)) is None


def test_the_entry_in_the_first_of_the_categories() -> None:
    for _ in range(2):
        assert REPORT == WORDS.first(("Weapon", "Report", "Trigger"))
        assert WORDS.first(("Weapon",)) is None


def test_all_entries_of_a_category_without_repetition() -> None:
    for _ in range(2):
        assert (RAID, TO_RAID) == WORDS.entries("Trigger")
        assert (RAID,) == Senses([WORDS[0], WORDS[0]]).entries("Trigger")


def test_parts_of_speech_and_verbs() -> None:
    assert {"noun", "verb"} == WORDS.parts
    assert (TO_RAID, REPORT) == tuple(sense.entry for sense in WORDS.verbs)


def test_a_part_of_a_row_is_made_once() -> None:
    assert WORDS is WORDS.only((0, 1, 2))
    assert WORDS.only((1, 2)) is WORDS.verbs
    assert NO_SENSES == WORDS.only(())


def test_a_word_that_must_not_follow_is_a_condition() -> None:
    assert WORDS.is_conditional
    assert not NAMES.is_conditional
    doubtful = Entity(
        "place/x", "Settlement", is_place=True, label=Label("X"), not_before=frozenset({"road"})
    )
    assert Senses([Sense("name", doubtful)]).is_conditional
