"""Which events of a large network a page holds, before their words are read: those are most of the work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.views.explorer.limits import Candidate, first
from sabab.views.page_data.asking import page_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork, NetworkEvent


def chosen_events(network: EscalationNetwork, told: Iterable[Chain], most: int) -> frozenset[str]:
    """The IRIs of the events that `sabab.views.explorer.limits.fitting` would keep."""
    in_chains = {event.iri for chain in told for event in chain.events}
    linked = {end for link in network.links for end in (link.cause, link.effect)}

    def candidate(event: NetworkEvent) -> Candidate:
        day = event.end or event.start
        return Candidate(
            event.iri in in_chains, event.iri in linked, len(event.members), day, page_id(event.iri)
        )

    kept = first(map(candidate, network.events), most)
    return frozenset(event.iri for event in network.events if page_id(event.iri) in kept)


def part_of(network: EscalationNetwork, events: frozenset[str]) -> EscalationNetwork:
    """The network with these events only, and the links between them."""
    return replace(
        network,
        events=tuple(event for event in network.events if event.iri in events),
        links=tuple(link for link in network.links if {link.cause, link.effect} <= events),
    )


def nodes_of(network: EscalationNetwork) -> Iterator[str]:
    """The IRIs of all tellings, links and habits of which a page of the network shows the words."""
    yield from tellings_of(network)
    yield from (iri for link in network.links for iri in link.links)
    yield from (habit.iri for habit in network.habits)


def tellings_of(network: EscalationNetwork) -> Iterator[str]:
    """The IRIs of all that the network's events are told by."""
    return (member.event for event in network.events for member in event.members)
