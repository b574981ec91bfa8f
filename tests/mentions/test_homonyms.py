"""A name that several places bear means the one in the country of which the report speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.items import Item

    Items = Callable[[str], tuple[Item, ...]]


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Shells fell on Tripoli, a Libyan official said.", "Tripoli", ["place/tripoli-libya"]),
        ("Shells fell on Tripoli, north of Beirut in Lebanon.", "Tripoli", ["place/tripoli-lebanon"]),
        ("سقطت قذائف على طرابلس، وقال مسؤول ليبي في سرت", "طرابلس", ["place/tripoli-libya"]),
        (
            "سقط صاروخ على المالكية قبالة عيترون، وقال جيش الاحتلال إن إسرائيل سترد",
            "المالكية",
            ["place/malkia"],
        ),
        ("سقطت صواريخ على المالكية شمال إسرائيل", "المالكية", ["place/malkia"]),
        ("سقطت قذائف على المالكية في ريف الحسكة", "المالكية", ["place/al-malikiyah"]),
    ],
)
def test_the_country_of_the_report_decides(items_of: Items, text: str, name: str, meant: list[str]) -> None:
    found = [item for item in items_of(text) if text[item.start : item.stop] == name]
    assert meant == [entity.id for item in found for entity in item.entities if entity.is_place]


@pytest.mark.parametrize(
    "text", ["Shells fell on Tripoli.", "سقطت قذائف على طرابلس", "Tripoli, Beirut, Benghazi"]
)
def test_without_a_country_or_with_both_nobody_is_named(items_of: Items, text: str) -> None:
    assert not any("tripoli" in entity.id for item in items_of(text) for entity in item.entities)


def test_a_state_and_its_country_are_no_homonyms(items_of: Items) -> None:
    (item,) = items_of("ليبيا")
    assert {"actor/libya", "place/libya"} == {entity.id for entity in item.entities}


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("قصفت القائم", True),
        ("استقبل القائم بالأعمال", False),
        ("غارة على سرت أمس", True),
        ("سرت أنباء عن غارة", False),
        ("النظام السوري", True),
    ],
)
def test_a_word_that_follows_disproves_a_name(items_of: Items, text: str, *, is_name: bool) -> None:
    assert is_name == any(item.entities for item in items_of(text))
