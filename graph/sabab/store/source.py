"""The interface of everything that can be asked (`Source`) and of what can also be written to (`Store`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from rdflib import Graph

    from sabab.store.quads import AnyTriple
    from sabab.store.results import Answer


class Source(Protocol):
    """Something that answers SPARQL over the union of all its graphs.

    What it answers does not tell whether it was a folder, a file or an endpoint.
    """

    @property
    def name(self) -> str:
        """What messages call it: the folder, the file, or the address without credentials."""
        ...

    def query(self, text: str) -> Answer:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE.

        Raises:
            QueryError: *text* does not parse, or would change something.
            StoreError: the folder could not be read on.
            EndpointError: the endpoint did not answer, or not in SPARQL results.
        """
        ...

    def close(self) -> None:
        """Let go of files, locks and memory; asking afterwards is an error. Closing twice is not."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Store(Source, Protocol):
    """A source that holds its named graphs itself and can change them, each change whole or not at all."""

    def replace_graph(self, iri: str, triples: Iterable[AnyTriple]) -> bool:
        """Make the graph *iri* consist of exactly *triples*; False when it did already."""
        ...

    def add(self, iri: str, triples: Iterable[AnyTriple]) -> int:
        """Add *triples* to the graph *iri*; the number of those that were new."""
        ...

    def remove_graph(self, iri: str) -> bool:
        """Drop the graph *iri*; False when there was none."""
        ...

    def graphs(self) -> tuple[str, ...]:
        """The IRIs of the named graphs, sorted."""
        ...

    def count(self, iri: str | None = None) -> int:
        """The number of triples in the graph *iri*, or of statements in all graphs together."""
        ...

    def graph(self, iri: str) -> Graph:
        """The graph *iri* as rdflib's; empty when there is none."""
        ...

    def trig(self) -> str:
        """Every named graph, as TriG: the same content gives the same text."""
        ...
