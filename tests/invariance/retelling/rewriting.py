"""Rewriting a report without changing what it says, with the way from the old offsets to the new ones.

A rewriting is a row of edits. None of them is random: what stands where in the text decides, so the same text is
always rewritten alike.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Edits = Iterator[tuple[int, int, str]]


@dataclass(frozen=True)
class Rewritten:
    """A text and where each offset of the source has gone; marks that were put onto a letter stay with it."""

    text: str
    offsets: tuple[int, ...]


def rewritten(text: str, edits: Iterable[tuple[int, int, str]]) -> Rewritten:
    """*text* with each stretch from a start to an end replaced; the edits come in order and do not overlap."""
    parts: list[str] = []
    offsets: list[int] = []
    done = length = 0

    def keep(upto: int) -> None:
        nonlocal done, length
        offsets.extend(range(length, length + upto - done))
        parts.append(text[done:upto])
        length, done = length + upto - done, upto

    for start, end, replacement in edits:
        keep(start)
        offsets.extend([length, *[length + len(replacement)] * (end - start - 1)] if end > start else [])
        parts.append(replacement)
        length, done = length + len(replacement), end
    keep(len(text))
    return Rewritten("".join(parts), (*offsets, length))


def composed(first: Rewritten, second: Rewritten) -> Rewritten:
    """What *second* made of the text of *first*, with the way from the source of *first*."""
    return Rewritten(second.text, tuple(second.offsets[offset] for offset in first.offsets))


def _by_character(becomes: Callable[[str, int], str | None]) -> Callable[[str], Edits]:
    def edits(text: str) -> Edits:
        for index in range(len(text)):
            new = becomes(text, index)
            if new is not None and new != text[index]:
                yield index, index + 1, new

    return edits


def _swapped(table: dict[str, str]) -> Callable[[str], Edits]:
    return _by_character(lambda text, index: table.get(text[index]))


_LETTER = re.compile(r"[\u0621-\u063a\u0641-\u064a]")
_MARK = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_WORD = re.compile(r"[\u0621-\u0652\u0670]+")


def _is_letter(text: str, index: int) -> bool:
    return 0 <= index < len(text) and _LETTER.match(text[index]) is not None


def _is_bare(text: str, index: int) -> bool:
    """Whether a letter bears no mark of its own."""
    after = text[index + 1] if index + 1 < len(text) else ""
    return _is_letter(text, index) and not _MARK.match(after)


def _harakat(marks: str, every: int) -> Callable[[str, int], str | None]:
    """A mark on each letter whose place divides evenly, one mark after the other."""

    def becomes(text: str, index: int) -> str | None:
        if index % every or not _is_bare(text, index):
            return None
        return text[index] + marks[index // every % len(marks)]

    return becomes


def _within_words(marks: str) -> Callable[[str], Edits]:
    """Marks of all kinds from the fourth letter of a word on: on the first three a damma makes a passive."""

    def edits(text: str) -> Edits:
        for word in _WORD.finditer(text):
            for index in range(word.start() + 3, word.end()):
                if _is_bare(text, index):
                    yield index, index + 1, text[index] + marks[index % len(marks)]

    return edits


def _no_break_hyphen(text: str, index: int) -> str | None:
    """The hyphen between two letters that keeps a line together."""
    is_glue = (
        text[index] == "-" and text[index - 1 : index].isalnum() and text[index + 1 : index + 2].isalnum()
    )
    return "\u2011" if is_glue else None


_SUN = frozenset("تثدذرزسشصضطظلن")


def _case_and_article(text: str, index: int) -> str | None:
    """The damma of the nominative on last letters, and the doubling that the article makes."""
    if not _is_bare(text, index):
        return None
    is_doubled = text[index] in _SUN and text[max(0, index - 2) : index] == "ال"
    if is_doubled:
        return text[index] + "ّ"
    is_last = not _is_letter(text, index + 1) and _is_letter(text, index - 2)
    return text[index] + "ُ" if is_last and text[index] not in "اوي" else None


_UNJOINED = frozenset("اأإآٱدذرزوؤةىءـ")


def _tatweel(every: int) -> Callable[[str, int], str | None]:
    """A lengthened stroke where two letters are joined."""

    def becomes(text: str, index: int) -> str | None:
        joined = _is_bare(text, index) and text[index] not in _UNJOINED and _is_letter(text, index + 1)
        return text[index] + "ـ" * (1 + index % 2) if joined and not index % every else None

    return becomes


def _at_word_end(table: dict[str, str]) -> Callable[[str], Edits]:
    def becomes(text: str, index: int) -> str | None:
        is_last = not _is_letter(text, index + 1) and not (
            index + 1 < len(text) and _MARK.match(text[index + 1])
        )
        return table.get(text[index]) if is_last and _is_letter(text, index - 1) else None

    return _by_character(becomes)


def _added_hamza(text: str) -> Edits:
    """“إستهدف”: a hamza that the verb does not have, as many desks write it."""
    for word in _WORD.finditer(text):
        if word.group().startswith("ا") and not word.group().startswith("ال") and len(word.group()) > 4:
            yield word.start(), word.start() + 1, "إ"


def _decomposed(text: str) -> Edits:
    for index, character in enumerate(text):
        plain = unicodedata.normalize("NFD", character)
        if plain != character:
            yield index, index + 1, plain


def _direction_marks(text: str) -> Edits:
    """Marks of direction behind numbers, dates and Latin names, as editors put them in."""
    for match in re.finditer(r"[0-9A-Za-z](?:[0-9A-Za-z:.,/-]*[0-9A-Za-z])?", text):
        if match.end() < len(text):  # before what follows, so that the word itself ends where it did
            yield match.end(), match.end() + 1, "\u200f" + text[match.end()]


EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
WESTERN = {chr(0x660 + digit): str(digit) for digit in range(10)}


def _digits(table: dict[int, int]) -> dict[str, str]:
    return {chr(old): chr(new) for old, new in table.items()}


def _eastern_numbers(text: str) -> Edits:
    """Digits and the marks within numbers: 1,200 as ١٬٢٠٠, 2.5 as ٢٫٥."""
    for match in re.finditer(r"\d[\d,.]*", text):
        number = match.group().rstrip(",.")
        new = re.sub(r",(?=\d{3})", "٬", number).replace(".", "٫").translate(EASTERN)
        yield match.start(), match.start() + len(number), new


ARABIC: dict[str, Callable[[str], Edits]] = {
    "harakat on every second letter": _by_character(_harakat("َِْ", 2)),
    "harakat on every letter": _by_character(_harakat("َْ", 1)),
    "harakat of all kinds on every third letter": _by_character(_harakat("َُِّْ", 3)),
    "harakat of all kinds within words": _within_words("َُِّْ"),
    "marks that mean nothing": _by_character(_case_and_article),
    "tatweel everywhere": _by_character(_tatweel(1)),
    "tatweel here and there": _by_character(_tatweel(3)),
    "Eastern digits": _swapped(_digits(EASTERN)),
    "Eastern digits and their marks": _eastern_numbers,
    "Persian digits": _swapped(_digits(PERSIAN)),
    "Western digits": _swapped(WESTERN),
    "bare alef": _swapped(dict.fromkeys("أإآٱ", "ا")),
    "alef with the other hamza": _swapped({"أ": "إ", "إ": "أ"}),
    "hamza where none belongs": _added_hamza,
    "final ya without dots": _at_word_end({"ي": "ى"}),
    "final alef maqsura with dots": _at_word_end({"ى": "ي"}),
    "Persian letters": _swapped({"ي": "ی", "ك": "ک", "ى": "ی"}),
    "teh marbuta without dots": _at_word_end({"ة": "ه"}),
    "decomposed": _decomposed,
    "marks of direction": _direction_marks,
}
BOTH: dict[str, Callable[[str], Edits]] = {
    "straight quotes": _swapped({"“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}),
    "guillemets": _swapped({"“": "«", "”": "»"}),
    "curly quotes": _swapped({"«": "“", "»": "”"}),
    "low quotes": _swapped({"“": "„", "«": "„", "»": "“"}),
    "single quotes": _swapped({"“": "‘", "”": "’", "«": "‘", "»": "’"}),
    "straight single quotes": _swapped({"“": "'", "”": "'", "«": "'", "»": "'"}),
    "curly apostrophes": _swapped({"'": "’", '"': "”"}),
    "no-break hyphens": _by_character(_no_break_hyphen),
    "narrow spaces": _swapped({" ": "\u202f"}),
    "no-break spaces": _swapped({" ": "\u00a0"}),
}
