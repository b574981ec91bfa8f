"""The question that a pattern asks of merged events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import numpy as np

from sabab.escalation.between import near_enough
from sabab.escalation.engines.records import Question, Rule, Timeline
from sabab.escalation.fitting import fit
from sabab.escalation.links import lag_days_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sabab.escalation.engines.records import Integers
    from sabab.escalation.records import EscalationNetwork, Habit, NetworkEvent

_Thing = TypeVar("_Thing")
#: Where an event was, by the places and targets that are named: near or far are the same for all that share them.
_Site: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PatternQuestion:
    """A pattern's question, and the events whose numbers it uses, in order of time.

    *vague* counts the events that fit a step, but are known only to several days: where they can be a match depends on
    the days of the others, so they are in no row of numbers and not in the question.
    """

    question: Question
    events: tuple[NetworkEvent, ...]
    vague: int

    def rows(self, chains: Iterable[Sequence[int]]) -> list[tuple[NetworkEvent, ...]]:
        """The events of chains."""
        return [tuple(self.events[number] for number in chain) for chain in chains]


def pattern_question(network: EscalationNetwork, habit: Habit) -> PatternQuestion:
    """The matches of a pattern as `matches.matches` finds them, for events that are known to the day.

    Times are days. Camps are those of the day of each event. With a greatest distance the cells are sites, else
    there is one.
    """
    lags = tuple(lag_days_of(habit, step) for step in habit.steps[1:])
    fitting = [(event, mask) for event in network.events if (mask := _mask(event, habit, network))]
    known = [(event, mask) for event, mask in fitting if event.days.span_days == 1]
    events = tuple(event for event, _ in known)
    codes = _numbered((_site(event, habit), mask) for event, mask in known)
    sites = {_site(event, habit): event for event in events}
    cells = _numbered(sites)
    rule = Rule(
        np.array([mask for _, mask in codes], np.int64),
        np.array([cells[site] for site, _ in codes], np.int64),
        *_near(list(sites.values()), habit, network),
        lags,
    )
    timeline = Timeline(
        np.array([event.start.toordinal() for event in events if event.start], np.int64),
        np.array([codes[_site(event, habit), mask] for event, mask in known], np.int32),
    )
    vague = sum(1 < (event.days.span_days or 0) <= max(lags) for event, _ in fitting)
    return PatternQuestion(Question(timeline, rule), events, vague)


def _mask(event: NetworkEvent, habit: Habit, network: EscalationNetwork) -> int:
    """Bit k where the event fits step k."""
    return sum(bool(fit(event, step, network.world)) << place for place, step in enumerate(habit.steps))


def _site(event: NetworkEvent, habit: Habit) -> _Site:
    if habit.max_distance_km is None:
        return ((), ())
    return tuple(place.iri for place in event.places), tuple(target.iri for target in event.targets)


def _numbered(things: Iterable[_Thing]) -> dict[_Thing, int]:
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}


def _near(
    examples: Sequence[NetworkEvent], habit: Habit, network: EscalationNetwork
) -> tuple[Integers, Integers]:
    """Which sites are near which, by an event at each: where those of each begin, and all of them in a row."""
    near = [
        [
            place
            for place, other in enumerate(examples)
            if near_enough(other, one, habit.max_distance_km, network.world)
        ]
        for one in examples
    ]
    every = [place for places in near for place in places]
    return np.cumsum([0, *map(len, near)]), np.array(every, np.int64)
