"""Adding a word, a frame, a cue, an actor or a place takes Turtle only: a sentence comes out that did not before."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from sabab.pipeline.explaining import explanations
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Adding = Callable[[str, str], Path]

TRIGGER = """
word:en-trigger-verb-skybolt a lex:Trigger ; lex:pos "verb" ; ontolex:denotes sabab:Airstrike ;
    ontolex:canonicalForm [ ontolex:writtenRep "skybolt"@en ] ; lex:frame "SUBJ V OBJ" .
"""
NARROW = TRIGGER.replace("SUBJ V OBJ", "SUBJ V OBJ with:INSTR!")
FRAME = 'word:en-trigger-verb-skybolt lex:frame "SUBJ V OBJ" .'
CUE = """
word:en-report-phrase-as-related-by a lex:Report ; lex:pos "phrase" ; lex:means "according" ;
    ontolex:canonicalForm [ ontolex:writtenRep "as sung by"@en ] .
"""
ACTOR = """
actor:rock-brigade a sabab:NonStateArmedGroup ;
  skos:prefLabel "Rock Brigade"@en, "لواء الصخرة"@ar .
"""
PLACE = """
place:zumurruda a sabab:Settlement ;
  skos:prefLabel "Zumurruda"@en, "زمردة"@ar .
"""


@pytest.fixture
def adding(tmp_path_factory: pytest.TempPathFactory) -> Adding:
    """The packaged ontology with lines added to one of its files."""

    def added(file: str, lines: str) -> Path:
        folder = tmp_path_factory.mktemp("ontology")
        for room in ("knowledge", "lexicon"):
            (folder / room).mkdir()
            for path in (ontology_folder() / room).glob("*.ttl"):
                shutil.copy(path, folder / room)
        with (folder / file).open("a", encoding="utf-8") as target:
            target.write(lines)
        return folder

    return added


def explained(text: str, folder: Path | None = None) -> dict[str, Any]:
    (found,) = explanations(text, Metadata(), folder)
    return found


def slot(found: dict[str, Any], name: str) -> list[str | None]:
    return [ref["id"] for event in found["events"] for ref in event[name]]


def test_a_trigger(adding: Adding) -> None:
    text = "Israeli jets skybolted a convoy of Hezbollah on Sunday."
    after = explained(text, adding("lexicon/en.ttl", TRIGGER))
    assert [] == explained(text)["events"]
    assert ["Airstrike"] == [event["type"] for event in after["events"]]
    assert (["actor/israel"], ["actor/hezbollah"]) == (slot(after, "initiators"), slot(after, "targets"))


def test_a_frame(adding: Adding) -> None:
    text = "Israel skybolted a convoy of Hezbollah on Sunday."
    before = explained(text, adding("lexicon/en.ttl", NARROW))
    after = explained(text, adding("lexicon/en.ttl", NARROW + FRAME))
    assert ([], ["actor/israel"]) == (before["events"], slot(after, "initiators"))
    assert [("SUBJ V OBJ with:INSTR!", False, ["INSTR"]), ("SUBJ V OBJ", True, [])] == [
        (trial["frame"], trial["won"], list(trial["missing"]))
        for trial in after["sentences"][0]["triggers"][0]["trials"]
    ]


def test_a_cue(adding: Adding) -> None:
    text = "Israel struck Homs on Sunday, as sung by the Syrian Observatory for Human Rights."
    after = explained(text, adding("lexicon/en.ttl", CUE))
    assert [] == slot(explained(text), "sources")
    assert ["actor/syrian-observatory-for-human-rights"] == slot(after, "sources")


def test_an_actor(adding: Adding) -> None:
    text = "قصف لواء الصخرة مطار المزة."
    after = explained(text, adding("knowledge/actors.ttl", ACTOR))
    assert "actor/rock-brigade" not in slot(explained(text), "initiators")
    assert ["actor/rock-brigade"] == slot(after, "initiators")


def test_a_place(adding: Adding) -> None:
    text = "قصفت طائرات إسرائيلية زمردة أمس."
    after = explained(text, adding("knowledge/places.ttl", PLACE))
    assert "place/zumurruda" not in slot(explained(text), "places")
    assert ["place/zumurruda"] == slot(after, "places")


def test_a_new_line_is_pointed_to(adding: Adding) -> None:
    folder = adding("lexicon/en.ttl", TRIGGER)
    words = explained("skybolted", folder)["sentences"][0]["words"]
    name, _, line = words[0]["senses"][0]["where"].rpartition(":")
    written = (folder / "lexicon" / "en.ttl").read_text(encoding="utf-8").splitlines()
    assert str(folder / "lexicon" / "en.ttl") == name
    assert written[int(line) - 1].startswith("word:en-trigger-verb-skybolt ")


def test_a_word_that_does_not_hold_beside_another_is_told(adding: Adding) -> None:
    limited = TRIGGER.replace("lex:frame", 'lex:notBefore "the" ; lex:frame')
    folder = adding("lexicon/en.ttl", limited)
    texts = ("skybolted the town", "skybolted a town")
    refused, told = (explained(text, folder)["sentences"][0]["words"] for text in texts)
    entry = {"word/en-trigger-verb-skybolt"}
    assert ([], entry) == (refused[0]["senses"], {sense["id"] for sense in refused[0]["refused"]})
    assert (entry, []) == ({sense["id"] for sense in told[0]["senses"]}, told[0]["refused"])
