"""Phrases around a verb fill the slots that its frame gives them."""

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
        ("قصفت إسرائيل قاعدة التنف.", ("israel",), ("al-tanf-base",)),
        ("إسرائيل قصفت قاعدة التنف.", ("israel",), ("al-tanf-base",)),
        ("قُصفت قاعدة التنف.", (), ("al-tanf-base",)),
        ("Israel struck the al-Tanf base.", ("israel",), ("al-tanf-base",)),
        ("The al-Tanf base was struck by Israel.", ("israel",), ("al-tanf-base",)),
        ("Hezbollah crossed the border and attacked the al-Tanf base.", ("hezbollah",), ("al-tanf-base",)),
    ],
)
def test_subject_and_object_are_found_on_both_sides(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (initiators, targets) == (event.initiators, event.targets)


def test_means_in_subject_position_are_no_initiator(told: Tell) -> None:
    (event,) = told("أصابت ثلاثة صواريخ قاعدة التنف.")
    assert ((), "RocketAttack", "ثلاثة صواريخ") == (event.initiators, event.type, event.weapon)


def test_a_place_behind_a_comma_belongs_to_the_verb(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل مستودعًا، قرب حمص.")
    assert ("homs",) == event.places


def test_a_stop_ends_the_frame(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل مستودعًا؛ حمص هادئة.")
    assert () == event.places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت الطائرات الروسية، بلدة كفرا.", ("kafra-lebanon",)),
        ("قصفت الطائرات الروسية المكان، مدينة حلب بعيدة.", ()),  # the object is there already
    ],
)
def test_a_comma_may_part_the_object_from_its_verb(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("ألقت طائرات براميل متفجرة على بلدة كفريا المحاصرة من قبل جبهة النصرة.", ()),
        ("ألقت طائرات براميل متفجرة على بلدتي الفوعة وكفريا المحاصرتين من قبل جبهة النصرة.", ()),
        ("تعرضت بلدة كفريا للقصف من قبل جبهة النصرة.", ("al-nusra-front",)),
    ],
)
def test_who_besieges_a_town_did_not_bomb_it(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


def test_what_a_clause_sums_up_is_not_hit(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل دمشق، الأمر الذي دفع إيران إلى الرد.")
    assert event.targets == ("syria",)


@pytest.mark.parametrize(
    ("text", "places", "day"),
    [
        (
            "تعرضت قاعدة عين الأسد، أكبر قواعد التحالف في العراق، مساء الأحد، لقصف صاروخي.",
            ("ain-al-asad-air-base", "iraq"),
            "2023-03-19",
        ),
        (
            "زار وفد قاعدة عين الأسد، أكبر قواعد التحالف في العراق، وتعرضت أربيل لقصف صاروخي.",
            ("erbil",),
            None,
        ),
    ],
)
def test_an_aside_between_commas_is_stepped_over(
    told: Tell, text: str, places: tuple[str, ...], day: str | None
) -> None:
    assert [(places, day)] == [(e.places, e.date) for e in told(text) if e.type == "RocketAttack"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أطلقت الطائرات عدة صواريخ على مطار المزة.", ["Airstrike"]),  # planes and their load
        ("أطلقت طائرات إسرائيلية صاروخين تجاه مطار المزة.", ["Airstrike"]),
        ("أغارت طائرات على مطار المزة. وسقطت صواريخ على ميناء حيفا.", ["Airstrike", "RocketAttack"]),
    ],
)
def test_what_planes_fire_is_no_attack_of_its_own(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "is_hit"),
    [
        ("قوات الدعم السريع قصفت، مساء الجمعة، قاعدة وادي سيدنا الجوية.", True),
        ("قوات الدعم السريع قصفت الخرطوم، مساء الجمعة، قاعدة وادي سيدنا الجوية هادئة.", False),
    ],
)
def test_a_day_between_commas_parts_the_verb_from_its_object(told: Tell, text: str, *, is_hit: bool) -> None:
    assert is_hit == ("wadi-seidna-air-base" in told(text)[0].targets)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "انفجرت عبوة ناسفة في رتل عسكري للتحالف الدولي، بمحافظة الديوانية جنوبي العراق.",
            ("al-qadisiyyah-governorate", "iraq"),
        ),
        ("أطلقت طائرات صاروخين على موقع القادسية غرب خان يونس.", ("موقع القادسية", "khan-yunis")),
        ("أطلقت طائرات صاروخين على مطار المزة غرب دمشق.", ("mezzeh-military-airport",)),  # exact already
    ],
)
def test_where_the_hit_lies(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت إسرائيل من مواقعها جنوبي صفد مطار المزة.", ("mezzeh-military-airport",)),
        ("قصفت إسرائيل مواقع جنوبي دمشق.", ("damascus",)),
    ],
)
def test_where_the_guns_stand_is_not_where_it_hit(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "انهالت قذائف على مطار المزة، ثم على مطار دمشق الدولي.",
            ("mezzeh-military-airport", "damascus-international-airport"),
        ),
        (
            "استهدفت طائرات إسرائيلية مطار المزة، إضافة إلى مطار حلب الدولي.",
            ("mezzeh-military-airport", "aleppo-international-airport"),
        ),
        ("استهدفت طائرات إسرائيلية مطار المزة، ثم عادت إلى مطار حلب الدولي.", ("mezzeh-military-airport",)),
        ("استهدفت طائرات إسرائيلية قاعدة التنف، أو منطقة الـ55 كيلومترًا.", ("al-tanf-base",)),
    ],
)
def test_words_that_add_go_on_with_what_was_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_among_them_says_where_some_of_the_sites_are(told: Tell) -> None:
    (event,) = told("Israeli jets hit three sites, among them depots in Homs.")
    assert ("homs",) == event.places


