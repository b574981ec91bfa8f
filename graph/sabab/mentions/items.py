"""A sentence as a row of items: matches of the lexicon, dates, numbers, stops and the words between them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from sabab.lexicon.senses import NO_SENSES, Senses
from sabab.mentions.homonyms import unambiguous
from sabab.mentions.senses import matches_of
from sabab.model import Span
from sabab.text.clitics import Reading, proclitic_readings
from sabab.text.date_grammar import DateSpec, date_specs
from sabab.text.normalize import DAMMA, fold_map, with_sources
from sabab.text.numerals import number_at, opens_number
from sabab.text.records import record
from sabab.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.lexicon.index import Lexicon, Match
    from sabab.lexicon.records import Entity, Entry, Sense

ItemKind = Literal["match", "word", "number", "date", "stop"]


@record(frozen=True, slots=True)
class Item:
    """One unit of a sentence: the words from *first* up to *end* with every sense the lexicon has for them.

    *start* and *stop* are offsets into the report, proclitics cut off (“وطرطوس” starts at its ط).
    """

    first: int
    end: int
    start: int
    stop: int
    kind: ItemKind
    form: str
    reading: Reading
    senses: Senses = NO_SENSES
    value: int | None = None
    date: DateSpec | None = None
    has_tanwin: bool = False
    has_damma: bool = False
    """A damma where only a passive bears it (قُصف, استُهدف), not one that ends a word or stands within it."""
    is_capitalised: bool = False
    head_length: int = 1
    """How many characters of the source the first letter of an unlisted word takes, with the marks that it bears."""
    is_acronym: bool = False
    """A word of capitals alone in a sentence that is not all capitals."""
    is_hyphened: bool = False
    """Whether a hyphen ties a listed word to the one before: the "held" of “rebel-held”."""

    @property
    def preposition(self) -> str:
        """The preposition written onto it."""
        return self.reading.preposition

    @property
    def has_conjunction(self) -> bool:
        """Whether an “and” is written onto it."""
        return bool(self.reading.conjunction)

    @property
    def is_definite(self) -> bool:
        """Whether it bears the Arabic article or a pronoun."""
        return self.reading.core.startswith("ال") or bool(self.reading.pronoun)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities it may name."""
        return self.senses.entities

    @property
    def is_metonym(self) -> bool:
        """Whether it names a place that also stands for a power (Damascus, واشنطن)."""
        return self.senses.is_metonym

    @property
    def demonym(self) -> Entity | None:
        """The entity whose adjective it is."""
        return self.senses.demonym

    def entry(self, *categories: str, pos: str | None = None) -> Entry | None:
        """Its first entry in one of the categories."""
        return self.senses.entry(categories, pos)

    def sense(self, category: str, pos: str | None = None) -> Sense | None:
        """Its first sense of that category."""
        return next(
            (
                s
                for s in self.senses
                if s.entry and s.entry.category == category and pos in (None, s.entry.pos)
            ),
            None,
        )

    @property
    def number(self) -> str:
        """sg, du or pl where a sense tells it."""
        return self.senses.number


@record(frozen=True, slots=True)
class Clause:
    """The words and items of one sentence, beside the text they stand in."""

    text: str
    words: tuple[Word, ...]
    items: tuple[Item, ...]

    def span(self, start: int, stop: int) -> Span:
        """The stretch of the report between two offsets."""
        return Span(start, stop, self.text[start:stop])


def items(text: str, span: Span, lexicon: Lexicon) -> Clause:
    """The items of the sentence at *span* of *text*."""
    tokens = words(text, span.start, span.end)
    return Clause(text, tokens, tuple(_items(tokens, lexicon, text)))


def _items(tokens: Sequence[Word], lexicon: Lexicon, text: str) -> Iterator[Item]:
    dates = {spec.first: spec for spec in date_specs(tokens)}
    matched = unambiguous(matches_of(tokens, lexicon, dates), text, lexicon)
    index = 0
    while index < len(tokens):
        item = _item(tokens, index, dates, matched)
        yield item
        index = item.end


def _item(
    tokens: Sequence[Word],
    index: int,
    dates: dict[int, DateSpec],
    matched: dict[int, Match],
) -> Item:
    number = _number(tokens, index)
    if index in matched and not (number is not None and number[1] > matched[index].end):
        return _matched(tokens, matched[index])  # but "واحد وعشرون" is a number, not "any one"
    token, spec = tokens[index], dates.get(index)
    if spec is not None:
        plain = _plain_reading(token.form)
        last = tokens[spec.end - 1]
        return Item(index, spec.end, token.start, last.end, "date", token.form, plain, date=spec)
    if number is not None:
        return _numeral(tokens, index, *number)
    return _plain(tokens, index)


def _has_small_letters(tokens: Sequence[Word]) -> bool:
    return any(token.surface.isalpha() and token.surface.islower() for token in tokens)


