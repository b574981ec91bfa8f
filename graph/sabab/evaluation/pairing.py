"""Which event of an extraction is which event of gold: one to one, greedily, the most alike first.

Likeness is a number from 0 to 1 of trigger overlap (0.45), type (0.20; 0.10 for a related one), initiators (0.15),
targets (0.10), places (0.05) and date (0.05). Where gold has no trigger in the text, the rest is scaled up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from sabab.evaluation.names import ACTORS, EITHER, PLACES
from sabab.evaluation.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sabab.evaluation.names import Names
    from sabab.evaluation.records import Days, GoldEvent, GoldReport
    from sabab.evaluation.tally import Counts
    from sabab.model import DateRange, Event, EventType, Span

One = TypeVar("One")
Other = TypeVar("Other")

_TRIGGER = 0.45
_SAME_TYPE = 0.20
_NEAR_TYPE = 0.10
_DATE = 0.05
#: What all but the trigger can add up to.
_REST = 0.55
#: No pair below it.
_LEAST = 0.30
#: What the rest must reach where the triggers do not overlap: type, initiators and nothing wrong beside them.
_LEAST_WITHOUT_TRIGGER = 0.35

_FAMILY: dict[EventType, str] = {
    "RocketAttack": "projectile",
    "MissileStrike": "projectile",
    "Shelling": "projectile",
    "Airstrike": "air",
    "DroneAttack": "air",
    "GroundAttack": "ground",
    "Raid": "ground",
    "Bombing": "bomb",
    "Assassination": "killing",
    "Attack": "any",
}
_KINETIC = frozenset(_FAMILY.values())


def related(one: EventType, other: EventType) -> bool:
    """Whether two types are one, of one family, or one of them an attack by means left open."""
    mine, yours = _FAMILY.get(one, one), _FAMILY.get(other, other)
    return mine == yours or ("any" in (mine, yours) and {mine, yours} <= _KINETIC)


def days_of(date: DateRange | None) -> tuple[object, object] | None:
    """First and last day, to compare with gold's; an open side is None and equals no day of gold."""
    return None if date is None else (date.start, date.end)


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Where *words* stand in *text*."""
    return [match.span() for match in re.finditer(re.escape(words), text)] if words else []


#: What belongs together, then what only gold has, then what only the extraction has.
Alignment = list[tuple[One, Other] | tuple[One, None] | tuple[None, Other]]


def overlap(words: str, span: Span, text: str) -> bool:
    """Whether *span* shares a character with *words*, wherever they stand in *text*."""
    return any(start < span.end and span.start < end for start, end in places_of(words, text))


def aligned_events(gold: GoldReport, events: Sequence[Event], names: Names) -> Alignment[GoldEvent, Event]:
    """*gold*'s events beside the extraction's."""
    triggers = {event.id: _triggers(event, gold.text) for event in gold.events}

    def likeness(wanted: GoldEvent, given: Event) -> float:
        return _likeness(wanted, given, triggers[wanted.id], names)

    return aligned(gold.events, events, likeness, _LEAST)


def aligned(
    wanted: Sequence[One], given: Sequence[Other], likeness: Callable[[One, Other], float], least: float
) -> Alignment[One, Other]:
    """One beside one, the most alike first, none below *least*; of equals the earlier ones."""
    options = sorted(
        ((likeness(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(given)),
        key=lambda option: (-option[0], option[1], option[2]),
    )
    pairs = dict(_chosen(options, least))
    used = set(pairs.values())
    return [
        *((wanted[i], given[j]) for i, j in pairs.items()),
        *((one, None) for i, one in enumerate(wanted) if i not in pairs),
        *((None, other) for j, other in enumerate(given) if j not in used),
    ]


def _chosen(options: Sequence[tuple[float, int, int]], least: float) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    used: set[int] = set()
    for alike, i, j in options:
        if alike >= least and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            yield i, j


def found_counts(alignment: Alignment[One, Other]) -> Counts:
    """How many were found, missed, and false."""
    missed = sum(other is None for _, other in alignment)
    false = sum(one is None for one, _ in alignment)
    return len(alignment) - missed - false, missed, false


def slot_tallies(
    alignment: Alignment[One, Other], counts: Callable[[One | None, Other | None], Mapping[str, Counts]]
) -> tuple[Tally, Tally]:
    """The *counts* of all, and those of what was found."""
    overall, paired = Tally(), Tally()
    for one, other in alignment:
        row = counts(one, other)
        overall.add(row)
        if one is not None and other is not None:
            paired.add(row)
    return overall, paired


def _triggers(event: GoldEvent, text: str) -> list[tuple[int, int]]:
    return [event.trigger_at] if event.trigger_at else places_of(event.trigger or "", text)


def _likeness(wanted: GoldEvent, given: Event, triggers: list[tuple[int, int]], names: Names) -> float:
    rest = _slots_likeness(wanted, given, names)
    if not triggers:
        return rest / _REST
    found = any(_covers(span, one) for one in triggers for span in (given.trigger, *given.mentions))
    if not found and rest < _LEAST_WITHOUT_TRIGGER:
        return 0.0
    return rest + _TRIGGER * found


def _slots_likeness(wanted: GoldEvent, given: Event, names: Names) -> float:
    same_type = wanted.type == given.type
    rest = _SAME_TYPE if same_type else _NEAR_TYPE if related(given.type, wanted.type) else 0.0
    for weight, counts in (
        (0.15, names.agreement(wanted.initiators, given.initiators, ACTORS)),
        (0.10, names.agreement(wanted.targets, given.targets, EITHER)),
        (0.05, names.agreement(wanted.places, given.places, PLACES)),
    ):
        rest += _weighted(weight, counts)
    return rest + (_DATE if _same_days(wanted.date, given.date) else 0.0)


def _weighted(weight: float, counts: Counts) -> float:
    hit, missed, false = counts
    return weight * 2 * hit / (2 * hit + missed + false) if hit else 0.0


def _same_days(wanted: Days | None, given: DateRange | None) -> bool:
    return wanted is not None and wanted == days_of(given)


def _covers(mention: Span, gold: tuple[int, int]) -> bool:
    """Whether half of the shorter span is shared; a span much longer than gold's names anything."""
    (start, end), width = gold, mention.end - mention.start
    shared = min(end, mention.end) - max(start, mention.start)
    return shared > 0 and 2 * shared >= min(end - start, width) and width <= max(3 * (end - start), 25)
