"""Phrases in both languages at once, from language.toml: data, not code."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.escalation.wording import arabic_of, english_of
from sabab.model import Label
from sabab.views.explorer.words import type_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_FILE = Path(__file__).with_name("language.toml")


def phrase(table: str, key: str, **fields: Label | str) -> Label:
    """The phrase with its fields filled in; a label fills each language with its own words, a text both."""
    words = _words()[table][key]
    labels = {
        name: Label(value, value) if isinstance(value, str) else value for name, value in fields.items()
    }
    english = {name: english_of(label) for name, label in labels.items()}
    arabic = {name: arabic_of(label) for name, label in labels.items()}
    return Label(en=words["en"].format(**english), ar=words["ar"].format(**arabic))


def joined(labels: Sequence[Label], key: str) -> Label:
    """Labels in a row, with the phrase ``step.key`` between each two."""
    between = phrase("step", key)
    return Label(
        en=english_of(between).join(map(english_of, labels)),
        ar=arabic_of(between).join(map(arabic_of, labels)),
    )


def kind_words(event_type: str) -> Label:
    """An event type's name, as the page has it."""
    return Label(*type_words(event_type).one)


def joint_words(event_type: str) -> Label:
    """The word that joins an event type to what was hit."""
    return Label(*type_words(event_type).joint)


def lowered(label: Label) -> Label:
    """The same within a sentence: a capital that only begins the phrase goes, a name's stays."""
    english = english_of(label)
    return Label(en=english[:1].lower() + english[1:], ar=label.ar)


def day_words(day: date) -> Label:
    """A day: "26 Aug 2022"."""
    month = phrase("month", str(day.month))
    return Label(en=f"{day.day} {month.en} {day.year}", ar=f"{day.day} {month.ar} {day.year}")


def when_words(first: date | None, last: date | None) -> Label:
    """When something happened, of which the first and the last day are known: a bound that is open is not said."""
    days = {"first": first, "last": last}
    words = {name: day_words(day) for name, day in days.items() if day is not None}
    if not words:
        return phrase("when", "never")
    if len(words) == 1:
        return phrase("when", "by" if first is None else "from", **words)
    return phrase("when", "day" if first == last else "within", **words)


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
