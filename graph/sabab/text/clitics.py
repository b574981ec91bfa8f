"""What may be written onto an Arabic word: conjunction, preposition, article before it, a pronoun after it.

A word has several readings; the lexicon decides which of them is a word. Readings come with the fewest
clitics first, so that ورد (came in) is tried before و + رد (and + reply), and لبنان before ل + بنان.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sabab.text.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONJUNCTIONS = ("و", "ف")
#: Prepositions, and the future marker س, which stands only before a verb and does no harm before a noun.
_PREPOSITIONS = ("ب", "ل", "ك", "س")
#: Longest first; ه also spells a folded teh marbuta, so it is tried only after the bare word was not found.
PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك")
#: A core of fewer letters is too likely an accident: ولد is not و + لد, بعد is not ب + عد.
_LEAST_CORE = 3
#: After a conjunction alone, function words of two letters must be found (وفي, ولا, ومن).
_LEAST_AFTER_CONJUNCTION = 2


@record(frozen=True, slots=True)
class Reading:
    """One way to read a folded word: *core*, with its article, after *skip* letters of clitics."""

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
    if (
        rest.startswith("لل") and len(rest) - 2 >= _LEAST_CORE
    ):  # ل + ال is written لل, and لل before a lam too
        yield Reading("ال" + rest[2:], start + 1, conjunction, "ل")
        yield Reading("ال" + rest[1:], start + 1, conjunction, "ل")
    if rest[:1] in _PREPOSITIONS and len(rest) - 1 >= _LEAST_CORE:
        yield Reading(rest[1:], start + 1, conjunction, rest[0])


@lru_cache(maxsize=65536)
def enclitic_cores(core: str) -> tuple[tuple[str, str], ...]:
    """(core without pronoun, pronoun) for each pronoun that *core* may end in, as the bare word is spelt."""
    if core.startswith("ال"):
        return ()
    found = ((core.removesuffix(pronoun), pronoun) for pronoun in PRONOUNS if core.endswith(pronoun))
    return tuple(
        (spelling, pronoun)
        for bare, pronoun in found
        if len(bare) >= _LEAST_CORE
        for spelling in _bare_spellings(bare)
    )


def _bare_spellings(bare: str) -> Iterator[str]:
    """How a word is spelt without its pronoun: قاعدتها is of قاعدة, نفاها of نفى, أعضائها of أعضاء."""
    yield bare
    if bare.endswith("ت"):
        yield bare[:-1] + "ه"
    if bare.endswith("ا"):
        yield bare[:-1] + "ي"
    if len(bare) > _LEAST_CORE and bare.endswith(("اي", "او")):
        yield bare[:-1]
