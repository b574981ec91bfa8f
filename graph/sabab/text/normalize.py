"""Folding: the one spelling under which words are compared, with the way back to the source.

Folding drops what Arabic spelling leaves optional (harakat, tatweel, bidi marks, ZWNJ), unifies letters
that desks mix (hamza seats, alef maqsura and yeh, teh marbuta and heh, Persian kaf and yeh, digits of three
scripts) and lower-cases Latin. It loses distinctions (على / علي, آب / اب, غدا / غداء), so a rule that depends
on one must look at the source form, as the dates do for آب and غدا.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ئ": "ي",
    "ؤ": "و",
    "ة": "ه", "ە": "ه", "ہ": "ه",
    "ک": "ك", "ڪ": "ك",
    "پ": "ب", "ڤ": "ف", "چ": "ج", "گ": "ك",  # foreign names, as desks without the extra keys write them
    "ء": "",  # a hamza on the line is left out as often as not (الهدوء / الهدو, الثلاثاء / الثلاثا)
    "’": "'", "ʼ": "'", "`": "'",
    "‐": "-",  # and the no-break hyphen, which is compatible with it
}  # fmt: skip
_DROPPED = frozenset(
    "\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
TANWIN = frozenset("ًٌٍ")
DAMMA = "ُ"
SHADDA = "ّ"
#: What NFC leaves as a mark of its own though it is a part of the letter: madda and hamza have gone into theirs.
_HARAKAT = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """What one source character becomes: nothing, one character, or several (ligatures such as ﻻ)."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character))
    kept = (c for c in plain if not unicodedata.combining(c) and c not in _DROPPED)
    return "".join(_fold_plain(c) for c in kept)


def _fold_plain(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return str(digit) if digit is not None else _LETTERS.get(character, character.lower())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """*text* in its folded spelling."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(_fold_character, text))


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """*text* without harakat, tatweel and invisible marks, its letters as they are written: آَب is آب."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFC", text) if c not in _HARAKAT and c not in _DROPPED)


def with_sources(text: str) -> tuple[tuple[str, str], ...]:
    """Each folded character of *text* with its stretch of the source: the letter and the marks that it bears."""
    places = fold_map(text)
    return tuple(zip(fold(text), (text[a:b] for a, b in pairwise(places)), strict=True))


@lru_cache(maxsize=65536)
def fold_map(text: str) -> tuple[int, ...]:
    """For each character of ``fold(text)`` the index of its source character; one entry more for the end.

    The end is the length of the source, so that trailing marks stay with the letter that bears them.
    """
    indexes = [index for index, character in enumerate(text) for _ in _fold_character(character)]
    return (*indexes, len(text))
