"""Owning up by what stands behind the verb."""

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
        ("أعلنت حركة حماس، مساء الخميس، مسؤوليتها عن الهجوم على مستوطنة.", ("hamas",), "claimed"),
        ("أعلنت حركة النسور، في بيان، مسئوليتها عن الهجوم على مطار أربيل.", ("حركة النسور",), "claimed"),
        ("صواريخ على مطار أربيل. تبنى القصف فصيل يطلق على نفسه «لواء النسور».", ("لواء النسور",), "claimed"),
        ("صواريخ على مطار أربيل. أدان القصف فصيل يطلق على نفسه «لواء النسور».", (), "unknown"),
        ("Rockets hit Erbil. Kataib Hezbollah claimed that barrage in a message.", ("kataib-hezbollah",), "claimed"),
        ("Rockets hit Erbil. Kataib Hezbollah claimed that the barrage was American.", (), "unknown"),
    ],
)  # fmt: skip
def test_who_owns_up_is_the_initiator(
    told: Tell, text: str, initiators: tuple[str, ...], attribution: str
) -> None:
    event = told(text)[0]
    assert (initiators, attribution) == (event.initiators, event.attribution)
