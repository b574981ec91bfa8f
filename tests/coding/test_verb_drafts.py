"""Verbs of stopping need what they stop, before or behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أسقطت الدفاعات الجوية السورية ثلاث مسيّرات.", "Interception"),
        ("US forces shot down a drone.", "Interception"),
        ("Ukraine's air force destroyed 15 of 20 drones.", "Interception"),
        ("Two of the three drones were shot down over Erbil.", "Interception"),
        ("Israeli jets destroyed a depot in Homs.", "Airstrike"),
    ],
)
def test_what_is_destroyed_decides(told: Tell, text: str, type_: str) -> None:
    assert [type_] == [event.type for event in told(text)]


def test_two_of_the_drones_told_were_brought_down(told: Tell) -> None:
    *_, last = told("حلقت ثلاث مسيّرات باتجاه قاعدة التنف، أُسقطت اثنتان منها.")
    assert "Interception" == last.type


def test_two_of_nothing_told_are_no_interception(told: Tell) -> None:
    assert [] == told("أُسقطت اثنتان منها في الامتحان.")


def test_a_fall_of_prices_is_no_interception(told: Tell) -> None:
    assert [] == told("The bank shot down the proposal.")


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استشهد فلسطيني برصاص الجيش الإسرائيلي في جنين.", [("israel",)]),
        ("قتل الجيش الإسرائيلي أربعة فلسطينيين في جنين.", [("israel",)]),
        ("قتل أربعة فلسطينيين في حادث سير.", []),  # nobody is said to have killed them
    ],
)
def test_who_killed_is_who_attacked(told: Tell, text: str, initiators: list[tuple[str, ...]]) -> None:
    assert initiators == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A drone was launched at a depot in Homs and another was launched at Hama.",
            [("DroneAttack", ("homs",)), ("DroneAttack", ("hama",))],
        ),
        (
            "Two drones hit Homs while another was downed in Hama.",
            [("DroneAttack", ("homs",)), ("Interception", ("hama",))],
        ),
        ("A drone hit Homs. Another person mourned in Hama.", [("DroneAttack", ("homs",))]),
        ("A teacher came to Homs and another was launched at Hama.", []),  # nothing before that flies
    ],
)
def test_another_is_one_more_of_the_means_told_before(
    told: Tell, text: str, events: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert events == [(event.type, event.places) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The Houthis sank an American tanker.", [("united-states",)]),
        ("The American tanker sank.", []),  # nobody sank it
    ],
)
def test_what_sinks_strikes_nobody(told: Tell, text: str, targets: list[tuple[str, ...]]) -> None:
    assert targets == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("تعاملت مدفعية الجيش السوداني مع أهداف للدعم السريع في أم درمان.", ["Shelling"]),
        ("تعاملت الدفاعات الجوية السعودية مع صاروخ باليستي.", ["Interception"]),
        ("تعاملت الحكومة السورية مع الأزمة في دمشق.", []),
    ],
)
def test_arms_deal_with_what_they_hit(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        ("دمّرت الطائرات الروسية مقار عدة لهيئة تحرير الشام.", "Airstrike", ("hayat-tahrir-al-sham",)),
        ("دمّرت الدفاعات الجوية طائرة روسية فوق إدلب.", "Interception", ("russia",)),
        ("ألقت مروحيات النظام السوري عشرات البراميل المتفجرة على إدلب.", "Airstrike", ()),
    ],
)
def test_aircraft_before_an_object_destroy_it(
    told: Tell, text: str, type_: str, targets: tuple[str, ...]
) -> None:
    assert (type_, targets) == (told(text)[0].type, told(text)[0].targets)
