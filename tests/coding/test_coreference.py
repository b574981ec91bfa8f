"""What a report tells twice is one event; what only looks alike is two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    "text",
    [
        "غارات إسرائيلية على مطار المزة\nقصفت طائرات إسرائيلية مطار المزة فجر الأحد.",
        "قصفت إسرائيل مطار المزة. وأسفر القصف عن أضرار.",
        "Israel bombs Mezzeh airport\nIsraeli jets bombed Mezzeh airport on Sunday. The strike destroyed a hangar.",
    ],
)
def test_headline_lead_and_definite_noun_are_one_event(told: Tell, text: str) -> None:
    assert 1 == len(told(text))


ANSWERS = (
    "أطلقت فصائل صواريخ على مطار أربيل ردا على الغارات التي شنتها طائرات أمريكية. "
    "وسقطت رشقة على حقل العمر يوم السبت"
)


@pytest.mark.parametrize(
    ("named", "count"), [("، وعدت هي أيضا جوابا على غارات القائم.", 3), ("، بعد غارات تركية على القائم.", 4)]
)
def test_raids_that_answers_name_again_are_those_answered_first(told: Tell, named: str, count: int) -> None:
    assert count == len(told(ANSWERS + named))


@pytest.mark.parametrize(("town", "count"), [("Deir ez-Zor", 1), ("Homs", 2)])
def test_blasts_in_the_town_are_what_a_strike_there_sounded_like(told: Tell, town: str, count: int) -> None:
    text = f"A US jet struck a depot in {town} on Friday. Residents spoke of blasts in the Harabish quarter."
    assert count == len(told(text))


def test_what_is_named_as_known_may_be_told_in_the_next_sentence(told: Tell) -> None:
    rockets, raid = told(
        "أعلن الحوثيون أنهم أطلقوا صواريخ على إيلات جوابًا على العدوان على الحديدة. "
        "وكانت طائرات إسرائيلية قد ضربت ميناء الحديدة يوم السبت."
    )
    assert ("MissileStrike" != raid.type, ("israel",)) == (True, raid.initiators)
    assert "RocketAttack" == rockets.type


def test_what_is_told_elsewhere_is_not_what_was_named(told: Tell) -> None:
    assert 3 == len(
        told(
            "أعلن الحوثيون أنهم أطلقوا صواريخ على إيلات جوابًا على العدوان على الحديدة. "
            "وكانت طائرات إسرائيلية قد ضربت مطار المزة يوم السبت."
        )
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hezbollah has escalated its attacks on ships since January. Many fear Hezbollah attacks.", 1),
        ("Hezbollah has escalated its attacks on ships since January. It attacked Haifa on Friday.", 2),
    ],
)
def test_attacks_without_place_and_day_are_of_the_series(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "قصفت إسرائيل مطار المزة يوم الأحد. وقصفت إسرائيل مطار المزة في 3 كانون الثاني.",
        "قصفت إسرائيل مطار المزة يوم الأحد. وقصفت تركيا مطار المزة يوم الأحد.",
        "قصفت إسرائيل مطار المزة يوم الأحد. وقصفت إسرائيل مطار حلب الدولي يوم الأحد.",
        "Israel bombed Mezzeh airport on Sunday. It had bombed Mezzeh airport on 3 January.",
    ],
)
def test_another_day_side_or_site_is_another_event(told: Tell, text: str) -> None:
    assert 2 == len(told(text))


def test_a_side_does_not_strike_its_own(told: Tell) -> None:
    text = "US jets bombed Albukamal. The attack on the US base near Hasakah wounded two."
    assert 2 == len(told(text))


def test_a_series_is_not_one_of_its_attacks(told: Tell) -> None:
    text = "هاجمت مسيّرة قاعدة التنف. وقال مصدر إن سلسلة هجمات على قاعدة التنف سبقت ذلك."
    assert [False, True] == [event.habitual for event in told(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("شنت إسرائيل غارات على مطار المزة. وقال مصدر إن القصف الإسرائيلي أسفر عن قتلى.", 1),
        ("شنت إسرائيل غارات على مطار المزة. وقال مصدر إن القصف التركي أسفر عن قتلى.", 2),
        ("أسقط الجيش السوري صاروخا فوق دمشق. ودمرت القوات الصاروخ.", 1),
    ],
)
def test_a_known_side_is_enough_to_be_the_same(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت إسرائيل مطار المزة. وتعرض المكان لقصف خلّف قتلى.", 1),  # nothing of its own: the same
        ("قصفت إسرائيل مطار المزة. وتعرض المكان لقصف تركي خلّف قتلى.", 2),
    ],
)
def test_a_noun_with_nothing_of_its_own_is_the_event_told(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


def test_an_old_raid_is_not_the_one_of_the_headline(told: Tell) -> None:
    text = "عدوان إسرائيلي على دمشق\n30 مارس 2023\nعدوان إسرائيلي على دمشق.\nوفي 18 شباط 2023 عدوان إسرائيلي على دمشق."
    assert 2 == len(told(text))


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("استهدفت مسيرة إسرائيلية سيارة في كفرا. وقتلت الغارة الإسرائيلية في كفرا شخصا.", ["DroneAttack"]),
        (
            "استهدفت مسيرة قاعدة أميركية قرب الحسكة. وشنت مقاتلات أميركية غارات على دير الزور.",
            ["DroneAttack", "Airstrike"],
        ),
        ("إسرائيل تغتال قياديا في دمشق. قتل القيادي في غارة إسرائيلية على دمشق.", ["Airstrike"]),
    ],
)
def test_a_raid_of_the_same_side_is_the_drone_s(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


def test_before_is_told_apart_from_after(told: Tell) -> None:
    events = told("بعد اغتيال قيادي في دمشق.. حزب الله يقصف حيفا بالصواريخ.")
    assert [(), ("hezbollah",)] == [event.initiators for event in events]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت إسرائيل مطار المزة. وأطلقت طائرة صاروخين.", 1),  # means alone: how the event told went
        ("قصفت إسرائيل مطار المزة. وأطلقت طائرة صاروخين على حيفا.", 2),
    ],
)
def test_a_verb_of_means_alone_goes_on_with_the_event(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أطلق مسلحون صاروخين على سديروت. وأعلنت حركة حماس مسؤوليتها عن إطلاق الصاروخين.", 1),
        ("أطلق مسلحون صاروخين على سديروت. وأدانت مصر إطلاق صاروخين على حيفا.", 2),
    ],
)
def test_the_two_rockets_are_those_told_of(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("استهدفت طائرة مسيرة سفينة شحن في البحر الأحمر. وقال الحوثيون إنهم استهدفوا السفينة.", 1),
        ("استهدفت طائرة مسيرة سفينة شحن في البحر الأحمر. واستهدف الحوثيون سفينة أخرى في المحيط الهندي.", 2),
    ],
)
def test_the_ship_is_the_one_hit_before(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "قصفت طائرات إسرائيلية مدينة دمشق. وقالت الوكالة إن القصف استهدف منطقة الكذا.",
            1,
        ),  # a quarter nobody knows
        ("قصفت طائرات إسرائيلية مدينة دمشق. وقالت الوكالة إن القصف استهدف مدينة حمص.", 2),
    ],
)
def test_the_strike_on_an_unknown_quarter_is_the_one_on_the_town(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت طائرات النظام خان شيخون بريف إدلب. وقصفت طائرات النظام معرة النعمان بريف إدلب.", 2),
        ("قصفت طائرات النظام خان شيخون بريف إدلب. وقصفت طائرات النظام ريف إدلب.", 1),
    ],
)
def test_two_towns_of_one_governorate_are_two(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("شنت إسرائيل ثلاث غارات على الحديدة. وشنت إسرائيل غارتين على الحديدة.", 2),
        ("شنت إسرائيل ثلاث غارات على الحديدة. وشنت إسرائيل غارات على الحديدة.", 1),
    ],
)
def test_three_raids_and_two_raids_are_not_one(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


def test_one_of_the_missiles_is_a_part_of_the_salvo_told_in_its_town(told: Tell) -> None:
    (salvo,) = told(
        "أطلقت إسرائيل صواريخ على دمشق فجر الأحد. وتحدث ناشطون عن سقوط معظم الصواريخ في حي كفرسوسة."
    )
    assert ("damascus", "kafr-sousa") == salvo.places


def test_missiles_known_that_fell_in_another_town_are_another_salvo(told: Tell) -> None:
    assert 2 == len(told("قصفت تركيا حمص فجر الأحد. وأصابت الصواريخ مستودعًا في مدينة الرقة يوم السبت."))


def test_those_who_were_struck_and_strike_back_did_another_deed(told: Tell) -> None:
    found = told("Yemeni forces killed two Saudi soldiers as they launched an attack on Yemeni positions.")
    assert [("yemen",), ("saudi-arabia",)] == [event.initiators for event in found]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "قصف الحوثيون مدينة تعز بقذائف الهاون. واستهدف الحوثيون بطائرة مسيّرة مواقع في تعز.",
            ["Shelling", "DroneAttack"],
        ),
        ("قصف الحوثيون مدينة تعز. واستهدف الحوثيون بطائرة مسيّرة مواقع في تعز.", ["DroneAttack"]),
    ],
)
def test_shells_and_drones_are_two_blows_where_both_are_named(
    told: Tell, text: str, types: list[str]
) -> None:
    assert types == [event.type for event in told(text)]
