"""Whose people are where a blow falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_site_known_by_another_name_is_there_too(told: Tell) -> None:
    (event,) = told("انهالت قذائف على مساكن حقل العمر المعروفة بالقرية الخضراء يوم السبت.")
    assert ("al-omar-oil-field", "green-village") == event.places


def test_a_site_that_stands_inside_another_names_both(told: Tell) -> None:
    (event,) = told(
        "On Friday ten rockets were fired at Green Village, the garrison inside the al-Omar oilfield."
    )
    assert ("green-village", "al-omar-oil-field") == event.places


def test_a_site_of_another_clause_is_not_where_it_hit(told: Tell) -> None:
    (event,) = told(
        "On Friday ten rockets were fired at Green Village, and the garrison left the al-Omar oilfield."
    )
    assert ("green-village",) == event.places


def test_whose_sites_burn_because_of_an_attack_was_hit(told: Tell) -> None:
    (event,) = told("أخمدت الفرق حرائق اندلعت في معملين لشركة أرامكو، جراء هجوم بطائرات مسيّرة.")
    assert ("saudi-aramco",) == event.targets


def test_whose_sites_burn_is_not_hit_where_another_is(told: Tell) -> None:
    (event,) = told("أخمدت الفرق حرائق اندلعت في معملين لشركة أرامكو، جراء هجوم على مطار المزة.")
    assert ("mezzeh-military-airport",) == event.targets


def test_a_hall_at_an_airport_is_the_airport(told: Tell) -> None:
    (event,) = told("سقط صاروخ في صالة القدوم بمطار أبها الدولي يوم الأحد.")
    assert ("abha-international-airport",) == event.targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A rocket attack on a village near the Italian embassy killed two.", ()),
        ("A rocket attack on the Italian embassy killed two.", ("italy",)),
    ],
)
def test_what_lies_near_a_blow_is_not_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A drone hit the fifth floor in Tyre.", ()),
        ("A drone hit Arnabus Garden in Tyre.", ("Arnabus Garden",)),
    ],
)
def test_a_thing_without_a_name_is_no_target(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A drone hit a base that hosts US troops.", ("united-states",)),
        ("A drone hit a base housing US troops near Erbil.", ("united-states",)),
        ("A drone hit a bus carrying Syrian soldiers near Homs.", ("syria",)),
        ("A drone hit a base near Erbil.", ()),
        ("A drone hit a base housing refugees near Erbil.", ()),
    ],
)
def test_those_whom_a_site_or_a_bus_holds_are_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت طائرة مدينة الباب شمالي سوريا.", ("al-bab", "syria")),
        ("قصفت طائرة مطار المزة غرب دمشق.", ("mezzeh-military-airport",)),
        ("استهدفت الجماعة سفينة أمريكية في خليج عدن، قبالة سواحل اليمن.", ("gulf-of-aden",)),
        ("استهدفت الجماعة سفينة أمريكية قبالة سواحل اليمن.", ("yemen",)),
        ("شنت إسرائيل غارة على مدينتي خان يونس ورفح المتاخمتين لمصر.", ("khan-yunis", "rafah")),
        ("قتل ثلاثة في غارة جوية أميركية ببغداد.", ("baghdad",)),
    ],
)
def test_the_land_around_it(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("شن التحالف غارات على معاقل يُعتقد أنها تابعة لتنظيم الدولة.", ("islamic-state",)),
        ("قصفت مقاتلات إسرائيلية مواقع قال الجيش إنها تابعة لحزب الله.", ("hezbollah",)),
        ("The army struck a building that it said was used by Hamas.", ("hamas",)),
        ("The army struck a building, and the coalition said it fought Hamas.", ()),
        (
            "تعرضت قاعدة خراب الجير التي تتمركز فيها القوات الأمريكية لقصف.",
            ("united-states", "kharab-al-jir-base"),
        ),
        ("استهدفت عبوة ناسفة قافلة إمدادات أمريكية في الديوانية.", ("united-states",)),
        ("استهدفت مسيّرة سفينة «أوريون» الإسرائيلية في البحر الأحمر.", ("israel", "أوريون")),
    ],
)
def test_whose_what_was_hit_is(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_a_verb_that_does_not_agree_with_a_name_is_not_its_own(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل مواقع حماس وحزب الله تستخدم لتخزين الأسلحة.")
    assert {"hamas", "hezbollah"} == set(event.targets)
