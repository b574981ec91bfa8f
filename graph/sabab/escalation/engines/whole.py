"""Replies counted as the literature on temporal motifs counts them: the whole chain within one window.

A pattern's limit holds from step to step. SNAP, Raphtory and the paper behind both (Paranjape, Benson and Leskovec,
“Motifs in Temporal Networks”, WSDM 2017) limit the time from the first event to the last. So does this count, of
chains of three events between two sides; it is for whoever wants to compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sabab.escalation.engines.compiled import compiled
from sabab.escalation.engines.counting import tables_of

if TYPE_CHECKING:
    import numpy.typing as npt

    from sabab.escalation.engines.counting import Row
    from sabab.escalation.engines.records import Question


def count_whole(question: Question, window: int, *, compiling: bool) -> int:
    """How many chains of three replies take at most *window* units from the first event to the last.

    Raises:
        ValueError: it is no question of replies between pairs of actors, each pair with one other way round.
    """
    rule = question.rule
    only = np.asarray(tables_of(rule).only) // (rule.steps - 1)
    if len(rule.fits) and not len(only):
        raise ValueError("whole windows are counted between two sides only")
    counts = [np.zeros(len(rule.starts), np.int64) for _ in range(2)]
    run = compiled(back_and_forth) if compiling else back_and_forth
    return int(run(question.events.times, question.events.codes, only, window, *counts))


def back_and_forth(  # noqa: PLR0913, PLR0917 - one loop, compiled as a whole
    times: Row,
    codes: Row,
    only: Row,
    window: int,
    ones: npt.NDArray[np.int64],
    twos: npt.NDArray[np.int64],
) -> int:
    """Counts with the events of each pair in the window (*ones*), and the chains of two that end with them (*twos*)."""
    total = entered = left = 0
    for i in range(len(times)):
        now = times[i]
        # Events of one unit go in and out together: none of them follows another.
        while times[entered] < now:
            unit = times[entered]
            end = entered
            while times[end] == unit:
                twos[codes[end]] += ones[only[codes[end]]]
                end += 1
            for j in range(entered, end):
                ones[codes[j]] += 1
            entered = end
        while times[left] < now - window:
            unit = times[left]
            end = left
            while times[end] == unit:
                ones[codes[end]] -= 1
                end += 1
            for j in range(left, end):
                twos[only[codes[j]]] -= ones[only[codes[j]]]
            left = end
        total += twos[only[codes[i]]]
    return total
