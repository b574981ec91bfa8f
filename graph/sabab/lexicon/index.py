"""The compiled lexicon: all forms by their first word, and the longest match at a place in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sabab.lexicon import compilation
from sabab.lexicon.records import Entity, Entry, Sense
from sabab.lexicon.turtle import read_descriptions
from sabab.resources import ontology_folder
from sabab.text.clitics import Reading, enclitic_cores, proclitic_readings
from sabab.text.words import Word

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """One sense of the words from *first* up to *end*; *reading* tells the clitics of the first word."""

    first: int
    end: int
    reading: Reading
    sense: Sense

    @property
    def length(self) -> int:
        """How many words it covers."""
        return self.end - self.first


class Lexicon:
    """Entities and entries with an index of their forms; immutable once built."""

    def __init__(self, entities: dict[str, Entity], entries: Sequence[Entry], forms: Iterable[tuple[Key, Sense]]) -> None:
        self.entities = entities
        self.entries = tuple(entries)
        self._by_first: dict[str, list[tuple[Key, Sense]]] = {}
        seen = set()
        for key, sense in forms:
            if key and (key, sense.key) not in seen:
                seen.add((key, sense.key))
                self._by_first.setdefault(key[0], []).append((key, sense))
        for listed in self._by_first.values():
            listed.sort(key=lambda item: (-len(item[0]), item[0], item[1].key))
        groups = [entity for entity in entities.values() if entity.proxy_group_of]
        # of several groups of one backer (its clients at large, those of one country) the one that stands under fewest
        self._groups = {e.proxy_group_of: e for e in sorted(groups, key=lambda e: (len(e.parents), e.id), reverse=True)}

    def matches(self, words: Sequence[Word], index: int) -> tuple[Match, ...]:
        """Every sense that starts at *index*: of the longest match first, then by fewest clitics.

        Shorter matches are left out once a longer one was found with as few clitics: "دير الزور 24" hides "دير الزور".
        """
        found = sorted(self._candidates(words, index), key=lambda m: (-m.length, m.reading.skip, m.sense.key))
        if not found:
            return ()
        best = found[0]
        return tuple(m for m in found if m.length == best.length and m.reading == best.reading)

    def _candidates(self, words: Sequence[Word], index: int) -> Iterator[Match]:
        word = words[index]
        is_arabic = not word.form.isascii()
        readings = proclitic_readings(word.form) if is_arabic else (Reading(word.form),)
        for reading in readings:
            found = False
            for key, sense in self._by_first.get(reading.core, ()):
                if (end := _end(words, index, key)) is not None:
                    found = True
                    yield Match(index, end, reading, sense)
            if is_arabic and not found:
                yield from self._with_pronoun(index, reading)

    def _with_pronoun(self, index: int, reading: Reading) -> Iterator[Match]:
        for core, pronoun in enclitic_cores(reading.core):
            for key, sense in self._by_first.get(core, ()):
                if len(key) == 1 and sense.kind == "entry" and not sense.definite:
                    bound = Reading(core, reading.skip, reading.conjunction, reading.preposition, pronoun)
                    yield Match(index, index + 1, bound, sense)

    def proxy_group(self, backer: str) -> Entity | None:
        """The descriptive group that stands for the unnamed clients of *backer* or of what it stands under."""
        return next((self._groups[name] for name in self.above(backer) if name in self._groups), None)

    def above(self, name: str) -> tuple[str, ...]:
        """*name* and all it stands under, nearest first."""
        found = [name]
        for current in found:
            entity = self.entities.get(current)
            found.extend(parent for parent in (entity.parents if entity else ()) if parent not in found)
        return tuple(found)


def _end(words: Sequence[Word], index: int, key: Key) -> int | None:
    end = index + len(key)
    if end > len(words) or any(words[index + k].form != key[k] for k in range(1, len(key))):
        return None
    return end


@cache
def lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon compiled from *folder* (the packaged ontology by default), once per process.

    Raises:
        LexiconError: a file does not parse or an entry is not in order.
    """
    base = folder or ontology_folder()
    knowledge = read_descriptions(sorted((base / "knowledge").glob("*.ttl")))
    entities = compilation.entities(knowledge)
    forms = list(compilation.named_forms(knowledge, entities))
    listed: list[Entry] = []
    variants: list[tuple[str, str]] = []
    for path in sorted((base / "lexicon").glob("*.ttl")):
        descriptions = read_descriptions([path])
        variants.extend(compilation.spelling_variants(descriptions))
        for entry, senses in compilation.entries(descriptions, path):
            listed.append(entry)
            forms.extend(senses)
    return Lexicon(entities, listed, [*forms, *_respelt(forms, variants)])


def _respelt(forms: Iterable[tuple[Key, Sense]], variants: Iterable[tuple[str, str]]) -> Iterator[tuple[Key, Sense]]:
    for key, sense in forms:
        for one, other in variants:
            for old, new in ((one, other), (other, one)):
                if any(old in part for part in key):
                    yield tuple(part.replace(old, new) for part in key), sense
