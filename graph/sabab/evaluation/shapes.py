"""What JSON must look like: checks that yield a place within the value and what to mend there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

#: Where in the value, as ``events[2].type``, and what is wrong with a way to mend it.
Problem = tuple[str, str]
Shape = Callable[[object], Iterator[Problem]]
_NO_SHAPES: Mapping[str, Shape] = {}


def text(value: object) -> Iterator[Problem]:
    """A text with something in it."""
    if not isinstance(value, str) or not value or value != value.strip():
        yield "", f"is {_shown(value)}; write a text without spaces at its ends"


def words(value: object) -> Iterator[Problem]:
    """Any text, also none."""
    if not isinstance(value, str):
        yield "", f"is {_shown(value)}; write a text"


def flag(value: object) -> Iterator[Problem]:
    """True or false."""
    if not isinstance(value, bool):
        yield "", f"is {_shown(value)}; write true or false"


def number(value: object) -> Iterator[Problem]:
    """A whole number, not negative."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        yield "", f"is {_shown(value)}; write a whole number, 0 or more"


def day(value: object) -> Iterator[Problem]:
    """A day that the calendar has."""
    try:
        date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        yield "", f"is {_shown(value)}; write a day as YYYY-MM-DD"


def one_of(values: tuple[str, ...]) -> Shape:
    """One of *values*."""

    def check(value: object) -> Iterator[Problem]:
        if value not in values:
            yield "", f"is {_shown(value)}; use one of {', '.join(values)}"

    return check


def optional(shape: Shape) -> Shape:
    """Null, or what *shape* asks for."""

    def check(value: object) -> Iterator[Problem]:
        if value is not None:
            yield from shape(value)

    return check


def list_of(shape: Shape) -> Shape:
    """A list of what *shape* asks for."""

    def check(value: object) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield "", f"is {_shown(value)}; write a list"
            return
        for index, item in enumerate(value):
            yield from ((f"[{index}]{place}", problem) for place, problem in shape(item))

    return check


def record(required: Mapping[str, Shape], may_have: Mapping[str, Shape] = _NO_SHAPES) -> Shape:
    """An object with the keys of *required*, perhaps those of *may_have*, and others that nobody looks at."""
    shapes = {**required, **may_have}

    def check(value: object) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield "", f"is {_shown(value)}; write an object"
            return
        for key in required:
            if key not in value:
                yield f".{key}", "is missing; add it"
        for key, item in value.items():
            if key in shapes:
                yield from ((f".{key}{place}", problem) for place, problem in shapes[key](item))

    return check


def closed_record(required: Mapping[str, Shape], may_have: Mapping[str, Shape] = _NO_SHAPES) -> Shape:
    """A `record` without other keys, which a slip of the pen would make; ``note`` and ``…_note`` are free."""
    inner, known = record(required, may_have), (*required, *may_have)

    def check(value: object) -> Iterator[Problem]:
        yield from inner(value)
        for key in value if isinstance(value, dict) else ():
            if key not in known and key != "note" and not str(key).endswith("_note"):
                yield f".{key}", f"means nothing here; the keys are {', '.join(known)}"

    return check


def _shown(value: object) -> str:
    shown = "null" if value is None else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:60]}…"
