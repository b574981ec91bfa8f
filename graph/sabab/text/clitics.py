"""What may be written onto an Arabic word: conjunction, preposition and article before it, a pronoun after it.

A word has several readings; the lexicon decides which of them is a word. Readings come with the fewest clitics first,
so that ورد (came in) is tried before و + رد (and + reply), and لبنان before ل + بنان.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CONJUNCTIONS = ("و", "ف")
#: Prepositions, and the future marker س, which stands only before a verb and does no harm before a noun.
_PREPOSITIONS = ("ب", "ل", "ك", "س")
#: Longest first; ه also spells a folded teh marbuta, so it is tried only after the bare word was not found.
PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك")
#: A core of fewer letters is too likely an accident: ولد is not و + لد, بعد is not ب + عد.
_LEAST_CORE = 3
#: After a conjunction alone, function words of two letters must be found (وفي, ولا, ومن); the lexicon has few others so short.
_LEAST_AFTER_CONJUNCTION = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a folded word. *core* keeps its article; *skip* is the number of folded letters before the core."""

    core: str
    skip: int = 0
    conjunction: str = ""
    preposition: str = ""
    pronoun: str = ""


@lru_cache(maxsize=65536)
def proclitic_readings(form: str) -> tuple[Reading, ...]:
    """The readings of *form* that differ in what stands before the core, fewest clitics first."""
    return tuple(_proclitics(form))


def _proclitics(form: str) -> Iterator[Reading]:
    yield Reading(form)
    yield from _prepositions(form, 0, "")
    if form[:1] in _CONJUNCTIONS and len(form) > _LEAST_AFTER_CONJUNCTION:
        yield Reading(form[1:], 1, form[0])
        yield from _prepositions(form, 1, form[0])


def _prepositions(form: str, start: int, conjunction: str) -> Iterator[Reading]:
    rest = form[start:]
    if rest.startswith("لل") and len(rest) - 2 >= _LEAST_CORE:  # ل + ال is written لل, and لل before a lam too
        yield Reading("ال" + rest[2:], start + 1, conjunction, "ل")
        yield Reading("ال" + rest[1:], start + 1, conjunction, "ل")
    if rest[:1] in _PREPOSITIONS and len(rest) - 1 >= _LEAST_CORE:
        yield Reading(rest[1:], start + 1, conjunction, rest[0])


@lru_cache(maxsize=65536)
def enclitic_cores(core: str) -> tuple[tuple[str, str], ...]:
    """(core without pronoun, pronoun) for each pronoun that *core* may end in; a teh marbuta comes back as heh."""
    found = []
    for pronoun in PRONOUNS:
        bare = core.removesuffix(pronoun)
        if bare == core or len(bare.removeprefix("ال")) < _LEAST_CORE or core.startswith("ال"):
            continue
        found.append((bare, pronoun))
        if bare.endswith("ت"):
            found.append((bare[:-1] + "ه", pronoun))
        if bare.endswith("ا") and len(bare) > _LEAST_CORE:  # نفى + ها is written نفاها
            found.append((bare[:-1] + "ي", pronoun))
    return tuple(found)
