"""RDF files: which format a name means, and their statements, with the line of whatever is wrong."""

from __future__ import annotations

from codecs import BOM_UTF8
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph as ox

from sabab.errors import StoreError, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: By the end of the name. `.owl` is left out: it may be RDF/XML, Turtle or neither.
FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}


def read_quads(path: Path) -> Iterator[ox.Quad]:
    """The statements of *path*; triples outside any graph are put into one that is named after the file.

    So each statement has a graph, which says where it is from, and `GRAPH ?g { … }` sees it.

    Raises:
        StoreError: the file cannot be read, its name says no format, or it does not parse; names the line.
    """
    graph = ox.NamedNode(_file_graph(path))
    with _reading(path) as content:
        for quad in ox.parse(content, format=rdf_format(path), base_iri=graph.value, rename_blank_nodes=True):
            outside = isinstance(quad.graph_name, ox.DefaultGraph)
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph) if outside else quad


def load_file(oxigraph: ox.Store, path: Path, graph: str | None = None) -> None:
    """Add to *oxigraph* what `read_quads` gives, without the detour through Python where the format has no graphs.

    *graph* names the graph of a file of triples; otherwise it is the file's own. Raises as `read_quads` does.
    """
    file_format = rdf_format(path)
    if file_format.supports_datasets:
        oxigraph.bulk_extend(read_quads(path))
        return
    base = _file_graph(path)
    with _reading(path) as content:
        oxigraph.load(content, format=file_format, base_iri=base, to_graph=ox.NamedNode(graph or base))


def read_triples(paths: Iterable[Path]) -> Iterator[ox.Triple]:
    """The triples of several files, whatever graphs they were in; raises as `read_quads` does."""
    return (quad.triple for path in paths for quad in read_quads(path))


def rdf_format(path: Path) -> ox.RdfFormat:
    """The format that the name of *path* says.

    Raises:
        StoreError: it says none that sabab reads.
    """
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise StoreError(
            f"{path}: the name says no RDF format; it should end in {', '.join(FORMATS)}"
        ) from None


def _file_graph(path: Path) -> str:
    return path.resolve().as_uri()


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    """The content without byte order mark; Oxigraph's errors as StoreError, in one line that names file and line."""
    try:
        with path.open("rb") as content:
            if content.read(len(BOM_UTF8)) != BOM_UTF8:
                content.seek(0)
            yield content
    except SyntaxError as error:
        where = f"{path}, line {error.lineno}" if error.lineno else str(path)
        raise StoreError(f"{where}: {error.msg.splitlines()[0]}") from error
    except OSError as error:
        raise StoreError(f"{path}: the file cannot be read: {reason(error)}") from error
