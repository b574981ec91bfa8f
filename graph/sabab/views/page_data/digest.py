"""The digest of what reports state, by which two pages can be told to show one graph."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.rdf.iris import REPORT_GRAPHS
from sabab.rdf.oxigraph import to_oxigraph
from sabab.resources import queries_folder
from sabab.store.asking import run
from sabab.store.local import LocalStore
from sabab.store.named import read_query
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.store.source import Source


def graph_sha256(source: Source) -> str:
    """The SHA-256 of what the reports' graphs state: graph after graph, its name, then its sorted N-Triples.

    A folder, a file and an endpoint with the same reports have the same, whatever sabab derived from them.
    """
    found = hashlib.sha256()
    for iri, lines in _local(source) if isinstance(source, LocalStore) else _asked(source):
        found.update("".join(f"{line}\n" for line in (iri, *lines)).encode())
    return found.hexdigest()


def _local(store: LocalStore) -> Iterator[tuple[str, list[str]]]:
    """A graph at a time: all statements of 100,000 events together would take gigabytes."""
    for iri in store.graphs():
        if iri.startswith(REPORT_GRAPHS):
            yield iri, store.ntriples(iri)


def _asked(source: Source) -> Iterator[tuple[str, list[str]]]:
    table = run(source, read_query(queries_folder() / "page" / "statements.rq"))
    if not isinstance(table, Table):
        raise QueryError("queries/page/statements.rq is not a SELECT query")
    graphs: dict[str, list[str]] = defaultdict(list)
    for graph, *terms in table.rows:
        graphs[str(graph)].append(
            " ".join([*(str(to_oxigraph(term)) for term in terms if term is not None), "."])
        )
    yield from ((graph, sorted(graphs[graph])) for graph in sorted(graphs))
