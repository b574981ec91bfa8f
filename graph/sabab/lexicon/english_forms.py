"""The written forms of English words, generated from the few that the lexicon lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sabab.lexicon.forms import Form
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_CONSONANT_O = re.compile(r"[^aeiou]o$")
#: A single consonant after a single vowel doubles in words of one syllable (hit → hitting) ...
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]$")
#: ... and in those of two that bear the stress on the second; the rest (target, visit, open) do not double.
_STRESSED = re.compile(
    r"(patrol|control|repel|expel|compel|admit|commit|permit|submit|transmit|occur|refer|regret)$"
)
#: Adjectives of nationality that are no noun with an s: the British, the Chinese, the French, the Swiss.
_NO_PLURAL = re.compile(r"(sh|ch|ese|ss)$")


def noun_forms(singular: str, plurals: tuple[str, ...]) -> Iterator[Form]:
    """A noun's singular and plural; the last word of a phrase takes the plural."""
    word = fold(singular)
    yield Form(word, "", "sg")
    for plural in plurals or (_plural(word),):
        yield Form(fold(plural), "", "pl")


def verb_forms(base: str, past: str | None, participle: str | None) -> Iterator[Form]:
    """A verb's forms; of a phrasal verb ("shoot down") the first word changes."""
    verb, _, particle = fold(base).partition(" ")
    past_form = fold(past) if past else _with_ed(verb)
    forms = (
        (verb, "present"),
        (_third_person(verb), "present"),
        (past_form, "past"),
        (fold(participle) if participle else past_form, "participle"),
        (_with_ing(verb), "gerund"),
    )
    for form, tense in forms:
        yield Form(f"{form} {particle}".strip(), tense, "pl" if form == verb else "sg")


def adjective_forms(adjective: str) -> Iterator[Form]:
    """An adjective of nationality, and its plural as a noun where it has one (Israelis)."""
    word = fold(adjective)
    yield Form(word, "", "sg")
    if not _NO_PLURAL.search(word):
        yield Form(_plural(word), "", "pl")


def _plural(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")


def _third_person(verb: str) -> str:
    return verb + "es" if _CONSONANT_O.search(verb) else _plural(verb)


def _stem(word: str) -> str:
    is_doubled = (_DOUBLING.match(word) and not word.endswith("l")) or _STRESSED.search(word)
    return word + word[-1] if is_doubled else word


def _with_ed(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ied"
    return word + "d" if word.endswith("e") else _stem(word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    return (
        word[:-1] + "ing"
        if word.endswith("e") and not word.endswith(("ee", "oe", "ye"))
        else _stem(word) + "ing"
    )
