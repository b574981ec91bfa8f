"""From Oxigraph's result objects to sabab's: used for folders, for files and for what endpoints send."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Graph

from sabab.errors import QueryError
from sabab.rdf.oxigraph import from_oxigraph
from sabab.store.results import Table

if TYPE_CHECKING:
    from rdflib.term import Node

    from sabab.store.results import Answer


def answer(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples | ox.QuadParser) -> Answer:
    """The whole result, read to its end.

    A literal's base direction (RDF 1.2) is left out: rdflib has no place for it.

    Raises:
        QueryError: the result holds a triple as a term (RDF 1.2), which rdflib cannot hold.
    """
    if isinstance(result, ox.QuerySolutions):
        return _table(result)
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    graph = Graph()
    for triple in result:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _table(solutions: ox.QuerySolutions) -> Table:
    columns = tuple(variable.value for variable in solutions.variables)
    return Table(
        columns, tuple(tuple(None if term is None else _term(term) for term in row) for row in solutions)
    )


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.Triple):
        raise QueryError(f"the answer holds {term}, a triple used as a term (RDF 1.2): sabab cannot show it")
    return from_oxigraph(term)
