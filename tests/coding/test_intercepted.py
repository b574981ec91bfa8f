"""An interception and the attack whose means it stopped complete each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]

STOPPED = "اعترضت منظومة دفاعية فجر الأحد صاروخًا قادمًا من اليمن. "


@pytest.mark.parametrize(
    ("fired", "senders", "day"),
    [
        ("وأعلن الحوثيون أنهم أطلقوا صواريخ على إيلات.", ("ansar-allah-houthis",), "2023-03-19"),
        ("وأعلن الحوثيون أنهم أطلقوا طائرات مسيّرة على إيلات.", (), None),
    ],
)
def test_who_owns_up_to_such_means_sent_them_that_day(
    told: Tell, fired: str, senders: tuple[str, ...], day: str | None
) -> None:
    stop, attack = told(STOPPED + fired)
    assert (senders, day) == (stop.targets, attack.date)
