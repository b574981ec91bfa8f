"""Event datasets into a graph: a named graph per dataset, each row accounted for, in the same memory for any size."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, TextIO

import pyoxigraph as ox
from rdflib.namespace import PROV, RDF

from sabab.errors import DatasetError
from sabab.files import made_folder, whole_file
from sabab.pipeline.formats import counted
from sabab.pipeline.opening import unfinished
from sabab.rdf.datasets import HEAD, EventTurtle, dataset_graph_iri, dataset_iri, dataset_turtle
from sabab.rdf.vocabulary import SABAB
from sabab.sources.codes import Codes, codes
from sabab.sources.datasets import DATASETS
from sabab.sources.known import Known, known_names
from sabab.sources.mapping import read_mapping
from sabab.sources.reading import Tally, told_events
from sabab.sources.records import Refused
from sabab.sources.tables import file_sha256, table_rows
from sabab.store import LocalStore
from sabab.store.background import background_files
from sabab.store.files import load_file, read_triples
from sabab.store.loading import load_turtle
from sabab.store.redistribution import Terms, check_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sabab.sources.records import Dataset

#: The name by which the command line calls tables with a mapping file.
CSV = "csv"
#: Refused rows that are told one by one; all are counted.
_TOLD = 20
_ENDINGS = re.compile(r"(\.(csv|tsv|tab|txt|gz|zip|export))+$", re.IGNORECASE)
_NO_NAME = re.compile(r"[^A-Za-z0-9_.-]+")


@dataclass(slots=True)
class Import:
    """One file on its way into a graph.

    *say* is told of each refused row, *progress* of the bytes that have been read. *kept* says why nothing was read.
    """

    path: Path
    dataset: Dataset
    name: str
    say: Callable[[str], None]
    progress: Callable[[int], None] | None = None
    encoding: str | None = None
    tally: Tally = field(default_factory=Tally)
    kept: str = ""

    def texts(self, known: Known) -> Iterator[str]:
        """The Turtle of each event, in the order of the rows; counts, and tells what is refused.

        Raises:
            DatasetError: the file cannot be read, or has rows and none of them is an event.
        """
        found = False
        for text in self._texts(known, codes(self.dataset.scheme)):
            found = True
            yield text
        if not found and self.tally.all_refused:
            rows = counted(self.tally.all_refused, "row")
            raise DatasetError(
                self.path, f"of {rows} none is an event: is it {self.dataset.outlet}, and in that encoding?"
            )

    def _texts(self, known: Known, mapped: Codes) -> Iterator[str]:
        turtle = EventTurtle(self.dataset, self.name)
        rows = table_rows(self.path, self.dataset.layout, encoding=self.encoding, progress=self.progress)
        for told in told_events(rows, self.dataset, known, mapped):
            self.tally.count(told)
            if isinstance(told, Refused):
                self._tell(told)
            else:
                yield turtle.of(told)

    def _tell(self, refused: Refused) -> None:
        if self.tally.all_refused <= _TOLD:
            value = f": {refused.value[:100]!r}" if refused.value else ""
            self.say(f"{self.path}, line {refused.line}: {refused.reason}{value}; the row is refused")
        elif self.tally.all_refused == _TOLD + 1:
            self.say(f"{self.path}: further refused rows are only counted")


def dataset_named(name: str, mapping: Path | None) -> Dataset:
    """The dataset of that name, or the one that a mapping file describes.

    Raises:
        DatasetError: there is no such dataset, or the mapping file is missing, in vain or wrong.
    """
    if name == CSV:
        if mapping is None:
            raise DatasetError(
                CSV, "a table of your own needs --mapping FILE.toml, which says what its columns mean"
            )
        return read_mapping(mapping)
    if mapping is not None:
        raise DatasetError(mapping, f"{name} needs no mapping file; it is for `sabab import {CSV}`")
    if name not in DATASETS:
        raise DatasetError(name, f"is no dataset that sabab reads; these are {', '.join([*DATASETS, CSV])}")
    return DATASETS[name]


def planned(  # noqa: PLR0913, PLR0917 -- one per option of the command
    dataset: str,
    files: list[Path],
    mapping: Path | None,
    name: str | None,
    encoding: str | None,
    say: Callable[[str], None],
    bar: Callable[[str, int, int], None] | None = None,
) -> list[Import]:
    """The imports of several files of one dataset, before anything is read or written.

    Raises:
        DatasetError: there is no such dataset or file, the mapping is wrong, or two files would share a graph.
    """
    what = dataset_named(dataset, mapping)
    if name is not None and len(files) > 1:
        raise DatasetError(name, "--name is for one file; several would replace each other")
    names: dict[str, Path] = {}
    for path in files:
        own = _NO_NAME.sub("-", name) if name else graph_name(path)
        if own in names:
            raise DatasetError(
                path, f"would have the same graph as {names[own]}; import them apart, with --name"
            )
        names[own] = path
    return [Import(path, what, own, say, _progress(bar, own, path), encoding) for own, path in names.items()]


def _progress(
    bar: Callable[[str, int, int], None] | None, name: str, path: Path
) -> Callable[[int], None] | None:
    if bar is None or not path.is_file():
        return None
    size = path.stat().st_size
    return lambda done: bar(name, done, size)


def summary(one: Import) -> Iterator[str]:
    """What became of the rows of a file, a line each: the sum, then the reasons."""
    tally = one.tally
    if one.kept:
        yield f"{one.name}: {one.kept}"
        return
    yield (
        f"{one.name}: {counted(tally.read, 'row')} read = {counted(tally.events, 'event')} + {tally.all_collapsed:,} "
        f"collapsed + {tally.all_refused:,} refused; {counted(tally.directed, 'event')} with a direction"
    )
    for kind, counts in (
        ("collapsed", tally.collapsed),
        ("refused", tally.refused),
        ("kept as it is", tally.odd),
    ):
        for why, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            yield f"{one.name}: {kind}, {number:,}: {why}"


def graph_name(path: Path) -> str:
    """The name of a file's graph where the user gives none: its own, without endings."""
    return _NO_NAME.sub("-", _ENDINGS.sub("", path.name)).strip("-.") or "dataset"


