"""The reference: chains as paths of a networkx graph, each of them looked at. What the other engines must equal."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import numpy as np

from sabab.escalation.engines.walking import ranks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.escalation.engines.records import ChainOf, Numbers, Question

#: A step, by its place, and an event that can be it.
Node: TypeAlias = tuple[int, int]


class Reference:
    """Time and memory grow with the links, and with the chains."""

    name = "reference"

    def count(self, question: Question) -> int:
        """How many chains there are."""
        return sum(1 for _ in chains_of(question))

    def weights(self, question: Question) -> Sequence[int]:
        """In how many chains each event is."""
        found = Counter(event for chain in chains_of(question) for event in chain)
        return [found[event] for event in range(len(question.events))]

    def shortest(self, question: Question, most: int) -> list[ChainOf]:
        """The chains that take the least time from end to end, at *most* so many; equal ones by their events."""
        times = question.events.times
        return sorted(chains_of(question), key=lambda chain: (times[chain[-1]] - times[chain[0]], chain))[
            :most
        ]

    def samples(self, question: Question, number: int, seed: int) -> list[ChainOf]:
        """So many chains, each drawn from all with equal chance; the same for the same seed, none where none is."""
        every = list(chains_of(question))
        return [every[rank] for rank in ranks(len(every), number, seed)]

    def links(self, question: Question, step: int) -> tuple[Numbers, Numbers]:
        """The pairs of which the one can be *step* and the other the next: earlier and later ones, in no order."""
        found = [(cause, effect) for (place, cause), (_, effect) in graph_of(question).edges if place == step]
        causes, effects = np.array(found, np.int32).reshape(-1, 2).T
        return causes, effects


def graph_of(question: Question) -> nx.DiGraph[Node]:
    """Events at the steps that they can be, each tied to those that can be the next step."""
    graph: nx.DiGraph[Node] = nx.DiGraph()
    rule, times = question.rule, question.events.times.tolist()
    cells = rule.cells[question.events.codes].tolist()
    near = [
        set(rule.near[first:last].tolist()) for first, last in zip(rule.starts, rule.starts[1:], strict=False)
    ]
    fitting = [question.fitting(step).tolist() for step in range(rule.steps)]
    for step in range(rule.steps):
        graph.add_nodes_from((step, event) for event, fits in enumerate(fitting[step]) if fits)
    for step, lag in enumerate(rule.lags):
        for effect in (event for event, fits in enumerate(fitting[step + 1]) if fits):
            first, last = bisect_left(times, times[effect] - lag), bisect_right(times, times[effect] - 1)
            for cause in range(first, last):
                if fitting[step][cause] and cells[cause] in near[cells[effect]]:
                    graph.add_edge((step, cause), (step + 1, effect))
    return graph


def chains_of(question: Question) -> Iterator[ChainOf]:
    """All chains, in the order of their events."""
    graph = graph_of(question)
    for first in sorted(node for node in graph if node[0] == 0):
        yield from _paths(graph, (first,), question.rule.steps)


def _paths(graph: nx.DiGraph[Node], path: tuple[Node, ...], steps: int) -> Iterator[ChainOf]:
    if len(path) == steps:
        yield tuple(event for _, event in path)
        return
    for node in sorted(graph.successors(path[-1])):
        yield from _paths(graph, (*path, node), steps)
