"""Counts by name, with what chance makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.significance.records import Counted, LagCounts, Reading, Share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.escalation.significance.windows import Floats

#: Sums of the same numbers in another order may differ by this much, and are one count.
_DUST = 1e-9
#: The band of a lag holds this share of the permutations.
_BAND = (0.025, 0.975)


def share_reaching(seen: float, draws: Floats) -> float:
    """p: the share of permutations that reach what is seen, the observation itself being one of them."""
    return float((1 + (draws >= seen - _DUST).sum()) / (1 + draws.size))


class Counts:
    """What is seen, expected and drawn of each count; the three agree in their order."""

    def __init__(self, names: Sequence[str], seen: Floats, mean: Floats, draws: Floats) -> None:
        self._place = {name: number for number, name in enumerate(names)}
        self._seen, self._mean, self._draws = seen, mean, draws

    def seen(self, name: str) -> float:
        """What is observed."""
        return float(self._seen[self._place[name]])

    def counted(self, name: str) -> Counted:
        """One count."""
        place = self._place[name]
        seen, draws = float(self._seen[place]), self._draws[:, place]
        return Counted(seen, float(self._mean[place]), float(draws.std()), share_reaching(seen, draws))

    def reading(self, name: str) -> Reading:
        """After and before in the reading of that name, and the p of their difference."""
        after, before = (self._place[f"{name} {side}"] for side in ("after", "before"))
        difference = share_reaching(
            float(self._seen[after] - self._seen[before]), self._draws[:, after] - self._draws[:, before]
        )
        return Reading(self.counted(f"{name} after"), self.counted(f"{name} before"), difference)

    def share(self, part: str, whole: str) -> Share:
        """The one count as a share of the other, and the share that chance makes of it."""
        chances = self._mean[self._place[whole]]
        chance = float(self._mean[self._place[part]] / chances) if chances > 0 else None
        return Share(self.seen(part), self.seen(whole), chance)

    def lags(self, window: int) -> LagCounts:
        """The pairs by lag, from *window* days before to *window* days after."""
        lags = tuple(range(-window, window + 1))
        places = [self._place[f"lag {lag}"] for lag in lags]
        low, high = np.quantile(self._draws[:, places], _BAND, axis=0)
        columns = (self._seen[places], self._mean[places], low, high)
        return LagCounts(lags, *(tuple(map(float, column)) for column in columns))
