"""Judge, merge and link what was read: into the graphs of a store, or only for the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.canonical import canonical_graph, representatives
from sabab.escalation.judgements import judgement_graph, judgements
from sabab.escalation.link_graph import links_graph
from sabab.escalation.links import Limits, inferred_links, pattern_links
from sabab.escalation.network import assembled, with_links
from sabab.escalation.reading import read_all
from sabab.rdf.iris import CANONICAL_GRAPH, JUDGEMENTS_GRAPH, LINKS_GRAPH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sabab.escalation.records import EscalationNetwork, Judgement, NetworkLink, Readings
    from sabab.store.source import Source, Store


#: What sabab itself ties together; everything else is in the reports.
_MADE = frozenset({"pattern", "inferred"})


@dataclass(frozen=True, slots=True)
class Computed:
    """What follows from what was read; *network* has the links that reports tell and those made here."""

    judgements: tuple[Judgement, ...]
    representatives: Mapping[str, str]
    made_links: tuple[NetworkLink, ...]
    network: EscalationNetwork


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update found; *changed* says whether it changed anything in the store."""

    judged_same: int
    merged_events: int
    pattern_links: int
    inferred_links: int
    changed: bool


def update(store: Store, limits: Limits | None = None) -> Updated:
    """Make the graphs of judgements, of representatives and of made links anew from what the store holds.

    Updating twice within the same limits changes nothing; other limits replace the links that were made. What
    people judged stays as it is.

    Raises:
        StoreError: the store cannot be read or written.
    """
    limits = limits or Limits()
    found = computed(read_all(store), limits)
    existing = store.graph(str(JUDGEMENTS_GRAPH))
    changes = [
        store.replace_graph(str(JUDGEMENTS_GRAPH), judgement_graph(found.judgements, existing)),
        store.replace_graph(str(CANONICAL_GRAPH), canonical_graph(found.representatives)),
        store.replace_graph(str(LINKS_GRAPH), links_graph(found.made_links, limits)),
    ]
    return Updated(
        judged_same=sum(one.verdict == "same" and not one.withdrawn for one in found.judgements),
        merged_events=len(set(found.representatives.values())),
        pattern_links=sum(link.basis == "pattern" for link in found.made_links),
        inferred_links=sum(link.basis == "inferred" for link in found.made_links),
        changed=any(changes),
    )


def computed_network(source: Source) -> EscalationNetwork:
    """The network as an update would leave it, of a source that cannot be written: a file or an endpoint.

    Raises:
        StoreError, EndpointError: the source could not answer.
    """
    return computed(read_all(source)).network


def computed(readings: Readings, limits: Limits | None = None) -> Computed:
    """Judgements, representatives and links, made anew from what reports tell and what people have judged."""
    judged = judgements(readings.tellings, readings.judgements, readings.world)
    chosen = representatives(readings.tellings, judged, readings.world.kinds)
    told = told_network(readings, chosen)
    by_pattern = pattern_links(told)
    inferred = inferred_links(with_links(told, [*told.links, *by_pattern]), limits)
    network = with_links(told, [*told.links, *by_pattern, *inferred])
    made = tuple(link for link in network.links if link.basis in _MADE)
    return Computed(judged, chosen, made, network)


def told_network(readings: Readings, chosen: Mapping[str, str]) -> EscalationNetwork:
    """The network with the links that reports tell, without those that an earlier update made."""
    network = assembled(readings, chosen)
    return with_links(network, (link for link in network.links if link.basis not in _MADE))
