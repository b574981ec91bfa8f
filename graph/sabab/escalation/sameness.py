"""Whether two reports may tell one event: the facts that must agree, and those that agree.

Conservative: what is missing never agrees, save for the doer, whom reports leave open most.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sabab.escalation.dates import Days
from sabab.escalation.kinds import MERGEABLE, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sabab.escalation.records import Telling, World

# Beyond three days a common day is no evidence: a week in which two attacks on a base fell is not rare (March
# 2023 had four in two days), and "the night of Tuesday to Wednesday" or "about two days ago" are three days
# at most.
MOST_DAYS = 3


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two tellings have in common.

    Kinds, a pair of places, shared days, doers on one side (or none known).
    """

    kinds: tuple[str, str]
    places: tuple[str, str]
    days: Days
    doers: tuple[str, str] | None


def agreement(one: Telling, other: Telling, world: World) -> Agreement | None:
    """What makes the two one event; None where something clashes or too little is known.

    They must come from different reports; be of kinds that reports call by each other's name; lie within one
    place of a governorate's size or less; share a day, each being known to three days; name doers of one
    side, if both name any; and both have happened, once each.
    """
    if one.report == other.report or not may_be_one(one.type, other.type):
        return None
    if one.negated != other.negated or one.habitual != other.habitual:
        return None
    days = _shared_days(one, other)
    places = _shared_place(one, other, world) if days else None
    if days is None or places is None:
        return None
    doers = _doers_on_one_side(one, other, world)
    if doers is None and _doers(one) and _doers(other):
        return None
    return Agreement((one.type, other.type), places, days, doers)


def same_events(tellings: Iterable[Telling], world: World) -> Iterator[tuple[Telling, Telling, Agreement]]:
    """The pairs of tellings that are one event, in the order of their IRIs.

    A pair counts only if every third telling that agrees with one of the two agrees with the other as well.
    “A base in the governorate was hit that day” agrees with each of two attacks on two bases, which do not
    agree with each other: then it is neither, and none of the three is drawn together through it.

    Compares tellings of one day: with at most k tellings a day, O(n k) agreements and O(n k²) look-ups.
    """
    agreeing = _agreeing(tellings, world)
    for pair, (one, other, facts) in sorted(agreeing.items(), key=lambda item: item[0]):
        if all(_neighbours(agreeing, iri, pair) for iri in pair):
            yield one, other, facts


def _neighbours(agreeing: _Agreeing, iri: str, pair: tuple[str, str]) -> bool:
    """Whether all that agree with *iri* agree with the other one of the pair too."""
    other = pair[1] if iri == pair[0] else pair[0]
    return all(third == other or _key(third, other) in agreeing for third in agreeing.of(iri))


class _Agreeing(dict[tuple[str, str], "tuple[Telling, Telling, Agreement]"]):
    """Agreements by the sorted IRIs of their tellings; knows what agrees with each."""

    def __init__(self) -> None:
        super().__init__()
        self._partners: dict[str, set[str]] = defaultdict(set)

    def add(self, one: Telling, other: Telling, facts: Agreement) -> None:
        first, second = (one, other) if one.iri < other.iri else (other, one)
        self[first.iri, second.iri] = first, second, facts
        self._partners[one.iri].add(other.iri)
        self._partners[other.iri].add(one.iri)

    def of(self, iri: str) -> frozenset[str]:
        return frozenset(self._partners[iri])


def _agreeing(tellings: Iterable[Telling], world: World) -> _Agreeing:
    found = _Agreeing()
    compared: set[tuple[str, str]] = set()
    for day in _by_day(tellings).values():
        for position, one in enumerate(day):
            for other in day[position + 1 :]:
                pair = _key(one.iri, other.iri)
                if pair not in compared:
                    compared.add(pair)
                    first, second = (one, other) if one.iri < other.iri else (other, one)
                    facts = agreement(first, second, world)
                    if facts is not None:
                        found.add(first, second, facts)
    return found


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _by_day(tellings: Iterable[Telling]) -> Mapping[date, list[Telling]]:
    """The tellings that are known well enough, under each of their days."""
    found: dict[date, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.type in MERGEABLE and telling.start is not None and _known_to(telling, MOST_DAYS):
            for day in range(Days(telling.start, telling.end).span_days or 0):
                found[telling.start + timedelta(days=day)].append(telling)
    return found


def _known_to(telling: Telling, most_days: int) -> bool:
    span = Days(telling.start, telling.end).span_days
    return span is not None and 1 <= span <= most_days


def _shared_days(one: Telling, other: Telling) -> Days | None:
    if not (_known_to(one, MOST_DAYS) and _known_to(other, MOST_DAYS)):
        return None
    starts = [day for day in (one.start, other.start) if day is not None]
    ends = [day for day in (one.end, other.end) if day is not None]
    return Days(max(starts), min(ends)) if max(starts) <= min(ends) else None


def _shared_place(one: Telling, other: Telling, world: World) -> tuple[str, str] | None:
    """A pair of places that are one or nested, if one telling's places are all told by the other too.

    All of one side: a report on two bases and a report on one of them are not thereby one event, nor are
    those on the one and on the other.
    """
    first, second = (_sites(telling, world) for telling in (one, other))
    if not first or not second:
        return None
    forth = [next(((a, b) for b in second if world.places.may_be_one(a, b)), None) for a in first]
    back = [next(((a, b) for a in first if world.places.may_be_one(a, b)), None) for b in second]
    if None in forth and None in back:
        return None
    return next(pair for pair in (*forth, *back) if pair is not None)


def _sites(telling: Telling, world: World) -> tuple[str, ...]:
    """Where it happened, as finely as the report says; what was hit is a place too, if it is one."""
    hit = (target for target in telling.targets if target in world.places)
    return world.places.most_specific([*telling.places, *hit])


def _doers(telling: Telling) -> tuple[str, ...]:
    return tuple(sorted({*telling.perpetrators, *telling.alleged}))


def _doers_on_one_side(one: Telling, other: Telling, world: World) -> tuple[str, str] | None:
    pairs = ((a, b) for a in _doers(one) for b in _doers(other))
    return next((pair for pair in pairs if world.camps.on_one_side(*pair, one.start)), None)
