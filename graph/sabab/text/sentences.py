"""Cutting a report into sentences.

A sentence ends at a line end or at . ! ? ؟ followed by space. Not at a stop between digits, after an abbreviation or an
initial, and not at the two dots that Arabic headlines use as a dash (".." is a clause edge, not a sentence edge).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sabab.model import Sentence, Span

_END = re.compile(r"[.!?؟]+[”»\"')\]’“]*(?=\s|$)|\n")
#: English abbreviations that bear a stop inside a sentence; ranks and titles stand before every other name in war news.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen lt col maj brig adm capt sgt sen rep st no vs gov pres prof jr sr etc approx dept est "
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n e.g i.e".split()
)
#: Lines that lead away from the report ("read also: ..."); they are the site's, not the report's.
_BOILERPLATE = re.compile(r"\s*(اقر[أا]\s+[أا]يض[اً]+|للمزيد|شاهد\s+[أا]يض[اً]+|مواضيع ذات صلة|read (also|more)|see also|related)\s*[:：.]", re.I)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of *text* that belong to the report, without empty ones and without boilerplate lines."""
    spans = (span for start, end in _pieces(text) if (span := _trimmed(text, start, end)).text)
    kept = (span for span in spans if not _BOILERPLATE.match(span.text))
    return tuple(Sentence(index, span) for index, span in enumerate(kept))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if match.group() != "\n" and not _ends_sentence(text, match):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    mark = match.group().rstrip("”»\"')]’“")
    if mark == "..":
        return False
    if mark != ".":
        return True
    before = re.search(r"[\w.]*$", text[max(0, match.start() - 12) : match.start()])
    word = before.group().lower() if before else ""
    is_initial = len(word) == 1 and word.isascii() and word.isalpha()
    return word not in _ABBREVIATIONS and not is_initial


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = max(left, start + len(piece.rstrip()))
    return Span(left, right, text[left:right])
