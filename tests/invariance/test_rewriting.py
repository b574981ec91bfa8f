"""Edits and the way from old offsets to new ones."""

from __future__ import annotations

import pytest
from rewriting import ARABIC, composed, rewritten


def test_what_stands_behind_an_edit_moves() -> None:
    new = rewritten("abcd", [(1, 2, "xyz")])
    assert ("axyzcd", (0, 1, 4, 5, 6)) == (new.text, new.offsets)


def test_what_was_cut_out_ends_where_the_rest_begins() -> None:
    new = rewritten("abcd", [(1, 3, "")])
    assert ("ad", (0, 1, 1, 1, 2)) == (new.text, new.offsets)


def test_no_edit_no_change() -> None:
    assert ("ab", (0, 1, 2)) == (rewritten("ab", []).text, rewritten("ab", []).offsets)


def test_a_mark_stays_with_its_letter() -> None:
    new = rewritten("قصف", [(2, 3, "فَ")])
    assert "قصفَ" == new.text[new.offsets[0] : new.offsets[3]]


def test_two_rewritings_in_a_row_make_one() -> None:
    first = rewritten("abc", [(0, 1, "xx")])
    second = rewritten(first.text, [(2, 3, "yyy")])
    assert ("xxyyyc", (0, 2, 5, 6)) == (composed(first, second).text, composed(first, second).offsets)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("tatweel everywhere", "قصف داره", "قـصــف دارهـ".removesuffix("ـ")),
        ("final ya without dots", "في السكري يقصف", "فى السكرى يقصف"),
        ("hamza where none belongs", "استهدف القاعدة", "إستهدف القاعدة"),
        ("Eastern digits and their marks", "1,200 و2.5.", "١٬٢٠٠ و٢٫٥."),
        ("marks that mean nothing", "الشمس قصف", "الشّمسُ قصفُ"),
    ],
)
def test_spellings_as_desks_write_them(name: str, before: str, after: str) -> None:
    assert after == rewritten(before, ARABIC[name](before)).text
