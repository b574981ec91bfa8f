"""Dates whose place in the sentence says whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت كتائب القسام، الأحد، قتل جنود إسرائيليين بعملية تفجير في رفح.", "2023-03-19"),
        ("أعلن التلفزيون السوري، فجر الأحد، تصدي الدفاعات الجوية لعدوان إسرائيلي على دمشق.", "2023-03-19"),
        ("أعلنت كتائب القسام، الأحد، أن مقاتليها قتلوا جنودا بتفجير في رفح.", None),
    ],
)
def test_what_is_announced_behind_the_day_is_of_that_day(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Such strikes have become common since Hamas' Oct. 7, 2022, attack on Israel.", "2022-10-07"),
        ("Talks opened on Oct. 7, 2022, and rockets hit Israel.", None),
    ],
)
def test_the_comma_behind_a_year_parts_no_deed_from_whose_it_is(
    told: Tell, text: str, day: str | None
) -> None:
    assert day == told(text)[-1].date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Homs was subject to rocket fire last year, including an attack in January that wounded four.",
            "2022-01",
        ),
        (
            "Homs was subject to rocket fire in February, including an attack in January that wounded four.",
            "2023-01",
        ),
    ],
)
def test_a_month_is_of_the_year_told_before_it(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday's raid on Homs comes days after 14 rockets landed near Hama.", None),
        (
            "The strikes on Friday came two days after rebels killed soldiers in a suicide bombing in Homs.",
            "2023-03-15",
        ),
    ],
)
def test_what_is_days_older_has_not_the_day_of_the_sentence(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date
