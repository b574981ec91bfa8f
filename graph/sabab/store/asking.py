"""Asking: which source, which query, with which parameters. What `sabab query` calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.store.background import background_files
from sabab.store.files import load_file
from sabab.store.local import LocalStore
from sabab.store.named import NamedQuery, parameters_of
from sabab.store.names import Names
from sabab.store.parameters import filled, terms_of

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.store.parameters import Values
    from sabab.store.results import Answer
    from sabab.store.source import Source


def open_source(store: Path | None = None, file: Path | None = None, endpoint: str | None = None) -> Source:
    """The one source that was named: a store's folder, an RDF file, or the address of an endpoint.

    A file without an ontology or a knowledge graph of its own is read together with those that sabab comes
    with, so that classes have their subclasses and actors their names.

    Raises:
        QueryError: none was named, or more than one.
        StoreError: the folder or the file cannot be read.
        EndpointError: the address is none.
    """
    if sum(given is not None for given in (store, file, endpoint)) != 1:
        raise QueryError(
            "say what to ask: --store FOLDER, --file FILE or --endpoint ADDRESS, and only one of them"
        )
    if store is not None:
        return LocalStore.reading(store)
    if file is not None:
        return _file_with_background(file)
    from sabab.store.remote import RemoteSource  # noqa: PLC0415 - SPARQLWrapper takes 60 ms that only endpoints need

    return RemoteSource(endpoint or "")


def run(source: Source, query: str | NamedQuery, parameters: Values | None = None) -> Answer:
    """The answer of *source* to *query*, the parameters filled in.

    A query given as text takes parameters too, when its header declares them.

    Raises:
        QueryError: the query does not parse, or a parameter is unknown, missing or of another type.
        StoreError, EndpointError: the source could not answer.
    """
    if isinstance(query, NamedQuery):
        text, declared = query.text, query.parameters
    else:
        text, declared = query, parameters_of(query, "the query")
    return source.query(filled(text, terms_of(declared, parameters or {}, Names(source))))


def _file_with_background(file: Path) -> LocalStore:
    store = LocalStore.of_files(file)
    present = store.graphs()
    missing = (
        (iri, path) for iri, paths in background_files().items() if iri not in present for path in paths
    )
    for iri, path in missing:
        load_file(store.oxigraph, path, iri)
    return store
