"""Every way in which events fit the steps of a pattern: the reference to which other engines are held.

Links play no part here, nor does which event came nearest: a match is any row of events that fit the steps, each
a day or more after the one before and within the step's days. There are as many as the events allow (with b
events to each step, b to the power of the steps), so count or list them for what is asked, not for all there is.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from sabab.escalation.between import near_enough
from sabab.escalation.candidates import Earlier
from sabab.escalation.chains import Chain
from sabab.escalation.dates import shifted
from sabab.escalation.fitting import fit
from sabab.escalation.links import lag_days_of, pattern_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.records import EscalationNetwork, Habit, NetworkEvent

#: A step, by its place, and an event that fits it.
Node: TypeAlias = "tuple[int, str]"


def matches(network: EscalationNetwork, habit: Habit) -> Iterator[tuple[NetworkEvent, ...]]:
    """The rows of events that fit all steps, no event twice, in the order of their IRIs.

    Where an event may have been on several days, there must be days for all that keep every limit.
    """
    events = {event.iri: event for event in network.events}
    graph = step_graph(network, habit)
    for first in sorted(node for node in graph if node[0] == 0):
        for path in _paths(graph, (first,), len(habit.steps)):
            row = tuple(events[iri] for _, iri in path)
            if len({event.iri for event in row}) == len(row) and has_days(row, habit):
                yield row


def match_chains(network: EscalationNetwork, habit: Habit) -> Iterator[Chain]:
    """The matches as chains, tied by the pattern alone."""
    for row in matches(network, habit):
        links = tuple(pattern_link(cause, effect, habit, network) for cause, effect in pairwise(row))
        yield Chain(row, links, pattern=habit.iri, steps=len(row))


def step_graph(network: EscalationNetwork, habit: Habit) -> nx.DiGraph[Node]:
    """Events at the steps that they fit, each tied to those that can be the next step."""
    graph: nx.DiGraph[Node] = nx.DiGraph()
    fitting = [[event for event in network.events if fit(event, step, network.world)] for step in habit.steps]
    for place, events in enumerate(fitting):
        graph.add_nodes_from((place, event.iri) for event in events)
    for place, (before, after) in enumerate(pairwise(fitting), 1):
        earlier, days = Earlier(before), lag_days_of(habit, habit.steps[place])
        for effect in after:
            for cause in earlier.within(effect, days):
                if near_enough(cause, effect, habit.max_distance_km, network.world):
                    graph.add_edge((place - 1, cause.iri), (place, effect.iri))
    return graph


def _paths(graph: nx.DiGraph[Node], path: tuple[Node, ...], length: int) -> Iterator[tuple[Node, ...]]:
    if len(path) == length:
        yield path
        return
    for node in sorted(graph.successors(path[-1])):
        yield from _paths(graph, (*path, node), length)


def has_days(row: tuple[NetworkEvent, ...], habit: Habit) -> bool:
    """Whether each event can be given a day: the days that are left go on from step to step as one stretch."""
    left = _bounds(row[0])
    for event, step in zip(row[1:], habit.steps[1:], strict=True):
        days, (first, last) = lag_days_of(habit, step), _bounds(event)
        left = max(shifted(left[0], 1), first), min(shifted(left[1], days), last)
        if left[0] > left[1]:
            return False
    return True


def _bounds(event: NetworkEvent) -> tuple[date, date]:
    """The days of an event that fits a step after or before another: both are known (`Earlier.within`)."""
    return event.start or date.min, event.end or date.max
