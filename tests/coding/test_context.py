"""What is in focus, and what a report sets apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_the_missiles_are_those_of_the_raid_just_told(told: Tell) -> None:
    assert 1 == len(told("شنت إسرائيل غارة على دمشق. وأصابت الصواريخ مبنى في كفرسوسة."))


ANSWERED = (
    "قصفت تركيا منبج يوم الأربعاء. ودعت موسكو إلى التهدئة. وعاد الهدوء إلى الشمال. وأغارت مقاتلات أمريكية على مستودعات "
    "قرب الميادين فجر السبت. وفي المساء انهالت صواريخ على حقل العمر. وعلى هذا القصف رد الأمريكيون مرتين: "
)


LATE = (
    "طائرات أميركية تدك مواقع شرق سوريا\nفي أقل من يوم انتقل الشرق السوري من هجوم إلى رد عليه ولم يهدأ أحد بعد ذلك. "
    "وأصيب يوم الخميس خمسة عسكريين ومتعاقد في قاعدة قرب الحسكة كما قال مسؤولون هناك. "
)


def test_missiles_known_are_those_of_the_raid_before_the_interception(told: Tell) -> None:
    raid, _ = told(
        "شنت إسرائيل غارات على سوريا يوم الأحد. وتصدت الدفاعات الجوية لها. "
        "وتحدث ناشطون عن سقوط معظم الصواريخ قرب مصياف."
    )
    assert ("masyaf",) == raid.places


SERIES = "A drone attack hit Haifa. Hezbollah has escalated its attacks on Israel since January."


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (f"{SERIES} The attack killed two.", [2, None]),
        (f"{SERIES} The attacks killed nine.", [None, 9]),
    ],
)
def test_the_attack_is_not_a_series_told_between(told: Tell, text: str, tolls: list[int | None]) -> None:
    assert tolls == [event.casualties[0] for event in told(text)]


@pytest.mark.parametrize(("place", "count"), [("محافظة دير الزور", 1), ("محافظة الأنبار", 2)])
def test_a_lead_behind_the_background_is_still_the_headlines(told: Tell, place: str, count: int) -> None:
    raids = told(LATE + f"وكانت مقاتلتان تقصفان منشآت في {place} فجر السبت.")
    assert count == len([event for event in raids if event.type == "Airstrike"])


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "ردت ميليشيات بعشرة صواريخ على حقل العمر، بعد ساعات من غارات أمريكية على قاعدة التيفور",
            {"al-omar-oil-field"},
        ),
        (
            "سقطت عشرة صواريخ على حقل العمر. وشنت طائرات أمريكية غارات على قاعدة التيفور",
            {"tiyas-military-airbase"},
        ),
    ],
)
def test_the_attack_is_the_one_told_and_not_what_went_before_it(
    told: Tell, text: str, sites: set[str]
) -> None:
    events = told(f"{text}. ولم يصب أحد في ذلك الهجوم.")
    hurt = [event for event in events if event.casualties[2] == "none"]
    assert [sites] == [set(event.places) for event in hurt]


def test_an_answer_is_none_of_the_blows_before_its_cause(told: Tell) -> None:
    events = told(
        ANSWERED + "مروحيات دمرت العربات التي انطلقت منها الصواريخ، ثم قصفت طائرة منصات قرب البوكمال."
    )
    assert ["Shelling", "Airstrike", "RocketAttack", "Airstrike"] == [event.type for event in events]
    assert ("united-states",) == events[-1].initiators


def test_a_raid_in_construct_with_its_place_is_the_one_told_there(told: Tell) -> None:
    (event,) = told(
        "أغارت طائرات أمريكية على مستودعات قرب بلدة عياش فجر السبت. وقالت واشنطن إنها ردت. ودعت موسكو إلى التهدئة. "
        "وقال مسؤول إن الوضع هادئ. وعاد الهدوء إلى المنطقة. وأحصى المرصد ستة قتلى في غارة عياش."
    )
    assert 6 == event.casualties[0]


def test_a_new_salvo_is_not(told: Tell) -> None:
    assert 2 == len(told("شنت إسرائيل غارة على دمشق. وأصابت ثلاثة صواريخ مدينة حيفا."))


def test_a_bare_attack_that_nothing_explains_is_no_event(told: Tell) -> None:
    assert [] == told("The attack was widely condemned.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("نفت الأمانة العامة حدوث أي هجوم على أصفهان.", 0),
        ("وقع هجوم على أصفهان. نفت الأمانة العامة حدوث أي هجوم على أصفهان.", 1),
    ],
)
def test_a_denial_alone_tells_of_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len([event for event in told(text) if event.type != "Statement"])


def test_the_strike_is_the_storys_and_not_what_it_answered(told: Tell) -> None:
    strike, *others = told(
        "قصفت طائرات أمريكية مواقع في دير الزور، وجاءت الغارات ردا على هجمات أخرى على قواعد التحالف."
        " وأوقع القصف أربعة قتلى."
    )
    assert (4, [None]) == (strike.casualties[0], [event.casualties[0] for event in others])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A rocket was fired at a base in Syria and Turkish forces shelled Manbij.",
            [("RocketAttack", ()), ("Shelling", ("turkey",))],
        ),
        (
            "Rockets were fired at US troops in Syria and American forces responded by firing artillery at a depot.",
            [("RocketAttack", ()), ("Shelling", ("united-states",))],
        ),
        ("Turkish forces attacked a base in Syria and shelled Manbij.", [("Shelling", ("turkey",))]),
    ],
)
def test_a_new_subject_and_an_answer_are_other_deeds(
    told: Tell, text: str, events: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert events == [(event.type, event.initiators) for event in told(text)]


@pytest.mark.parametrize(
    ("headline", "types"),
    [
        ("US jets hit Kataib Hezbollah", ["Airstrike", "Attack"]),
        ("US jets hit Kataib Hezbollah after attacks in Iraq", ["Airstrike", "Attack"]),
    ],
)
def test_the_cause_in_a_lead_is_not_the_strike_of_the_headline(
    told: Tell, headline: str, types: list[str]
) -> None:
    text = (
        f"{headline}\n\nIn response to attacks on coalition forces in Iraq, US jets bombed Kataib Hezbollah."
    )
    assert types == [event.type for event in told(text)]
