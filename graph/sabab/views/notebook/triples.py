"""A graph that a CONSTRUCT gave, as a notebook shows it: its names and what ties them, drawn, and as Turtle.

Only what has a name of its own is drawn: a literal stands below the name that it belongs to. Above `MOST_DRAWN`
names a drawing is a hairball, and the Turtle alone is shown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx
from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import SKOS

from sabab.rdf.trig import trig_text
from sabab.views.picture import text_element, xml_element
from sabab.views.tables import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import Graph
    from rdflib.term import Node

MOST_DRAWN = 60
#: Lines of Turtle that are shown as text; the rest are counted.
MOST_LINES = 60
#: The layout's start is fixed, so the same triples always stand alike.
_SEED = 7
_WIDTH, _ROW, _MARGIN = 960, 110, 100
#: Letters of a name that fit.
_LONGEST = 34
_INK, _MUTED, _LINE, _NODE = "#1c2025", "#5b6169", "#9aa0a8", "#006fc0"
#: A name in English goes before one in Arabic, and any name before an IRI.
_NAMES = (SKOS.prefLabel, RDFS.label)


@dataclass(frozen=True, repr=False)
class Triples:
    """The triples of a CONSTRUCT; *graph* is rdflib's, for everything else."""

    graph: Graph

    def __len__(self) -> int:
        return len(self.graph)

    def __repr__(self) -> str:
        lines = _turtle(self.graph)
        more = [f"# {len(lines) - MOST_LINES} more lines not shown"] if len(lines) > MOST_LINES else []
        return "\n".join([*lines[:MOST_LINES], *more])

    def _repr_mimebundle_(
        self,
        include: object = None,  # noqa: ARG002 - IPython's signature
        exclude: object = None,  # noqa: ARG002 - IPython's signature
    ) -> dict[str, str]:
        """The Turtle, and the drawing where it can be read."""
        bundle = {"text/plain": repr(self)}
        if 0 < len(self._names) <= MOST_DRAWN:
            bundle["image/svg+xml"] = self.svg()
        return bundle

    def svg(self) -> str:
        """The drawing as one SVG element; the same triples give the same text."""
        height = _MARGIN + _ROW * math.ceil(math.sqrt(max(len(self._names), 1)))
        places = self._places(height)
        parts = [
            xml_element(
                "defs", xml_element("marker", xml_element("path", d="M0 0L8 4L0 8Z", fill=_LINE), **_TIP)
            ),
            xml_element("rect", width=_WIDTH, height=height, fill="#fff"),
            *self._lines(places),
            *self._points(places),
        ]
        size = {"viewBox": f"0 0 {_WIDTH} {height}", "width": _WIDTH, "height": height}
        style = {
            "font_family": "Segoe UI, Noto Sans Arabic, Tahoma, sans-serif",
            "font_size": 11,
            "fill": _INK,
        }
        return xml_element(
            "svg", "\n".join(parts), xmlns="http://www.w3.org/2000/svg", role="img", **size, **style
        )

    @cached_property
    def _names(self) -> tuple[Node, ...]:
        """What has a name and is tied to something, in the order of the names."""
        tied = {node for triple in self._ties for node in (triple[0], triple[2])}
        alone = {subject for subject in self.graph.subjects() if not isinstance(subject, Literal)}
        return tuple(sorted(tied | alone, key=str))

    @cached_property
    def _ties(self) -> list[tuple[Node, Node, Node]]:
        """The triples between names; a type is said below its name."""
        found = (
            triple for triple in self.graph if not isinstance(triple[2], Literal) and triple[1] != RDF.type
        )
        return sorted(found, key=lambda triple: tuple(map(str, triple)))

    def _places(self, height: int) -> Mapping[Node, tuple[int, int]]:
        """Where each name stands: springs from a circle, so the same triples stand alike."""
        tied: nx.Graph[Node] = nx.Graph()
        tied.add_nodes_from(self._names)
        tied.add_edges_from((subject, other) for subject, _, other in self._ties)
        circle = nx.circular_layout(tied)
        placed = nx.spring_layout(tied, k=2.2 / math.sqrt(len(tied)), pos=circle, iterations=80, seed=_SEED)
        across = _stretched({name: float(x) for name, (x, _) in placed.items()}, _WIDTH)
        down = _stretched({name: float(y) for name, (_, y) in placed.items()}, height)
        return {name: (across[name], down[name]) for name in tied}

    def _lines(self, places: Mapping[Node, tuple[int, int]]) -> Iterator[str]:
        for subject, predicate, other in self._ties:
            (x, y), (far, low) = places[subject], places[other]
            path = _path(x, y, far, low)
            yield xml_element("path", d=path, stroke=_LINE, fill="none", marker_end="url(#sabab-triple)")
            # Nearer to the subject, so that the words of two ties there and back stand apart.
            words = shown(predicate), round(x + (far - x) * 0.4), round(y + (low - y) * 0.4) - 3
            yield text_element(*words, fill=_MUTED, font_size=9)

    def _points(self, places: Mapping[Node, tuple[int, int]]) -> Iterator[str]:
        for name, (x, y) in places.items():
            yield xml_element("circle", cx=x, cy=y, r=5, fill=_NODE)
            yield text_element(_short(self._label(name)), x, y - 10, font_weight=600)
            kinds = sorted(shown(kind) for kind in self.graph.objects(name, RDF.type))
            if kinds:
                yield text_element(_short(", ".join(kinds)), x, y + 18, fill=_MUTED, font_size=9)

    def _label(self, name: Node) -> str:
        for predicate in _NAMES:
            found = sorted(self.graph.objects(name, predicate), key=_english_first)
            if found:
                return shown(found[0])
        return shown(name) if isinstance(name, URIRef) else "[]"


_TIP = {
    "id": "sabab-triple",
    "viewBox": "0 0 8 8",
    "refX": 7,
    "refY": 4,
    "markerWidth": 6,
    "markerHeight": 6,
    "orient": "auto",
}


def _turtle(graph: Graph) -> list[str]:
    """The lines of the Turtle, with those prefixes only that are used in it."""
    lines = trig_text([graph]).splitlines()
    body = "\n".join(line for line in lines if not line.startswith("@prefix"))
    used = (line for line in lines if not line.startswith("@prefix") or _prefix_of(line) in body)
    return list(used)


def _prefix_of(declaration: str) -> str:
    return declaration.split()[1]


def _path(x: int, y: int, far: int, low: int) -> str:
    """A line that ends before the point it goes to; what is tied to itself has a loop beside it."""
    if (x, y) == (far, low):
        return f"M{x + 5} {y}c34 -26 34 26 4 5"
    cut = 9 / math.hypot(far - x, low - y)
    return f"M{x} {y}L{far - (far - x) * cut:.0f} {low - (low - y) * cut:.0f}"


def _stretched(places: Mapping[Node, float], room: int) -> dict[Node, int]:
    """Places along one side, stretched to fill it between its margins; one place alone stands in the middle."""
    first, last = min(places.values()), max(places.values())
    scale = (room - 2 * _MARGIN) / (last - first) if last > first else 0
    start = _MARGIN if last > first else room / 2
    return {name: round(start + (place - first) * scale) for name, place in places.items()}


def _english_first(label: Node) -> tuple[bool, str]:
    return getattr(label, "language", None) != "en", str(label)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
