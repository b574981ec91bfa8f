"""A drawing of triples: names that are tied to each other stand together, a stroke of its own for each predicate.

The parts of a graph that nothing joins stand side by side. A part of few names is a ring, in which no line runs
through a name; a larger one is laid out by springs from a fixed start. The same triples give the same text.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import networkx as nx
from rdflib import RDF, RDFS, URIRef
from rdflib.namespace import SKOS

from sabab.views.picture import text_element, xml_element
from sabab.views.tables import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rdflib import Graph
    from rdflib.term import Node

    from sabab.views.notebook.triples import Tie

_WIDTH, _ROW, _SIDE, _TOP, _FOOT = 960, 96, 100, 40, 60
#: Up to this many names a part is a ring.
_RING = 12
_SEED = 7
#: Letters of a name that fit, and pixels that a letter takes on average.
_LONGEST, _LETTER = 34, 5.6
_INK, _MUTED, _NODE = "#1c2025", "#5b6169", "#454a51"
#: The strokes of the predicates, by their number of ties; those after the last share its stroke.
_STROKES: tuple[dict[str, object], ...] = (
    {"stroke": "#006fc0"},
    {"stroke": "#8a3000", "stroke_dasharray": "6 4"},
    {"stroke": "#08805a", "stroke_dasharray": "1.5 4"},
    {"stroke": "#b8309a"},
    {"stroke": "#8d7201", "stroke_dasharray": "9 3 2 3"},
    {"stroke": "#767b83"},
)
_TIP = {"id": "sabab-triple", "viewBox": "0 0 8 8", "refX": 7, "refY": 4, "markerWidth": 6, "markerHeight": 6}
_NAMED_BY = (SKOS.prefLabel, RDFS.label)

Place = tuple[int, int]


def triples_svg(graph: Graph, names: Sequence[Node], ties: Sequence[Tie]) -> str:
    """One SVG element of *names* and the *ties* between them; labels and types are looked up in *graph*."""
    height = _TOP + _FOOT + _ROW * math.ceil(math.sqrt(max(len(names), 1)))
    places = _places(names, ties, height)
    predicates = [predicate for predicate, _ in Counter(tie[1] for tie in ties).most_common()]
    strokes = {one: _STROKES[min(n, len(_STROKES) - 1)] for n, one in enumerate(predicates)}
    tip = xml_element("path", d="M0 0L8 4L0 8Z", fill=_MUTED)
    parts = [
        xml_element("defs", xml_element("marker", tip, orient="auto", **_TIP)),
        xml_element("rect", width=_WIDTH, height=height, fill="#fff"),
        *_lines(ties, places, strokes),
        *_points(graph, places),
        *_legend(strokes, height - 14),
    ]
    size = {"viewBox": f"0 0 {_WIDTH} {height}", "width": _WIDTH, "height": height, "role": "img"}
    style = {"font_family": "Segoe UI, Noto Sans Arabic, Tahoma, sans-serif", "font_size": 11, "fill": _INK}
    return xml_element("svg", "\n".join(parts), xmlns="http://www.w3.org/2000/svg", **size, **style)


def _places(names: Sequence[Node], ties: Sequence[Tie], height: int) -> dict[Node, Place]:
    """Where each name stands: part beside part, the largest first, each as wide as its number of names asks for."""
    tied: nx.Graph[Node] = nx.Graph()
    tied.add_nodes_from(names)
    tied.add_edges_from((subject, other) for subject, _, other in ties)
    parts = sorted(
        (sorted(part, key=str) for part in nx.connected_components(tied)),
        key=lambda part: (-len(part), str(part[0])),
    )
    shares = [math.sqrt(len(part)) for part in parts]
    places: dict[Node, Place] = {}
    left = 0.0
    for part, share in zip(parts, shares, strict=True):
        width = _WIDTH * share / sum(shares)
        places |= _part(tied, part, (left, width), height)
        left += width
    return places


def _part(
    tied: nx.Graph[Node], part: list[Node], across: tuple[float, float], height: int
) -> dict[Node, Place]:
    """One part within its strip: *across* is where the strip begins and how wide it is."""
    inside: nx.Graph[Node] = nx.Graph()
    inside.add_nodes_from(part)
    inside.add_edges_from(sorted(tied.subgraph(part).edges, key=str))
    placed = nx.circular_layout(inside)
    if len(part) > _RING:
        placed = nx.spring_layout(inside, k=2.2 / math.sqrt(len(part)), pos=placed, iterations=80, seed=_SEED)
    margin = min(_SIDE, across[1] / 3)
    # Turned a little, so that of two names one stands above the other and neither runs into the other.
    turned = {
        name: (float(x) * 0.6 - float(y) * 0.8, float(x) * 0.8 + float(y) * 0.6)
        for name, (x, y) in placed.items()
    }
    xs = _stretched({name: x for name, (x, _) in turned.items()}, across[0] + margin, across[1] - 2 * margin)
    ys = _stretched({name: y for name, (_, y) in turned.items()}, _TOP, height - _TOP - _FOOT)
    return {name: (xs[name], ys[name]) for name in part}


def _stretched(places: Mapping[Node, float], start: float, room: float) -> dict[Node, int]:
    """Places along one side, stretched to fill the room; what is all in one place stands in the middle."""
    first, last = min(places.values()), max(places.values())
    if last - first < 1e-6:
        return dict.fromkeys(places, round(start + room / 2))
    return {name: round(start + (place - first) / (last - first) * room) for name, place in places.items()}


def _lines(
    ties: Sequence[Tie], places: Mapping[Node, Place], strokes: Mapping[Node, Mapping[str, object]]
) -> Iterator[str]:
    """Ties of one pair are bent apart."""
    drawn: defaultdict[tuple[Node, Node], int] = defaultdict(int)
    for subject, predicate, other in ties:
        drawn[subject, other] += 1
        path = _path(places[subject], places[other], 10 + 14 * drawn[subject, other])
        tip = {"marker_end": "url(#sabab-triple)", "stroke_width": 1.4}
        yield xml_element("path", d=path, fill="none", **tip, **strokes[predicate])


def _path(start: Place, end: Place, bend: int) -> str:
    """A bow that ends before the point it goes to; what is tied to itself has a loop beside it."""
    (x, y), (far, low) = start, end
    length = math.hypot(far - x, low - y)
    if not length:
        return f"M{x + 5} {y}c34 -26 34 26 4 5"
    mid_x = (x + far) / 2 - (low - y) / length * bend
    mid_y = (y + low) / 2 + (far - x) / length * bend
    rest = math.hypot(far - mid_x, low - mid_y)
    return (
        f"M{x} {y}Q{mid_x:.0f} {mid_y:.0f} "
        f"{far - (far - mid_x) / rest * 9:.0f} {low - (low - mid_y) / rest * 9:.0f}"
    )


def _points(graph: Graph, places: Mapping[Node, Place]) -> Iterator[str]:
    for name, (x, y) in places.items():
        yield xml_element("circle", cx=x, cy=y, r=5, fill=_NODE)
        yield text_element(_short(_label(graph, name)), x, y - 10, font_weight=600)
        kinds = sorted(shown(kind) for kind in graph.objects(name, RDF.type))
        if kinds:
            yield text_element(_short(", ".join(kinds)), x, y + 18, fill=_MUTED, font_size=9)


def _legend(strokes: Mapping[Node, Mapping[str, object]], y: int) -> Iterator[str]:
    x = 10.0
    for predicate, stroke in strokes.items():
        name = _short(shown(predicate))
        yield xml_element("path", d=f"M{x:.0f} {y - 4}h26", fill="none", stroke_width=1.4, **stroke)
        yield text_element(name, round(x + 32), y, "start", fill=_MUTED)
        x += 54 + len(name) * _LETTER


def _label(graph: Graph, name: Node) -> str:
    """Its name in English before one in Arabic, and any name before the IRI."""
    for predicate in _NAMED_BY:
        found = sorted(graph.objects(name, predicate), key=_english_first)
        if found:
            return shown(found[0])
    return shown(name) if isinstance(name, URIRef) else "[]"


def _english_first(label: Node) -> tuple[bool, str]:
    return getattr(label, "language", None) != "en", str(label)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
