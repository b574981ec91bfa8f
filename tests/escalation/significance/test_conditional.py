"""The conditional model: it finds what is there, knows a trend from an answer, and says what it needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from sabab.errors import QueryError
from sabab.escalation.significance.conditional import conditional
from sabab.escalation.significance.records import Occurrence, Trial, Watch

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.significance.windows import Ints

START = 738_156  # 2022-01-01


def daily(make: SimpleNamespace, triggers: Ints, responses: Ints, **fields: object) -> Trial:
    """A trial of counts by day."""
    sides = [
        [Occurrence(START + int(day), START + int(day), float(series[day])) for day in np.flatnonzero(series)]
        for series in (triggers, responses)
    ]
    watch = Watch(START, START + 799)
    found: Trial = make.trial(*sides, 3, **{"watch": watch, **fields})
    return found


def series(added: float, seed: int = 11) -> tuple[Ints, Ints]:
    """Two series that share a season, and *added* responses a day after each trigger."""
    rng = np.random.default_rng(seed)
    level = 1 + 0.8 * np.sin(np.arange(800) / 60)
    triggers = rng.poisson(0.3 * level)
    return triggers, rng.poisson(0.5 * level + added * np.concatenate(([0], triggers[:-1])))


def test_an_answer_helps_to_foretell(make: SimpleNamespace) -> None:
    found = conditional(daily(make, *series(0.8)))
    assert found is not None
    assert found.p < 0.001
    assert found.added == pytest.approx(0.8, abs=0.25)
    assert (found.lags, found.days) == (3, 797)


def test_a_shared_season_does_not(make: SimpleNamespace) -> None:
    """Of 200 such pairs 6 % came out below 0.05, so that more than 5 of 20 do in one draw of 1,000.

    One pair alone would fail whenever numpy draws its numbers otherwise.
    """
    found = [conditional(daily(make, *series(0.0, seed))) for seed in range(20)]
    assert None not in found
    assert len([one for one in found if one is not None and one.p < 0.05]) <= 5


def test_days_after_a_hole_have_no_past(make: SimpleNamespace) -> None:
    watch = Watch(START, START + 799, ((START + 400, START + 409),))
    found = conditional(daily(make, *series(0.8), watch=watch))
    assert found is not None
    assert found.days == 790 - 2 * 3


def test_few_days_are_not_fitted(make: SimpleNamespace) -> None:
    assert conditional(daily(make, *series(0.8), watch=Watch(START, START + 99))) is None


def test_without_statsmodels_it_says_how_to_get_it(
    make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "statsmodels.regression.linear_model", None)
    with pytest.raises(QueryError, match=r"pip install 'sabab\[models\]'"):
        conditional(daily(make, *series(0.8)))
