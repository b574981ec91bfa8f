"""A reference means what gold names by its label, or by the words that it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.evaluation.names import ACTORS, EITHER, PLACES, Names, folded, variants, words_of
from sabab.model import Label, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Ref]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إِيرَان", "ايران"),
        ("القوات الأميركيّة", "قوات اميركيه"),
        ("حـــزب الله", "حزب الله"),
        ("The Al-Tanf base", "al tanf Base"),
        ("لواء ٢٧", "لواء 27"),
        ("اسرائيلى", "إسرائيلي"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("الله", "له"), ("Hama", "Homs"), ("دير الزور 24", "دير الزور")])
def test_other_names_are_others(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_leading_lam_may_hide_the_article() -> None:
    assert variants("للحشد الشعبي") & variants("الحشد الشعبي")
    assert not variants("لحشد الشعبي") & variants("الحشد الشعبي")


def test_words_count_only_where_the_offsets_fit(text: str, ref: Make) -> None:
    assert words_of(ref(words="إسرائيل"), text)
    assert not words_of(Ref(None, Label(), Span(0, 7, "إسرائيل"), "test"), text)


def test_a_linked_reference_agrees_by_its_label(names: Names, ref: Make) -> None:
    assert names.same("Israel", ref("Israel"), ACTORS)
    assert not names.same("Israel", ref("Iran"), ACTORS)


def test_another_entity_is_not_saved_by_its_words(names: Names, ref: Make) -> None:
    assert not names.same("Israel", ref("Iran", words="إسرائيل"), ACTORS)


def test_an_entity_that_nobody_lists_agrees_by_its_words(names: Names, ref: Make) -> None:
    assert names.same("Israel", ref("Israeli Air Force", words="إسرائيل"), ACTORS)
    assert not names.same("Israel", ref("Israeli Air Force", words="دمشق"), ACTORS)


def test_an_open_phrase_agrees_by_its_words(names: Names, ref: Make) -> None:
    assert names.same("Syria", ref(words="دمشق"), ACTORS)
    assert not names.same("Syria", ref(words="مطار"), ACTORS)


def test_actors_do_not_stand_for_places(names: Names, ref: Make) -> None:
    assert names.same("Al-Tanf", ref(words="al-Tanf"), PLACES)
    assert not names.same("Al-Tanf", ref(words="Nobody"), EITHER)
    assert not names.same("Syria", ref(words="دمشق"), PLACES)


def test_equivalent_names_stand_for_each_other(names: Names, ref: Make) -> None:
    assert names.same("Aleppo", ref("Aleppo Governorate"), PLACES)
    assert not names.same("Al-Tanf", ref("Aleppo Governorate"), PLACES)


def test_one_reference_serves_one_name(names: Names, ref: Make) -> None:
    assert (1, 1, 1) == names.agreement(["Israel", "Syria"], [ref("Israel"), ref("Israel")], ACTORS)
