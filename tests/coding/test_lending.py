"""A verb that tells of no event of its own gives its slots to the event noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "type_", "initiators", "targets"),
    [
        ("شنت إسرائيل غارات على مطار المزة.", "Airstrike", ("israel",), ("mezzeh-military-airport",)),
        (
            "شنت إسرائيل، مساء أمس الجمعة، غارات على مطار المزة.",
            "Airstrike",
            ("israel",),
            ("mezzeh-military-airport",),
        ),
        ("تعرض مطار المزة لقصف إسرائيلي.", "Shelling", ("israel",), ("mezzeh-military-airport",)),
        ("طالت الغارة مطار المزة.", "Airstrike", (), ("mezzeh-military-airport",)),
        ("غارات نفذتها إسرائيل على مطار المزة.", "Airstrike", ("israel",), ("mezzeh-military-airport",)),
        (
            "Israel carried out air strikes on Mezzeh airport.",
            "Airstrike",
            ("israel",),
            ("mezzeh-military-airport",),
        ),
        ("The strikes hit Mezzeh airport.", "Attack", (), ("mezzeh-military-airport",)),
    ],
)
def test_one_event_is_told_by_verb_and_noun(
    told: Tell, text: str, type_: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert (type_, initiators, targets) == (event.type, event.initiators, event.targets)


def test_means_behind_an_aside_are_those_of_the_noun_before_it(told: Tell) -> None:
    (event,) = told(
        "أعلن الحرس الثوري عن قصف قاعدتين تضمان قوات أمريكية، هما عين الأسد وأربيل، بأكثر من عشرة صواريخ "
        "أطلقت من داخل الأراضي الإيرانية."
    )
    assert ("RocketAttack", ()) == (event.type, event.places)


def test_other_means_behind_a_bombing_with_means_are_another_event(told: Tell) -> None:
    assert 2 == len(told("أعلن الجيش عن قصف قاعدة بالمدفعية في حمص، وانفجرت عبوة في حلب."))


@pytest.mark.parametrize(
    "text",
    [
        "خرج مطار دمشق الدولي عن الخدمة بقصف إسرائيلي يوم الأحد.",
        "أُخرج مطار دمشق الدولي من الخدمة بعدوان إسرائيلي يوم الأحد.",
    ],
)
def test_what_a_blow_put_out_of_service_was_hit(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert ("damascus-international-airport",) == event.targets


def test_who_went_out_with_something_was_not_hit(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل حمص يوم الأحد. وخرج الوزير من مطار دمشق الدولي ببيان.")
    assert () == event.targets


def test_a_salvo_that_fell_is_one_event_with_its_fall(told: Tell) -> None:
    (event,) = told("وكانت رشقة على حقل العمر قد سقطت مساء 8 آذار.")
    assert "2023-03-08" == event.date


def test_both_sides_of_an_exchange_strike_and_are_struck(told: Tell) -> None:
    (event,) = told("تبادل حزب الله وإسرائيل القصف قرب الحدود.")
    assert {"hezbollah", "israel"} == set(event.initiators) == set(event.targets)


def test_a_verb_with_an_object_of_its_own_tells_another_event(told: Tell) -> None:
    assert ["Airstrike", "Visit"] == [
        event.type for event in told("شنت إسرائيل غارة على حمص. وزار بشار الأسد حلب.")
    ]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("وقع عدوان جوي من اتجاه البحر، استهدف مطار المزة.", ("mezzeh-military-airport",)),
        ("وقعت غارات جوية على حلب، استهدف حزب الله حيفا.", ()),  # the verb has its own subject
    ],
)
def test_a_verb_behind_a_comma_agrees_with_its_event(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_who_fired_what_was_destroyed_did_not_destroy_it(told: Tell) -> None:
    events = told("نجح الجيش الأمريكي في تدمير مسيرة أطلقها الحوثيون فوق البحر الأحمر.")
    assert [("Interception", ("united-states",))] == [
        (e.type, e.initiators) for e in events if e.type == "Interception"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل ثلاثة جنود في هجوم على حافلة في سوريا وقع الأحد.", "2023-03-19"),
        ("قتل ثلاثة جنود في هجوم على حافلة في سوريا. وانتقد حزب الله الأحد إسرائيل.", None),
    ],
)
def test_a_verb_of_happening_dates_the_noun_before_it(told: Tell, text: str, day: str | None) -> None:
    assert [day] == [event.date for event in told(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل جنديان خلال الحرب التي تشنها إسرائيل على غزة.", []),
        ("قتل جنديان خلال الغارات التي تشنها إسرائيل على غزة.", ["Airstrike"]),
    ],
)
def test_waging_lends_itself_to_the_noun_before_the_relative(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أدانت مصر استمرار إسرائيل في قصف مطار المزة.", ("israel",)),
        ("ردا على مواصلة طائرات الاحتلال قصف مواقع في جنوب لبنان.", ("israel",)),
        ("أدانت مصر استمرار القصف على مطار المزة.", ()),
        ("أدانت مصر تعرض إسرائيل لقصف صاروخي.", ()),  # who undergoes it does not deal it
    ],
)
def test_going_on_with_a_blow_has_its_agent_in_construct(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "أعلنت جماعة الحوثي شن الولايات المتحدة وبريطانيا 3 غارات على الحديدة.",
            ("united-states", "united-kingdom"),
        ),
        (
            "أعلنت جماعة الحوثي شن 3 غارات على مطار المزة.",
            ("ansar-allah-houthis",),
        ),  # its own, where nobody is named
    ],
)
def test_launching_has_a_row_of_agents(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وسبق ذلك قصف نفذته إسرائيل من مواقعها جنوبي صفد، استهدف مطار المزة.", 1),
        ("وسبق ذلك قصف نفذته إسرائيل على رفح، واستهدف صاروخ مطار المزة.", 2),
    ],
)
def test_a_verb_behind_a_comma_goes_on_with_the_blow_that_was_dealt(
    told: Tell, text: str, count: int
) -> None:
    assert count == len(told(text))


def test_what_a_time_is_said_of_lends_nothing_to_the_event_before(told: Tell) -> None:
    (event,) = told("شنت إسرائيل اعتداءات على مطار المزة، في وقت تواصل فيه تركيا نهب النفط.")
    assert ("israel",) == event.initiators


def test_a_day_stands_between_the_announcing_and_who_launched(told: Tell) -> None:
    (event,) = told("أعلنت جماعة الحوثي يوم الجمعة شن الولايات المتحدة 3 غارات على الحديدة.")
    assert event.initiators == ("united-states",)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "جاءت الغارات الأميركية ردا على الهجوم الذي طال البرج 22 بطائرة مسيرة أطلقتها كتائب حزب الله.",
            [("united-states",), ("kataib-hezbollah",)],
        ),
        ("جاءت الغارات الأميركية التي شنتها القوات فجرا على مطار المزة.", [("united-states",)]),
    ],
)
def test_who_fired_the_means_is_of_the_blow_that_they_dealt(
    told: Tell, text: str, initiators: list[tuple[str, ...]]
) -> None:
    assert initiators == [event.initiators for event in told(text)]


def test_operations_of_firing_are_what_was_carried_out(told: Tell) -> None:
    events = told("شنت إسرائيل غارات على رفح ردًّا على عمليات إطلاق القذائف التي نفذها حزب الله.")
    assert [("israel",), ("hezbollah",)] == [event.initiators for event in events]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "استهدف صاروخ أطلقته جماعة أنصار الله مطار بن غوريون.",
            ("ansar-allah-houthis",),
            ("ben-gurion-airport",),
        ),
        ("استهدف صاروخ مطار بن غوريون.", (), ("ben-gurion-airport",)),
    ],
)
def test_behind_the_clause_of_the_means_stands_what_was_hit(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    event = told(text)[0]
    assert (initiators, targets) == (event.initiators, event.targets)


def test_who_fired_boats_that_were_destroyed_did_not_destroy_them(told: Tell) -> None:
    stopped, *_ = told("أعلن الجيش الأميركي تدمير زورقين مسيّرين وطائرة مسيّرة أطلقها الحوثيون.")
    assert ("Interception", ("united-states",), ("ansar-allah-houthis",)) == (
        stopped.type,
        stopped.initiators,
        stopped.targets,
    )


def test_a_noun_of_two_words_bears_two_accusatives(told: Tell) -> None:
    (event,) = told("نفذت طائرات التحالف الدولي إنزالًا جويًا في دير الزور.")
    assert ("Raid", ("international-coalition",)) == (event.type, event.initiators)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("U.S. raids were directed at Hezbollah positions in Homs.", ("hezbollah",)),
        ("U.S. raids in Homs were directed by an officer.", ()),
    ],
)
def test_raids_directed_at_somebody_hit_them(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A drone strike was reported on Hezbollah in Homs.", [("hezbollah",)]),
        ("Losses were reported on the markets in Homs.", []),
    ],
)
def test_a_strike_that_is_reported_hit_somebody(
    told: Tell, text: str, targets: list[tuple[str, ...]]
) -> None:
    assert targets == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("نفذ التحالف الدولي عملية إنزال جوي في بلدة ذيبان.", ("international-coalition",)),
        ("أعلن التحالف الدولي أن عملية إنزال جوي وقعت في بلدة ذيبان.", ()),
    ],
)
def test_an_operation_is_what_it_was(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("استمرت إيران في إطلاق الصواريخ على إسرائيل.", ("iran",)),
        ("Hezbollah has traded near-daily fire with Israeli forces.", ("hezbollah", "israel")),
        ("Hezbollah has traded fire near Haifa.", ("hezbollah",)),
    ],
)
def test_who_goes_on_and_with_whom_it_is_traded(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators
