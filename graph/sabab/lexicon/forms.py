"""A written form of a word, as the form generators of both languages give it."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """*text* is folded; *tense* is past, present, participle or gerund, of verbs only; *number* is sg, du or pl."""

    text: str
    tense: str = ""
    number: str = ""
    definite: bool = False
