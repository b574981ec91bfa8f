"""What may, shall or did not happen is told apart from what did."""

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
        "ستقصف إسرائيل مواقع في دمشق.",
        "أمر الرئيس قواته بأن تقصف دمشق.",
        "إذا قصفت إسرائيل دمشق فالحرب قادمة.",
        "يخشى السكان أي هجوم على المدينة.",
        "Israel may strike Damascus.",
        "They threatened to strike Damascus.",
        "If Israel strikes Damascus, war will follow.",
    ],
)
def test_the_possible_and_the_planned_are_no_events(told: Tell, text: str) -> None:
    assert [] == [event for event in told(text) if event.type != "Statement"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Taliban mainly attack troops in Kabul.", 0),
        ("The Taliban attacked troops in Kabul, mainly recruits.", 1),
    ],
)
def test_what_is_mainly_done_is_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Hamas fired a rocket at Ashdod. No one was injured by the rocket.", False),
        ("Hamas did not fire a rocket at Ashdod.", True),
    ],
)
def test_a_blow_that_hurt_nobody_was_struck(told: Tell, text: str, negated: bool) -> None:  # noqa: FBT001
    assert [negated] == [event.negated for event in told(text)]


@pytest.mark.parametrize("text", ["لم تقصف إسرائيل مطار المزة.", "Israel did not strike Mezzeh airport."])
def test_a_denied_event_is_negated(told: Tell, text: str) -> None:
    assert [True] == [event.negated for event in told(text)]


@pytest.mark.parametrize("text", ["قصفت إسرائيل مطار المزة.", "Israel struck Mezzeh airport."])
def test_a_plain_telling_is_asserted(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert (False, "stated") == (event.negated, event.attribution)


@pytest.mark.parametrize(
    "text", ["ولم يُصب أحد في ذلك الهجوم على مطار المزة.", "Nobody was hurt in that attack on Mezzeh airport."]
)
def test_that_nobody_was_hurt_denies_no_event(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert (False, "none") == (event.negated, event.casualties[2])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("حذر من هجوم محتمل على مطار المزة.", 0),
        ("تخطط إسرائيل لغارات على مطار المزة.", 0),
        ("قد تستهدف إسرائيل مطار المزة.", 0),
        ("قد استهدفت إسرائيل مطار المزة.", 1),  # with a past the particle says "has"
        ("شنت إسرائيل غارات على مطار المزة.", 1),
    ],
)
def test_what_may_come_is_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len([event for event in told(text) if event.type != "Statement"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ترد إسرائيل غالبًا بقصف مواقع في دمشق.", 0),
        ("ردت إسرائيل بقصف مواقع في دمشق.", 1),
        ("تسبق ذلك غالبًا غارات إسرائيلية على دمشق. آخر هذه الغارات أصابت مطار المزة.", 1),
    ],
)
def test_what_usually_happens_is_a_habit(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("المواقع تضم أسلحة تستخدم لاستهداف القوات الأميركية.", 0),
        ("عادت الفصائل لاستهداف القوات الأميركية.", 1),
        ("لم ينج من الغارة على مطار المزة سوى ثلاثة.", 1),
    ],
)
def test_what_a_weapon_is_for_is_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len([event for event in told(text) if not event.negated])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("دعا الوسطاء إلى وقف هش لإطلاق النار في غزة.", 0),
        ("طالبت حماس بوقف الغارات الإسرائيلية على غزة.", 0),
        ("قتل شخص في إطلاق نار على سيارة في غزة.", 1),
    ],
)
def test_a_firing_that_is_stopped_is_no_event(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قال كاتس إن إسرائيل ستواصل ضرب مواقع حزب الله.", 0),
        ("قال كاتس إن إسرائيل تواصل ضرب مواقع حزب الله.", 1),
    ],
)
def test_what_will_go_on_has_not_happened(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hezbollah held trainings for drone attacks on Haifa.", 0),
        ("Hezbollah held a parade after drone attacks on Haifa.", 1),
    ],
)
def test_what_is_trained_for_has_not_happened(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تضمنت المناورات محاكاة لاستهداف قاعدة عين الأسد.", 0),
        ("تضمنت الأنباء استهداف قاعدة عين الأسد بصاروخ.", 1),
    ],
)
def test_what_is_simulated_did_not_happen(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Israel bought a system which shoots down drones fired at Haifa.", 0),
        ("The laser is an alternative for shooting down drones.", 0),
        ("Israel has a system which shot down drones over Haifa.", 1),
    ],
)
def test_what_a_device_is_for_has_not_happened(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The army spoke of an imminent attack on Haifa.", 0),
        ("The army spoke of future attacks by Hezbollah on Haifa.", 0),
        ("The army spoke of a new attack by Hezbollah on Haifa.", 1),
    ],
)
def test_attacks_to_come_are_none(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))
