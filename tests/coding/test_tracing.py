"""What became of every word that may tell of an event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import coded
from sabab.coding.tracing import considered, type_rule
from sabab.lexicon.index import lexicon
from sabab.model import Report
from sabab.text.language import language

if TYPE_CHECKING:
    from sabab.coding.coder import Coded
    from sabab.coding.tracing import Considered


def read(text: str) -> Coded:
    report = Report("report", text, "0" * 64, language(text) or "en", date(2023, 3, 20), "given")
    return coded(report, lexicon())


def triggers(text: str) -> dict[str, Considered]:
    """The last word considered of each spelling."""
    found = read(text)
    return {
        one.words.text: one for sentence in found.context.sentences for one in considered(found, sentence)
    }


def test_a_verb_that_tells_an_event_shows_its_frame_and_slots() -> None:
    verb = triggers("قصفت طائرات إسرائيلية مطار المزة.")["قصفت"]
    (trial,) = verb.trials
    assert ("e1", "asserted", "told as a fact") == (verb.event, verb.realis, verb.outcome)
    assert ("V SUBJ OBJ", True, True, ()) == (trial.frame, trial.holds, trial.won, trial.missing)
    assert {("INSTR", "طائرات إسرائيلية", "after-verb"), ("OBJ", "مطار المزة", "after-verb")} == {
        (slot.role, slot.words.text, slot.rule) for slot in verb.slots
    }


def test_a_frame_that_is_refused_says_what_it_needs() -> None:
    verb = triggers("Israeli jets struck Homs on Sunday.")["struck"]
    assert [("EVENT! V OBJ", False, ("EVENT",)), ("SUBJ V OBJ", True, ())] == [
        (trial.frame, trial.won, trial.missing) for trial in verb.trials
    ]


@pytest.mark.parametrize(
    ("text", "word", "outcome"),
    [
        ("The storm struck the coast on Sunday.", "struck", "a weak word without weapon"),
        ("The storm struck the coast on Sunday.", "storm", "a verb in the word list, but a noun"),
        ("وإذا قصفت إسرائيل دمشق فسترد إيران.", "قصفت", "hypothetical, planned, feared or wished (اذا)"),
        ("شنت إسرائيل غارات على حمص.", "شنت", "lends its slots to غارات"),
        ("Israel denied that it had killed him with anything.", "killed", "no frame holds"),
    ],
)
def test_a_word_that_tells_none_says_why(text: str, word: str, outcome: str) -> None:
    found = triggers(text)[word]
    assert found.event is None
    assert found.outcome.startswith(outcome)


def test_what_did_not_happen_is_told_as_such() -> None:
    found = triggers("لم تقصف إسرائيل مطار المزة.")["تقصف"]
    assert ("negated", "told as not having happened") == (found.realis, found.outcome)


def test_means_without_a_verb_are_considered() -> None:
    (found,) = triggers("Rockets on the city of Haifa").values()
    assert ("e1", ()) == (found.event, found.trials)


def test_a_sentence_without_such_words_considers_none() -> None:
    assert {} == triggers("The weather is fine in Damascus.")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("قصفت طائرات إسرائيلية مطار المزة.", "word/ar-weapon-noun-tayra"),
        ("قصفت إسرائيل مطار المزة.", "word/ar-trigger-verb-qsf"),
    ],
)
def test_a_type_comes_from_the_trigger_or_from_the_weapon(text: str, rule: str) -> None:
    (happening,) = read(text).context.happenings
    assert rule == type_rule(happening)
