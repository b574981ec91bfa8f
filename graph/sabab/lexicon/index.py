"""The compiled lexicon: all forms by their first word, and the longest match at a place in a text."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sabab.lexicon import compilation, naming
from sabab.lexicon.keys import respelt
from sabab.lexicon.turtle import read_descriptions
from sabab.resources import ontology_folder
from sabab.text.clitics import Reading, enclitic_cores, proclitic_readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import Entity, Entry, Sense
    from sabab.text.words import Word

#: The file of ontology/lexicon that declares the vocabulary; it holds no words.
VOCABULARY = "vocabulary.ttl"
#: Words whose candidates are kept: a large newspaper's vocabulary with its clitics.
_CACHED_FORMS = 1 << 17


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


class _Candidate(NamedTuple):
    """A sense that a word can open: by which reading, and what must follow."""

    rest: Key
    reading: Reading
    sense: Sense

    def rank(self) -> tuple[int, int, str]:
        """Longest first, then by fewest clitics."""
        return -len(self.rest), self.reading.skip, self.sense.key


class _Opening(NamedTuple):
    """All that a folded word can open: phrases by their second word, and what it is by itself, best first."""

    phrases: Mapping[str, tuple[_Candidate, ...]]
    alone: tuple[_Candidate, ...]


class Lexicon:
    """Entities and entries with an index of their forms; immutable once built."""

    def __init__(
        self, entities: dict[str, Entity], entries: Sequence[Entry], forms: Iterable[tuple[Key, Sense]]
    ) -> None:
        self.entities = entities
        self.entries = tuple(entries)
        self._by_first: dict[str, list[tuple[Key, Sense]]] = {}
        for key, sense in forms:
            if key:
                self._by_first.setdefault(key[0], []).append((key[1:], sense))
        self._opening = lru_cache(maxsize=_CACHED_FORMS)(self._read_opening)
        groups = [entity for entity in entities.values() if entity.proxy_group_of]
        # of several groups of one backer (its clients at large, those of one country) the one that stands under fewest
        groups.sort(key=lambda e: (len(e.parents), e.id), reverse=True)
        self._groups = {e.proxy_group_of: e for e in groups}

    def matches(self, words: Sequence[Word], index: int) -> tuple[Match, ...]:
        """Every sense that starts at *index*: of the longest match first, then by fewest clitics.

        Shorter matches are left out once a longer one was found: "دير الزور 24" hides "دير الزور".
        """
        opening = self._opening(words[index].form)
        if opening.phrases and index + 1 < len(words):
            listed = opening.phrases.get(words[index + 1].form, ())
            found = _best(candidate for candidate in listed if _fits(words, index, candidate))
            if found:
                return _matches(index, found)
        return _matches(index, _best(c for c in opening.alone if _is_spelt(words[index], c.sense)))

    def _read_opening(self, form: str) -> _Opening:
        candidates: dict[tuple[Key, Reading, str], _Candidate] = {}
        for candidate in self._candidates(form):
            candidates.setdefault((candidate.rest, candidate.reading, candidate.sense.key), candidate)
        phrases: dict[str, list[_Candidate]] = {}
        alone: list[_Candidate] = []
        for candidate in sorted(candidates.values(), key=_Candidate.rank):
            (phrases.setdefault(candidate.rest[0], []) if candidate.rest else alone).append(candidate)
        return _Opening({word: tuple(listed) for word, listed in phrases.items()}, tuple(alone))

    def _candidates(self, form: str) -> Iterator[_Candidate]:
        is_arabic = not form.isascii()
        for reading in proclitic_readings(form) if is_arabic else (Reading(form),):
            listed = self._by_first.get(reading.core, ())
            yield from (_Candidate(rest, reading, sense) for rest, sense in listed)
            if is_arabic and all(rest for rest, _ in listed):
                yield from self._with_pronoun(reading)

    def _with_pronoun(self, reading: Reading) -> Iterator[_Candidate]:
        for core, pronoun in enclitic_cores(reading.core):
            bound = Reading(core, reading.skip, reading.conjunction, reading.preposition, pronoun)
            for rest, sense in self._by_first.get(core, ()):
                if not rest and sense.kind == "entry" and not sense.definite:
                    yield _Candidate((), bound, sense)

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


def _fits(words: Sequence[Word], index: int, candidate: _Candidate) -> bool:
    rest = candidate.rest
    if index + len(rest) >= len(words):
        return False
    return all(words[index + k].form == form for k, form in enumerate(rest, 1))


def _is_spelt(word: Word, sense: Sense) -> bool:
    """Whether a short acronym is in capitals: "US" is a state, "us" a pronoun."""
    return not sense.acronym or word.surface.isupper()


def _best(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """The first candidate and those after it of its length and reading."""
    found: list[_Candidate] = []
    for candidate in candidates:
        if not found or (len(candidate.rest) == len(found[0].rest) and candidate.reading == found[0].reading):
            found.append(candidate)
    return found


def _matches(index: int, candidates: Sequence[_Candidate]) -> tuple[Match, ...]:
    return tuple(Match(index, index + 1 + len(c.rest), c.reading, c.sense) for c in candidates)


@cache
def lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon compiled from *folder* (the packaged ontology by default), once per process.

    Raises:
        LexiconError: a file does not parse or an entry is not in order.
    """
    with _uncollected():
        return _compiled(folder or ontology_folder())


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would walk the records again and again while they are made.

    None of them is garbage; it took a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _compiled(base: Path) -> Lexicon:
    knowledge = read_descriptions(sorted((base / "knowledge").glob("*.ttl")))
    entities = naming.entities(knowledge)
    forms = list(naming.named_forms(knowledge, entities))
    listed: list[Entry] = []
    variants: list[tuple[str, str]] = []
    for path in sorted((base / "lexicon").glob("*.ttl")):
        if path.name == VOCABULARY:
            continue
        descriptions = read_descriptions([path])
        variants.extend(compilation.spelling_variants(descriptions))
        for entry, senses in compilation.entries(descriptions, path):
            listed.append(entry)
            forms.extend(senses)
    forms.extend([(other, sense) for key, sense in forms for other in respelt(key, variants)])
    return Lexicon(entities, listed, forms)
