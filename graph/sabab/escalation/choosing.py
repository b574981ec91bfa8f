"""Which chains are shown, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from sabab.escalation.chains import longest_first
from sabab.escalation.network import with_links
from sabab.escalation.ties import strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork, NetworkEvent, Party, World
    from sabab.model import LinkBasis

#: More days than any two dates lie apart: a chain without dates is as long as can be.
_ENDLESS_DAYS = 4_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """What a chain must have.

    An event that *actor* did, is said to have done, or suffered; one at *place* or within it; something due next,
    or nothing. What was due before *day* is due no more.
    """

    actor: Party | None = None
    place: str | None = None
    state: Literal["open", "closed"] | None = None
    day: date | None = None


def chosen(found: Iterable[Chain], choice: Choice, world: World) -> Iterator[Chain]:
    """The chains that have all that is asked for, in the order in which they come."""
    for chain in found:
        current = chain if choice.day is None else _on(chain, choice.day)
        if choice.state is not None and current.open is not (choice.state == "open"):
            continue
        if choice.actor is not None and not any(_has(event, choice.actor, world) for event in current.events):
            continue
        if choice.place is None or any(_is_at(event, choice.place, world) for event in current.events):
            yield current


def strongest_first(found: Iterable[Chain]) -> tuple[Chain, ...]:
    """The chains by the basis of their weakest link, strongest first; then the longer, then the shorter in days.

    A chain of which a bound is open is the longest in days. What is equal in all three comes in the order of
    `longest_first`.
    """
    return tuple(sorted(longest_first(found), key=_rank))


def of_basis(network: EscalationNetwork, weakest: LinkBasis) -> EscalationNetwork:
    """The network with the links of that basis and of stronger ones only."""
    return with_links(network, (one for one in network.links if strength(one.basis) <= strength(weakest)))


def _rank(chain: Chain) -> tuple[int, int, int]:
    days = chain.span.span_days
    return strength(chain.weakest_basis), -len(chain.events), _ENDLESS_DAYS if days is None else days


def _on(chain: Chain, day: date) -> Chain:
    return replace(chain, next=tuple(due for due in chain.next if due.until is None or due.until >= day))


def _has(event: NetworkEvent, party: Party, world: World) -> bool:
    if party.whole_camp:
        camps = event.initiator_camps | event.alleged_camps | event.target_camps
        return not camps.isdisjoint(world.camps.meant_by(party.iri))
    return any(party.iri in world.camps.over(actor, event.day) for actor in _everybody(event))


def _everybody(event: NetworkEvent) -> Iterator[str]:
    return (actor.iri for actor in (*event.initiators, *event.alleged, *event.targets))


def _is_at(event: NetworkEvent, place: str, world: World) -> bool:
    return any(place in world.places.around(here.iri) for here in (*event.places, *event.targets))
