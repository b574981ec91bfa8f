"""Opening what a reading command was pointed at: a store, a file or an endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import StoreError
from sabab.rdf.vocabulary import GRAPH
from sabab.store import LocalStore, Source, open_source

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import URIRef


#: The graph that a store has while a build into it is under way. Whoever finds it reads the work of a build
#: that is still running or was cut off, and would take what is missing for what did not happen.
UNFINISHED = GRAPH["unfinished"]


def unfinished(graph: str) -> URIRef:
    """The same for one graph that is being filled: a build beside it must not say that it is complete."""
    return GRAPH[f"unfinished/{graph.removeprefix(str(GRAPH))}"]


def opened(store: Path | None, file: Path | None, endpoint: str | None = None) -> Source:
    """The one source that was named; ``--store`` also takes an RDF file, as users try.

    Raises:
        QueryError: none was named, or more than one.
        StoreError: the folder or the file cannot be read, or a build into it did not come to its end.
        EndpointError: the address is none.
    """
    if store is not None and file is None and store.is_file():
        store, file = None, store
    source = open_source(store, file, endpoint)
    if isinstance(source, LocalStore):
        _check_finished(source)
    return source


def _check_finished(store: LocalStore) -> None:
    waiting = [iri for iri in store.graphs() if iri.startswith(str(UNFINISHED))]
    if waiting:
        store.close()
        what = "a build into" if waiting[0] == str(UNFINISHED) else "an import into"
        again = "build" if waiting[0] == str(UNFINISHED) else "import"
        raise StoreError(
            f"{store.name}: {what} this store is not finished; if none is running, {again} again"
        )


def opened_locally(store: Path | None, file: Path | None) -> LocalStore:
    """The same for steps that read the whole graph, which an endpoint does not give.

    Raises:
        StoreError: the source is none that sabab holds itself.
    """
    source = opened(store, file)
    if not isinstance(source, LocalStore):
        raise StoreError(f"{source.name}: this step needs a store or a file")
    return source
