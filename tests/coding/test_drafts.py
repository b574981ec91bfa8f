"""Two words of one event are one draft; two verbs may share their subject."""

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
        ("اغتالت إسرائيل فؤاد شكر بغارة على الضاحية الجنوبية.", "Airstrike"),
        ("نفذ العدو الإسرائيلي عدوانا جويا برشقات من الصواريخ على دمشق.", "Airstrike"),
    ],
)
def test_a_blow_by_means_of_a_blow_is_one_event(told: Tell, text: str, type_: str) -> None:
    (event,) = told(text)
    assert (type_, ("israel",)) == (event.type, event.initiators)


def test_the_first_raid_of_its_kind_is_the_deed_just_told(told: Tell) -> None:
    (event,) = told("ضربت طائرات خزانات الوقود في ميناء الحديدة يوم السبت، في أول غارة إسرائيلية على اليمن.")
    assert (("israel",), "2023-03-18") == (event.initiators, event.date)


def test_a_raid_that_another_clause_tells_is_another(told: Tell) -> None:
    assert 2 == len(
        told("ضربت طائرات خزانات الوقود في ميناء الحديدة يوم السبت، بعد أول غارة إسرائيلية على حمص.")
    )


@pytest.mark.parametrize(
    ("text", "initiators", "attribution"),
    [
        (
            "انفجرت عبوة في حمص، ويشتبه في أن حزب الله يقف خلفها.",
            ("hezbollah",),
            "alleged",
        ),
        ("انفجرت عبوة في حمص، وكان حزب الله يقف خلف الحكومة.", (), "unknown"),
    ],
)
def test_who_is_said_to_stand_behind_it(
    told: Tell, text: str, initiators: tuple[str, ...], attribution: str
) -> None:
    assert [(initiators, attribution)] == [(e.initiators, e.attribution) for e in told(text)]


def test_a_tied_verb_has_the_subject_of_the_first(told: Tell) -> None:
    events = told("قصفت تركيا مدينة منبج وهاجمت مطار حلب الدولي.")
    assert [("turkey",), ("turkey",)] == [event.initiators for event in events]


@pytest.mark.parametrize(
    "text", ["إيران وراء الهجوم على مطار أربيل.", "Iran was behind the attack on Erbil airport."]
)
def test_who_is_behind_it_acted(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert ("iran",) == event.initiators


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أدت غارة إلى مقتل خمسة أشخاص.", 1),  # a raid that led to deaths took place
        ("الغارة والحرب موضوعان للنقاش.", 0),
        ("وقع هجوم آخر.", 1),
    ],
)
def test_what_led_to_harm_took_place(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قال مصدر إن الحوثيين مسؤولون عن هجوم على سفينة.", ("ansar-allah-houthis",)),
        ("تحدث الحوثيون عن هجوم على سفينة.", ()),
    ],
)
def test_who_is_responsible_did_it(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


def test_what_is_shot_down_was_fired_by_another(told: Tell) -> None:
    events = told("أسقطت القوات السعودية صاروخًا أطلقه الحوثيون باتجاه خميس مشيط.")
    assert [("Interception", ("saudi-arabia",)), ("RocketAttack", ("ansar-allah-houthis",))] == [
        (event.type, event.initiators) for event in events
    ]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("اغتيل قاسم سليماني في قصف جوي أمريكي قرب مطار بغداد.", ["Airstrike"]),
        ("ذكرى اغتيال القائد، قاسم سليماني، في قصف جوي أمريكي قرب مطار بغداد.", ["Airstrike"]),
        ("اغتيل قاسم سليماني في بغداد.", ["Assassination"]),
    ],
)
def test_a_killing_is_told_by_its_means(told: Tell, text: str, types: list[str]) -> None:
    events = told(text)
    assert types == [event.type for event in events]
    assert events[0].targets == ("qasem-soleimani",)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استكملت طائرات الاحتلال اعتداءاتها بشن غارات على السويداء.", [("israel",)]),
        ("استكملت طائرات الاحتلال رحلاتها. وسقط صاروخ على السويداء.", [()]),
    ],
)
def test_launching_is_how_an_attack_went(told: Tell, text: str, initiators: list[tuple[str, ...]]) -> None:
    assert initiators == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Israel bombed Tyre on Friday. The strikes came hours after an attack on Haifa.", ["strikes"]),
        ("Workers went home on Friday. The strikes came hours after an attack on Haifa.", []),
    ],
)
def test_the_strikes_are_those_told_before(
    read: Callable[[str], Any], text: str, mentions: list[str]
) -> None:
    told_again = [mention.text for event in read(text).events for mention in event.mentions]
    assert mentions == told_again


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("القوات السورية شنت أمس حملة قصف على معرة النعمان.", ("syria",)),
        ("القوات السورية غادرت. وحمله قصف على معرة النعمان المسؤولية.", ()),  # a verb with "him"
    ],
)
def test_the_ending_of_nouns_is_no_pronoun(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "مسيّرة تركية استهدفت نقطة في منبج، إلى جانب استهداف القرية بقذائف هاون.",
            [("DroneAttack", ("turkey",)), ("Shelling", ("turkey",))],
        ),
        (
            "مسيّرة تركية استهدفت نقطة في منبج. وجرى استهداف مطار المزة بقذائف هاون.",
            [("DroneAttack", ("turkey",)), ("Shelling", ())],
        ),
        ("تزامن القصف مع محاولة تسلل لحماس إلى منبج.", [("GroundAttack", ("hamas",))]),
    ],
)
def test_what_besides_adds_is_another_blow_of_the_same_side(
    told: Tell, text: str, events: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert events == [(event.type, event.initiators) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("استهدف قصف لقوات النظام السوري، أمس، مناطق في إدلب.", ("syria",), ()),
        ("استهدفت غارات عدة مواقع لحزب الله.", (), ("hezbollah",)),
        ("أعلنت الجماعة استهداف سفينة للبحرية الأمريكية في خليج عدن.", (), ("united-states-navy",)),
        ("قصفت قوات النظامين السوري والروسي مدينة إدلب.", ("syria", "russia"), ()),
        ("أفاد المرصد بشن الطائرات الروسية عشرات الغارات على إدلب.", ("russia",), ()),
    ],
)
def test_who_hits_and_whose_it_is_behind_for(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert (initiators, targets) == (told(text)[0].initiators, told(text)[0].targets)
