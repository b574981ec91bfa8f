"""Words with their places in the text.

A word is a run of letters and digits with the marks they bear. Hyphens and slashes separate words
("Iran-backed" is two), so that names and sentences are cut alike; an English possessive and an abbreviation
with stops ("U.S.", "أ.ف.ب") stay whole. Quotation marks are no words: “دير الزور 24” is a name with or without them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from sabab.text.normalize import TANWIN, fold
from sabab.text.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

WordKind = Literal["word", "number", "stop"]

_MARKS = r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d\u200e\u200f"
_LATIN = r"A-Za-z\u00c0-\u024f"  # the letters between which an apostrophe stands; beside Arabic it is a quotation mark
_TOKEN = re.compile(
    rf"""
    (?P<number>\d{{1,3}}(?:[,٬]\d{{3}})+(?!\d) | \d+(?:[.:٫]\d+)*)
  | (?P<word>(?:[A-Za-z]\.){{2,}}                       # U.S., p.m.
            | (?<=[a-z]\s)[A-Z]\.(?=\s[A-Z][a-z])       # Dwight D. Eisenhower
            | (?<![^\W\d_])(?:[ء-ي]{{1,2}}\.){{2,}}[ء-ي]{{1,3}}(?![^\W\d_])   # أ.ف.ب, إم.إس.سي
            | (?!ـ)[^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:(?<=[{_LATIN}])['’](?!s\b)[{_LATIN}]+)?)
  | (?P<possessive>['’]s\b|(?<=s)['’](?=\s))
  | (?P<stop>(?:[.,،؛;:!؟?…()\[\]\n–—]
            | (?<![\w.”"»{_MARKS}])[-‐‑/] | [-‐‑/](?![\w“"«])    # between two words, quoted or not, a hyphen is glue
            | (?<!\S)ـ(?!\S))+)                       # a tatweel that stands alone is meant as a dash
    """,
    re.VERBOSE,
)
_GLUE = ("-", "/")
_QUOTES = '“”"«»'
_THOUSANDS = str.maketrans("", "", ",٬")


@record(frozen=True, slots=True)
class Word:
    """One word, number or run of punctuation; *start* and *end* are offsets into the stored text."""

    start: int
    end: int
    surface: str
    form: str
    kind: WordKind
    glue: str = ""
    """The hyphen or slash that alone stands between this word and the one before it, else nothing."""

    @property
    def has_tanwin(self) -> bool:
        """Whether the source marks indefiniteness: it tells the noun قصفًا from the dual verb قصفا."""
        return not TANWIN.isdisjoint(self.surface)

    @property
    def value(self) -> int | None:
        """The number that the digits spell, None for anything else."""
        digits = self.form.translate(_THOUSANDS) if self.kind == "number" else ""
        return int(digits) if digits.isdecimal() else None


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]`` in order, with offsets into the whole *text*."""
    return tuple(_words(text, start, len(text) if end is None else end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    last = -1  # where the last word ended, -1 after a stop
    for match in _TOKEN.finditer(text, start, end):
        surface = match.group()
        kind, form = _read(match.lastgroup, surface)
        first, stop = match.span()
        is_apart = last in (-1, first) or text[last].isspace()
        yield Word(first, stop, surface, form, kind, "" if is_apart else _glue(text[last:first]))
        last = stop if kind != "stop" else _last_glue(surface, stop)


def _last_glue(marks: str, stop: int) -> int:
    """“the Front (LF)-held hills”: behind a bracket a hyphen is glue all the same."""
    return stop - 1 if marks.endswith(")-") else -1


def _glue(between: str) -> str:
    glue = fold(between.strip(_QUOTES))
    return glue if glue in _GLUE else ""


@lru_cache(maxsize=1 << 16)
def _read(group: str | None, surface: str) -> tuple[WordKind, str]:
    """What a match of that group of the pattern is, and its folded form."""
    if group == "possessive":
        return "word", "'s"
    form = fold(surface)
    if group == "word":
        return "word", form.replace(".", "")
    return ("number" if group == "number" else "stop"), form
