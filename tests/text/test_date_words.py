"""Words without what is written onto them, and phrases of a table at a place."""

from __future__ import annotations

import pytest

from sabab.text.date_words import Row, core, is_definite, opens, stems
from sabab.text.words import words

TABLE = {("امس",): -1, ("اول", "امس"): -2, ("اول", "من", "امس"): -2}


@pytest.mark.parametrize(
    ("form", "bare"),
    [("والاربعا", "اربعا"), ("للشهر", "شهر"), ("الخميس", "خميس"), ("خميس", "خميس"), ("الا", "الا")],
)
def test_the_article_comes_off_with_what_is_before_it(form: str, bare: str) -> None:
    assert bare == core(form)
    assert (bare != form) == is_definite(form)


@pytest.mark.parametrize(
    ("form", "stem"), [("وبالامس", "الامس"), ("باب", "اب"), ("لليوم", "اليوم"), ("وقبل", "قبل")]
)
def test_stems_keep_the_article(form: str, stem: str) -> None:
    assert stem in stems(form)


def test_a_word_of_another_letter_has_one_stem() -> None:
    assert ("friday",) == stems("friday")


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("أول من أمس", 0, (-2, 3)),
        ("أول أمس", 0, (-2, 2)),
        ("وأمس", 0, (-1, 1)),
        ("أمس", 1, None),
        ("أول مرة", 0, None),
    ],
)
def test_the_longest_phrase_is_found(text: str, index: int, expected: tuple[int, int] | None) -> None:
    row = Row(words(text))
    assert expected == (row.lookup(index, TABLE) if index < len(row.forms) else None)


def test_outside_of_the_row_there_is_nothing() -> None:
    row = Row(words("أمس"))
    assert ("", "", "", False, False) == (
        row.form(-1),
        row.form(1),
        row.glue(1),
        row.is_number(1),
        row.has_tanwin(-1),
    )
    assert row.is_stop(1)


def test_a_start_is_seen_through_clitics() -> None:
    starts = opens(frozenset({"امس"}))
    assert starts("وامس")
    assert not starts("اليوم")
