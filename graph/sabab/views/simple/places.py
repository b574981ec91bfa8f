"""Where each event of the simple page stands: x by its first day, y by the lane of its camp."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sabab.views.explorer import PageData, PageEvent

#: Pixels between two neighbouring days, between two events of one lane and day, and between two lanes.
DAY, ROW, LANE = 150, 84, 50
#: A stretch without events is drawn as long as this many days at most.
QUIET_DAYS = 6
#: Events without a first day stand left of the axis, in columns of so many, never on a guessed day.
UNDATED, DEEPEST = -300, 4

Place = tuple[int, int]


def day_places(data: PageData) -> dict[date, int]:
    """The x of each day on which something begins: a stretch takes the root of its days."""
    days = sorted({event.start for event in data.events if event.start is not None})
    x = 0.0
    found = dict.fromkeys(days[:1], 0)
    for before, after in pairwise(days):
        x += DAY * sqrt(min((after - before).days, QUIET_DAYS))
        found[after] = round(x)
    return found


def lane_of(data: PageData, event: PageEvent) -> int:
    """The number of the event's lane, from the top; the last is for no known camp."""
    ids = [camp.id for camp in data.camps]
    return ids.index(event.camp) if event.camp in ids else len(ids)


def event_places(data: PageData) -> Mapping[str, Place]:
    """Where each event stands, by its id; those of one lane and day stand below each other."""
    tops, cells, days = lane_tops(data), _cells(data), day_places(data)
    return {
        event.id: (
            UNDATED - column * DAY if event.start is None else days[event.start],
            tops[lane_of(data, event)] + row * ROW,
        )
        for event, (column, row) in zip(data.events, cells, strict=True)
    }


def lane_tops(data: PageData) -> list[int]:
    """The y of each lane's first row."""
    cells = list(zip((lane_of(data, event) for event in data.events), _cells(data), strict=True))
    tops = [0]
    for lane in range(len(data.camps)):
        deepest = max((row for number, (_, row) in cells if number == lane), default=0)
        tops.append(tops[-1] + (deepest + 1) * ROW + LANE)
    return tops


def left_of_all(data: PageData) -> int:
    """The x of the lanes' names."""
    columns = [
        column for event, (column, _) in zip(data.events, _cells(data), strict=True) if event.start is None
    ]
    return (UNDATED - max(columns) * DAY if columns else 0) - 2 * DAY


def _cells(data: PageData) -> list[Place]:
    """Column and row of each event within its lane and day, in the order of the events."""
    taken: Counter[tuple[int, date | None]] = Counter()
    found = []
    for event in data.events:
        where = lane_of(data, event), event.start
        number = taken[where]
        found.append((0, number) if event.start else (number // DEEPEST, number % DEEPEST))
        taken[where] += 1
    return found
