"""Who launched what was shot down is the target of the interception, never who shot it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "أعلنت قوات الدفاع الجوي السعودية اعتراض طائرة مسيرة في سماء نجران، أطلقها الحوثيون.",
            ("saudi-arabia",),
            ("ansar-allah-houthis",),
        ),
        (
            "أعلنت قوات الدفاع الجوي السعودية اعتراض طائرة مسيرة في سماء نجران، وأدان الحوثيون الحصار.",
            ("saudi-arabia",),
            (),
        ),
        ("Israel shot down an LNA Wing Loong UAV near Zliten.", ("israel",), ("libyan-national-army",)),
        ("Israel shot down a Wing Loong UAV near Zliten.", ("israel",), ()),
    ],
)
def test_the_launcher_is_the_target(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert ("Interception", initiators, targets) == (event.type, event.initiators, event.targets)
