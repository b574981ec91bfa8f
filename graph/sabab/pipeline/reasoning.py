"""The reasoners run over a store: what follows goes into its own graph, and the user is told in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, URIRef

from sabab.pipeline.opening import opened_locally
from sabab.rdf.iris import INFERRED_GRAPH
from sabab.rdf.trig import turtle_term
from sabab.reasoning import BOTH, Reasoning, reason
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reasoned:
    """What to tell the user; *clean* when the graph is consistent and both reasoners agree."""

    report: str
    clean: bool


def reasoned(store: Path | None, file: Path | None) -> Reasoned:
    """Reasons over a store or a file; into a store, what follows is written as its inferred graph."""
    with opened_locally(store, file) as source:
        if store is None or not store.is_dir():
            result = reason(source.oxigraph)
            return _reasoned(
                result, f"{source.name} is a file, so nothing is kept: build a store to keep it."
            )
    with LocalStore.writing(
        store
    ) as target:  # from the start: nobody else writes between reading and keeping
        result = reason(target.oxigraph)
        if result.consistent:
            target.replace_graph(str(INFERRED_GRAPH), result.inferred)
    return _reasoned(result)


def _reasoned(result: Reasoning, *notes: str) -> Reasoned:
    clean = result.consistent and not result.only_hermit and not result.only_owlrl
    return Reasoned("\n".join([*_lines(result), *notes]), clean)


def _lines(result: Reasoning) -> Iterator[str]:
    if not result.consistent:
        yield "The graph contradicts itself:"
        yield from (f"  {contradiction}" for contradiction in result.contradictions)
        return
    yield f"{result.ran}; {len(result.inferred)} statements follow."
    for name, triples in (("HermiT", result.only_hermit), ("owlrl", result.only_owlrl)):
        if triples:
            yield f"Only {name} found {len(triples)}:"
            yield from ("  " + " ".join(turtle_term(term) for term in triple) for triple in triples)
    if result.ran == BOTH and not result.only_hermit and not result.only_owlrl:
        yield "Both found the same."
    yield from _classes(result.inferred)


def _classes(inferred: Graph) -> Iterator[str]:
    """What events turned out to be, by class."""
    counted = Counter(kind for kind in inferred.objects(None, RDF.type) if isinstance(kind, URIRef))
    for kind, count in sorted(counted.items(), key=lambda item: (-item[1], str(item[0]))):
        yield f"  {count:5}  {turtle_term(kind)}"
