"""Matches of a pattern in a stream of events: what an event adds is found among those near it in time.

The matches of a network can be had from here one event at a time, in any order: all together they are those of
`matches.matches`. To add an event costs what lies within the pattern's days around it and what it completes,
however much came before: an event at the end does not look at the beginning.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from sabab.escalation.between import near_enough
from sabab.escalation.candidates import came_within
from sabab.escalation.dates import shifted
from sabab.escalation.fitting import fit
from sabab.escalation.links import lag_days_of
from sabab.escalation.matches import has_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.records import Habit, NetworkEvent, World

Row = tuple["NetworkEvent", ...]


class GrowingMatches:
    """The events that fit each step so far, in order of their first possible day.

    *looked_at* counts the events that were held against one that was added.
    """

    def __init__(self, habit: Habit, world: World) -> None:
        self._habit = habit
        self._world = world
        self._steps: tuple[list[NetworkEvent], ...] = tuple([] for _ in habit.steps)
        self.looked_at = 0

    def add(self, event: NetworkEvent) -> tuple[Row, ...]:
        """The matches that the event completes with those added before, by the IRIs of their events.

        An event of which a bound is open is in no match, as in `matches`. Whoever adds one twice has it twice.
        """
        if event.start is None or event.end is None:
            return ()
        places = [
            place for place, step in enumerate(self._habit.steps) if fit(event, step, self._world) is not None
        ]
        found = [row for place in places for row in self._through(event, place)]
        for place in places:
            insort(self._steps[place], event, key=_key)
        return tuple(sorted(found, key=lambda row: [one.iri for one in row]))

    def _through(self, event: NetworkEvent, place: int) -> Iterator[Row]:
        before, after = self._before((event,), place), list(self._after((event,), place))
        for head, tail in product(before, after):
            row = (*head, *tail[1:])
            if len({one.iri for one in row}) == len(row) and has_days(row, self._habit):
                yield row

    def _before(self, row: Row, place: int) -> Iterator[Row]:
        """The rows that end with *row*, whose first event is at *place*, back to the first step."""
        if place == 0:
            yield row
            return
        days = self._days(place)
        event = row[0]
        for cause in self._between(place - 1, shifted(_start(event), -2 * days), _end(event)):
            if self._is_next(cause, event, place):
                yield from self._before((cause, *row), place - 1)

    def _after(self, row: Row, place: int) -> Iterator[Row]:
        """The rows that begin with *row*, whose last event is at *place*, on to the last step."""
        if place == len(self._steps) - 1:
            yield row
            return
        days = self._days(place + 1)
        event = row[-1]
        # What is known to these days began at most as many days before it was over, and was over after this began.
        first, last = shifted(_start(event), -days), shifted(_end(event), days)
        for effect in self._between(place + 1, first, last):
            if self._is_next(event, effect, place + 1):
                yield from self._after((*row, effect), place + 1)

    def _between(self, place: int, first: date, last: date) -> list[NetworkEvent]:
        """The events at the step that may have begun from the first to the last day."""
        kept = self._steps[place]
        found = kept[bisect_left(kept, first, key=_start) : bisect_right(kept, last, key=_start)]
        self.looked_at += len(found)
        return found

    def _is_next(self, cause: NetworkEvent, effect: NetworkEvent, place: int) -> bool:
        return (
            cause.iri != effect.iri
            and came_within(cause, effect, self._days(place))
            and near_enough(cause, effect, self._habit.max_distance_km, self._world)
        )

    def _days(self, place: int) -> int:
        return lag_days_of(self._habit, self._habit.steps[place])


def _start(event: NetworkEvent) -> date:
    return event.start or date.min


def _end(event: NetworkEvent) -> date:
    return event.end or date.max


def _key(event: NetworkEvent) -> tuple[date, str]:
    return _start(event), event.iri