def import_into_store(imports: list[Import], folder: Path) -> Iterator[Import]:
    """Puts each dataset into its graph of the store in *folder*; gives each back when it is in.

    A dataset that the store has, read by the same mapping from the same content, is left alone, with nothing read.
    One of the same name and other content is replaced. Until all is in, the store says that it is unfinished.

    Raises:
        DatasetError: a file cannot be read as what it is said to be; those before it are in.
        StoreError: the folder is no store, or another process is writing to it.
    """
    for one in imports:
        _look_at(one)
    if not folder.exists():
        made_folder(folder.parent)
    known = known_names()
    with LocalStore.writing(folder) as store:
        _put_background(store)
        for one in imports:
            _put(one, store, known)
            yield one


def import_into_file(imports: list[Import], output: Path) -> Iterator[Import]:
    """Writes each dataset as a graph of a TriG file, which is there whole or not at all; gives each back when it is in.

    Raises:
        DatasetError: a file cannot be read as what it is said to be.
        RedistributionError: a licence does not let the rows be passed on, as a file would be.
        OutputError: the file cannot be written.
    """
    check_terms(_terms(one.dataset) for one in imports)
    known = known_names()
    with whole_file(output) as stream:
        stream.write(HEAD)
        for one in imports:
            _write(one, stream, known)
            yield one


def _look_at(one: Import) -> None:
    """Makes sure that the file is there and has the dataset's columns, before a store is made for it."""
    for _ in table_rows(one.path, one.dataset.layout, encoding=one.encoding):
        return


def _put_background(store: LocalStore) -> None:
    """Ontology and knowledge base as they are shipped; a new store takes the files as they are."""
    present = store.graphs()
    for iri, paths in background_files().items():
        if iri in present:
            store.replace_graph(iri, read_triples(paths))
            continue
        for path in paths:
            load_file(store.oxigraph, path, iri)


def _put(one: Import, store: LocalStore, known: Known) -> None:
    graph, sha256 = str(dataset_graph_iri(one.name)), file_sha256(one.path)
    if _is_there(one, store, sha256):
        one.kept = f"is in {store.name} already, from the same content by {one.dataset.mapping_version}"
        return
    texts = one.texts(known)
    first = list(islice(texts, 1))  # a file without an event replaces nothing
    marker = str(unfinished(graph))
    store.add(marker, [(unfinished(graph), RDF.type, PROV.Activity)])
    if store.remove_graph(graph):
        one.say(f"{one.name}: replaces what {store.name} had under this name")
    load_turtle(store, graph, HEAD, chain(first, texts))
    load_turtle(store, graph, HEAD, dataset_turtle(one.dataset, one.name, sha256))
    store.remove_graph(marker)


def _is_there(one: Import, store: LocalStore, sha256: str) -> bool:
    """Whether the store has the whole of it; what is said of the dataset is the last that is written."""
    node = ox.NamedNode(str(dataset_iri(one.name)))
    graph = ox.NamedNode(str(dataset_graph_iri(one.name)))
    wanted = {SABAB.textSha256: sha256, SABAB.mappingVersion: one.dataset.mapping_version}
    return all(
        ox.Quad(node, ox.NamedNode(str(prop)), ox.Literal(value), graph) in store.oxigraph
        for prop, value in wanted.items()
    )


def _write(one: Import, stream: TextIO, known: Known) -> None:
    sha256 = file_sha256(one.path)
    stream.write(f"<{dataset_graph_iri(one.name)}> {{\n")
    stream.writelines(one.texts(known))
    stream.writelines(dataset_turtle(one.dataset, one.name, sha256))
    stream.write("}\n")


def _terms(dataset: Dataset) -> Terms:
    return Terms(dataset.outlet, dataset.licence.tag, dataset.licence.redistribution)
