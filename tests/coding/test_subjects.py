"""Without a subject of its own a verb takes the speaker, of the speaker's own acts only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قال حزب الله إنه قصف مطار المزة.", ("hezbollah",)),
        ("أعلن الجيش الإسرائيلي عن اغتيال قيادي في دمشق.", ("israel",)),
        ("قالت رويترز إنهم قصفوا مطار المزة.", ()),
        ("Hezbollah said it attacked Mezzeh airport.", ("hezbollah",)),
    ],
)
def test_a_pronoun_means_the_power_that_speaks(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قوات زيدان اعترفت بقصف مطار زوارة.", ("قوات زيدان",)),
        ("أقر الجيش الإسرائيلي بقصف مبنى في غزة.", ("israel",)),
        ("ندد الجيش الإسرائيلي بقصف مبنى في غزة.", ()),  # to condemn is not to own up
    ],
)
def test_who_admits_it_did_it(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قال حزب الله في بيان: استهدفنا موقعًا للجيش الإسرائيلي بقذائف المدفعية.", ("hezbollah",)),
        ("قال حزب الله إن إسرائيل استهدفتنا بقذائف المدفعية في بلدة عيتا الشعب.", ("israel",)),
        ("قال التحالف العربي إنه اعترض ودمر طائرة مسيرة فوق جازان.", ("saudi-led-coalition-in-yemen",)),
        ("أعلن الجيش الإسرائيلي تنفيذ ضربة دقيقة في الضاحية الجنوبية.", ("israel",)),
        ("أعلنت رويترز تنفيذ ضربة دقيقة في الضاحية الجنوبية.", ()),  # an outlet strikes nobody
    ],
)
def test_we_is_the_party_that_speaks(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أعلن أفيخاي أدرعي استهداف مواقع لحزب الله في بلدة الخيام.", ("israel",)),  # who speaks for an army
        ("أعلن أنطونيو غوتيريش استهداف مواقع لحزب الله في بلدة الخيام.", ()),
    ],
)
def test_a_spokesman_announces_his_sides_deed(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ('قال المتحدث باسم حماس "قواتنا شنت الغارة على مطار المزة".', ("hamas",)),
        ('قال صقر الجروشي، المتحدث باسم حماس، "قواتنا شنت الغارة على مطار المزة".', ("hamas",)),
        ('قال المتحدث باسم حماس "قوات روسيا شنت الغارة على مطار المزة".', ("russia",)),
    ],
)
def test_our_forces_are_the_speaker_s(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("أعلنت حركة حماس استهداف مطار المزة بصاروخ، حسبما قال البنتاغون.", ("hamas",)),
        ("زارت حركة حماس مطار المزة. وجرى استهداف مطار المزة بصاروخ، حسبما قال البنتاغون.", ()),
    ],
)
def test_who_announces_did_it_also_where_another_is_quoted(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


def test_what_the_announced_raid_answered_was_not_announced(told: Tell) -> None:
    found = told("Hezbollah announced an attack on Haifa in response to raids on its forces.")
    assert ("hezbollah",) not in {event.initiators for event in found if event.targets == ("hezbollah",)}


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Hezbollah said it fired a volley of rockets at Haifa.", ("hezbollah",)),
        ("Hezbollah said rockets of unknown origin fell in a volley on Haifa.", ()),
    ],
)
def test_means_of_an_event_noun_leave_the_pronoun_its_subject(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
