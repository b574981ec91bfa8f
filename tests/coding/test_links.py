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


def test_a_cause_told_before_the_verb_of_answering(read: Read) -> None:
    extraction = read("سقطت صواريخ على قاعدة التنف. وعلى هذا القصف ردّ الأمريكيون بغارات على البوكمال.")
    types = {event.id: event.type for event in extraction.events}
    assert [("RocketAttack", "Airstrike")] == [(types[li.cause], types[li.effect]) for li in extraction.links]
