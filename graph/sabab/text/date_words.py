"""The words of a sentence as dates see them: their forms, what they are without clitics, their spelling.

What depends on one word alone is worked out once per form and kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from sabab.text.normalize import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sabab.text.calendar import Phrase
    from sabab.text.date_spec import DateSpec
    from sabab.text.words import Word

    #: Reads an expression that begins at a word, or gives None.
    Reader = Callable[["Row", int], DateSpec | None]
    #: Whether an expression may begin with a word of that form: a sentence's other words are never tried.
    Start = Callable[[str], bool]

Value = TypeVar("Value")

_CACHE = 65536
_ARTICLES = ("وال", "فال", "بال", "كال", "لل", "ال")
_LONGEST = 4


@lru_cache(maxsize=_CACHE)
def core(form: str) -> str:
    """*form* without conjunction, preposition and article: "والأربعاء" → "اربعا"."""
    for prefix in _ARTICLES:
        if form.startswith(prefix) and len(form) - len(prefix) >= 3:
            return form[len(prefix) :]
    return form


@lru_cache(maxsize=_CACHE)
def stems(form: str) -> tuple[str, ...]:
    """*form* and what is left without "and" and a preposition, the article kept: "وبالأمس" → ..., "الامس"."""
    found = [form]
    if form[:1] in ("و", "ف") and len(form) > 2:
        found.append(form[1:])
    for stem in tuple(found):
        if stem.startswith("لل") and len(stem) > 4:
            found.append("ال" + stem[2:])
        elif stem[:1] in ("ب", "ل", "ك") and len(stem) > 2:
            found.append(stem[1:])
    return tuple(found)


@lru_cache(maxsize=_CACHE)
def is_definite(form: str) -> bool:
    """Whether *form* bears the Arabic article."""
    return core(form) != form


class Row:
    """The words of a sentence with their folded forms at hand; an index outside gives an empty form."""

    __slots__ = ("forms", "tokens")

    def __init__(self, tokens: Sequence[Word]) -> None:
        self.tokens = tokens
        self.forms = [token.form for token in tokens]

    def form(self, index: int) -> str:
        """The folded word at *index*."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def surface(self, index: int) -> str:
        """The word at *index* with its letters as they are written, without marks."""
        return bare(self.tokens[index].surface) if 0 <= index < len(self.tokens) else ""

    def glue(self, index: int) -> str:
        """The hyphen or slash that joins the word at *index* to the one before."""
        return self.tokens[index].glue if 0 <= index < len(self.tokens) else ""

    def is_number(self, index: int) -> bool:
        """Whether digits stand at *index*."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == "number"

    def is_stop(self, index: int) -> bool:
        """Whether punctuation or the end stands at *index*."""
        return not 0 <= index < len(self.tokens) or self.tokens[index].kind == "stop"

    def has_tanwin(self, index: int) -> bool:
        """Whether the word at *index* bears one: the adverb مساءً, not the noun مساء."""
        return 0 <= index < len(self.tokens) and self.tokens[index].has_tanwin

    def lookup(self, index: int, table: Mapping[Phrase, Value]) -> tuple[Value, int] | None:
        """The longest phrase of *table* at *index*, whatever is written onto it, and the index after it."""
        for length in range(min(_LONGEST, len(self.forms) - index), 0, -1):
            rest = tuple(self.forms[index + 1 : index + length])
            for stem in stems(self.forms[index]):
                if (value := table.get((stem, *rest))) is not None:
                    return value, index + length
        return None


def openers(table: Mapping[Phrase, object]) -> frozenset[str]:
    """The first words of a table's phrases."""
    return frozenset(phrase[0] for phrase in table)


def opens(words: frozenset[str]) -> Start:
    """Whether a form is one of *words*, with or without something written onto it."""
    return lambda form: not words.isdisjoint(stems(form))
