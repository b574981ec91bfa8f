"""Who counts the dead anew is a source of the event that they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]

RAID = "أغارت طائرات أمريكية على مواقع قرب الميادين يوم السبت. "
MISSILE = "A missile hit a house in Damascus on Sunday. The Syrian Observatory for Human Rights raised "


def test_where_the_counted_dead_fell_is_where_it_hit(told: Tell) -> None:
    (event,) = told(
        "B-1 bombers struck Syria on Friday. The Observatory's tally reached 23, most of them near Mayadin."
    )
    assert (("al-mayadin",), 23) == (event.places, event.casualties[0])


def test_a_number_raised_goes_on_with_the_toll(told: Tell) -> None:
    (event,) = told(
        "أغارت طائرات أمريكية على شرق سوريا يوم السبت. وتحدث المرصد عن ثمانية قتلى، ثم رفع العدد إلى 11، ستة منهم في "
        "حي هرابش."
    )
    assert "harabish" in event.places


@pytest.mark.parametrize(
    ("text", "sources", "killed"),
    [
        (
            RAID + "ورفع المرصد السوري لحقوق الإنسان مساءً حصيلته إلى 19 قتيلًا.",
            ("syrian-observatory-for-human-rights",),
            19,
        ),
        (MISSILE + "the toll to ten by nightfall.", ("syrian-observatory-for-human-rights",), 10),
        (MISSILE + "the alarm ten times.", (), None),
        (RAID + "ورفع المرصد السوري لحقوق الإنسان مساءً صوته.", (), None),
    ],
)
def test_who_raises_a_toll_is_its_source(
    told: Tell, text: str, sources: tuple[str, ...], killed: int | None
) -> None:
    (event,) = told(text)
    assert (sources, killed) == (event.sources, event.casualties[0])
