"""Those who were hurt, and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


def test_so_many_of_its_fighters_are_its_own(told: Tell) -> None:
    (event,) = told("شيع حزب الله ثلاثة من مقاتليه قضوا في قصف إسرائيلي على بلدة الضهيرة.")
    assert (("hezbollah",), 3) == (event.targets, event.casualties[0])


def test_so_many_of_the_civilians_are_nobodys(told: Tell) -> None:
    (event,) = told("شيع حزب الله ثلاثة من المدنيين قضوا في قصف إسرائيلي على بلدة الضهيرة.")
    assert ((), 3) == (event.targets, event.casualties[0])


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("An air strike on Mezzeh airport killed two soldiers and 12 others were injured.", (2, 12)),
        ("Air strike on Mezzeh airport. 45 people, including 12 children, were killed.", (45, None)),
        ("Air strike on Mezzeh airport. Five civilians died and more than 10 sustained injuries.", (5, 10)),
        ("Air strike on Mezzeh airport. The death toll rose to 31.", (31, None)),
        ("Air strikes on Mezzeh airport killed 10 civilians and 14 soldiers.", (24, None)),
        ("غارة على مطار المزة. قتل 19 شخصًا وجرح ما يزيد عن 40.", (19, 40)),
        ("غارة على مطار المزة. ضابط وجنديان قتلوا فيها.", (3, None)),
        ("غارة على مطار المزة أدت إلى إصابة أحد الحراس.", (None, 1)),
    ],
)
def test_people_are_counted_where_they_stand(
    told: Tell, text: str, toll: tuple[int | None, int | None]
) -> None:
    assert toll == told(text)[0].casualties[:2]
