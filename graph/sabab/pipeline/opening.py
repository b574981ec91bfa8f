"""Opening what a reading command was pointed at: a store, a file or an endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import StoreError
from sabab.rdf.vocabulary import GRAPH
from sabab.store import LocalStore, Source, open_source

if TYPE_CHECKING:
    from pathlib import Path


#: The graph that a store has while a build into it is under way. Whoever finds it reads the work of a build
#: that is still running or was cut off, and would take what is missing for what did not happen.
UNFINISHED = GRAPH["unfinished"]


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
    if isinstance(source, LocalStore) and source.count(str(UNFINISHED)):
        source.close()
        raise StoreError(
            f"{source.name}: a build into this store is not finished; if none is running, build again"
        )
    return source


def opened_locally(store: Path | None, file: Path | None) -> LocalStore:
    """The same for steps that read the whole graph, which an endpoint does not give.

    Raises:
        StoreError: the source is none that sabab holds itself.
    """
    source = opened(store, file)
    if not isinstance(source, LocalStore):
        raise StoreError(f"{source.name}: this step needs a store or a file")
    return source
