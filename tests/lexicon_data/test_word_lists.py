"""The word lists say only what the coder and the ontology understand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import SKOS

from sabab.lexicon.index import lexicon
from sabab.model import EventType, Frequency
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from sabab.lexicon.records import Entry

EVENT_TYPES = frozenset(get_args(EventType))
LEX = Namespace("https://w3id.org/sabab/lexicon#")


def _documented(category: str) -> frozenset[str]:
    """What the vocabulary's scope note lists behind “lex:means”, remarks in brackets left out."""
    graph = Graph().parse(ontology_folder() / "lexicon" / "vocabulary.ttl")
    said = [note for note in graph.objects(LEX[category], SKOS.scopeNote) if isinstance(note, Literal)]
    notes = (str(note) for note in said if note.language == "en")
    (note,) = (n for n in notes if n.startswith("lex:means: "))
    return frozenset(re.findall(r"[A-Za-z]+", re.sub(r"\(.*?\)", "", note.split(": ", 1)[1])))


#: Category → what its entries may mean; the coder has a branch for each.
MEANINGS = {
    "Trigger": EVENT_TYPES,
    "Weapon": EVENT_TYPES,
    "EventNoun": EVENT_TYPES,
    "Frequency": frozenset(get_args(Frequency)),
    **{name: _documented(name) for name in ("Report", "Support", "Link", "Harm", "Irrealis")},
}


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return lexicon().entries


@pytest.mark.parametrize("category", sorted(MEANINGS))
def test_meanings_are_known(entries: tuple[Entry, ...], category: str) -> None:
    strange = {e.id: e.means for e in entries if e.category == category and e.means not in MEANINGS[category]}
    assert {} == strange


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_language_has_every_category_that_tells_of_events(
    entries: tuple[Entry, ...], language: str
) -> None:
    assert set(MEANINGS) == {e.category for e in entries if e.language == language} & set(MEANINGS)


def test_every_trigger_verb_says_where_its_participants_stand(entries: tuple[Entry, ...]) -> None:
    assert [] == [
        e.id for e in entries if e.category in ("Trigger", "Support") and e.pos == "verb" and not e.frames
    ]


def test_every_support_verb_needs_an_event(entries: tuple[Entry, ...]) -> None:
    support = [e for e in entries if e.category == "Support"]
    assert [] == [e.id for e in support if not any(frame.requires("EVENT") for frame in e.frames)]


def test_the_event_types_are_classes_of_the_ontology() -> None:
    ontology = (ontology_folder() / "sabab.ttl").read_text(encoding="utf-8")
    assert [] == [name for name in sorted(EVENT_TYPES) if f"\n:{name} " not in ontology]
