"""Lanes: the side that an event belongs to, named after the actor that heads it.

A side is a state with all who stood by it on the day of the event: militias loyal to Iran are in Iran's lane,
a coalition that the United States lead in theirs. An armed group that stands by no state has a lane of its
own. Who only speaks (a person, an outlet) heads no side, nor does a phrase of a report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sabab.views.explorer.data import Camp
from sabab.views.page_data.asking import page_id
from sabab.views.page_data.wording import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sabab.escalation.records import EscalationNetwork, Named, NetworkEvent, World
    from sabab.model import Label
    from sabab.views.page_data.actors import KnownActors

#: Kinds of actors that can head a side of their own.
_HEADS = frozenset({"StateActor", "NonStateArmedGroup", "MilitaryForce", "Coalition", "CollectiveActor"})
#: Kinds of actors that stand beside a head. A state's army, its ministers and its agencies are the state.
_ALLIES = frozenset({"StateActor", "NonStateArmedGroup", "Coalition", "CollectiveActor"})


class Lanes:
    """The lanes of a page, the busiest first, and who and what belongs to which."""

    def __init__(self, network: EscalationNetwork, actors: KnownActors) -> None:
        self._sides = _Sides(network.world, actors)
        possible = {event.iri: self._sides.of_event(event) for event in network.events}
        counts = Counter(head for heads in possible.values() for head in heads)
        self._order = sorted(counts, key=lambda head: (-counts[head], head))
        self._of_event = {iri: head for iri, heads in possible.items() if (head := self._first(heads))}
        self._used = frozenset(self._of_event.values())
        self._allied = _allied(network.events, self._of_event, actors)
        self._last_day = network.world.last_day
        self._actors = actors

    def of_event(self, iri: str) -> str | None:
        """The id of the event's lane; None where nobody, or more than one side, is said to have done it."""
        head = self._of_event.get(iri)
        return None if head is None else page_id(head)

    def of_actor(self, iri: str) -> str | None:
        """The id of the lane that the actor stood in when the last report was published."""
        head = self._first(self._sides.of_actor(iri, self._last_day) & self._used)
        return None if head is None else page_id(head)

    def label_of_event(self, iri: str) -> Label | None:
        """The name of the event's lane: that of its head, with its allies where there are any in it."""
        head = self._of_event.get(iri)
        return None if head is None else self._label(head)

    def name(self, iri: str) -> Label | None:
        """An actor's own name; None for a phrase of a report whose words are withheld."""
        known = self._actors[iri]
        return None if known.withheld else known.label

    def camps(self) -> tuple[Camp, ...]:
        """The lanes, each named after its head, and after its allies where there are any in it."""
        return tuple(Camp(page_id(head), self._label(head)) for head in self._order if head in self._used)

    def _label(self, head: str) -> Label:
        label = self._actors.label(head)
        return phrase("lane", "allies", head=label) if self._allied[head] else label

    def _first(self, heads: Iterable[str]) -> str | None:
        """Of several sides of one actor the busiest; there are several only where it has several backers."""
        return min(heads, key=self._order.index, default=None)


class _Sides:
    """The heads of sides, by actor, day and event."""

    def __init__(self, world: World, actors: KnownActors) -> None:
        self._world = world
        self._actors = actors

    def of_event(self, event: NetworkEvent) -> frozenset[str]:
        """The sides that all its doers share; of the accused only where nobody is asserted."""
        day = event.day or self._world.last_day
        found = [self.of_actor(doer.iri, day) for doer in event.initiators or event.alleged]
        known = [heads for heads in found if heads]
        return frozenset.intersection(*known) if known else frozenset()

    def of_actor(self, iri: str, day: date | None) -> frozenset[str]:
        """The states nearest to the actor, or the actor itself if it can head a side; else none."""
        sides = self._world.camps.sides(iri, day)
        return frozenset(head for head in sides if head != iri or self._can_head(head))

    def _can_head(self, iri: str) -> bool:
        actor = self._actors[iri]
        return not actor.open and actor.kind in _HEADS


def _allied(
    events: Iterable[NetworkEvent], lane_of: Mapping[str, str], actors: KnownActors
) -> Mapping[str, bool]:
    """Whether somebody acts in a lane who is neither its head nor a part of it."""
    found: dict[str, bool] = defaultdict(bool)
    for event in events:
        head = lane_of.get(event.iri)
        if head is not None:
            found[head] |= any(_is_ally(doer, head, actors) for doer in (*event.initiators, *event.alleged))
    return found


def _is_ally(doer: Named, head: str, actors: KnownActors) -> bool:
    return doer.iri != head and actors[doer.iri].kind in _ALLIES
