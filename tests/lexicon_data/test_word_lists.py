"""The word lists say only what the coder and the ontology understand."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from sabab.lexicon.index import lexicon
from sabab.model import EventType, Frequency

if TYPE_CHECKING:
    from sabab.lexicon.records import Entry

EVENT_TYPES = frozenset(get_args(EventType))
#: Category → what its entries may mean; the coder has a branch for each.
MEANINGS = {
    "Trigger": EVENT_TYPES,
    "Weapon": EVENT_TYPES,
    "EventNoun": EVENT_TYPES,
    "Frequency": frozenset(get_args(Frequency)),
    "Report": frozenset("report according claim deny hold doubt hedge threaten accuse admit condemn".split()),  # noqa: SIM905
    "Support": frozenset("do undergo reach occur exchange harm order".split()),  # noqa: SIM905
    "Link": frozenset("answers follows precedes after before".split()),  # noqa: SIM905
    "Harm": frozenset("killed injured casualties damage".split()),  # noqa: SIM905
    "Irrealis": frozenset("if future fear call attempt any".split()),  # noqa: SIM905
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
    from sabab.resources import ontology_folder  # noqa: PLC0415 (the one test that reads the ontology)

    ontology = (ontology_folder() / "sabab.ttl").read_text(encoding="utf-8")
    assert [] == [name for name in sorted(EVENT_TYPES) if f"\n:{name} " not in ontology]
