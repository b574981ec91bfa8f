"""The site's words in both languages, from words.toml: data, not code."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ar")
DIRECTIONS = {"en": "ltr", "ar": "rtl"}


@cache
def all_words() -> dict[str, dict[str, dict[str, str]]]:
    """Every word by its section, key and language."""
    found: dict[str, Any] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    return found


def word(section: str, key: str, language: str) -> str:
    """The word of *section* in *language*; the key itself where there is none, as for a new type of relation."""
    return all_words()[section].get(key, {}).get(language, key)
