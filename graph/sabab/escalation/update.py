"""What the build does once the reports are in a store: judge, merge, link; each into a graph of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.canonical import canonical_graph, representatives
from sabab.escalation.judgements import judgement_graph, judgements
from sabab.escalation.links import inferred_links, links_graph, pattern_links
from sabab.escalation.network import assembled, with_links
from sabab.escalation.reading import read_all
from sabab.rdf.iris import CANONICAL_GRAPH, JUDGEMENTS_GRAPH, LINKS_GRAPH

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

    from sabab.escalation.records import EscalationNetwork, Readings
    from sabab.store.source import Store


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update found; *changed* says whether it changed anything in the store."""

    judged_same: int
    merged_events: int
    pattern_links: int
    inferred_links: int
    changed: bool


def update(store: Store) -> Updated:
    """Make the graphs of judgements, of representatives and of made links anew from what the store holds.

    Updating twice changes nothing. What people judged stays as it is.

    Raises:
        StoreError: the store cannot be read or written.
    """
    readings = read_all(store)
    judged = judgements(readings.tellings, readings.judgements, readings.world)
    chosen = representatives(readings.tellings, judged, readings.world.kinds)
    told = told_network(readings, chosen)
    by_pattern = pattern_links(told)
    inferred = inferred_links(with_links(told, [*told.links, *by_pattern]))
    graphs: list[tuple[URIRef, Graph]] = [
        (JUDGEMENTS_GRAPH, judgement_graph(judged, store.graph(str(JUDGEMENTS_GRAPH)))),
        (CANONICAL_GRAPH, canonical_graph(chosen)),
        (LINKS_GRAPH, links_graph([*by_pattern, *inferred])),
    ]
    changes = [store.replace_graph(str(iri), graph) for iri, graph in graphs]
    return Updated(
        judged_same=sum(one.verdict == "same" and not one.withdrawn for one in judged),
        merged_events=len(set(chosen.values())),
        pattern_links=len(by_pattern),
        inferred_links=len(inferred),
        changed=any(changes),
    )


def told_network(readings: Readings, chosen: dict[str, str]) -> EscalationNetwork:
    """The network with the links that reports tell, without those that an earlier update made."""
    network = assembled(readings, chosen)
    return with_links(network, (link for link in network.links if link.basis not in ("pattern", "inferred")))
