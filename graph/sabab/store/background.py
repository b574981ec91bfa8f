"""The two graphs that every store holds beside its reports: the ontology and the knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.resources import ontology_folder
from sabab.store.files import read_triples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyoxigraph as ox

ONTOLOGY = str(ONTOLOGY_GRAPH)
KNOWLEDGE = str(KNOWLEDGE_GRAPH)


def background() -> Iterator[tuple[str, Iterator[ox.Triple]]]:
    """The IRI of each of the two graphs with its triples, from the Turtle that sabab comes with.

    Raises:
        StoreError: a file cannot be read or does not parse; names file and line.
    """
    return ((iri, read_triples(paths)) for iri, paths in background_files().items())


def background_files() -> dict[str, list[Path]]:
    """The files that make each of the two graphs, by its IRI."""
    folder = ontology_folder()
    return {ONTOLOGY: [folder / "sabab.ttl"], KNOWLEDGE: sorted((folder / "knowledge").glob("*.ttl"))}
