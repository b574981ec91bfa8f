"""An answer needs a word for it; “after” alone is order in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "قصفت أمريكا مواقع في البوكمال ردًا على هجوم بمسيّرة على قاعدة التنف.",
            [("stated", "DroneAttack", "Shelling")],
        ),
        (
            "بعد ساعات من غارة إسرائيلية على حمص سقطت صواريخ على قاعدة التنف.",
            [("juxtaposed", "Airstrike", "RocketAttack")],
        ),
        (
            "ربط الوزير الغارة الإسرائيلية على الحديدة بالمسيّرة التي انفجرت في تل أبيب يوم الجمعة.",
            [("stated", "DroneAttack", "Airstrike")],
        ),
        (
            "أطلق حزب الله قذائف على صفد، فردت إسرائيل بقصف مطار حلب بطائرة مسيّرة، وبقذائف سقطت في رميش.",
            [("stated", "Shelling", "DroneAttack"), ("stated", "Shelling", "Shelling")],
        ),
        (
            "سقطت رشقة على حقل العمر، وأصيب جنديان في قصف على التنف، وعدت هي أيضا جوابا على غارات القائم.",
            [("stated", "Airstrike", "RocketAttack")],
        ),
        ("لم يربط الوزير الغارة الإسرائيلية على الحديدة بالمسيّرة التي انفجرت في تل أبيب يوم الجمعة.", []),
        (
            "US jets bombed Albukamal in response to a drone attack on the al-Tanf base.",
            [("stated", "DroneAttack", "Airstrike")],
        ),
        (
            "Rockets hit the al-Tanf base hours after an Israeli air strike on Homs.",
            [("juxtaposed", "Airstrike", "RocketAttack")],
        ),
        (
            "It is unclear whether the rocket attack on the al-Tanf base was a response to the air strike on Homs.",
            [],
        ),
    ],
)
def test_cause_comes_before_effect(read: Read, text: str, links: list[tuple[str, str, str]]) -> None:
    extraction = read(text)
    types = {event.id: event.type for event in extraction.events}
    assert links == [(link.basis, types[link.cause], types[link.effect]) for link in extraction.links]


def test_the_one_who_answers_declares_it(read: Read) -> None:
    text = "أعلنت كتائب حزب الله أنها قصفت قاعدة التنف ردًا على غارة أمريكية على البوكمال."
    assert ["declared"] == [link.basis for link in read(text).links]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Israel later responded with airstrikes on Tehran.", ("actor/israel",)),
        ("The base that Israel left responded with airstrikes on Tehran.", ()),
    ],
)
def test_who_answers_stands_before_the_verb_with_an_adverb_between(
    read: Read, text: str, initiators: tuple[str, ...]
) -> None:
    (event,) = read(text).events
    assert initiators == tuple(ref.id for ref in event.initiators)


def test_a_cause_told_before_the_verb_of_answering(read: Read) -> None:
    extraction = read("سقطت صواريخ على قاعدة التنف. وعلى هذا القصف ردّ الأمريكيون بغارات على البوكمال.")
    types = {event.id: event.type for event in extraction.events}
    assert [("RocketAttack", "Airstrike")] == [(types[li.cause], types[li.effect]) for li in extraction.links]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Iran attacked Haifa. Israel bombed Tabriz. Israel hit back with airstrikes on Tehran.",
            [("Attack", "Airstrike")],
        ),
        ("Israel bombed Tabriz. Israel hit back with airstrikes on Tehran.", []),  # nobody answers itself
    ],
)
def test_an_answer_is_to_the_other_side(read: Read, text: str, links: list[tuple[str, str]]) -> None:
    extraction = read(text)
    types = {event.id: event.type for event in extraction.events}
    assert links == [(types[link.cause], types[link.effect]) for link in extraction.links]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Hamas fired a rocket at Sderot. In response, Israel struck a Hamas compound in Gaza.",
            [("e1", "e2", "stated")],
        ),
        (
            "Hamas fired a rocket into Sderot, prompting airstrikes by the Israeli military on Gaza.",
            [("e1", "e2", "stated")],
        ),
        (
            "The Houthis launched missile attacks on US ships. The US launched retaliatory raids on Houthi targets.",
            [("e1", "e2", "stated")],
        ),
        (
            "Hamas fired a rocket at Sderot. The US launched retaliatory airstrikes on Houthi targets.",
            [],
        ),
    ],
)
def test_words_of_answer_that_name_no_cause_point_to_what_was_told(
    read: Callable[[str], Extraction], text: str, links: list[tuple[str, str, str]]
) -> None:
    assert links == [(link.cause, link.effect, link.basis) for link in read(text).links]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("قصف حزب الله مطار حيفا ثأرا لقتلاه في غارة إسرائيلية على بيروت.", 1),
        ("قصف حزب الله مطار حيفا. وشنت إسرائيل غارة على بيروت.", 0),
    ],
)
def test_a_preposition_of_one_letter_ends_a_word_of_link(read: Read, text: str, links: int) -> None:
    assert links == len([link for link in read(text).links if link.stated])


def test_what_is_answered_and_the_answer_are_two(read: Read) -> None:
    events = read(
        "ردّ الحرس الثوري الإيراني على اغتيال قاسم سليماني بإطلاق صواريخ على قاعدة عين الأسد."
    ).events
    assert ["Assassination", "RocketAttack"] == [event.type for event in events]
    assert [[], ["actor/islamic-revolutionary-guard-corps"]] == [
        [ref.id for ref in event.initiators] for event in events
    ]
