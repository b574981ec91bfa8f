"""A compiled lexicon as plain tables, from which its records are made when they are first asked for.

A report uses a few hundred of the 12,000 senses. Rows of text load in a twentieth of the time that it takes to read the
Turtle, and a row becomes a record in a microsecond. Senses and forms, of which there are most, are a line of text each:
rows of seven and two values took as long again to load as everything else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from sabab.lexicon import frames
from sabab.lexicon.records import Entity, Entry, Sense
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import Frame, PartOfSpeech, SenseKind
    from sabab.model import Language

#: id, class, whether a place, label in English and in Arabic, what it stands under, whom it stands for, not before.
EntityRow = tuple[str, str, bool, str | None, str | None, list[str], str | None, list[str], list[str]]
#: id, category, part of speech, language, meaning, frames as written, weak, not before, not after.
EntryRow = tuple[str, str, "PartOfSpeech", "Language", str, list[str], bool, list[str], list[str]]
#: ``kind|entity|entry|tense|number|marks``: entity and entry by their numbers, one of them empty; of the marks d is for
#: definite and a for an acronym.
SenseRow = str
#: For each sense that a word can open its number and the words that must follow, between spaces; tabs part the senses.
FormRow = str


class Tables(NamedTuple):
    """Rows of entities, entries and senses, each meant by its number; the forms by their first word."""

    entities: Sequence[EntityRow]
    entries: Sequence[EntryRow]
    senses: Sequence[SenseRow]
    forms: Mapping[str, FormRow]


def tables(
    entities: Iterable[Entity], entries: Iterable[Entry], forms: Iterable[tuple[Key, Sense]]
) -> Tables:
    """The tables of a lexicon's records."""
    entities, entries = list(entities), list(entries)
    numbers = {id(record): k for records in (entities, entries) for k, record in enumerate(records)}
    senses: dict[SenseRow, int] = {}
    by_first: dict[str, list[str]] = {}
    for key, sense in forms:
        if key and all(key):
            number = senses.setdefault(_sense_row(sense, numbers), len(senses))
            by_first.setdefault(key[0], []).append(" ".join((str(number), *key[1:])))
    return Tables(
        [_entity_row(one) for one in entities],
        [_entry_row(one) for one in entries],
        [*senses],
        {word: "\t".join(listed) for word, listed in by_first.items()},
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
        [*entity.operators],
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
    entity, entry = (
        str(numbers[id(meant)]) if meant is not None else "" for meant in (sense.entity, sense.entry)
    )
    marks = "d" * sense.definite + "a" * sense.acronym
    return f"{sense.kind}|{entity}|{entry}|{sense.tense}|{sense.number}|{marks}"


def entity_of(row: EntityRow) -> Entity:
    """The entity of a row."""
    name, kind, is_place, english, arabic, parents, group, not_before, operators = row
    label = Label(english, arabic)
    return Entity(
        name, kind, is_place, label, tuple(parents), group, frozenset(not_before), operators=tuple(operators)
    )


def entry_of(row: EntryRow) -> Entry:
    """The entry of a row."""
    name, category, pos, language, means, notations, weak, not_before, not_after = row
    found = tuple(map(_frame, notations))
    return Entry(
        name, category, pos, language, means, found, weak, frozenset(not_before), frozenset(not_after)
    )


def sense_of(row: SenseRow, entity_at: Callable[[int], Entity], entry_at: Callable[[int], Entry]) -> Sense:
    """The sense of a row."""
    kind, entity, entry, tense, number, marks = row.split("|")
    return Sense(
        cast("SenseKind", kind),
        entity_at(int(entity)) if entity else None,
        entry_at(int(entry)) if entry else None,
        tense,
        number,
        definite="d" in marks,
        acronym="a" in marks,
    )


def forms_of(row: FormRow) -> list[tuple[Key, int]]:
    """For each sense that a word can open the words that must follow and its number."""
    pieces = (piece.split(" ") for piece in row.split("\t")) if row else ()
    return [(tuple(rest), int(number)) for number, *rest in pieces]


@cache
def _frame(notation: str) -> Frame:
    """2,000 entries share 160 frames."""
    return frames.frame(notation)