def _numeral(tokens: Sequence[Word], index: int, value: int, end: int, reading: Reading) -> Item:
    token, last = tokens[index], tokens[end - 1]
    start = token.start + _letters_before(token, reading)
    return Item(index, end, start, last.end, "number", token.form, reading, value=value)


def _plain(tokens: Sequence[Word], index: int) -> Item:
    """A stop, or a word that the lexicon lacks."""
    token = tokens[index]
    reading = _plain_reading(token.form)
    return Item(
        index,
        index + 1,
        token.start + _letters_before(token, reading),
        token.end,
        "stop" if token.kind == "stop" else "word",
        token.form,
        reading,
        has_tanwin=token.has_tanwin,
        is_capitalised=token.surface[:1].isupper(),
        head_length=fold_map(token.surface)[1] if token.form else 1,
        is_acronym=len(token.surface) > 1 and token.surface.isupper() and _has_small_letters(tokens),
    )


def _number(tokens: Sequence[Word], index: int) -> tuple[int, int, Reading] | None:
    """A number with what is written onto it: “وخمسة”, “بعشرة صواريخ”."""
    token = tokens[index]
    if token.kind == "stop" or not (token.kind == "number" or _may_open_number(token.form)):
        return None
    found = number_at(tokens, index)
    if found is not None and _is_age(tokens, index):
        return None
    if found is not None:
        has_and = token.kind == "word" and token.form[:1] == "و" and token.form != "واحد"
        return (*found, Reading(token.form, conjunction="و" if has_and else ""))
    for reading in _numeral_readings(token.form) if token.kind == "word" else ():
        bare = replace(token, form=reading.core)
        found = number_at([*tokens[:index], bare, *tokens[index + 1 :]], index)
        if found is not None:
            return (*found, reading)
    return None


def _is_age(tokens: Sequence[Word], index: int) -> bool:
    """“a 60-year-old man” is one."""
    after = [token.form for token in tokens[index + 1 : index + 3]]
    return len(after) > 1 and after[0] in ("year", "years", "month", "months") and after[1] == "old"


@lru_cache(maxsize=1 << 16)
def _may_open_number(form: str) -> bool:
    """Whether a word may; most may not, and are looked at no further."""
    return form == "half" or opens_number(form) or bool(_numeral_readings(form))


@lru_cache(maxsize=1 << 16)
def _numeral_readings(form: str) -> tuple[Reading, ...]:
    """The readings by which an Arabic word with something written onto it opens a number; none for most words."""
    if form.isascii():
        return ()
    return tuple(reading for reading in proclitic_readings(form)[1:] if opens_number(reading.core))


@lru_cache(maxsize=1 << 16)
def _plain_reading(form: str) -> Reading:
    """Of a word that the lexicon lacks only clitics before an article are sure (والباقون, بالتعاون)."""
    for skip, conjunction, preposition in ((1, True, False), (2, True, True), (1, False, True)):
        rest = form[skip:]
        is_marked = (not conjunction or form[:1] in "وف") and (
            not preposition or form[skip - 1 : skip] in "بك"
        )
        if form and is_marked and rest.startswith("ال") and len(rest) > 4:
            return Reading(rest, skip, form[0] if conjunction else "", form[skip - 1] if preposition else "")
    if form.startswith("لل") and len(form) > 4:
        return Reading("ال" + form[2:], 1, "", "ل")
    return Reading(form)


def _matched(tokens: Sequence[Word], match: Match) -> Item:
    token, last = tokens[match.first], tokens[match.end - 1]
    start = token.start + _letters_before(token, match.reading)
    return Item(
        match.first,
        match.end,
        start,
        last.end,
        "match",
        token.form,
        match.reading,
        match.senses,
        has_tanwin=token.has_tanwin,
        has_damma=DAMMA in token.surface and _has_passive_damma(token, match.reading.skip),
        is_capitalised=token.surface[:1].isupper(),
        is_hyphened=token.glue == "-",
    )


def _letters_before(token: Word, reading: Reading) -> int:
    """How many characters of the source the clitics before a word take, with the marks that they bear."""
    return fold_map(token.surface)[reading.skip] if reading.skip else 0


#: The letter after which a passive has its damma where its first letter need not bear one: افتُتح, استُهدف, اصطُدم.
_PREFIXED = frozenset("تطد")


def _has_passive_damma(token: Word, skip: int) -> bool:
    """On the first letter or that of a prefix. In يَقْصُفُ and القصفُ it is a vowel of the active or of the case."""
    letters = with_sources(token.surface)[skip:-1]
    bearing = [place for place, (_, marks) in enumerate(letters[:3]) if DAMMA in marks]
    return 0 in bearing or (2 in bearing and letters[0][0] == "ا" and letters[2][0] in _PREFIXED)