def test_the_pronoun_behind_a_relative_is_the_noun_before_it(told: Tell) -> None:
    first, second = told(
        "قصفت إسرائيل مطار المزة بعد ضربة على حمص، ردًا على الغارات التي نفذتها طائرات تركية على منبج."
    )[-2:]
    assert () == first.initiators
    assert (("turkey",), ("manbij",)) == (second.initiators, second.places)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("تعرضت قاعدة عين الأسد، التي توجد فيها مدارج، لقصف صاروخي.", ("ain-al-asad-air-base",)),
        (
            "تعرضت قاعدة عين الأسد، التي قصفها مسلحون، لانتقادات.",
            ("ain-al-asad-air-base",),
        ),  # by the relative verb
        ("تعرضت قاعدة عين الأسد للانتقاد.", None),
    ],
)
def test_a_relative_clause_between_commas_is_passed_over(
    told: Tell, text: str, targets: tuple[str, ...] | None
) -> None:
    assert ([] if targets is None else [targets]) == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("شنت إسرائيل غارات على صنعاء ودعوة السعودية لجماعة الحوثي في الرياض مستمرة.", ("israel",)),
        ("تجددت الغارات على صنعاء ودعوة السعودية لجماعة الحوثي مستمرة.", ()),
        ("تجددت الغارات لطيران التحالف العربي على صنعاء.", ("saudi-led-coalition-in-yemen",)),
    ],
)
def test_what_and_sets_beside_an_attack_has_its_own_words(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "تعرضت قاعدة عين الأسد التي تضم قوات أميركية لقصف صاروخي.",
            ("ain-al-asad-air-base", "united-states"),
        ),
        ("تعرضت قاعدة عين الأسد التي تضم قوات أميركية للنقد.", None),
    ],
)
def test_whom_a_base_holds_is_an_aside(told: Tell, text: str, targets: tuple[str, ...] | None) -> None:
    assert ([] if targets is None else [targets]) == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("عدوان أمريكي على الشريط الحدودي بين العراق وسوريا.", ("united-states",)),
        ("اشتباكات بين إسرائيل وحزب الله في جنوب لبنان.", ("israel", "hezbollah")),
    ],
)
def test_states_with_a_border_between_them_do_not_fight(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
