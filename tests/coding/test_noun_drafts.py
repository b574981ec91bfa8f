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


@pytest.mark.parametrize("text", ["الهجمات من هذا النوع خطيرة.", "Such attacks are dangerous."])
def test_a_kind_of_event_is_no_event(told: Tell, text: str) -> None:
    assert [] == told(text)
