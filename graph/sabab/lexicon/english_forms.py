"""The written forms of English words, generated from the few that the lexicon lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sabab.lexicon.arabic_forms import Form
from sabab.text.normalize import fold

_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
#: A single consonant after a single vowel doubles in words of one syllable (hit → hitting) and in these longer ones.
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")


def noun_forms(singular: str, plurals: tuple[str, ...]) -> Iterator[Form]:
    """A noun's singular and plural; the last word of a phrase takes the plural."""
    word = fold(singular)
    yield word, "", "sg"
    for plural in plurals or (_with_s(word),):
        yield fold(plural), "", "pl"


def verb_forms(base: str, past: str | None, participle: str | None) -> Iterator[Form]:
    """A verb's forms; of a phrasal verb ("shoot down") the first word changes."""
    verb, _, particle = fold(base).partition(" ")
    past_form = fold(past) if past else _with_ed(verb)
    forms = (
        (verb, "present"),
        (_with_s(verb), "present"),
        (past_form, "past"),
        (fold(participle) if participle else past_form, "participle"),
        (_with_ing(verb), "gerund"),
    )
    for form, tense in forms:
        yield f"{form} {particle}".strip(), tense, "pl" if form == verb else "sg"


def adjective_forms(adjective: str) -> Iterator[Form]:
    """An adjective of nationality, and its plural as a noun (Israelis)."""
    word = fold(adjective)
    yield word, "", "sg"
    yield _with_s(word), "", "pl"


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")


def _stem(word: str) -> str:
    return word + word[-1] if _DOUBLING.match(word) and not word.endswith("l") else word


def _with_ed(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ied"
    return word + "d" if word.endswith("e") else _stem(word) + "ed"


def _with_ing(word: str) -> str:
    return word[:-1] + "ing" if word.endswith("e") and not word.endswith("ee") else _stem(word) + "ing"
