"""The question that a pattern asks of merged events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import numpy as np

from sabab.escalation.between import near_enough
from sabab.escalation.engines.records import Question, Rule, Timeline
from sabab.escalation.engines.spells import Spell
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

    *spells* are all events that can be in a match, those too that are known only to several days. Where these can be
    depends on the days of the others, so they are in no row of numbers and not in the question.
    """

    question: Question
    events: tuple[NetworkEvent, ...]
    spells: tuple[Spell, ...]

    @property
    def vague(self) -> int:
        """How many events are known only to several days."""
        return len(self.spells) - len(self.events)

    def rows(self, chains: Iterable[Sequence[int]]) -> list[tuple[NetworkEvent, ...]]:
        """The events of chains."""
        return [tuple(self.events[number] for number in chain) for chain in chains]


def pattern_question(network: EscalationNetwork, habit: Habit) -> PatternQuestion:
    """The matches of a pattern as `matches.matches` finds them, for events that are known to the day.

    Times are days. Camps are those of the day of each event. With a greatest distance the cells are sites, else
    there is one. An event that is known to more days than any lag has, or has an open bound, is in no match.
    """
    lags = tuple(lag_days_of(habit, step) for step in habit.steps[1:])
    usable = (event for event in network.events if 0 < (event.days.span_days or 0) <= max(lags))
    fitting = [(event, mask) for event in usable if (mask := _mask(event, habit, network))]
    codes = _numbered((_site(event, habit), mask) for event, mask in fitting)
    sites = {_site(event, habit): event for event, _ in fitting}
    cells = _numbered(sites)
    rule = Rule(
        np.array([mask for _, mask in codes], np.int64),
        np.array([cells[site] for site, _ in codes], np.int64),
        *_near(list(sites.values()), habit, network),
        lags,
    )
    spells = tuple(Spell(*_bounds(event), codes[_site(event, habit), mask]) for event, mask in fitting)
    known = [spell for spell in spells if spell.days == 1]
    times = np.array([spell.first for spell in known], np.int64)
    numbers = np.array([spell.code for spell in known], np.int32)
    events = tuple(event for (event, _), spell in zip(fitting, spells, strict=True) if spell.days == 1)
    return PatternQuestion(Question(Timeline(times, numbers), rule), events, spells)


def _bounds(event: NetworkEvent) -> tuple[int, int]:
    """The first and the last day of an event that has both."""
    first, last = event.start or date.min, event.end or date.max
    return first.toordinal(), last.toordinal()


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
