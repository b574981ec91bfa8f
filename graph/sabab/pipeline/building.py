"""Building a graph from extractions: report graphs in, then everything that sabab adds beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib.namespace import PROV, RDF

from sabab.files import made_folder, write_text
from sabab.pipeline.checking import finding_line
from sabab.pipeline.formats import counted
from sabab.pipeline.opening import UNFINISHED
from sabab.pipeline.settling import settle
from sabab.rdf import report_graph, report_graph_iri, trig_text
from sabab.rdf.iris import INFERRED_GRAPH
from sabab.store import LocalStore
from sabab.store.background import KNOWLEDGE, ONTOLOGY, background
from sabab.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sabab.escalation.update import Updated
    from sabab.model import Extraction


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: one line for the user, what else to know, and what validation found, a line each."""

    summary: str
    notices: tuple[str, ...]
    findings: tuple[str, ...]


def check_store(folder: Path) -> None:
    """Makes sure that the store in *folder* can be written, before reports are read for it in vain.

    Raises:
        StoreError: the folder is no store, or another process is writing to it.
    """
    if folder.exists():
        LocalStore.writing(folder).close()


def build_store(extractions: Sequence[Extraction], folder: Path, *, with_text: bool = True) -> Built:
    """Puts the reports into the store in *folder*, made where it is missing, and settles it.

    A report that is there already changes nothing; with other metadata or by a newer sabab its graph is replaced.
    Until all is in, the store says of itself that it is unfinished.

    Raises:
        StoreError: the folder is no store, or another process is writing to it.
    """
    if not folder.exists():
        made_folder(folder.parent)
    with LocalStore.writing(folder) as store:
        store.replace_graph(str(UNFINISHED), [(UNFINISHED, RDF.type, PROV.Activity)])
        built = _built(store, extractions, str(folder), with_text=with_text)
        store.remove_graph(str(UNFINISHED))
        return built


def build_file(extractions: Sequence[Extraction], path: Path, *, with_text: bool = True) -> Built:
    """Writes the graphs of the reports, and what sabab adds beside them, to a TriG file; same reports, same bytes.

    The ontology and the knowledge base are left out: whoever reads the file with sabab gets them with it.
    """
    with LocalStore.in_memory(str(path)) as store:
        built = _built(store, extractions, str(path), with_text=with_text)
        graphs = (store.graph(iri) for iri in store.graphs() if iri not in (ONTOLOGY, KNOWLEDGE))
        write_text(path, trig_text(graphs))
        return built


def build_in(store: LocalStore, extractions: Sequence[Extraction]) -> Built:
    """Puts the reports into an open store, of a notebook for example, and settles it."""
    return _built(store, extractions, store.name, with_text=True)


def _built(store: LocalStore, extractions: Sequence[Extraction], name: str, *, with_text: bool) -> Built:
    graphs = {str(report_graph_iri(one.report)): one for one in sorted(extractions, key=_preference)}
    changed = _fill(store, graphs, with_text=with_text)
    updated = settle(store)
    notices = list(_copies(extractions, graphs))
    if changed and store.remove_graph(str(INFERRED_GRAPH)):
        notices.append(
            f"{name}: what the reasoners had found is dropped with the change; run sabab reason again"
        )
    findings = tuple(finding_line(found) for found in validate(store.oxigraph, rows=False))
    return Built(_summary(extractions, changed, updated, name), tuple(notices), findings)


def _preference(extraction: Extraction) -> tuple[str, str]:
    """Of copies of one text by one outlet the last is kept, whatever order they were named in."""
    return extraction.report.url or "", extraction.report.id


def _copies(extractions: Sequence[Extraction], graphs: Mapping[str, Extraction]) -> Iterator[str]:
    for one in extractions:
        kept = graphs[str(report_graph_iri(one.report))]
        if kept is not one:
            yield f"{one.report.id}: the same text by the same outlet as {kept.report.id}; it counts once"


def _fill(store: LocalStore, graphs: Mapping[str, Extraction], *, with_text: bool) -> int:
    """How many report graphs are new or other than before."""
    for iri, triples in background():
        store.replace_graph(iri, triples)
    return sum(
        store.replace_graph(iri, report_graph(one, with_text=with_text)) for iri, one in graphs.items()
    )


def _summary(extractions: Sequence[Extraction], changed: int, updated: Updated, name: str) -> str:
    told = counted(sum(len(one.events) for one in extractions), "event")
    same, links = (
        counted(updated.judged_same, "pair"),
        counted(updated.pattern_links + updated.inferred_links, "link"),
    )
    reports = counted(len(extractions), "report")
    return f"{name}: {reports} read, {changed:,} new or changed; {told} told, {same} judged the same, {links} added"
