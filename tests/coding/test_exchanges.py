"""One blow inside an exchange just told is of one side, on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]

TRADED = "US forces and Iran-backed militias traded fire on Sunday: "
EXCHANGED = "تبادل التحالف الدولي وميليشيات موالية لإيران القصف في دير الزور يوم الأحد. "


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (TRADED + "drones over al-Tanf.", ("iran-backed-militias",), ("united-states",)),
        (TRADED + "American gunships around Mayadin.", ("united-states",), ("iran-backed-militias",)),
        (
            EXCHANGED + "وطالت القذائف قاعدة التنف.",
            ("iran-backed-militias",),
            ("united-states", "al-tanf-base"),
        ),
    ],
)
def test_who_runs_the_site_or_is_named_has_the_other_side_against_it(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    *_, blow = told(text)
    assert (initiators, targets) == (blow.initiators, blow.targets)


@pytest.mark.parametrize(
    "text",
    [
        EXCHANGED + "وطالت القذائف مطار حلب.",
        "تبادل التحالف الدولي وميليشيات موالية لإيران القصف. وكانت طائرات مسيّرة هاجمت قاعدة التنف في 3 كانون الثاني.",
    ],
)
def test_a_site_of_neither_side_and_a_blow_of_another_day_stay_open(told: Tell, text: str) -> None:
    assert () == told(text)[-1].initiators
