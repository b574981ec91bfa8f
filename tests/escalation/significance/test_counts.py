"""p is a share of permutations, the observed one among them."""

from __future__ import annotations

import numpy as np
import pytest

from sabab.escalation.significance.counts import share_reaching


@pytest.mark.parametrize(("seen", "p"), [(5.0, 0.1), (4.0, 0.3), (0.0, 1.0)])
def test_ties_reach_what_is_seen_and_p_is_never_zero(seen: float, p: float) -> None:
    draws = np.array([4.0, 4, 3, 3, 2, 2, 1, 1, 0])
    assert share_reaching(seen, draws) == pytest.approx(p)


def test_dust_is_no_difference() -> None:
    assert share_reaching(0.3, np.array([0.1 + 0.2, 0.0, 0.0])) == 0.5
