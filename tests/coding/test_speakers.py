"""Who speaks, where the words name nobody or only a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "قالت رويترز إن صواريخ سقطت على مطار المزة. وأضافت أن صواريخ سقطت على مطار حلب الدولي.",
            ("reuters",),
        ),
        ("قال مصدر إن صواريخ سقطت على مطار المزة. وأضاف أن صواريخ سقطت على مطار حلب الدولي.", ()),
        ("Reuters said rockets fell on Erbil airport. It said drones hit Damascus airport.", ("reuters",)),
    ],
)
def test_a_pronoun_goes_on_with_the_last_speaker(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    assert sources == told(text)[-1].sources


def test_a_group_that_names_itself_is_the_claimant(told: Tell) -> None:
    (event,) = told("تبنت جماعة تطلق على نفسها سرايا أولياء الدم الهجوم على أربيل.")
    assert (("saraya-awliya-al-dam",), "claimed") == (event.initiators, event.attribution)


def test_two_verbs_share_their_speaker(told: Tell) -> None:
    *_, last = told("Iran condemned the raid on Damascus airport and warned Israel.")
    assert ("Statement", ("iran",)) == (last.type, last.initiators)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("وكان المتحدث العسكري للحوثيين يحيى سريع، أعلن أن صاروخا سقط على مطار المزة.", ("yahya-saree",)),
        ("زار دمشق يحيى سريع، أعلن ناشطون أن صاروخا سقط على مطار المزة.", ()),
    ],
)
def test_a_comma_may_part_the_speaker_from_the_verb(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    assert sources == told(text)[0].sources


def test_had_announced_goes_on_with_the_speaker_before(told: Tell) -> None:
    *_, event = told("قال الجيش الإسرائيلي إنه قصف صور. وكان أعلن أن منظومة الدفاع الجوي اعترضت صاروخا.")
    assert (("israel",), "claimed") == (event.initiators, event.attribution)


def test_had_announced_with_a_subject_of_its_own_does_not(told: Tell) -> None:
    *_, event = told("قال الجيش الإسرائيلي إنه قصف صور. وكان حزب الله أعلن أنه قصف صفد.")
    assert ("hezbollah",) == event.initiators
