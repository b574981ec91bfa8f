"""An event has the day that its words give it, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("قصفت إسرائيل مطار المزة فجر أمس الأحد.", "2023-03-19"),
        ("في 4 من آذار قصفت إسرائيل مطار المزة.", "2023-03-04"),
        ("قصفت إسرائيل مطار المزة في آب 2022.", "2022-08"),
        ("قصفت إسرائيل مطار المزة.", None),
        ("Israel bombed Mezzeh airport on Saturday.", "2023-03-18"),
        ("On 7 February Israel bombed Mezzeh airport.", "2023-02-07"),
        ("Israel bombed Mezzeh airport in August 2022.", "2022-08"),
    ],
)
def test_the_day_is_read_and_never_invented(told: Tell, text: str, date: str | None) -> None:
    (event,) = told(text)
    assert date == event.date


@pytest.mark.parametrize(("when", "day"), [("في الحال", "2023-03-19"), ("في المقابل", None)])
def test_at_once_is_that_very_day(told: Tell, when: str, day: str | None) -> None:
    *_, answer = told(f"أطلق حزب الله قذائف على حيفا يوم الأحد، فردت إسرائيل {when} بقصف خيمة له في لبنان.")
    assert day == answer.date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "سقطت صواريخ على حقل العمر مساء السبت. وقبل منتصف الليل حلقت مسيّرات باتجاه قاعدة التنف.",
            "2023-03-18",
        ),
        ("سقطت صواريخ على حقل العمر في شباط. وفي منتصف الطريق حلقت مسيّرات باتجاه قاعدة التنف.", None),
    ],
)
def test_before_midnight_is_the_day_of_the_story(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date


def test_a_day_before_a_colon_is_that_of_what_follows(told: Tell) -> None:
    (event,) = told("أولى الضربات ليل السبت: مسيّرة مفخخة استهدفت مطار أربيل.")
    assert "2023-03-18" == event.date


def test_harm_and_what_it_came_of_are_of_one_day(told: Tell) -> None:
    (event,) = told("اندلعت حرائق فجر الأحد، في معملين لشركة أرامكو، جراء هجوم بطائرات مسيّرة.")
    assert "2023-03-19" == event.date


def test_those_killed_and_those_hurt_are_of_one_day(told: Tell) -> None:
    (event,) = told("A drone killed a contractor and hurt six others at a base near Hasakah on Thursday.")
    assert "2023-03-16" == event.date


def test_a_date_behind_another_verb_is_not_its_own(told: Tell) -> None:
    first, second = told("قصفت إسرائيل مطار المزة، ثم زار بشار الأسد حلب في 4 آذار.")
    assert (None, "2023-03-04") == (first.date, second.date)


def test_a_dateline_gives_no_event_its_day(told: Tell) -> None:
    (event,) = told("BEIRUT, 8 March 2023 - Israel bombed Mezzeh airport.")
    assert event.date is None


def test_days_are_counted_from_another_event(told: Tell) -> None:
    first, second = told("وقعت غارة إسرائيلية على حمص يوم الأحد بعد خمسة أيام من قصف مطار حلب الدولي.")
    assert ("2023-03-19", "2023-03-14") == (first.date, second.date)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A drone hit Haifa on 5 July 2021. The attack on 5 July killed two.", ["2021-07-05"]),
        ("A drone hit Haifa on 5 July 2021. A raid on 6 July hit Homs.", ["2021-07-05", "2022-07-06"]),
    ],
)
def test_a_day_told_again_is_of_the_year_told_before(told: Tell, text: str, days: list[str]) -> None:
    assert days == [event.date for event in told(text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Homs has come under Russian raids since Moscow launched its war last year.",
            "2022-01-01/2023-03-20",
        ),
        ("Homs came under Russian raids last year.", "2022"),
    ],
)
def test_a_clause_of_since_opens_a_time(told: Tell, text: str, days: str) -> None:
    (event,) = told(text)
    assert days == event.date


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Israel bombed Homs. Two men died after the Friday bombardment.", 1),
        ("Israel bombed Homs. Two men died after a Friday bombardment of Hama.", 2),
    ],
)
def test_the_attack_of_a_day_is_the_one_told(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("قصفت إسرائيل حمص يوم الأحد. ثم قصفت تركيا مدينة منبج.", "2023-03-19"),
        ("قصفت إسرائيل حمص يوم الأحد. وقصفت تركيا مدينة منبج.", None),
    ],
)
def test_then_goes_on_with_the_day(told: Tell, text: str, date: str | None) -> None:
    assert date == told(text)[-1].date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "1 مارس 2023. قتل ثلاثة جنود، اليوم (السبت 4 مارس 2023)، في هجوم صاروخي على مطار المزة.",
            "2023-03-04",
        ),
        ("قال الجيش، يوم 4 مارس 2023، إن صواريخ سقطت على مطار المزة.", None),  # the day of the saying
    ],
)
def test_a_day_between_stops_is_that_of_what_follows(told: Tell, text: str, day: str | None) -> None:
    assert day in [event.date for event in told(text)]


def test_a_day_near_the_event_is_nearer_than_the_day_of_the_saying(told: Tell) -> None:
    text = "اتهم الجيش، الجمعة، قوات الدعم السريع بقصف مدينة الفاشر، مساء الخميس."
    assert ["2023-03-16"] == [event.date for event in told(text)]


def test_the_previous_day_is_that_before_the_day_of_its_sentence(told: Tell) -> None:
    (event,) = told(
        "Aleppo airport stayed closed on Saturday after missiles tore into its runway the previous day."
    )
    assert "2023-03-17" == event.date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت شركة أمبري يوم 9 أغسطس 2024، إصابة سفينة تجارية بطائرة مسيّرة.", "2024-08-09"),
        ("زارت لجنة الميناء يوم 9 أغسطس 2024، وأصيبت سفينة تجارية بطائرة مسيّرة.", None),
    ],
)
def test_the_day_of_announcing_is_that_of_what_is_announced(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[0].date
