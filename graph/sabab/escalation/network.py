"""The escalation network: merged events, and the links between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import networkx as nx

from sabab.escalation.between import measured, with_alternatives
from sabab.escalation.dates import order
from sabab.escalation.merging import merged_events
from sabab.escalation.reading import read_all
from sabab.escalation.records import Dropped, EscalationNetwork, LinkTelling, NetworkLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.escalation.records import Evidence, NetworkEvent, Order, Readings
    from sabab.model import LinkBasis
    from sabab.store.source import Source

#: Strongest first. Juxtaposed links are read, and drawn if asked for, but tie nothing together.
BASES: tuple[LinkBasis, ...] = ("declared", "stated", "pattern", "inferred", "juxtaposed")


def read_network(source: Source) -> EscalationNetwork:
    """The network that the source holds, merged as its graph of representatives says.

    Raises:
        QueryError: a query of queries/network is missing or broken.
        StoreError, EndpointError: the source could not answer.
    """
    readings = read_all(source)
    return assembled(readings, readings.representatives)


def assembled(readings: Readings, representatives: Mapping[str, str]) -> EscalationNetwork:
    """The network of what was read, each event standing for all that *representatives* merges into it.

    A link whose order is impossible is left out and counted, as are links within one event and of unknown
    events.
    """
    events = merged_events(readings, representatives)
    links, dropped = _links(readings, representatives, {event.iri: event for event in events})
    return EscalationNetwork(
        events=events,
        links=links,
        habits=readings.habits,
        evidence={habit.iri: readings.evidence.get(habit.iri, ()) for habit in readings.habits},
        reports=readings.reports,
        world=readings.world,
        dropped=dropped,
    )


def event_graph(network: EscalationNetwork) -> nx.MultiDiGraph[str]:
    """The network as networkx knows it: events as nodes, links as edges keyed by their basis.

    The records are the nodes' ``event`` and the edges' ``link``.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for event in network.events:
        graph.add_node(event.iri, event=event)
    for link in network.links:
        graph.add_edge(link.cause, link.effect, key=link.basis, link=link)
    return graph


def with_links(network: EscalationNetwork, links: Iterable[NetworkLink]) -> EscalationNetwork:
    """The network with these links instead of its own, in order."""
    return replace(network, links=_ordered(links))


def _links(
    readings: Readings, representatives: Mapping[str, str], events: Mapping[str, NetworkEvent]
) -> tuple[tuple[NetworkLink, ...], Dropped]:
    """The links of each pair and basis as one, and how many of the graph's links that leaves out."""
    groups: dict[tuple[str, str, LinkBasis], list[LinkTelling]] = defaultdict(list)
    out: Counter[str] = Counter()
    for telling in readings.links:
        cause, effect = (representatives.get(iri, iri) for iri in (telling.cause, telling.effect))
        fault = _fault(events.get(cause), events.get(effect))
        if fault:
            out[fault] += 1
        else:
            groups[cause, effect, telling.basis].append(telling)
    links = (
        _united(group, events[cause], events[effect], readings, representatives)
        for (cause, effect, _), group in groups.items()
    )
    return _ordered(links), Dropped(**out)


def _fault(cause: NetworkEvent | None, effect: NetworkEvent | None) -> str | None:
    """Why a link between these is left out; None when it is not."""
    if cause is None or effect is None:
        return "without_event"
    if cause.iri == effect.iri:
        return "within_one_event"
    return None if order(cause.days, effect.days) else "against_time"


def _united(
    group: list[LinkTelling],
    cause: NetworkEvent,
    effect: NetworkEvent,
    readings: Readings,
    chosen: Mapping[str, str],
) -> NetworkLink:
    group = sorted(group, key=lambda telling: telling.iri)
    claimants = {claimant for telling in group for claimant in telling.claimants}
    patterns = tuple(sorted({pattern for telling in group for pattern in telling.patterns}))
    nodes = [*(telling.iri for telling in group), *patterns]
    evidence: list[Evidence] = [words for node in nodes for words in readings.evidence.get(node, ())]
    others = {iri for telling in group for iri in telling.alternatives}
    link = NetworkLink(
        cause=cause.iri,
        effect=effect.iri,
        basis=group[0].basis,
        order=order_of(cause, effect),
        links=tuple(telling.iri for telling in group),
        claimants=tuple(readings.world.named(claimant) for claimant in sorted(claimants)),
        patterns=patterns,
        rules=tuple(sorted({rule for telling in group for rule in telling.rules})),
        evidence=tuple(evidence),
        alternatives=tuple(sorted({chosen.get(iri, iri) for iri in others})),
    )
    return measured(link, cause, effect, readings.world)


def order_of(cause: NetworkEvent, effect: NetworkEvent) -> Order:
    """The order of two events that are not against time.

    Raises:
        ValueError: they are: the effect was over before the cause began.
    """
    found = order(cause.days, effect.days)
    if found is None:
        raise ValueError(f"{effect.iri} was over before {cause.iri} began")
    return found


def _ordered(links: Iterable[NetworkLink]) -> tuple[NetworkLink, ...]:
    return with_alternatives(sorted(links, key=_in_order))


def _in_order(link: NetworkLink) -> tuple[str, str, int]:
    return link.cause, link.effect, BASES.index(link.basis)
