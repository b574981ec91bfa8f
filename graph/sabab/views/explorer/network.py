"""The actor graph: pyvis builds it, its positions are computed here, and the page draws it.

pyvis's own page writer is not used: it loads style sheets from a CDN in every mode, and text of a report can
execute in it. ``generate_html`` is overridden, so pyvis's other ways out (``write_html``, ``show``) give the
explorer too.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import networkx as nx
from pyvis.network import Network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sabab.views.explorer.data import PageData

#: U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE keep a label's own direction on a canvas,
#: which otherwise takes the page's: "إسرائيل (IDF) 2023" was painted with 2023 first.
ISOLATE, POP = "\u2068", "\u2069"
#: Above this the picture is a hairball and pyvis and the layout turn slow; the least active actors of a camp
#: are folded into one node, which says how many they are.
MAX_NODES = 300
#: The layout's start is fixed, so one graph always gives one picture.
SEED = 7

#: (initiator, target, whether it is only alleged) as indexes of actors -> how many events
Acts = Counter[tuple[int, int, bool]]


class ActorNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network whose page is the explorer."""

    def __init__(self, page: Callable[[ActorNetwork], str]) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self._page = page
        self.options = {
            "physics": {"enabled": False},
            "layout": {"improvedLayout": False},
            "interaction": {"hover": True, "keyboard": {"enabled": False}, "hideEdgesOnDrag": True},
        }

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - pyvis's signature
        """The explorer page; the arguments are pyvis's and change nothing."""
        return self._page(self)


def build_network(data: PageData, page: Callable[[ActorNetwork], str]) -> ActorNetwork:
    """The actors that act, are acted on or stand in a relation to another, as nodes with fixed positions."""
    acts, relations = _acts(data), list(_relations(data))
    weight = _weights(acts, relations)
    kept, folded = _fold(data, weight)
    network = ActorNetwork(page)
    edges = list(_edges(acts, relations, kept))
    places = _positions(data, kept, edges)
    for actor in kept:
        x, y = places[actor]
        name = data.actors[actor].label
        network.add_node(
            actor,
            label=_isolated(name.en or name.ar),
            shape="dot",
            arabic=_isolated(name.ar or name.en),
            x=x,
            y=y,
        )
    for camp, count in folded.items():
        network.add_node(-1 - camp, label=_isolated(str(count)), shape="dot", folded=count, x=0.5, y=0.0)
    for edge in edges:
        network.add_edge(edge.pop("source"), edge.pop("to"), **edge)
    return network


def camp_number(data: PageData, actor: int) -> int:
    """The index of an actor's camp, or the number of camps when it has none."""
    ids = [camp.id for camp in data.camps]
    camp = data.actors[actor].camp
    return ids.index(camp) if camp in ids else len(ids)


def _isolated(text: str | None) -> str:
    return f"{ISOLATE}{text or ''}{POP}"


def _acts(data: PageData) -> Acts:
    """Who acted on whom, by event; an act said not to have happened is none."""
    index = {actor.id: i for i, actor in enumerate(data.actors)}
    acts: Acts = Counter()
    for event in data.events:
        if event.negated:
            continue
        hit = [index[i] for i in event.targets if i in index]
        acts.update((index[i], j, i in event.alleged) for i in event.initiators if i in index for j in hit)
    return acts


def _relations(data: PageData) -> Iterator[tuple[int, int, int]]:
    """(subject, object, index into ``data.relations``) of the relations between two different actors."""
    index = {actor.id: i for i, actor in enumerate(data.actors)}
    for number, relation in enumerate(data.relations):
        pair = index.get(relation.subject), index.get(relation.object)
        if pair[0] is not None and pair[1] is not None and pair[0] != pair[1]:
            yield pair[0], pair[1], number


def _weights(acts: Acts, relations: list[tuple[int, int, int]]) -> Counter[int]:
    weight: Counter[int] = Counter()
    for (source, target, _), count in acts.items():
        weight[source] += count
        weight[target] += count
    for subject, other, _ in relations:
        weight.update((subject, other))
    return weight


def _fold(data: PageData, weight: Counter[int]) -> tuple[list[int], dict[int, int]]:
    """The actors that are drawn, in the page's order, and how many of each camp are not."""
    busiest = sorted(weight, key=lambda actor: (-weight[actor], actor))
    folded: defaultdict[int, int] = defaultdict(int)
    for actor in busiest[MAX_NODES:]:
        folded[camp_number(data, actor)] += 1
    return sorted(busiest[:MAX_NODES]), dict(sorted(folded.items()))


def _edges(acts: Acts, relations: list[tuple[int, int, int]], kept: list[int]) -> Iterator[dict[str, Any]]:
    drawn = set(kept)
    for (source, target, alleged), count in sorted(acts.items()):
        if {source, target} <= drawn and source != target:
            yield {"source": source, "to": target, "kind": "alleged" if alleged else "acts", "count": count}
    for subject, other, number in relations:
        if {subject, other} <= drawn:
            yield {"source": subject, "to": other, "kind": "relation", "relation": number}


def _positions(
    data: PageData, actors: list[int], edges: list[dict[str, Any]]
) -> dict[int, tuple[float, float]]:
    """Where each actor stands, from 0 to 1 in both directions: camps around a circle, then springs.

    Fruchterman-Reingold from a fixed start, so camps stay together and one graph always gives one picture.
    """
    if len(actors) < 3:
        return {actor: ((i + 1) / (len(actors) + 1), 0.5) for i, actor in enumerate(actors)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(actors)
    for edge in edges:
        graph.add_edge(edge["source"], edge["to"])
    start = _circle(data, actors)
    placed = nx.spring_layout(graph, k=1.6 / math.sqrt(len(actors)), pos=start, iterations=80, seed=SEED)
    return _unit({actor: (float(x), float(y)) for actor, (x, y) in placed.items()})


def _circle(data: PageData, actors: list[int]) -> dict[int, tuple[float, float]]:
    ordered = sorted(actors, key=lambda actor: (camp_number(data, actor), actor))
    turn = 2 * math.pi / len(ordered)
    return {actor: (math.cos(i * turn), math.sin(i * turn)) for i, actor in enumerate(ordered)}


def _unit(points: dict[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    """The points stretched to the unit square, rounded so that another machine's last bits do not show."""
    (left, top), (wide, high) = _corner(points), _extent(points)
    return {
        actor: (round((x - left) / (wide or 1), 3), round((y - top) / (high or 1), 3))
        for actor, (x, y) in points.items()
    }


def _corner(points: dict[int, tuple[float, float]]) -> tuple[float, float]:
    return min(x for x, _ in points.values()), min(y for _, y in points.values())


def _extent(points: dict[int, tuple[float, float]]) -> tuple[float, float]:
    left, top = _corner(points)
    return max(x for x, _ in points.values()) - left, max(y for _, y in points.values()) - top
