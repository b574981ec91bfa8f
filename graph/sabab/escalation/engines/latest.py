"""The pass that finds, for each event and step, the latest start of a chain that ends there.

It goes like that of `counting`, with the greatest start in a window in place of a sum: in each cell and step the
events wait in a row from which those that came earlier with an earlier start are taken out, as they can never be the
best again. So each event goes in and out once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sabab.escalation.engines.compiled import compiled
from sabab.escalation.engines.counting import tables_of

if TYPE_CHECKING:
    from sabab.escalation.engines.counting import Row, Tables
    from sabab.escalation.engines.records import Integers, Question

#: The start of a chain that there is not: earlier than any time.
NEVER = -(1 << 62)


class Rows(NamedTuple):
    """With s = steps - 1: what was found, and the waiting rows of each counter, tied by the events in them.

    ``starts[event * s + k]`` is the latest start of the chains that end with the event at step k + 1;
    ``earlier[event * s + k]`` and ``later`` are its neighbours in the row of step k, -1 where there is none.
    """

    starts: Row
    earlier: Row
    later: Row
    heads: Row
    tails: Row


def latest_starts(question: Question, *, compiling: bool) -> Integers:
    """For each event and step from the second on, the latest start of a chain up to there; `NEVER` without one."""
    s, rule, events = question.rule.steps - 1, question.rule, question.events
    counters = (len(rule.starts)) * s
    rows = Rows(
        np.full(len(events) * s, NEVER, np.int64),
        *(np.full(len(events) * s, -1, np.int32) for _ in range(2)),
        *(np.full(counters, -1, np.int32) for _ in range(2)),
    )
    (compiled(pursue) if compiling else pursue)(events.times, events.codes, tables_of(rule), rows)
    return np.asarray(rows.starts).reshape(-1, s)


def pursue(times: Row, codes: Row, tables: Tables, rows: Rows) -> None:  # noqa: C901, PLR0912 - one loop, compiled as a whole
    """Fills in the starts."""
    masks, bases, _, cells, nears, near, lags, later_steps = tables
    starts, earlier, later, heads, tails = rows
    s = len(later_steps)
    entered = 0
    for i in range(len(times)):
        now = times[i]
        while times[entered] < now:
            code = codes[entered]
            for k in range(s):
                at, row = entered * s + k, bases[code] + k
                start = starts[at - 1] if k else (times[entered] if masks[code] & 1 else NEVER)
                if start == NEVER:
                    continue
                tail = tails[row]
                while tail >= 0 and (starts[tail * s + k - 1] if k else times[tail]) <= start:
                    tail = earlier[tail * s + k]
                earlier[at] = tail
                if tail < 0:
                    heads[row] = entered
                else:
                    later[tail * s + k] = entered
                later[at] = -1
                tails[row] = entered
            entered += 1
        code = codes[i]
        for k in range(s):
            best, oldest = NEVER, now - lags[k if len(lags) > 1 else 0]
            if not (masks[code] >> (k + 1)) & 1:
                continue
            for place in range(nears[cells[code]], nears[cells[code] + 1]):
                row = near[place] + k
                head = heads[row]
                while head >= 0 and times[head] < oldest:
                    head = later[head * s + k]
                    if head >= 0:
                        earlier[head * s + k] = -1
                heads[row] = head
                if head < 0:
                    tails[row] = -1
                    continue
                best = max(best, starts[head * s + k - 1] if k else times[head])
            starts[i * s + k] = best
