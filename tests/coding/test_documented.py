"""Behind the one who counts stands where and since when it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]

RAID = "قصفت إسرائيل مطار حلب يوم الأحد. وبذلك يرتفع إلى سبع عدد الضربات "


def test_the_strikes_that_somebody_counts_are_where_and_since_when_it_says(told: Tell) -> None:
    _, strikes = told(RAID + "التي وثقها المرصد داخل الأراضي السورية منذ مطلع العام، نفذتها إسرائيل.")
    assert ("syria",) == strikes.places
    assert ("2023-01-01/2023-03-20", True) == (strikes.date, strikes.habitual)


def test_what_another_clause_says_is_not_of_the_strikes(told: Tell) -> None:
    _, strikes = told(RAID + "التي وثقها المرصد، نفذتها إسرائيل كما قال في لندن.")
    assert () == strikes.places
