"""What the SPARQL rules in queries/rules derive, run until nothing new follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.errors import QueryError
from sabab.rdf.iris import DERIVED_GRAPH
from sabab.rdf.knowledge import ontology_quads
from sabab.rdf.oxigraph import to_graph, to_quads
from sabab.reasoning.assertions import asserted, shortcuts
from sabab.resources import queries_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from rdflib import Dataset, Graph

_INTO = ox.NamedNode(str(DERIVED_GRAPH))


def derived_graph(dataset: Dataset | ox.Store | Iterable[Graph], *, as_of: date | None = None) -> Graph:
    """Everything that the rules derive from the dataset, and the camps that its relations make on a day.

    *as_of* is that day: by default the last on which one of the reports was published. The graph is made anew
    from what was asserted: a statement that was withdrawn leaves no trace. What is asserted is not repeated.
    """
    base = asserted(dataset)
    base.extend(ontology_quads())  # rules follow its class tree
    base.extend(to_quads(shortcuts(base, as_of)))
    _run_until_nothing_new(base)
    new = (quad for quad in base.quads_for_pattern(None, None, None, _INTO) if not _is_asserted(quad, base))
    return to_graph(new, DERIVED_GRAPH)


def rule_files() -> list[Path]:
    """The rules, in order of their names."""
    return sorted((queries_folder() / "rules").glob("*.rq"))


def _is_asserted(quad: ox.Quad, base: ox.Store) -> bool:
    """Whether another graph says the same."""
    return any(
        same.graph_name != _INTO for same in base.quads_for_pattern(quad.subject, quad.predicate, quad.object)
    )


def _run_until_nothing_new(base: ox.Store) -> None:
    """Add what the rules construct to the derived graph, until a round adds nothing: rules feed each other.

    It ends: the rules make no new nodes, so there are finitely many triples to add.
    """
    rules = [path.read_text(encoding="utf-8") for path in rule_files()]
    size = -1
    while size != len(base):
        size = len(base)
        for rule in rules:
            found = base.query(rule, use_default_graph_as_union=True)
            if not isinstance(found, ox.QueryTriples):
                message = "a rule in queries/rules is not a CONSTRUCT query"
                raise QueryError(message)
            base.extend([ox.Quad(t.subject, t.predicate, t.object, _INTO) for t in found])
