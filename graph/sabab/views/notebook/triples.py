"""A graph that a CONSTRUCT gave, as a notebook shows it: its names and what ties them, drawn, and as Turtle.

Only what has a name of its own is drawn: a literal is a name, or stands in the Turtle. Above `MOST_DRAWN` names a
drawing is a hairball, and the Turtle alone is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDF, Literal

from sabab.rdf.trig import trig_text
from sabab.views.notebook.triple_picture import triples_svg

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

#: A triple between two names.
Tie = tuple["Node", "Node", "Node"]

MOST_DRAWN = 60
#: Lines of Turtle that are shown as text; the rest are counted.
MOST_LINES = 60


@dataclass(frozen=True, slots=True, repr=False)
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
        if 0 < len(self._names()) <= MOST_DRAWN:
            bundle["image/svg+xml"] = self.svg()
        return bundle

    def svg(self) -> str:
        """The drawing as one SVG element; the same triples give the same text."""
        return triples_svg(self.graph, self._names(), self._ties())

    def _names(self) -> list[Node]:
        """All subjects, and what is tied to them, in the order of their names."""
        tied = {node for subject, _, other in self._ties() for node in (subject, other)}
        return sorted(tied | set(self.graph.subjects()), key=str)

    def _ties(self) -> list[Tie]:
        """The triples between names; a type is said below its name."""
        found = (
            triple for triple in self.graph if not isinstance(triple[2], Literal) and triple[1] != RDF.type
        )
        return sorted(found, key=lambda triple: tuple(map(str, triple)))


def _turtle(graph: Graph) -> list[str]:
    """The lines of the Turtle, with those prefixes only that are used in it."""
    lines = trig_text([graph]).splitlines()
    body = "\n".join(line for line in lines if not line.startswith("@prefix"))
    return [line for line in lines if not line.startswith("@prefix") or line.split()[1] in body]
