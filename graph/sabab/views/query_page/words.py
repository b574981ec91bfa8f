"""The query page's words in both languages: its own, and those that the explorer says too."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from sabab.views.explorer.words import Pair, shared_words

_FOLDER = Path(__file__).parent / "language"
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
)


@cache
def all_words() -> dict[str, Pair]:
    """Every word by its key, as (English, Arabic)."""
    own = _read("query") | _read("columns")
    return shared_words(_SHARED) | {key: (words["en"], words["ar"]) for key, words in own.items()}


def _read(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
