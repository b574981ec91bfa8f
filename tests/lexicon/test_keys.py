"""Forms are cut as the words of a text are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabab.lexicon.keys import phrase_words, respelt
from sabab.text.words import words


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("الحرس الثوري", ("الحرس", "الثوري")),
        ("The New York Times", ("new", "york", "times")),
        ("Deir ez-Zor", ("deir", "ez", "zor")),
        ("U.S.", ("us",)),
        ("Hay'at Tahrir al-Sham", ("hay'at", "tahrir", "al", "sham")),
        ("دير الزور 24", ("دير", "الزور", "24")),
        ("Facebook", ("facebook",)),
        ("The", ("the",)),
        ("", ()),
    ],
)
def test_labels_become_folded_words(label: str, key: tuple[str, ...]) -> None:
    assert key == phrase_words(label)


@given(st.text(alphabet="abc ABC-'1. ابتةأـً", max_size=20))
def test_a_label_is_cut_like_a_text(label: str) -> None:
    forms = tuple(word.form for word in words(label) if word.kind != "stop")
    assert forms == phrase_words(label)


def test_variants_are_put_for_each_other() -> None:
    pairs = [("امريك", "اميرك")]
    assert [("القوات", "الاميركيه")] == list(respelt(("القوات", "الامريكيه"), pairs))
    assert [("القوات", "الامريكيه")] == list(respelt(("القوات", "الاميركيه"), pairs))
    assert [] == list(respelt(("القوات", "الروسيه"), pairs))
