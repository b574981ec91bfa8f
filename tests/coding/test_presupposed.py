"""What is known already is stated, whoever speaks of what came of it."""

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
        ("أعلن المرصد السوري مقتل ستة في ضربة روسية استهدفت قرية قرب حمص.", "stated"),
        ("قال المرصد السوري إن روسيا قصفت قرية قرب حمص.", "alleged"),
        ("Israel bombed a house in Gaza City, killing five people, medics said.", "stated"),
        ("Israel bombed a house in Gaza City, killing five people, Hamas said.", "alleged"),
        ("Israel bombed a house in Gaza City on Monday, medics said.", "alleged"),
        (
            "Rebels claimed the attack on a police station, the latest in a string of bombings by the PKK.",
            "stated",
        ),
        ("The raid appeared to be a response to Israel's strikes in Damascus.", "stated"),
    ],
)
def test_the_dead_presuppose_the_blow_and_an_answer_its_cause(
    told: Tell, text: str, attribution: str
) -> None:
    *_, event = told(text)
    assert attribution == event.attribution


def test_who_answers_is_no_source_of_the_cause(told: Tell) -> None:
    _, cause = told("أعلن حزب الله قصف صفد بالصواريخ ردا على غارة إسرائيلية على صور.")
    assert ("Airstrike", "stated", ()) == (cause.type, cause.attribution, cause.sources)
