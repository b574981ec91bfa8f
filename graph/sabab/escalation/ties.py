"""What ties events into chains: one link for each pair, and the days that a path leaves to its next event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from sabab.escalation.dates import shifted
from sabab.escalation.merging import in_time
from sabab.escalation.network import BASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sabab.escalation.records import EscalationNetwork, NetworkEvent, NetworkLink
    from sabab.model import LinkBasis

#: Events as nodes; the link of each tied pair as the edge's ``link``.
TieGraph: TypeAlias = "nx.DiGraph[str]"
#: Bases on which two events of one day are in no order: only words can say that one answered the other.
_BY_DAY = frozenset({"pattern", "inferred"})


@dataclass(frozen=True, slots=True)
class Ties:
    """The events by their IRI, and the graph of their strongest links."""

    events: Mapping[str, NetworkEvent]
    graph: TieGraph

    def link(self, cause: str, effect: str) -> NetworkLink:
        """The link that ties the pair."""
        found: NetworkLink = self.graph.edges[cause, effect]["link"]
        return found

    def after(self, iri: str) -> list[str]:
        """The events tied to come next, in order of time."""
        return sorted(self.graph.successors(iri), key=lambda other: in_time(self.events[other]))

    def before(self, iri: str) -> list[str]:
        """The events tied to come before, in order of time."""
        return sorted(self.graph.predecessors(iri), key=lambda other: in_time(self.events[other]))


def ties(network: EscalationNetwork) -> Ties:
    """The strongest link of each pair. Juxtaposed links tie nothing; what did not happen is in no chain."""
    events = {event.iri: event for event in network.events if not event.negated}
    graph: TieGraph = nx.DiGraph()
    graph.add_nodes_from(events)
    for link in network.links:
        if link.basis != "juxtaposed" and link.cause in events and link.effect in events:
            known = graph.get_edge_data(link.cause, link.effect)
            if known is None or strength(link.basis) < strength(known["link"].basis):
                graph.add_edge(link.cause, link.effect, link=link)
    return Ties(events, graph)


def told_in_full(tied: Ties) -> Ties:
    """The ties without those that a longer path of ties at least as strong tells more fully.

    A strike, the rockets that may have answered it, the raid that answered these and the rockets that
    answered the raid are one chain: that the last rockets too fit the habit "strikes are followed by rockets"
    adds nothing. A stated link is never left out. Weakest ties go first, each only while such a path is still
    there, so what is connected stays so. O(m (n + m) log n) for m ties.
    """
    graph = tied.graph.copy()
    rest = Ties(tied.events, graph)
    weak = [(rest.link(*pair).basis, *pair) for pair in graph.edges if rest.link(*pair).basis in _BY_DAY]
    for basis, cause, effect in sorted(weak, key=lambda one: (-strength(one[0]), one[1:])):
        if _is_reached(rest, cause, effect, basis):
            graph.remove_edge(cause, effect)
    return rest


def strength(basis: LinkBasis) -> int:
    """The place of a basis, 0 for the strongest."""
    return BASES.index(basis)


def first_day(event: NetworkEvent) -> date:
    """The first day on which a chain can begin with the event; the first of all where that is open."""
    return event.start or date.min


def arrival(reached: date, link: NetworkLink, effect: NetworkEvent) -> date | None:
    """The first day on which the effect can follow an event of the day *reached*; None where it cannot.

    On the basis of a habit or an inference it follows on a later day at the earliest.
    """
    earliest = shifted(reached, 1) if link.basis in _BY_DAY else reached
    day = max(earliest, first_day(effect))
    return day if effect.end is None or day <= effect.end else None


def respects_time(path: tuple[str, ...], tied: Ties) -> bool:
    """Whether each event of the path can be given a day within its bounds, none before its cause's."""
    reached = first_day(tied.events[path[0]])
    for cause, effect in pairwise(path):
        day = arrival(reached, tied.link(cause, effect), tied.events[effect])
        if day is None:
            return False
        reached = day
    return True


def _is_reached(tied: Ties, cause: str, effect: str, basis: LinkBasis) -> bool:
    """Whether a path of two or more ties, none weaker than *basis*, leads from cause to effect in time.

    Dijkstra's search for the earliest day: whoever arrives earlier can go on wherever one who is later can.
    """
    waiting = [(first_day(tied.events[cause]), cause)]
    seen: set[str] = set()
    while waiting:
        reached, here = heappop(waiting)
        if here == effect:
            return True
        if here not in seen:
            seen.add(here)
            for day, other in _reachable(tied, here, reached, basis):
                if (here, other) != (cause, effect):
                    heappush(waiting, (day, other))
    return False


def _reachable(tied: Ties, here: str, reached: date, basis: LinkBasis) -> Iterator[tuple[date, str]]:
    for other in tied.graph.successors(here):
        link = tied.link(here, other)
        day = arrival(reached, link, tied.events[other])
        if day is not None and strength(link.basis) <= strength(basis):
            yield day, other
