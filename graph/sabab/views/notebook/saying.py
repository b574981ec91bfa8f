"""The page's words and labels in one language, for results that are not the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.wording import said
from sabab.views.explorer.words import all_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.model import Label, Language


def word(key: str, language: Language) -> str:
    """The page's word of that key."""
    return all_words()[key][language == "ar"]


def listed(labels: Iterable[Label], language: Language) -> str:
    """Labels in a row."""
    return comma(language).join(said(label, language) for label in labels)


def comma(language: Language) -> str:
    """The comma of *language*, with its space."""
    return "، " if language == "ar" else ", "
