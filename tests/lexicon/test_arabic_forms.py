"""The forms in which Arabic words are written."""

from __future__ import annotations

import pytest

from sabab.lexicon.arabic_forms import adjective_forms, noun_forms, verb_forms
from sabab.text.normalize import fold


def verbs(past: str, imperfect: str) -> set[str]:
    return {form.text for form in verb_forms(past, imperfect)}


def nouns(singular: str, *plurals: str) -> set[str]:
    return {form.text for form in noun_forms(singular, plurals)}


@pytest.mark.parametrize(
    ("past", "imperfect", "written"),
    [
        ("قصف", "يقصف", "قصف قصفت قصفوا قصفتا يقصف تقصف نقصف يقصفون تقصفان"),
        ("نفى", "ينفي", "نفى نفت نفوا ينفي ينف ينفون"),
        ("استهدف", "يستهدف", "استهدفا استهدفتا يستهدفان"),
        ("تبنى", "يتبنى", "تبنى تبنت تبنوا يتبنى يتبن يتبنون"),
        ("قال", "يقول", "قال قالت قالوا يقول يقل يقولون"),
        ("بدأ", "يبدأ", "بدأ بدأت بدأوا بدؤوا يبدأ يبدأون يبدؤون"),
        ("جاء", "يجيء", "جاء جاءت جاؤوا يجيء يجيئون"),
        ("فَجَّر", "يُفَجِّر", "فجر فجرت يفجر"),
    ],
)
def test_verbs(past: str, imperfect: str, written: str) -> None:
    assert {fold(form) for form in written.split()} <= verbs(past, imperfect)


@pytest.mark.parametrize(
    ("past", "imperfect", "form"), [("بدأ", "يبدأ", "بدت"), ("جاء", "يجيء", "جوا"), ("قصف", "يقصف", "قصفا")]
)
def test_forms_that_are_other_words_are_not_made(past: str, imperfect: str, form: str) -> None:
    assert form not in verbs(past, imperfect)


def test_a_jussive_is_made_of_hollow_verbs_alone() -> None:
    assert "يقم" in verbs("قام", "يقوم")
    assert "يقام" not in verbs("قاوم", "يقاوم")


@pytest.mark.parametrize(
    ("singular", "plurals", "written"),
    [
        ("غارة", ("غارات",), "غارة الغارة غارات الغارات غارتان غارتين الغارتين غارتا غارتي"),
        ("مدني", ("مدنيون",), "مدني مدنيا مدنيون مدنيين"),
        ("صاروخ", ("صواريخ",), "صاروخ الصاروخ صاروخا صاروخان صاروخين صواريخ الصواريخ"),
        ("مسلح", ("مسلحون",), "مسلحون مسلحين المسلحين مسلحو مسلحي"),
        ("موقع", ("مواقع",), "مواقعا"),
        ("لغم", ("ألغام",), "ألغام الألغام"),
        ("اعتداء", ("اعتداءات",), "اعتداء الاعتداء اعتداءات"),
    ],
)
def test_nouns(singular: str, plurals: tuple[str, ...], written: str) -> None:
    assert {fold(form) for form in written.split()} <= nouns(singular, *plurals)


def test_both_words_of_a_noun_with_its_adjective_take_the_article() -> None:
    assert {"الطايره المسيره", "طايره المسيره", "طايره مسيره"} <= nouns("طائرة مسيرة")


def test_a_noun_with_article_takes_no_second_one() -> None:
    found = list(noun_forms("الحشد", ()))
    assert not any(form.text.startswith("الال") for form in found)
    assert found[0].definite


def test_a_hamza_is_no_article() -> None:
    plural = next(form for form in noun_forms("لغم", ("ألغام",)) if form.text == "الغام")
    assert not plural.definite
    assert next(form for form in noun_forms("لغم", ("ألغام",)) if form.text == "الالغام").definite


def test_number_is_told() -> None:
    numbers = {form.text: form.number for form in noun_forms("غارة", ("غارات",))}
    assert ("sg", "du", "pl") == (numbers["غاره"], numbers["غارتين"], numbers["غارات"])


def test_adjectives_have_genders_and_numbers() -> None:
    found = {form.text: form for form in adjective_forms("إسرائيلي")}
    written = "إسرائيلي إسرائيلية الإسرائيلية إسرائيليون إسرائيليين إسرائيليتين إسرائيليا"
    assert {fold(form) for form in written.split()} <= found.keys()
    assert not found["اسراييلي"].definite
    assert found["الاسراييلي"].definite
