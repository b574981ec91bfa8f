"""Words with their places in the text.

A word is a run of letters and digits with the marks they bear. Hyphens and slashes separate words ("Iran-backed" is
two), so that names and sentences are cut alike; an English possessive and an abbreviation with stops ("U.S.") stay whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sabab.text.normalize import TANWIN, fold

WordKind = Literal["word", "number", "stop"]

_MARKS = r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d\u200e\u200f"
_TOKEN = re.compile(
    rf"""
    (?P<number>\d{{1,3}}(?:[,٬]\d{{3}})+(?!\d) | \d+(?:[.:٫]\d+)*)
  | (?P<word>(?:[A-Za-z]\.){{2,}}                       # U.S., p.m.
            | [^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:['’](?!s\b)[^\W\d_]+)?)
  | (?P<possessive>['’]s\b|(?<=s)['’](?=\s))
  | (?P<stop>(?:[.,،؛;:!؟?…()\[\]\n–—]|(?<!\w)[-/ـ]|[-/](?!\w))+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
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
        return any(mark in self.surface for mark in TANWIN)

    @property
    def value(self) -> int | None:
        """The number that the digits spell, None for anything else."""
        digits = re.sub(r"[,٬]", "", self.form)
        return int(digits) if self.kind == "number" and digits.isdecimal() else None


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]`` in order, with offsets into the whole *text*."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return tuple(_word(match) for match in found)


def _word(match: re.Match[str]) -> Word:
    surface = match.group()
    before = match.string[max(0, match.start() - 2) : match.start()]
    glue = before[-1] if re.fullmatch(r"\w[-/]", before) else ""
    if match.lastgroup == "possessive":
        return Word(match.start(), match.end(), surface, "'s", "word")
    form = fold(surface)
    if match.lastgroup == "word":
        form = form.replace(".", "")
    kind: WordKind = "word" if match.lastgroup == "word" else "number" if match.lastgroup == "number" else "stop"
    return Word(match.start(), match.end(), surface, form, kind, glue)
