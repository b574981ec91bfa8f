"""Cutting a report into sentences.

A sentence ends at a line end or at . ! ? ؟ followed by space. Not at a stop between digits, after an
initial or an abbreviation in mid-sentence, and not at the two dots that Arabic headlines use as a dash
(".." is a clause edge).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sabab.model import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSING = "”»\"')]’“"
_END = re.compile(rf"[.!?؟]+[{re.escape(_CLOSING)}]*(?=\s|$)|\n")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Abbreviations that bear a stop inside a sentence; ranks and titles stand before every other name in
#: war news.
_ABBREVIATIONS = _listed(
    "mr mrs ms dr gen lt col maj brig adm capt sgt sen rep st vs gov pres prof jr sr etc approx dept est "
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n e.g i.e"
)
#: After a time of day a sentence goes on only with these ("at 3 p.m. Friday"), whatever else is capitalised.
_TIMES = _listed("a.m p.m")
_AFTER_TIMES = _listed(
    "monday tuesday wednesday thursday friday saturday sunday gmt utc est edt eastern local"
)
#: A capital on one of these begins a sentence, even after an abbreviation ("left for the U.S. The raid ...").
_OPENERS = _listed(
    "the a an it he she they we but and in on at after as there this that these those its his her their "
    "when while for from by with no two three several earlier later according"
)
#: Lines that lead away from the report ("read also: ..."); they are the site's, not the report's.
_BOILERPLATE = re.compile(
    r"\s*(?:اقر[أا]\s+[أا]يض[اً]+|شاهد\s+[أا]يض[اً]+|للمزيد|مواضيع ذات صلة"
    r"|read (?:also|more)|see also|related)\s*[:：.]",
    re.IGNORECASE,
)
#: Harakat belong to the word: the alif of "طويلًا." alone would pass for an initial.
_LAST = re.compile(r"[\w.\u064b-\u065f\u0670]*\Z")
_NEXT = re.compile(r"\s+[“\"'«(]*([^\W_]+)")


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
    mark = match.group().rstrip(_CLOSING)
    if mark != ".":
        return mark != ".."
    before = _LAST.search(text, max(0, match.start() - 12), match.start())
    word = before.group() if before else ""
    after = _NEXT.match(text, match.end())
    following = after.group(1) if after else ""
    if word.lower() == "no":  # "No. 5", but "he said no."
        return not following.isdecimal()
    if word.lower() not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha()):
        return True
    return not following or _begins(following, is_after_time=word.lower() in _TIMES)


def _begins(following: str, *, is_after_time: bool) -> bool:
    """Whether the word after an abbreviation begins a sentence."""
    if not following[0].isupper():
        return False
    word = following.lower()
    return word not in _AFTER_TIMES if is_after_time else word in _OPENERS


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = max(left, start + len(piece.rstrip()))
    return Span(left, right, text[left:right])
