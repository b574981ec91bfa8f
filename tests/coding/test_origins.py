"""“Its source” names the party that fire is said to come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators", "attribution"),
    [
        (
            "تعرض مطار المزة لقصف صاروخي يُعتقد أن مصدره المليشيات الإيرانية.",
            ("iran-backed-militias",),
            "alleged",
        ),
        ("تعرض مطار المزة لقصف صاروخي كان مصدره المليشيات الإيرانية.", ("iran-backed-militias",), "stated"),
        ("تعرض مطار المزة لقصف صاروخي كان مصدره الأراضي العراقية.", (), "unknown"),  # a land, and nobody
        ("تعرض مطار المزة لقصف صاروخي. وقال مصدر إن المليشيات الإيرانية ترفض ذلك.", (), "unknown"),
    ],
)
def test_its_source_is_who_fired(
    told: Tell, text: str, initiators: tuple[str, ...], attribution: str
) -> None:
    event = told(text)[0]
    assert (initiators, attribution) == (event.initiators, event.attribution)
