"""Questions whose answer the eye can see, and questions drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import strategies as st

from sabab.escalation.engines.records import Question, Rule, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable


def asked(  # noqa: PLR0913 - the parts of a question
    times: list[int],
    codes: list[int],
    *,
    fits: list[int],
    cells: list[int] | None = None,
    near: list[list[int]] | None = None,
    lags: tuple[int, ...],
) -> Question:
    """A question; without cells all events are in one that follows itself."""
    before = [[0]] if near is None else near
    rule = Rule(
        np.array(fits, np.int64),
        np.array(cells or [0] * len(fits), np.int64),
        np.cumsum([0, *map(len, before)]),
        np.array([cell for cells in before for cell in cells], np.int64),
        lags,
    )
    return Question(Timeline(np.array(times, np.int64), np.array(codes, np.int32)), rule)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Few events on fewer days, of codes that fit any steps, in cells that may follow any others."""
    days = draw(st.lists(st.integers(0, 9), max_size=14))
    steps, codes, cells = draw(st.integers(2, 4)), draw(st.integers(1, 4)), draw(st.integers(1, 3))
    every = st.lists(st.integers(0, cells - 1), unique=True, max_size=draw(st.integers(1, 3)))
    lags = draw(st.one_of(st.integers(1, 4).map(lambda lag: [lag] * (steps - 1)), _row(steps - 1, 1, 4)))
    return asked(
        sorted(days),
        draw(_row(len(days), 0, codes - 1)),
        fits=draw(_row(codes, 0, (1 << steps) - 1)),
        cells=draw(_row(codes, 0, cells - 1)),
        near=[sorted(draw(every)) for _ in range(cells)],
        lags=tuple(lags),
    )


def _row(length: int, least: int, greatest: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(least, greatest), min_size=length, max_size=length)


@pytest.fixture(scope="session")
def ask() -> Callable[..., Question]:
    """The function above."""
    return asked


@pytest.fixture(scope="session")
def drawn() -> Any:
    """The strategy above."""
    return questions()
