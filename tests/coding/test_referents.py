"""Who and what a phrase names depends on its head."""

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
        ("غارة إسرائيلية على مواقع إيرانية.", ("israel",), ("iran",)),
        (
            "استهدفت ميليشيات موالية لإيران القاعدة الأمريكية في حقل كونيكو.",
            ("iran-backed-militias",),
            ("united-states", "conoco-gas-field"),
        ),
        ("Israeli strike on Iranian positions.", ("israel",), ("iran",)),
        ("Israel hit Hezbollah positions.", ("israel",), ("hezbollah",)),
    ],
)
def test_nationality_acts_on_an_event_and_owns_a_site(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (initiators, targets) == (event.initiators, event.targets)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A missile hit the MV Qarnaba in Haifa.", ("MV Qarnaba",)),
        ("A missile hit QRN hideouts in Haifa.", ("QRN",)),  # letters of those who hide
    ],
)
def test_letters_before_a_ships_name_own_nothing(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("شنت إسرائيل غارات على الأراضي السورية يوم الأحد.", ("syria",)),
        ("Israel struck Syrian territory on Sunday.", ("syria",)),
        ("شنت إسرائيل غارات على ريف حمص يوم الأحد.", ()),
        (
            "The Houthis fired missiles at the American aircraft carrier Dwight D. Eisenhower in the Red Sea.",
            ("united-states", "uss-dwight-d-eisenhower"),
        ),
    ],
)
def test_land_is_its_states_and_a_ship_its_flags(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_the_surroundings_of_a_town_are_nobodys(told: Tell) -> None:
    (event,) = told("قالت تركيا إن طائرات قصفت نقاطًا في مدينة دمشق ومحيطها.")
    assert () == event.targets


def test_the_forces_of_a_ministry_are_the_states(told: Tell) -> None:
    (event,) = told("أحصى البنتاغون 160 هجومًا على قواته في العراق منذ تشرين الأول.")
    assert ("united-states",) == event.targets


def test_the_field_is_the_one_that_the_base_lies_in(told: Tell) -> None:
    *_, last = told("A drone hit the al-Omar base on Sunday. The field came under attack last year.")
    assert ("al-omar-oil-field",) == last.places


def test_a_field_without_a_base_before_it_is_no_known_one(told: Tell) -> None:
    *_, last = told("A drone hit Homs on Sunday. The field came under rocket attack by Israel last year.")
    assert () == last.places


def test_nationality_of_an_outlet_is_nobody(told: Tell) -> None:
    (event,) = told("ذكرت صحيفة إسرائيلية أن صواريخ سقطت على مطار المزة.")
    assert () == event.initiators


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Clashes went on in Damascus. Rebels fired rockets into the heart of the capital.", ("damascus",)),
        ("Clashes went on in Homs. Rebels fired rockets at the city.", ("homs",)),
        ("Clashes went on in Homs. Rebels fired rockets at the capital.", ()),  # Homs is none
        ("Clashes went on in Homs. Rebels fired rockets at a city.", ()),
        ("Air defences shot down drones flying over Haifa.", ("haifa",)),
        ("Air defences shot down drones built in Haifa.", ()),
    ],
)
def test_the_city_is_the_one_named_before(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "The Houthis attacked an American tanker, the Star Nasia, on Friday.",
            ("united-states", "star-nasia-ship"),
        ),
        (
            "The Houthis attacked two ships, the Star Nasia and the Morning Tide.",
            ("star-nasia-ship", "morning-tide-ship"),
        ),
        ("The attack took place on the oil tanker Star Nasia.", ("star-nasia-ship",)),
        ("The Houthis attacked an American tanker on Friday.", ("united-states",)),
    ],
)
def test_a_ship_is_hit_with_its_flag(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("هاجمت كتائب عمر مطار المزة.", ("كتائب عمر",)),
        ("هاجم مسلحون مجهولون مطار المزة.", ()),  # words that name nobody
        ("Gunmen attacked Mezzeh airport.", ()),
    ],
)
def test_an_unknown_group_keeps_its_words(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "places"), [("قصفت إسرائيل بلدة كفرزلطان.", ("كفرزلطان",)), ("قصفت إسرائيل مبنى.", ())]
)
def test_an_unknown_town_keeps_its_words(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


def test_a_possessive_means_the_actor_before_it(told: Tell) -> None:
    (event,) = told("قالت الولايات المتحدة إن قاعدتها في التنف تعرضت لهجوم.")
    assert "united-states" in event.targets


def test_a_short_name_means_the_long_one_before_it(told: Tell) -> None:
    *_, last = told("أعلن الحرس الثوري الإيراني مناورة. ثم قصف الحرس مدينة أربيل.")
    assert ("islamic-revolutionary-guard-corps",) == last.initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قصفت كتائب الفاروق مطار المزة.", ("كتائب الفاروق",)),
        ("قصفت قوات النخبة السريعة مطار المزة.", ("قوات النخبة السريعة",)),
    ],
)
def test_an_unknown_army_keeps_its_whole_name(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


def test_what_is_linked_to_a_state_is_not_in_it(told: Tell) -> None:
    (event,) = told("Israel bombed Iran-linked targets in Homs.")
    assert ("homs",) == event.places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("غارة على كفرسوسة قرب دمشق.", ("kafr-sousa",)),
        ("غارة قرب دمشق.", ("damascus",)),  # nothing nearer is named
        ("سقطت قذيفة على بلدة كوشاداغي التركية الحدودية.", ("كوشاداغي",)),
        ("سقطت قذيفة في العاصمة السلوفينية ليوبليانا.", ("ليوبليانا",)),
        ("سقطت قذيفة على مطار زعيفيرة الدولي.", ("مطار زعيفيرة الدولي",)),
        ("سقطت قذيفة في منطقة سكنية.", ()),
    ],
)
def test_the_name_is_where_it_hit(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قال حزب الله إن هجومه على حيفا نجح.", ("hezbollah",)),
        ("قال حزب الله إن إسرائيل قصفت مطار المزة وإن استهدافه متوقع.", ("israel",)),
    ],
)
def test_a_possessive_on_an_attack_names_who_struck(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


def test_a_named_ship_is_a_target(told: Tell) -> None:
    (event,) = told("أطلق الحوثيون صواريخ على السفينة مارينيوس.")
    assert "مارينيوس" in event.targets


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("استهدف صاروخان مطار بغداد، حيث تنتشر قوات أميركية.", True),
        ("سقطت صواريخ على قاعدة بلد، والتي تستضيف متعاقدين أميركيين.", True),
        ("سقطت صواريخ على قاعدة تضم جنودا أميركيين.", True),
        ("Rockets hit Balad air base, which hosts US forces.", True),
        ("استهدف صاروخان مطار بغداد، حيث قصفت قوات أميركية حاجزا.", False),  # they strike there
        ("استهدف صاروخان مطار بغداد.", False),
    ],
)
def test_whose_people_a_site_houses_is_hit(told: Tell, text: str, hosts: bool) -> None:  # noqa: FBT001
    assert hosts == ("united-states" in told(text)[0].targets)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قصفت قوات اللواء الليبي المتقاعد خليفة حفتر مطار معيتيقة.", ("libyan-national-army",)),
        ("استهدفت مجموعة مسلحة مطار معيتيقة بعبوة ناسفة.", ()),  # names nobody
    ],
)
def test_forces_are_of_the_person_they_are_named_after(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("اندلعت النيران في حيفا جراء إطلاق صاروخين من لبنان.", ("haifa",)),
        ("اندلعت النيران في صفد، وأطلق حزب الله صاروخين على حيفا.", ("haifa",)),
    ],
)
def test_harm_is_where_its_event_was(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت طائرات إسرائيلية مناطق متفرقة في غزة.", ("gaza-strip",)),  # no place is called “scattered”
        ("قصفت طائرات إسرائيلية منطقة الكسوة.", ("al-kiswah",)),
    ],
)
def test_an_adjective_names_no_area(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قتل عنصران في حزب العمال الكردستاني بغارة تركية على قنديل.", ("kurdistan-workers-party",)),
        ("قتل عنصران في دمشق بغارة تركية.", ()),
    ],
)
def test_members_are_of_the_body_they_serve_in(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert [targets] == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("شن التحالف الأمريكي البريطاني غارات على صنعاء.", ("united-states", "united-kingdom")),
        ("شن التحالف الأمريكي غارات على الرقة.", ("international-coalition",)),
        ("شن التحالف العربي غارات على صنعاء.", ("saudi-led-coalition-in-yemen",)),
    ],
)
def test_a_coalition_named_by_two_states_is_those(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


def test_an_open_name_keeps_the_article_that_a_preposition_swallows(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل موقعا للمقاومة في رفح.")
    assert event.targets == ("المقاومة",)


@pytest.mark.parametrize(
    "text",
    [
        "Aleppo airport was closed on Sunday after missiles tore into its runway.",
        "أغلق مطار حلب الدولي يوم السبت. وأصيب المدرج بصواريخ يوم الأحد.",
    ],
)
def test_a_runway_is_the_airport_named_before(told: Tell, text: str) -> None:
    assert ("aleppo-international-airport",) == told(text)[0].targets


def test_a_runway_without_an_airport_is_no_known_site(told: Tell) -> None:
    (event,) = told("وأصيب المدرج بصواريخ يوم الأحد.")
    assert () == event.targets


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("زار وفد مدينة بورتسودان. وقال شاهد إن المدينة تعرضت لقصف جوي.", ("port-sudan",)),
        ("زار وفد دمشق. وسقطت قذائف على مدينة جرمانا، وسقط صاروخ عند مدخل المدينة.", ("jaramana",)),
        ("زار وفد بلدا بعيدا. وقال شاهد إن المدينة تعرضت لقصف جوي.", ()),
    ],
)
def test_the_town_is_the_one_named_before(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[-1].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت طائرات أحياء مدينة الفاشر، مركز ولاية شمال دارفور.", ("el-fasher", "north-darfur")),
        ("قصفت طائرات مدينة عدن، عاصمة اليمن المؤقتة.", ("aden",)),  # the land goes without saying
        ("قصفت طائرات مدينة الفاشر، مركز الإغاثة الأكبر.", ("el-fasher",)),
    ],
)
def test_a_town_is_the_seat_of_its_governorate(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("استهدف هجوم أرتالاً لوجستية تابعة للتحالف الدولي في بغداد.", ("international-coalition",)),
        ("استهدف هجوم أرتالا لجهة مجهولة.", ()),
    ],
)
def test_adjectives_of_plurals_that_nobody_knows_stay_with_them(
    told: Tell, text: str, targets: tuple[str, ...]
) -> None:
    assert targets == told(text)[0].targets


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("شنت الفصائل الشيعية العراقية هجمات على مطار أربيل.", ("الفصائل الشيعية العراقية",)),
        ("شنت القوات العراقية هجمات على مطار أربيل.", ("iraq",)),
        ("انسحبت حركة طالبان. وشنت الفصائل المسلحة هجمات على مطار أربيل.", ("الفصائل المسلحة",)),
        ("انسحبت حركة طالبان. وشنت الحركة هجمات على مطار أربيل.", ("taliban",)),
    ],
)
def test_groups_of_a_nation_are_not_its_state_and_several_are_not_one(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[-1].initiators
