"""Every verdict where it is due, and not a number further."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sabab.escalation.significance.records import Counted, Raw, Reading, Result, Share, Tally
from sabab.escalation.significance.verdicts import VERDICTS, benjamini_hochberg, judged, verdict

if TYPE_CHECKING:
    from types import SimpleNamespace
    from typing import Any


@pytest.fixture(scope="module")
def plain(make: SimpleNamespace) -> Result:
    """A result in which nothing stands out: enough of everything, p of 0.5."""
    found: Result = make.result([10], [11])
    return with_numbers(
        found, answered=Share(5, 10, 0.5), movable=8, contrast=0.05, chance=0.5, direction=0.5, raw=1.0
    )


def with_numbers(result: Result, **numbers: Any) -> Result:
    """The result with these numbers in the place of its own."""
    strict = result.strict
    after = Counted(
        numbers.pop("observed", 10.0),
        numbers.pop("expected", strict.after.expected if "chance" not in numbers else 5.0),
        numbers.pop("spread", strict.after.spread or 1.0),
        numbers.pop("chance", strict.after.p),
    )
    reading = Reading(after, Counted(5, 5, 1, 0.5), numbers.pop("direction", strict.direction_p))
    if "raw" in numbers:
        numbers["raw"] = Raw(Tally(100 * numbers["raw"], 100, numbers.pop("raw_spread", 1.0)), Tally(1, 1, 1))
    return replace(result, strict=reading, **numbers)


def test_nothing_beyond_chance_is_no_more_than_chance(plain: Result) -> None:
    assert verdict(plain, 0.051) == "chance"


def test_a_small_q_is_followed_more_than_chance(plain: Result) -> None:
    assert verdict(plain, 0.05) == "followed"


@pytest.mark.parametrize(
    ("numbers", "word"),
    [
        ({"answered": Share(5, 9, 0.5)}, "too-few"),
        ({"expected": 4.9}, "too-few"),
        ({"movable": 7}, "too-few"),
        ({"contrast": 0.049}, "saturated"),
        ({"chance": 0.05}, "not-directional"),
        ({"chance": 0.051}, "chance"),
        ({"raw": 1.1}, "not-directional"),
        ({"raw": 1.09}, "chance"),
        ({"raw": 1.1, "raw_spread": 5.1}, "chance"),
    ],
)
def test_each_number_of_the_documentation_decides(numbers: dict[str, Any], word: str, plain: Result) -> None:
    assert verdict(with_numbers(plain, **numbers), 0.5) == word


def test_too_few_and_saturated_come_before_a_small_q(plain: Result) -> None:
    assert verdict(with_numbers(plain, movable=7), 0.001) == "too-few"
    assert verdict(with_numbers(plain, contrast=0.01), 0.001) == "saturated"


def test_responses_on_every_day_are_saturated(make: SimpleNamespace) -> None:
    found = make.result(range(5, 190, 5), range(1, 201), 3, 200)
    assert found.strict.after.spread == 0 or found.contrast > 0
    assert judged([found])[0].verdict == "saturated"


def test_q_is_that_of_the_textbook() -> None:
    # Benjamini and Hochberg 1995, section 3.1: with 15 p-values the first four are discoveries at 0.05.
    ps = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
        0.7590, 1.0,
    ]  # fmt: skip
    qs = benjamini_hochberg(ps)
    assert [q <= 0.05 for q in qs] == [True] * 4 + [False] * 11
    assert qs[:3] == pytest.approx((0.0015, 0.003, 0.0095))


def test_q_keeps_the_order_in_which_it_was_asked() -> None:
    assert benjamini_hochberg([0.04, 0.01, 1.0]) == pytest.approx((0.06, 0.03, 1.0))
    assert benjamini_hochberg([]) == ()


def test_all_that_was_tried_is_corrected_together(plain: Result) -> None:
    low = with_numbers(plain, chance=0.02, direction=0.02)
    assert [one.q for one in judged([low])] == [0.02]
    assert [one.q for one in judged([low, plain, plain])] == pytest.approx([0.06, 0.5, 0.5])


def test_every_verdict_has_its_name_in_both_languages_and_its_row_in_the_documentation() -> None:
    import sabab.escalation.significance as package  # noqa: PLC0415

    assert package.__doc__ is not None
    for word, label in VERDICTS.items():
        assert label.en
        assert label.ar
        assert f"``{word}``" in package.__doc__
