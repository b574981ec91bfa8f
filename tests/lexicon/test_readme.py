"""The examples of the page on the word lists compile, and give the forms that it promises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.index import Lexicon, lexicon
from sabab.resources import ontology_folder
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = (ontology_folder() / "lexicon" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def shown(folder: Callable[..., Path]) -> Lexicon:
    """The lexicon of all examples on the page."""
    return lexicon(folder(words="\n".join(re.findall(r"```turtle\n(.*?)```", PAGE, re.DOTALL))))


def test_every_example_compiles(shown: Lexicon) -> None:
    assert PAGE.count("\nword:") == len(shown.entries)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("strafed", "word/en-trigger-verb-strafe"),
        ("strafing", "word/en-trigger-verb-strafe"),
        ("مشّطت", "word/ar-trigger-verb-msht"),
        ("يمشطون", "word/ar-trigger-verb-msht"),
        ("ومشطتها", "word/ar-trigger-verb-msht"),
        ("عمليات التمشيط", "word/ar-trigger-noun-tmshyt"),
        ("بالرواجم", "word/ar-weapon-noun-rajma"),
        ("أغاروا", "word/ar-trigger-verb-aghar"),
    ],
)
def test_the_forms_that_it_promises_are_found(shown: Lexicon, text: str, entry: str) -> None:
    match = shown.match(words(text), 0)
    assert match is not None
    assert entry in [sense.entry.id for sense in match.senses if sense.entry is not None]


def test_an_excepted_form_is_not(shown: Lexicon) -> None:
    assert shown.match(words("تغير"), 0) is None
