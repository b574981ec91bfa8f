"""What is the SQL engine's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.escalation.engines.sql import Sql

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import Question


def test_more_chains_than_sql_can_count_are_an_error(ask: Callable[..., Question]) -> None:
    question = ask([day // 100 for day in range(4_000)], [0] * 4_000, fits=[(1 << 25) - 1], lags=(40,) * 24)
    with pytest.raises(QueryError, match="--engine fast"):
        Sql().count(question)


def test_days_before_the_first_of_all_lie_in_buckets_too(ask: Callable[..., Question]) -> None:
    question = ask([-7, -5, -1, 0, 2], [0] * 5, fits=[0b11], lags=(3,))
    causes, effects = Sql().links(question, 0)
    assert sorted(zip(causes.tolist(), effects.tolist(), strict=True)) == [(0, 1), (2, 3), (2, 4), (3, 4)]
