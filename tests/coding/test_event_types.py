"""The means make the type of an event more precise."""

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
        ("قصفت طائرات إسرائيلية مطار المزة.", "Airstrike"),
        ("قصفت مدفعية تركية مطار المزة.", "Shelling"),
        ("استهدفت مسيّرة مطار المزة.", "DroneAttack"),
        ("كانت مقاتلتان من طراز «إف 15» تقصفان مطار المزة.", "Airstrike"),
        ("هجوم صاروخي على مطار المزة.", "RocketAttack"),
        ("أطلقت إيران صواريخ على مطار المزة.", "MissileStrike"),
        ("أطلق مسلحون صواريخ على مطار المزة.", "RocketAttack"),
        ("أطلق مسلحون النار على حافلة في حمص.", "GroundAttack"),
        ("فتحت القوات الإسرائيلية النار على صيادين قبالة غزة.", "GroundAttack"),
        ("قتل شخص في إطلاق نار على حافلة في حمص.", "GroundAttack"),
        ("غارة بطائرة مسيّرة على مطار المزة.", "DroneAttack"),
        ("Israeli jets struck Mezzeh airport.", "Airstrike"),
        ("A drone struck Mezzeh airport.", "DroneAttack"),
        ("Israel struck Mezzeh airport.", "Attack"),
    ],
)
def test_the_type_follows_the_means(told: Tell, text: str, type_: str) -> None:
    (event,) = told(text)
    assert type_ == event.type


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("صواريخ أطلقت من طائرات مسيرة على مطار المزة.", "DroneAttack"),
        ("صواريخ أطلقت من لبنان على حيفا.", "RocketAttack"),
    ],
)
def test_the_platform_tells_the_type(told: Tell, text: str, type_: str) -> None:
    assert [type_] == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قتل شخص بغارة شنتها مسيّرة إسرائيلية على الناقورة.", "DroneAttack"),
        ("قتل شخص بغارة شنتها مقاتلة إسرائيلية على الناقورة.", "Airstrike"),
        ("تعرضت الناقورة لقصف بقنابل فوسفورية.", "Shelling"),
        ("تعرضت الناقورة لهجوم بقنابل.", "Bombing"),
        ("استهدفت القوات التركية بعدة قذائف مدفعية قرى منبج.", "Shelling"),
        ("ردت حماس أمس بوابل من الصواريخ على سديروت.", "RocketAttack"),
    ],
)
def test_means_decide_the_type_also_behind_words_of_number(told: Tell, text: str, type_: str) -> None:
    assert type_ == told(text)[0].type


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Israeli forces raided the refugee camp in Jenin on Monday.", "Raid"),
        ("Israeli jets raided the refugee camp in Jenin on Monday.", "Airstrike"),
    ],
)
def test_who_is_on_foot_raids_on_the_ground(told: Tell, text: str, type_: str) -> None:
    assert type_ == told(text)[0].type


@pytest.mark.parametrize(
    ("text", "type_", "targets"),
    [
        ("طائرتان مسيّرتان هاجمتا قاعدة عين الأسد.", "DroneAttack", ("ain-al-asad-air-base",)),
        ("طائرتان هاجمتا قاعدة عين الأسد.", "Airstrike", ("ain-al-asad-air-base",)),
        (
            "تعرضت قاعدة عين الأسد لهجوم بطائرة مسيّرة واحدة على الأقل.",
            "DroneAttack",
            ("ain-al-asad-air-base",),
        ),
    ],
)
def test_two_drones_and_at_least_one(told: Tell, text: str, type_: str, targets: tuple[str, ...]) -> None:
    assert [(type_, targets)] == [(event.type, event.targets) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("قصفت طائرات إسرائيلية مسيّرة مواقع لحزب الله.", "DroneAttack"),
        ("قصفت طائرات إسرائيلية مقاتلة مواقع لحزب الله.", "Airstrike"),
        ("شنت طائرات حربية ومسيرة غارات على إدلب.", "Airstrike"),
    ],
)
def test_unmanned_aircraft_are_drones(told: Tell, text: str, type_: str) -> None:
    assert type_ == told(text)[0].type


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The PKK carried out a string of bombings in Ankara.", "Bombing"),
        ("Israel carried out a string of bombings in Homs.", "Airstrike"),
    ],
)
def test_a_group_bombs_on_the_ground(told: Tell, text: str, kind: str) -> None:
    assert kind == told(text)[0].type
