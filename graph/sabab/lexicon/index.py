"""The compiled lexicon: all forms by their first word, and the longest match at a place in a text."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sabab.lexicon import kept
from sabab.lexicon.senses import Senses
from sabab.lexicon.tables import entity_of, entry_of, forms_of, sense_of
from sabab.resources import ontology_folder
from sabab.text.clitics import Reading, enclitic_cores, proclitic_readings
from sabab.text.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import Entity, Entry, Sense
    from sabab.lexicon.tables import Tables
    from sabab.text.words import Word

#: Words whose candidates are kept: a large newspaper's vocabulary with its clitics.
_CACHED_FORMS = 1 << 17


@record(frozen=True, slots=True)
class Match:
    """All senses of the words from *first* up to *end*; *reading* tells the clitics of the first word."""

    first: int
    end: int
    reading: Reading
    senses: Senses

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


class _Option(NamedTuple):
    """The senses of one phrase by one reading of its first word."""

    rest: Key
    reading: Reading
    senses: Senses


class _Opening(NamedTuple):
    """All that a folded word can open: phrases by their second word, best first, and what it is by itself.

    *alone* leaves out short acronyms, which count only where they are in capitals: "US" is a state, "us" a pronoun.
    """

    phrases: Mapping[str, tuple[_Option, ...]]
    in_capitals: _Option | None
    alone: _Option | None
    unbound: _Option | None
    """What it is where it cannot end in a pronoun: "بعدة" is ب + عدة and not "after him"."""

    def going_on(self, form: str) -> tuple[_Option, ...]:
        """The phrases that may go on with the word *form*, or with a preposition written onto it."""
        whole = self.phrases.get(form, ())
        bound = self.phrases.get(form[:1], ()) if form[:1] in _BOUND and form != form[:1] else ()
        return (*whole, *bound) if bound else whole


#: The last letter of a word with the marks that it may bear: “حملةٍ”.
_WITH_MARKS = 2
#: Prepositions that are written onto the next word.
_BOUND = frozenset({"ل", "ب"})


class Lexicon:
    """Entities and entries with an index of their forms; immutable once built."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._entities = tuple(map(entity_of, tables.entities))
        self.entities: dict[str, Entity] = {entity.id: entity for entity in self._entities}
        self._opening = lru_cache(maxsize=_CACHED_FORMS)(self._read_opening)
        self._entry = cache(self._read_entry)
        self._sense = cache(self._read_sense)
        groups = [entity for entity in self._entities if entity.proxy_group_of]
        # of several groups of one backer (its clients at large, those of one country) the one that stands under fewest
        groups.sort(key=lambda e: (len(e.parents), e.id), reverse=True)
        self._groups = {e.proxy_group_of: e for e in groups}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the word lists."""
        return tuple(map(self._entry, range(len(self._tables.entries))))

    def match(self, words: Sequence[Word], index: int) -> Match | None:
        """Every sense of the longest phrase that starts at *index*, by the reading with the fewest clitics.

        Shorter matches are left out once a longer one was found: "دير الزور 24" hides "دير الزور".
        """
        word = words[index]
        opening = self._opening(word.form)
        if opening.phrases and index + 1 < len(words):
            for option in opening.going_on(words[index + 1].form):
                end = _end(words, index, option.rest)
                if end is not None:
                    return Match(index, end, option.reading, option.senses)
        found = opening.alone
        if found is not opening.in_capitals and word.surface.isupper():
            found = opening.in_capitals
        if found is not opening.unbound and "ة" in word.surface[-_WITH_MARKS:]:
            found = opening.unbound
        return Match(index, index + 1, found.reading, found.senses) if found is not None else None

    def _read_opening(self, form: str) -> _Opening:
        candidates: dict[tuple[Key, Reading, str], _Candidate] = {}
        for candidate in self._candidates(form):
            candidates.setdefault((candidate.rest, candidate.reading, candidate.sense.key), candidate)
        ranked = sorted(candidates.values(), key=_Candidate.rank)
        phrases: dict[str, list[_Option]] = {}
        for option in _options(candidate for candidate in ranked if candidate.rest):
            phrases.setdefault(option.rest[0], []).append(option)
        alone = [candidate for candidate in ranked if not candidate.rest]
        in_capitals = next(iter(_options(alone)), None)
        unbound = next((option for option in _options(alone) if not option.reading.pronoun), None)
        if any(candidate.sense.acronym for candidate in alone):
            plain = next(iter(_options(c for c in alone if not c.sense.acronym)), None)
        else:
            plain = in_capitals
        return _Opening(
            {word: tuple(options) for word, options in phrases.items()}, in_capitals, plain, unbound
        )

    def _candidates(self, form: str) -> Iterator[_Candidate]:
        is_arabic = not form.isascii()
        for reading in proclitic_readings(form) if is_arabic else (Reading(form),):
            listed = forms_of(self._tables.forms.get(reading.core, ""))
            yield from (_Candidate(rest, reading, self._sense(number)) for rest, number in listed)
            if is_arabic and all(rest for rest, _ in listed):
                yield from self._with_pronoun(reading)

    def _with_pronoun(self, reading: Reading) -> Iterator[_Candidate]:
        for core, pronoun in enclitic_cores(reading.core):
            bound = Reading(core, reading.skip, reading.conjunction, reading.preposition, pronoun)
            for rest, number in forms_of(self._tables.forms.get(core, "")):
                sense = self._sense(number)
                if not rest and sense.kind == "entry" and not sense.definite:
                    yield _Candidate((), bound, sense)

    def _read_sense(self, number: int) -> Sense:
        return sense_of(self._tables.senses[number], self._entities.__getitem__, self._entry)

    def _read_entry(self, number: int) -> Entry:
        return entry_of(self._tables.entries[number])

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


def _options(ranked: Iterable[_Candidate]) -> list[_Option]:
    """The candidates of one phrase and reading together, in the order of the best of each."""
    found: dict[tuple[Key, Reading], list[Sense]] = {}
    for candidate in ranked:
        found.setdefault((candidate.rest, candidate.reading), []).append(candidate.sense)
    return [_Option(rest, reading, Senses(senses)) for (rest, reading), senses in found.items()]


def _end(words: Sequence[Word], index: int, rest: Key) -> int | None:
    """Where the phrase that goes on with *rest* ends; None where the words are others.

    A preposition of one letter at its end is written onto the next word, which keeps it: “ثأرا ل” in “ثأرا لقتلاه”.
    """
    stop = index + len(rest)
    if stop >= len(words) or any(words[index + k].form != form for k, form in enumerate(rest[:-1], 1)):
        return None
    last = words[stop].form
    if last == rest[-1]:
        return stop + 1
    return stop if rest[-1] in _BOUND and last.startswith(rest[-1]) and len(last) > _SHORTEST_BOUND else None


#: "له", "لي", "بها" are pronouns with a preposition, and a phrase may be listed with them.
_SHORTEST_BOUND = 2


@cache
def lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon compiled from *folder* (the packaged ontology by default), once per process.

    That of the packaged ontology is compiled once for all processes, and again after a change in its files.

    Raises:
        LexiconError: a file does not parse or an entry is not in order.
    """
    with _uncollected():
        return Lexicon(kept.tables(ontology_folder()) if folder is None else _compiled(folder))


def _compiled(folder: Path) -> Tables:
    from sabab.lexicon.folder import compiled  # noqa: PLC0415 -- with it comes the parser, which a kept lexicon spares

    return compiled(folder)


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
