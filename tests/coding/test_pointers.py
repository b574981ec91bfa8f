"""Again, another, similar, repeated: what points away from the event told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("قصفت إسرائيل مطار المزة عدة مرات.", True),
        ("عشرات الهجمات على قاعدة التنف.", True),
        ("قصفت إسرائيل مطار المزة.", False),
        ("ثلاث هجمات على قاعدة التنف.", False),
        ("Dozens of attacks on the al-Tanf base.", True),
    ],
)
def test_a_campaign_is_told_from_one_blow(told: Tell, text: str, *, habitual: bool) -> None:
    (event,) = told(text)
    assert habitual == event.habitual


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "An attack hit Kabul on Sunday. It was like those of Hamas, which has carried out mass bombings.",
            [("2023-03-19", False), (None, True)],
        ),
        (
            "An attack hit Kabul on Sunday. The Islamic State has carried out bombings in Homs.",
            [("2023-03-19", False), (None, False)],
        ),
    ],
)
def test_what_one_has_done_is_its_record(
    told: Tell, text: str, events: list[tuple[str | None, bool]]
) -> None:
    assert events == [(event.date, event.habitual) for event in told(text)]


@pytest.mark.parametrize(
    ("when", "count"), [("had fallen there eleven days before the raids", 2), ("fell there", 1)]
)
def test_days_before_is_another_blow(told: Tell, when: str, count: int) -> None:
    salvos = told(f"Ten rockets hit the al-Omar oilfield. Two rockets {when}, at the same oilfield.")
    assert count == len([event for event in salvos if event.type == "RocketAttack"])


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("استهدفت إسرائيل مطار المزة أربع مرات منذ مطلع العام.", True),
        ("استهدفت إسرائيل مطار المزة أربع ساعات يوم الأحد.", False),
    ],
)
def test_so_many_times_are_a_series(told: Tell, text: str, *, habitual: bool) -> None:
    assert [habitual] == [event.habitual for event in told(text)]


def test_again_is_another_event(told: Tell) -> None:
    assert 2 == len(told("قصفت إسرائيل مطار المزة. ثم قصفت إسرائيل مطار المزة مجددًا."))


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("Hezbollah has escalated its missile attacks on Haifa since January.", True),
        ("Hezbollah has escalated its missile attacks on Haifa since the start of the war.", True),
        ("Hezbollah has escalated its missile attacks on Haifa since Saturday.", False),  # one operation
        ("Hezbollah has launched missile attacks on Haifa.", False),
    ],
)
def test_attacks_over_weeks_are_a_campaign(told: Tell, text: str, habitual: bool) -> None:  # noqa: FBT001
    assert [habitual] == [event.habitual for event in told(text)]


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("تطلق جماعة الحوثي صواريخ باليستية على جدة بشكل شبه يومي.", True),
        ("تطلق جماعة الحوثي صواريخ باليستية على جدة.", False),
        ("قصفت إسرائيل مطار المزة في السنوات الأخيرة.", True),
    ],
)
def test_how_often_is_said_anywhere_in_the_clause(told: Tell, text: str, habitual: bool) -> None:  # noqa: FBT001
    assert [habitual] == [event.habitual for event in told(text)]


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("شهدت حمص سلسلة غارات إسرائيلية الليلة الماضية.", False),
        ("شهدت حمص سلسلة غارات إسرائيلية هذا العام.", True),
    ],
)
def test_a_series_within_one_night_is_one_event(told: Tell, text: str, habitual: bool) -> None:  # noqa: FBT001
    assert [habitual] == [event.habitual for event in told(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت قوات الدعم السريع أم درمان. وسبق ذلك قصف مدفعي نفذته قوات الدعم السريع.", 2),
        ("قصفت قوات الدعم السريع أم درمان. وقال مصدر إن القصف المدفعي نفذته قوات الدعم السريع.", 1),
    ],
)
def test_what_went_before_is_another_event(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "habitual"),
    [
        ("Hezbollah began launching attacks against Haifa.", True),
        ("Hezbollah launched attacks against Haifa.", False),
        ("Hezbollah began launching an attack against Haifa.", False),
    ],
)
def test_attacks_that_somebody_began_are_a_campaign(told: Tell, text: str, habitual: bool) -> None:  # noqa: FBT001
    assert [habitual] == [event.habitual for event in told(text)]
