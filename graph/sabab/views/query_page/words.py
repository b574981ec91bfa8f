"""The query page's words in both languages: its own, and those that the explorer says too."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from sabab.views.explorer.words import Pair, shared_words

_OWN = Path(__file__).parent / "language" / "query.toml"
_SHARED = (
    "language",
    "language.hint",
    "theme",
    "help",
    "close",
    "zoom.in",
    "zoom.out",
    "zoom.fit",
    "time.compressed",
    "time.true",
    "time.hint",
    "gap.days",
    "gap.days.few",
    "gap.days.many",
    "date.span",
    "exercise",
)


@cache
def all_words() -> dict[str, Pair]:
    """Every word by its key, as (English, Arabic)."""
    own = tomllib.loads(_OWN.read_text(encoding="utf-8"))
    return shared_words(_SHARED) | {key: (words["en"], words["ar"]) for key, words in own.items()}
