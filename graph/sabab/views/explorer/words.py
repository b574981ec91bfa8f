"""The page's words in both languages, read from the TOML files in language/: data, not code.

The scripts and the titles use these words and no others for types, attributions, bases and claims.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: English, Arabic.
Pair = tuple[str, str]

_FOLDER = Path(__file__).parent / "language"


class TypeWords(NamedTuple):
    """An event type's name, its plural (for a series), and the word that joins on what was hit."""

    one: Pair
    many: Pair
    joint: Pair


@cache
def type_words(event_type: str) -> TypeWords:
    """The words of *event_type*, a class name such as ``RocketAttack``."""
    words = _read("data")["type"][event_type]
    return TypeWords(_pair(words), _pair(words, "_many"), _pair(words, "_joint"))


def all_words() -> dict[str, Pair]:
    """Every word by its key; those of the data's lists as ``list.value`` (``basis.stated.means``)."""
    lists = _read("data")
    words = {
        f"{name}.{value}": _pair(pair) for name, values in lists.items() for value, pair in values.items()
    }
    for name in ("page", "method"):
        words |= {key: _pair(pair) for key, pair in _read(name).items()}
    return words


def shared_words(keys: Iterable[str]) -> dict[str, Pair]:
    """Those words of the page that other pages say too."""
    return {key: _pair(_read("page")[key]) for key in keys}


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _pair(words: dict[str, str], form: str = "") -> Pair:
    return words[f"en{form}"], words[f"ar{form}"]
