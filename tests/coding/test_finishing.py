"""What an event says at the end, when all has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_claim_outweighs_an_accusation(told: Tell) -> None:
    (event,) = [
        e
        for e in told("اتهمت واشنطن إيران بالهجوم على مطار أربيل. وتبنّت كتائب حزب الله الهجوم.")
        if e.type != "Statement"
    ]
    assert (("kataib-hezbollah",), "claimed") == (event.initiators, event.attribution)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("سقطت صواريخ على حقل العمر يوم السبت. وأصابت الصواريخ قاعدة حقل العمر.", ("al-omar-oil-field",)),
        ("سقطت صواريخ على القرية الخضراء في حقل العمر يوم السبت.", ("green-village", "al-omar-oil-field")),
    ],
)
def test_a_base_called_after_its_field_is_the_field(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert [targets] == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("صواريخ على مطار أربيل. قصفت إيران المطار بالصواريخ.", "MissileStrike"),
        ("صواريخ على مطار أربيل.", "RocketAttack"),
    ],
)
def test_a_states_rockets_are_missiles(told: Tell, text: str, type_: str) -> None:
    assert type_ == told(text)[0].type


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قالت سوريا إن صواريخ سقطت على مطار المزة.", ("syria",)),
        ("قالت سوريا إن إسرائيل قصفت مطار المزة.", ("syria",)),
        ("قالت إسرائيل إنها قصفت مطار المزة.", ()),
        ("The IDF said Israel bombed Mezzeh airport.", ("israel-defense-forces",)),
        ("قال البنتاغون إن الولايات المتحدة قصفت قاعدة في سوريا.", ("united-states-department-of-defense",)),
    ],
)
def test_who_struck_is_no_source_but_its_organs_are(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    assert sources == told(text)[0].sources


def test_promises_in_a_report_without_blows_need_a_power(told: Tell) -> None:
    assert [] == told("The coach promised revenge.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أطلق حزب الله صواريخ على إسرائيل.", ("israel",)),
        ("أطلق حزب الله صواريخ على القوات الإسرائيلية.", ()),  # their forces may be anywhere
        ("أطلق حزب الله صواريخ على حيفا.", ("haifa",)),
    ],
)
def test_a_country_that_is_hit_is_also_where(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text)]


def test_a_states_own_arm_is_no_second_side(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل دمشق. وقال مصدر إن سلاح الجو الإسرائيلي شن غارة على دمشق.")
    assert event.initiators == ("israel",)


def test_two_states_are_two_sides(told: Tell) -> None:
    (event,) = told("قصفت الولايات المتحدة وبريطانيا صنعاء.")
    assert event.initiators == ("united-states", "united-kingdom")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("سقطت قذائف على حلب الأحد. وسقطت قذيفة في إدلب.", ["2023-03-19", "2023-03-19"]),  # more of the same
        ("سقطت قذائف على حلب الأحد. وقصفت روسيا إدلب.", ["2023-03-19", None]),  # of another side
        ("سقطت قذائف على حلب الأحد. وكانت سقطت قذيفة في إدلب.", ["2023-03-19", None]),  # before the story
    ],
)
def test_more_of_the_days_news_is_of_its_day(told: Tell, text: str, days: list[str | None]) -> None:
    assert days == [event.date for event in told(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("استهدفت مسيرة سفينة على بعد 60 ميلا من ميناء عدن.", ("aden-port",)),
        ("استهدفت مسيرة سفينة وانطلقت 60 طائرة من ميناء عدن.", ()),
    ],
)
def test_a_distance_is_measured_from_a_place(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


def test_what_had_happened_before_has_not_the_day_of_the_news(told: Tell) -> None:
    _, earlier = told("Israel fired rockets at Mezzeh airport on Sunday. Rockets had hit Homs airport.")
    assert earlier.date is None


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قصفت إسرائيل مواقع لحماس ومواقع إسرائيلية في رفح.", ("hamas",)),
        ("تبادلت إسرائيل وحماس القصف في رفح.", ("israel", "hamas")),
    ],
)
def test_nobody_strikes_itself_but_in_an_exchange(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets
