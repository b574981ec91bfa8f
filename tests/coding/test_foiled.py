"""Only what flies is intercepted; an assault on the ground is beaten off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أحبط الجيش السوداني هجوما بطائرات مسيرة على مطار مروي.", ["Interception", "DroneAttack"]),
        ("تصدت الدفاعات الجوية السورية لعدوان إسرائيلي على دمشق.", ["Interception", "Attack"]),
        ("أحبط الجيش السوداني هجوما للدعم السريع على مدينة الأبيض.", ["Attack"]),
        ("تصدت حكومة الوفاق لهجوم الجيش الوطني الليبي على طرابلس.", ["Attack"]),
    ],
)
def test_an_attack_that_is_foiled_is_intercepted_where_something_flies(
    told: Tell, text: str, types: list[str]
) -> None:
    assert types == [event.type for event in told(text)]
