"""A compiled lexicon as plain tables, from which its records are made when they are first asked for.

A report uses a few hundred of the 12,000 senses. Rows of text and numbers load in a tenth of the time that it takes to
read the Turtle, and a row becomes a record in a microsecond.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sabab.lexicon import frames
from sabab.lexicon.records import Entity, Entry, Sense
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import Frame, PartOfSpeech, SenseKind
    from sabab.model import Language

#: id, class, whether a place, label in English and in Arabic, what it stands under, whom it stands for, not before.
EntityRow = tuple[str, str, bool, str | None, str | None, list[str], str | None, list[str]]
#: id, category, part of speech, language, meaning, frames as written, weak, not before, not after.
EntryRow = tuple[str, str, "PartOfSpeech", "Language", str, list[str], bool, list[str], list[str]]
#: kind, number of its entity and of its entry (one of them is none), tense, number, definite, acronym.
SenseRow = tuple["SenseKind", int | None, int | None, str, str, bool, bool]
#: What must follow the first word, with a space between words, and the number of the sense.
FormRow = tuple[str, int]


class Tables(NamedTuple):
    """Rows of entities, entries and senses, each meant by its number; the forms by their first word."""

    entities: Sequence[EntityRow]
    entries: Sequence[EntryRow]
    senses: Sequence[SenseRow]
    forms: Mapping[str, Sequence[FormRow]]


def tables(
    entities: Iterable[Entity], entries: Iterable[Entry], forms: Iterable[tuple[Key, Sense]]
) -> Tables:
    """The tables of a lexicon's records."""
    entities, entries = list(entities), list(entries)
    numbers = {id(record): k for records in (entities, entries) for k, record in enumerate(records)}
    senses: dict[SenseRow, int] = {}
    by_first: dict[str, list[FormRow]] = {}
    for key, sense in forms:
        if key and all(key):
            number = senses.setdefault(_sense_row(sense, numbers), len(senses))
            by_first.setdefault(key[0], []).append((" ".join(key[1:]), number))
    return Tables(
        [_entity_row(one) for one in entities], [_entry_row(one) for one in entries], [*senses], by_first
    )


def _entity_row(entity: Entity) -> EntityRow:
    label = entity.label
    return (
        entity.id,
        entity.kind,
        entity.is_place,
        label.en,
        label.ar,
        [*entity.parents],
        entity.proxy_group_of,
        sorted(entity.not_before),
    )


def _entry_row(entry: Entry) -> EntryRow:
    return (
        entry.id,
        entry.category,
        entry.pos,
        entry.language,
        entry.means,
        [frame.notation for frame in entry.frames],
        entry.weak,
        sorted(entry.not_before),
        sorted(entry.not_after),
    )


def _sense_row(sense: Sense, numbers: Mapping[int, int]) -> SenseRow:
    """*numbers* are by the identity of the record: two files may describe one id."""
    return (
        sense.kind,
        numbers[id(sense.entity)] if sense.entity is not None else None,
        numbers[id(sense.entry)] if sense.entry is not None else None,
        sense.tense,
        sense.number,
        sense.definite,
        sense.acronym,
    )


def entity_of(row: EntityRow) -> Entity:
    """The entity of a row."""
    name, kind, is_place, english, arabic, parents, group, not_before = row
    return Entity(name, kind, is_place, Label(english, arabic), tuple(parents), group, frozenset(not_before))


def entry_of(row: EntryRow) -> Entry:
    """The entry of a row."""
    name, category, pos, language, means, notations, weak, not_before, not_after = row
    found = tuple(map(_frame, notations))
    return Entry(
        name, category, pos, language, means, found, weak, frozenset(not_before), frozenset(not_after)
    )


@cache
def _frame(notation: str) -> Frame:
    """2,000 entries share 160 frames."""
    return frames.frame(notation)
