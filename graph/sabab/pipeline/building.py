"""Building a graph from extractions: report graphs in, then everything that sabab adds beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.pipeline.checking import finding_line
from sabab.pipeline.files import made_folder
from sabab.pipeline.settling import settle
from sabab.rdf import report_graph, report_graph_iri, write_trig
from sabab.store import LocalStore
from sabab.store.background import KNOWLEDGE, ONTOLOGY, background
from sabab.validation import validate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sabab.escalation.update import Updated
    from sabab.model import Extraction


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: one line for the user, and what validation found, a line each."""

    summary: str
    findings: tuple[str, ...]


def build_store(extractions: Sequence[Extraction], folder: Path, *, with_text: bool = True) -> Built:
    """Puts the reports into the store in *folder*, made where it is missing, and settles it.

    A report that is there already changes nothing; with other metadata or by a newer sabab its graph is replaced.

    Raises:
        StoreError: the folder is no store, or another process is writing to it.
    """
    made_folder(folder.parent)
    with LocalStore.writing(folder) as store:
        changed = _fill(store, extractions, with_text=with_text)
        return _built(store, extractions, changed, settle(store), str(folder))


def build_file(extractions: Sequence[Extraction], path: Path, *, with_text: bool = True) -> Built:
    """Writes the graphs of the reports, and what sabab adds beside them, to a TriG file; same reports, same bytes.

    The ontology and the knowledge base are left out: whoever reads the file with sabab gets them with it.
    """
    made_folder(path.parent)
    with LocalStore.in_memory(str(path)) as store:
        changed = _fill(store, extractions, with_text=with_text)
        updated = settle(store)
        write_trig(path, (store.graph(iri) for iri in store.graphs() if iri not in (ONTOLOGY, KNOWLEDGE)))
        return _built(store, extractions, changed, updated, str(path))


def _fill(store: LocalStore, extractions: Sequence[Extraction], *, with_text: bool) -> int:
    """How many report graphs are new or other than before."""
    for iri, triples in background():
        store.replace_graph(iri, triples)
    graphs = (
        (str(report_graph_iri(one.report)), report_graph(one, with_text=with_text)) for one in extractions
    )
    return sum(store.replace_graph(iri, graph) for iri, graph in graphs)


def _built(
    store: LocalStore, extractions: Sequence[Extraction], changed: int, updated: Updated, name: str
) -> Built:
    told = counted(sum(len(one.events) for one in extractions), "event")
    same, links = (
        counted(updated.judged_same, "pair"),
        counted(updated.pattern_links + updated.inferred_links, "link"),
    )
    reports = counted(len(extractions), "report")
    summary = f"{name}: {reports} read, {changed} new or changed; {told} told, {same} judged the same, {links} added"
    return Built(summary, tuple(finding_line(found) for found in validate(store.oxigraph)))


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 event, 2 events."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
