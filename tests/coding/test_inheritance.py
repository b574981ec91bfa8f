"""What a telling leaves open it takes from the one that it points to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_the_latest_of_them_has_their_initiator(told: Tell) -> None:
    *_, last = told("تقصف إسرائيل مواقع في سوريا، وأحدثها غارة على مطار المزة يوم الأحد.")
    assert (("israel",), ("mezzeh-military-airport",)) == (last.initiators, last.targets)


@pytest.mark.parametrize(("there", "places"), [("هناك", ("shebaa-farms",)), ("", ())])
def test_there_is_the_place_told_before(told: Tell, there: str, places: tuple[str, ...]) -> None:
    *_, answer = told(
        f"أطلق حزب الله قذائف على مواقع في مزارع شبعا يوم الأحد، فردت إسرائيل بقصف خيمة له {there}."
    )
    assert places == answer.places


@pytest.mark.parametrize(("whose", "targets"), [("له هناك", ("hezbollah",)), ("هناك", ())])
def test_a_pronoun_behind_a_site_is_of_the_other_side(
    told: Tell, whose: str, targets: tuple[str, ...]
) -> None:
    *_, answer = told(f"أطلق حزب الله قذائف على مواقع، فردت إسرائيل بقصف خيمة {whose}.")
    assert targets == answer.targets


def test_a_similar_blow_is_of_the_same_side_as_far_as_one_can_suspect(told: Tell) -> None:
    *_, last = told("قصفت إسرائيل مطار حلب يوم الأحد. وكان المطار قد تعرض لعدوان مماثل في 3 كانون الثاني.")
    assert (("israel",), "alleged") == (last.initiators, last.attribution)


def test_another_blow_is_not_of_the_same_side(told: Tell) -> None:
    *_, last = told("قصفت إسرائيل مطار حلب يوم الأحد. وكان المطار قد تعرض لعدوان في 3 كانون الثاني.")
    assert () == last.initiators


def test_the_same_area_is_the_place_told_before(told: Tell) -> None:
    *_, last = told("قصفت إسرائيل مستودعًا في مصياف في 3 كانون الثاني. وقصفت تركيا المنطقة نفسها يوم الأحد.")
    assert "masyaf" in last.places


SERIES = "Israel has launched dozens of strikes on Hezbollah depots in Syria."


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            f"{SERIES} The latest air strikes were last December.",
            [(("syria",), None), (("syria",), "2022-12")],
        ),
        (f"{SERIES} The latest air strikes killed two.", [(("syria",), None)]),  # no day of their own
    ],
)
def test_the_latest_of_a_series_is_an_event(
    told: Tell, text: str, events: list[tuple[tuple[str, ...], str | None]]
) -> None:
    assert events == [(event.places, event.date) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hezbollah fired a drone at Haifa. Israel shot down a drone.", ("haifa",)),
        ("Hezbollah fired a drone at Haifa. In a separate incident, Israel shot down a drone.", ()),
    ],
)
def test_a_separate_interception_is_elsewhere(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[-1].places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أعلن الجيش الإسرائيلي إطلاق صواريخ على جنوب إسرائيل.", ()),
        ("أعلن الجيش الإسرائيلي إطلاق صواريخ على مواقع في غزة.", ("israel",)),
    ],
)
def test_who_announces_a_blow_on_its_own_land_did_not_deal_it(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("نجح الجيش الأمريكي في تدمير مسيرة أطلقها الحوثيون فوق البحر الأحمر.", ("ansar-allah-houthis",)),
        ("نجح الجيش الأمريكي في تدمير مسيرة فوق البحر الأحمر وقال الحوثيون إنهم يتابعون.", ()),
    ],
)
def test_what_is_shot_down_was_its_launchers(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_an_air_defence_system_intercepts(told: Tell) -> None:
    assert [("Interception", ("ashkelon",))] == [
        (event.type, event.places) for event in told("اعترضت منظومة القبة الحديدية صاروخا فوق عسقلان.")
    ]


def test_protesters_who_block_a_road_intercept_nothing(told: Tell) -> None:
    assert told("اعترض متظاهرون القافلة في حمص.") == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "أعلن الجيش الإسرائيلي أن القبة الحديدية اعترضت معظم الصواريخ التي أطلقها حزب الله.",
            ("hezbollah",),
        ),
        ("أعلن الجيش الإسرائيلي أن القبة الحديدية اعترضت معظم الصواريخ التي رصدها حزب الله.", ()),
    ],
)
def test_the_rockets_that_somebody_fired_were_his(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("شنت طائرات الاحتلال غارات على رفح. وأطلقت الطائرات صواريخ تجاه مطار المزة.", ("israel",)),
        ("شنت طائرات الاحتلال غارات على رفح. وأطلقت طائرات صواريخ تجاه مطار المزة.", ()),
        ("شنت طائرات الاحتلال غارات على رفح. وقتل اثنان إثر استهداف الطيران الحربي مطار المزة.", ("israel",)),
        ("شنت طائرات الاحتلال غارات على رفح. وأطلقت الطائرات الروسية صواريخ تجاه مطار المزة.", ("russia",)),
    ],
)
def test_the_planes_are_those_of_the_raid_told_before(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[-1].initiators


def test_the_same_site_with_a_name_is_only_that_site(told: Tell) -> None:
    *_, last = told(
        "قصفت إسرائيل مطار حلب الدولي في 3 كانون الثاني. وسقطت صواريخ قرب حقل العمر في شباط. "
        "وأغارت طائرات تركية على المطار نفسه يوم الأحد."
    )
    assert ("aleppo-international-airport",) == last.places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "قصفت الولايات المتحدة مواقع لجماعة الحوثي ردا على هجماتها في البحر الأحمر.",
            ("ansar-allah-houthis",),
        ),
        ("شنت الولايات المتحدة غارات في اليمن ردا على هجماتها في البحر الأحمر.", ()),
        ("شنت الولايات المتحدة هجماتها في البحر الأحمر.", ("united-states",)),
    ],
)
def test_what_is_answered_is_not_the_deed_of_those_who_answer(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[-1].initiators
