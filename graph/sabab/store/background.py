"""The two graphs that every store holds beside its reports: the ontology and the knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.resources import ontology_folder
from sabab.store.files import read_triples

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

ONTOLOGY = str(ONTOLOGY_GRAPH)
KNOWLEDGE = str(KNOWLEDGE_GRAPH)


def background() -> Iterator[tuple[str, Iterator[ox.Triple]]]:
    """The IRI of each of the two graphs with its triples, from the Turtle that sabab comes with.

    Raises:
        StoreError: a file cannot be read or does not parse; names file and line.
    """
    folder = ontology_folder()
    yield ONTOLOGY, read_triples([folder / "sabab.ttl"])
    yield KNOWLEDGE, read_triples(sorted((folder / "knowledge").glob("*.ttl")))
