"""The phrases inside and behind an event noun fill its slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("قصف التحالف الدولي على قاعدة التنف.", ("international-coalition",), ("al-tanf-base",)),
        ("استهداف قاعدة التنف.", (), ("al-tanf-base",)),
        ("ضربة من مسيّرة إسرائيلية على قاعدة التنف.", ("israel",), ("al-tanf-base",)),
        ("A Damascus strike by Israel.", ("israel",), ()),
    ],
)
def test_construct_adjective_and_preposition(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (initiators, targets) == (event.initiators, event.targets)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أعقب القصف تسلل مسلحين من لبنان إلى الجليل الغربي يوم الأحد.", "GroundAttack"),
        ("أعقب القصف هجوم مسلح من لبنان على الجليل الغربي يوم الأحد.", "Attack"),
    ],
)
def test_men_behind_an_infiltration_infiltrate(told: Tell, text: str, type_: str) -> None:
    assert [type_] == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("تكررت الضربات الجوية والمدفعية الأمريكية على محيط الميادين.", ("united-states",)),
        ("تكررت الضربات الجوية على محيط الميادين والمدفعية الأمريكية قربها.", ()),
    ],
)
def test_a_nationality_behind_two_adjectives_is_of_both(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("تعرضت عفرين لقصف من الجيش التركي.", ("turkey",)),
        ("تعرضت عفرين لقصف من لبنان.", ()),  # where from, not by whom
    ],
)
def test_an_army_behind_from_struck(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أدى قصف إسرائيل مدينة جنين إلى مقتل ثلاثة.", ("jenin",)),
        ("استهداف مطار أربيل ومطار المزة.", ("erbil-international-airport", "mezzeh-military-airport")),
    ],
)
def test_a_verbal_noun_has_its_objects(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استهدف هجوم مسلح حافلة في كركوك.", ()),  # “armed” says how, not who
        ("استهدف هجوم حوثي سفينة في البحر الأحمر.", ("ansar-allah-houthis",)),
    ],
)
def test_armed_is_no_attacker(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators", "places"),
    [
        ("أعلنت إسرائيل قصف دمشق.", ("israel",), ("damascus",)),
        ("أدان لبنان قصف دمشق لمدينة دوما.", ("syria",), ("douma",)),  # the power, where another is hit
        ("قتل شخصان في غارات واشنطن على صنعاء.", ("united-states",), ("sanaa",)),
    ],
)
def test_a_capital_is_bombed_or_bombs(
    told: Tell, text: str, initiators: tuple[str, ...], places: tuple[str, ...]
) -> None:
    assert [(initiators, places)] == [(event.initiators, event.places) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("«سرايا القدس» تعلن تجدد إطلاق الصواريخ على سديروت.", ("al-quds-brigades",)),
        ("تجدد إطلاق الصواريخ على سديروت.", ()),
    ],
)
def test_what_is_announced_is_a_noun(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("قصف مكثف لقوات النظام السوري على بلدات ريف دمشق.", ("syria",), ()),
        ("القصف الإسرائيلي لقوات النظام السوري في درعا مستمر.", ("israel",), ("syria",)),
        ("قتل 8 أشخاص بغارات لطيران التحالف العربي على مأرب.", ("saudi-led-coalition-in-yemen",), ()),
    ],
)
def test_who_stands_behind_for_hits_where_on_says_what_is_hit(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert [(initiators, targets)] == [(event.initiators, event.targets) for event in told(text)]


def test_a_possessive_in_a_row_of_agents_is_of_the_first(told: Tell) -> None:
    *_, last = told(
        "حاصرت جبهة النصرة البلدة، بينما شهدت معرة مصرين قصفا من قبل قوات النظام وطائراته الحربية."
    )
    assert last.initiators == ("syria",)


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("أدانت حماس اغتيال إسرائيل القيادي صالح العاروري في بيروت.", ("israel",), ("saleh-al-arouri",)),
        ("أدانت حماس اغتيال الاحتلال صالح العاروري في بيروت.", ("israel",), ("saleh-al-arouri",)),
        ("أدانت حماس اغتيال القيادي، صالح العاروري، في بيروت.", (), ("saleh-al-arouri",)),
        ("أدانت حماس اغتيال القيادي في بيروت، صالح العاروري لم يعلق.", (), ()),
    ],
)
def test_the_killing_of_somebody_names_him_behind_who_did_it_or_behind_his_title(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = told(text)[0]
    named = tuple(target for target in event.targets if target.isascii())
    assert (initiators, targets) == (event.initiators, named)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "Militants of Hamas fired rockets at Haifa. Two died on Friday in the militant attack on Acre.",
            ("hamas",),
        ),
        ("Militants of Hamas fired rockets at Haifa. Two died on Friday in a militant attack on Acre.", ()),
    ],
)
def test_the_militants_of_a_definite_attack_are_those_told_before(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[-1].initiators


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("أصيب عنصران بقصف طائرة مسيرة للقوات التركية في منبج.", ("turkey",), ()),
        ("قتل ثلاثة جراء استهداف مسيرة تابعة للدعم السريع في الفاشر.", ("rapid-support-forces",), ()),
        ("قتل ثلاثة جراء استهداف مواقع تابعة للدعم السريع في الفاشر.", (), ("rapid-support-forces",)),
        ("أدت الضربة لرد أميركي باستهداف مواقع لحماس.", ("united-states",), ("hamas",)),
        ("انعقد اجتماع أميركي. وجرى استهداف مواقع لحماس.", (), ("hamas",)),
    ],
)
def test_whose_the_means_and_the_answer_are(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = told(text)[-1]
    assert (initiators, targets) == (event.initiators, event.targets)


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("أعلن حزب الله استهدافه قاعدة التنف.", ("hezbollah",), ("al-tanf-base",)),
        ("أعلن حزب الله إطلاقه عشرات الصواريخ باتجاه قاعدة التنف.", ("hezbollah",), ("al-tanf-base",)),
        ("أعلن حزب الله إطلاق عشرات الصواريخ باتجاه قاعدة التنف.", ("hezbollah",), ("al-tanf-base",)),
        ("أعلن حزب الله أن القاعدة مغلقة بعد استهدافها بالصواريخ في التنف.", (), ()),
    ],
)
def test_the_pronoun_of_a_verbal_noun_acts_where_its_object_stands_behind_it(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert [(initiators, targets)] == [(event.initiators, event.targets) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("استهداف إسرائيل منازل لحركة حماس في غزة.", ("israel",), ("hamas",)),
        ("استهداف إسرائيل بصواريخ من غزة.", (), ("israel",)),
        ("تفجير عبوة ناسفة بقوة هندسية إسرائيلية في رفح.", (), ("israel",)),
        ("استهدفت غارة قياديا في حزب الله قرب صور.", (), ("hezbollah",)),
    ],
)
def test_who_acts_and_what_is_hit_beside_a_verbal_noun(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert (initiators, targets) == (told(text)[0].initiators, told(text)[0].targets)


def test_all_who_are_named_behind_titles_were_killed(told: Tell) -> None:
    text = "اغتيال كل من قائد فيلق القدس، قاسم سليماني، والقيادي أبو مهدي المهندس، في غارة أمريكية ببغداد."
    assert {"qasem-soleimani", "abu-mahdi-al-muhandis"} <= set(told(text)[0].targets)


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("the US assassination of Iranian General Qasem Soleimani", ("united-states",), ("qasem-soleimani",)),
        ("the assassination of Qasem Soleimani by Israel", ("israel",), ("qasem-soleimani",)),
        ("The attack of Hezbollah on Haifa killed two.", ("hezbollah",), ("israel",)),
    ],
)
def test_an_english_frame_says_whether_of_tells_who_was_hit(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (initiators, targets) == (event.initiators, event.targets)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("A Lebanese Hezbollah attack hit Haifa.", ("hezbollah",)),
        ("A Lebanese attack hit Haifa.", ("lebanon",)),
    ],
)
def test_a_nationality_before_a_name_belongs_to_the_name(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
