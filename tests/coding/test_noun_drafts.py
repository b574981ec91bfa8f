"""Event nouns alone, counted, in construct, and as a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_noun_in_construct_is_found(told: Tell) -> None:
    (event,) = told("سلسلة هجمات على قاعدة التنف.")
    assert ("Attack", ("al-tanf-base",)) == (event.type, event.targets)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قصفت إسرائيل دمشق يوم الأحد. وتكون هذه أعنف ضربة على دمشق.", 1),
        ("قصفت إسرائيل دمشق يوم الأحد. وكانت أعنف ضربة على حلب في 3 كانون الثاني.", 2),
    ],
)
def test_this_is_the_worst_is_said_of_the_event_told(told: Tell, text: str, count: int) -> None:
    assert count == len(told(text))


@pytest.mark.parametrize("text", ["الهجمات من هذا النوع خطيرة.", "Such attacks are dangerous."])
def test_a_kind_of_event_is_no_event(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("تدمير صواريخ فوق مطار المزة.", "Interception"),
        ("تدمير مقر لحزب الله في مطار المزة.", "Attack"),
    ],
)
def test_a_noun_that_needs_means_goes_before_its_homonym(told: Tell, text: str, type_: str) -> None:
    assert [type_] == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("ضربة جوية بقيادة السعودية على صنعاء.", ("saudi-arabia",)),
        ("ضربة جوية على صنعاء.", ()),
    ],
)
def test_who_leads_an_event_did_it(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل مدني بقصف مدفعي.", ["Shelling"]),
        ("ندد مدني بقصف مدفعي.", []),
    ],
)
def test_what_hurts_took_place(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أعلنت شركة أمبري إصابة سفينة تجارية بطائرة مسيّرة قبالة الحديدة.", ["DroneAttack"]),
        ("أعلن المستشفى إصابة جنديين بشظايا صاروخ.", []),  # the hurt, not a hit
        ("أعلنت الشركة إصابة سفينة تجارية بعطل.", []),
    ],
)
def test_what_is_hit_by_means_is_an_attack(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]
