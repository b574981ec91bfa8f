"""Each shape lets the right value pass, and says of a wrong one where it is and what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.evaluation.shapes import (
    Shape,
    closed_record,
    day,
    flag,
    list_of,
    number,
    one_of,
    optional,
    record,
    text,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSES: Sequence[tuple[Shape, object]] = [
    (text, "قصفت"),
    (words, ""),
    (flag, False),
    (number, 0),
    (day, "2023-03-07"),
    (one_of(("a", "b")), "b"),
    (optional(day), None),
    (list_of(flag), [True]),
    (record({"a": flag}), {"a": True, "more": 1}),
    (closed_record({"a": flag}), {"a": True, "note": 1, "published_note": 2}),
]
FAILS: Sequence[tuple[Shape, object, str, str]] = [
    (text, " x", "", "is ' x'; write a text without spaces at its ends"),
    (text, None, "", "is null; write a text without spaces at its ends"),
    (words, 1, "", "is 1; write a text"),
    (flag, "yes", "", "is 'yes'; write true or false"),
    (number, True, "", "is True; write a whole number, 0 or more"),
    (number, -1, "", "is -1; write a whole number, 0 or more"),
    (day, "2023-02-30", "", "is '2023-02-30'; write a day as YYYY-MM-DD"),
    (one_of(("a", "b")), "c", "", "is 'c'; use one of a, b"),
    (optional(flag), 1, "", "is 1; write true or false"),
    (list_of(flag), "a", "", "is 'a'; write a list"),
    (list_of(flag), [True, 0], "[1]", "is 0; write true or false"),
    (record({"a": flag}), [], "", "is []; write an object"),
    (record({"a": flag}), {}, ".a", "is missing; add it"),
    (record({"a": list_of(flag)}), {"a": [0]}, ".a[0]", "is 0; write true or false"),
    (closed_record({"a": flag}), {"a": True, "b": 1}, ".b", "means nothing here; the keys are a"),
]


@pytest.mark.parametrize(("shape", "value"), PASSES)
def test_what_is_right_passes(shape: Shape, value: object) -> None:
    assert [] == list(shape(value))


@pytest.mark.parametrize(("shape", "value", "place", "problem"), FAILS)
def test_what_is_wrong_is_said_with_place_and_mend(
    shape: Shape, value: object, place: str, problem: str
) -> None:
    assert [(place, problem)] == list(shape(value))


def test_long_values_are_cut() -> None:
    ((_, problem),) = flag("x" * 100)
    assert "…; write true or false" in problem
