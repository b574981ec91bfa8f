"""Whose word is one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("قالت وكالة سانا إن الدفاعات الجوية السورية تصدت لصواريخ فوق دمشق.", "claimed"),
        ("قالت وكالة رويترز إن الدفاعات الجوية السورية تصدت لصواريخ فوق دمشق.", "alleged"),
        ("قال التحالف العربي إن السعودية قصفت مطار صنعاء.", "claimed"),
        ("قالت إيران إن حركة حماس قصفت مطار حيفا.", "alleged"),
    ],
)
def test_an_organ_speaks_for_its_power(told: Tell, text: str, attribution: str) -> None:
    assert attribution == told(text)[0].attribution
