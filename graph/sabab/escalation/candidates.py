"""Which earlier events an event may follow upon: looked up by day and by report, nearest first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.dates import Days, lag, on_a_later_day, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.escalation.records import NetworkEvent


class Earlier:
    """Events that may come first, looked up by when they were and by who tells them.

    A look-up costs O(log n) and what it finds.
    """

    def __init__(self, events: Iterable[NetworkEvent]) -> None:
        self.by_iri = {event.iri: event for event in events}
        dated = [event for event in self.by_iri.values() if event.start is not None and event.end is not None]
        self._dated = sorted(dated, key=lambda event: (event.start or date.min, event.iri))
        self._starts = [event.start or date.min for event in self._dated]
        self._by_report: dict[str, list[NetworkEvent]] = defaultdict(list)
        for event in self.by_iri.values():
            for report in sorted(event.reports):
                self._by_report[report].append(event)

    def within(self, effect: NetworkEvent, most_days: int) -> Iterator[NetworkEvent]:
        """Those upon which the effect came one to *most_days* days later, as far as their bounds allow it."""
        if effect.start is None or effect.end is None:
            return
        # Of what is known to most_days, nothing that began earlier than this can still be near enough.
        first = bisect_left(self._starts, shifted(effect.start, -2 * most_days))
        for cause in self._dated[first : bisect_right(self._starts, effect.end)]:
            if cause.iri != effect.iri and came_within(cause, effect, most_days):
                yield cause

    def told_by(self, report: str, effect: NetworkEvent) -> Iterator[NetworkEvent]:
        """Those that the report tells, if it tells the effect too and the effect may be the later."""
        if report in effect.reports:
            for cause in self._by_report[report]:
                if cause.iri != effect.iri and on_a_later_day(cause.days, effect.days):
                    yield cause


def came_within(cause: NetworkEvent, effect: NetworkEvent, most_days: int) -> bool:
    """Whether the effect came one to *most_days* days later, as far as the bounds allow it.

    An event that may have been on any day of a stretch longer than that says nothing about days.
    """
    between = lag(cause.days, effect.days)
    if between is None or not lag_is_known(cause, effect, most_days):
        return False
    return between.greatest >= 1 and between.least <= most_days


def is_not_too_late(cause: NetworkEvent, effect: NetworkEvent, most_days: int) -> bool:
    """Whether the effect may have come at most *most_days* days later, on the same day too.

    For pairs of which a source says that one answers the other: there the order is not the question.
    """
    between = lag(cause.days, effect.days)
    return between is None or not lag_is_known(cause, effect, most_days) or between.least <= most_days


def lag_is_known(cause: NetworkEvent, effect: NetworkEvent, most_days: int) -> bool:
    """Whether both events are known to *most_days* days, so that the days between them mean something."""
    return all(_is_known_to(event, most_days) for event in (cause, effect))


def latest(causes: Iterable[NetworkEvent], effect: NetworkEvent) -> list[NetworkEvent]:
    """Those whose last possible day before the effect is the latest; ties are kept, by their IRIs."""
    by_day: dict[date, list[NetworkEvent]] = defaultdict(list)
    for cause in causes:
        by_day[_last_day_before(cause.days, effect.days)].append(cause)
    return sorted(by_day[max(by_day)], key=lambda cause: cause.iri) if by_day else []


def _is_known_to(event: NetworkEvent, most_days: int) -> bool:
    span = event.days.span_days
    return span is not None and span <= max(most_days, 1)


def _last_day_before(cause: Days, effect: Days) -> date:
    """The last day within the cause's bounds that leaves a later one within the effect's."""
    last = date.max if effect.end is None else shifted(effect.end, -1)
    return last if cause.end is None else min(cause.end, last)
