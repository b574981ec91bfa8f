"""Which event a toll belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_a_toll_is_of_the_answer_and_not_of_its_cause(told: Tell) -> None:
    text = "قصفت إسرائيل مطار المزة ردًا على هجوم بمسيّرة على حيفا. وقتل ثلاثة جنود."
    assert [3, None] == [event.casualties[0] for event in told(text)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Israel bombed Mezzeh airport. The war has killed 20,000 people since 2012.", None),
        ("Israel bombed Mezzeh airport. Twelve people were killed.", 12),
    ],
)
def test_the_toll_of_a_war_is_of_no_event(told: Tell, text: str, killed: int | None) -> None:
    assert killed == told(text)[0].casualties[0]


@pytest.mark.parametrize(
    ("text", "targets", "killed"),
    [
        ("قتل مسؤول في حماس بغارة إسرائيلية.", ("hamas",), 1),
        ("قتل عنصر من حزب العمال الكردستاني في غارة تركية.", ("kurdistan-workers-party",), 1),
        ("مقتل قائد في حزب الله بغارة إسرائيلية.", ("hezbollah",), 1),
        ("قال مسؤول في حماس إن غارة إسرائيلية وقعت في غزة.", (), None),
    ],
)
def test_the_body_of_one_who_was_killed_was_hit(
    told: Tell, text: str, targets: tuple[str, ...], killed: int | None
) -> None:
    assert (targets, killed) == (told(text)[0].targets, told(text)[0].casualties[0])
