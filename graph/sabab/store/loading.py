"""Loading many statements at once: by pieces of Turtle, so that memory stays the same.

Oxigraph's bulk loader sorts a piece and writes it as files of the database: 160,000 statements a second and 200 MB
with pieces of 100,000, against 40,000 a second in transactions (Oxigraph 0.5.13, one core). It is no transaction:
whoever uses it marks the store as unfinished for so long. It lets go of Python meanwhile, so that the next piece is
made while one is loaded.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.errors import StoreError
from sabab.store.scan import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.store.local import LocalStore

#: Texts in a piece; an event of a dataset is one text of some twenty lines.
_PIECE = 5_000


def load_turtle(store: LocalStore, iri: str, head: str, texts: Iterable[str], *, piece: int = _PIECE) -> None:
    """Add the statements of *texts*, each of them Turtle after the prefixes of *head*, to the graph *iri*.

    Raises:
        StoreError: they do not parse, or the store cannot be written; what came before is in the store.
    """
    waiting: Future[None] | None = None
    with ThreadPoolExecutor(max_workers=1) as loader:
        for content in _pieces(head, texts, piece):
            if waiting is not None:
                waiting.result()
            waiting = loader.submit(_load, store, ox.NamedNode(iri), content)
        if waiting is not None:
            waiting.result()


def _load(store: LocalStore, graph: ox.NamedNode, content: str) -> None:
    try:
        store.oxigraph.bulk_load(content.encode(), ox.RdfFormat.TURTLE, to_graph=graph)
    except (OSError, RuntimeError, SyntaxError, ValueError) as error:
        raise StoreError(
            f"{store.name}: the graph {graph.value} is not complete: {one_line(str(error))}"
        ) from error


def _pieces(head: str, texts: Iterable[str], piece: int) -> Iterator[str]:
    waiting = iter(texts)
    while taken := list(islice(waiting, piece)):
        yield "".join([head, *taken])
