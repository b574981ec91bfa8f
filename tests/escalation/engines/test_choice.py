"""Which engine answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.escalation.engines import choice
from sabab.escalation.engines.choice import FEW_EVENTS, engine_for, want_of_numba
from sabab.escalation.engines.fast import Fast

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.choice import EngineName
    from sabab.escalation.engines.records import Question


@pytest.fixture
def few(ask: Callable[..., Question]) -> Question:
    return ask([1] * FEW_EVENTS, [0] * FEW_EVENTS, fits=[3], lags=(1,))


@pytest.fixture
def more(ask: Callable[..., Question]) -> Question:
    return ask([1] * (FEW_EVENTS + 1), [0] * (FEW_EVENTS + 1), fits=[3], lags=(1,))


def test_the_engine_is_chosen_by_size(few: Question, more: Question, monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_for(few).name == "reference"
    assert engine_for(more).name == "fast (plain Python)"
    monkeypatch.setattr(choice, "MANY_EVENTS", FEW_EVENTS + 1)
    assert engine_for(more).name == "fast (compiled)"


@pytest.mark.parametrize(
    ("name", "says"), [("reference", "reference"), ("fast", "fast (plain Python)"), ("sql", "sql (DuckDB)")]
)
def test_the_engine_that_is_asked_for_is_taken(name: EngineName, says: str, few: Question) -> None:
    assert engine_for(few, name).name == says


def test_without_numba_the_loops_run_in_python_and_it_says_so(
    more: Question, few: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "MANY_EVENTS", FEW_EVENTS + 1)
    monkeypatch.setattr(choice, "can_compile", lambda: False)
    engine = engine_for(more)
    assert engine == Fast(compiling=False)
    assert "sabab[fast]" in (want_of_numba(more, engine) or "")
    assert want_of_numba(few, engine_for(few, "fast")) is None


def test_without_duckdb_the_sql_engine_says_how_to_have_it(
    few: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "find_spec", lambda _: None)
    with pytest.raises(QueryError, match=r"sabab\[sql\]"):
        engine_for(few, "sql")
