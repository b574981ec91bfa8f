"""Speakers whom the knowledge base lacks, by the names that the text gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Rockets fell on Erbil airport, the regional governor, Ivan Petrenko, said.", ("Ivan Petrenko",)),
        ("Rockets fell on Erbil airport, Ivan Petrenko, governor of the region, said.", ("Ivan Petrenko",)),
        ("The Harbor Courier reported that rockets fell on Erbil airport.", ("Harbor Courier",)),
        ("Witnesses told the Harbor Courier that rockets fell on Erbil airport.", ("Harbor Courier",)),
        ("A local official said that rockets fell on Erbil airport.", ()),
        ("Petrenko said that rockets fell on Erbil airport.", ()),
    ],
)
def test_an_english_name_is_told_by_its_capitals(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    assert sources == told(text)[0].sources


def test_a_family_name_is_the_person_named_before(told: Tell) -> None:
    text = "Ivan Petrenko, the governor, said people fled. Rockets fell on Erbil airport, Petrenko said."
    assert ("Ivan Petrenko",) == told(text)[0].sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قال المتحدث باسم الشرطة محمود حلبوني إن صواريخ سقطت على مطار أربيل.", ("محمود حلبوني",)),
        ("قال العقيد محمود حلبوني إن صواريخ سقطت على مطار أربيل.", ("محمود حلبوني",)),
        ("قال مصدر طبي إن صواريخ سقطت على مطار أربيل.", ()),
        ("قالت عملية «بركان الساحل» إن صواريخ سقطت على مطار أربيل.", ("بركان الساحل",)),
        ("ذكرت صحيفة المرفأ أن صواريخ سقطت على مطار أربيل.", ("المرفأ",)),
        ("ذكرت صحف أن صواريخ سقطت على مطار أربيل.", ()),
        ("أعلنت تنسيقية شباب الكوثرية أن صواريخ سقطت على مطار أربيل.", ("تنسيقية شباب الكوثرية",)),
        ("أعلنت حكومة الوحدة الوطنية المعترف بها أن صواريخ سقطت على مطار أربيل.", ("حكومة الوحدة الوطنية",)),
    ],
)
def test_an_arabic_name_follows_its_office_or_its_body(
    told: Tell, text: str, sources: tuple[str, ...]
) -> None:
    assert sources == told(text)[0].sources


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Houthi spokesman Sami Halbouni said the Houthis fired rockets at Eilat.", "claimed"),
        ("Israeli spokesman Sami Halbouni said the Houthis fired rockets at Eilat.", "alleged"),
    ],
)
def test_a_spokesman_without_an_entry_speaks_for_his_side(told: Tell, text: str, attribution: str) -> None:
    assert attribution == told(text)[0].attribution


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قال صقر الجروشي، المتحدث باسم حفتر، إن صاروخا سقط على مطار المزة.", ("صقر الجروشي",)),
        ("قال النقيب بشرطة الديوانية جمال السديري إن صاروخا سقط على مطار المزة.", ("جمال السديري",)),
        ("قال النقيب بشرطة الديوانية إن صاروخا سقط على مطار المزة.", ()),
        ("قال شهود عيان، المتحدث باسم حفتر بينهم، إن صاروخا سقط على مطار المزة.", ()),
    ],
)
def test_a_name_stands_before_its_office_or_behind_its_rank(
    told: Tell, text: str, sources: tuple[str, ...]
) -> None:
    assert sources == told(text)[0].sources
