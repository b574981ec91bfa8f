"""The whole way in one command: reports in; store, extractions, chains and a page out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import OutputError, ReportError
from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.exports.chains import chains_brief
from sabab.pipeline.building import build_store
from sabab.pipeline.extracting import Read, Settings, apart, extractions, steps, write_extraction
from sabab.pipeline.formats import counted
from sabab.pipeline.opening import opened
from sabab.pipeline.paging import written_page, written_query_page
from sabab.pipeline.reasoning import reasoned
from sabab.rdf import report_graph_iri
from sabab.rdf.iris import REPORT_GRAPHS
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata
from sabab.sources.reports import report_files
from sabab.store import LocalStore

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction

Say = Callable[[str], None]
EXERCISE = (
    "These are exercise texts: they follow the public record of March 2023 and are no source of facts.\n"
)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the explorer is, and what to tell the user at the end; *clean* when nothing failed or was found wrong."""

    page: Path
    report: str
    clean: bool


def demonstrate(folder: Path, article: Path | None, say: Say) -> Demonstration:
    """Reads the exercise dispatches, or *article*; leaves the graph, what was read, and its two pages in *folder*.

    They are called ``store``, ``extractions``, ``page.html`` and ``ask.html``.

    Raises:
        ReportError: none of the reports could be read.
        OutputError, StoreError: the folder cannot be written to, or holds other reports.
    """
    reads = list(_reads(article))
    found = [one.extraction for one in reads if isinstance(one, Read)]
    failed = [one for one in reads if isinstance(one, ReportError)]
    if not found:
        raise failed[0] if failed else ReportError(article or "the dispatches", "holds no report")
    _check_folder(folder, found)
    for one in found:
        write_extraction(one, folder / "extractions")
    built = build_store(found, folder / "store")
    for line in (*map(str, failed), built.summary, *built.notices, *built.findings):
        say(line)
    reasoning = reasoned(folder / "store", None)
    say(reasoning.report)
    page = _write_pages(folder, say)
    notes = [] if article is not None else [EXERCISE]
    clean = reasoning.clean and not failed and not built.findings
    return Demonstration(page, "\n".join([*notes, *_told(found, folder, page)]), clean)


def _write_pages(folder: Path, say: Say) -> Path:
    """The explorer and the query page beside it, each with a link to the other; the explorer's path."""
    page, ask = folder / "page.html", folder / "ask.html"
    say(written_page(page, folder / "store", None, None, other=ask.name))
    say(written_query_page(ask, folder / "store", None, None, other=page.name))
    return page


def _reads(article: Path | None) -> Iterator[Read | ReportError]:
    if article is not None:
        found = apart(steps(report_files([str(article)]), Metadata(), {}, Settings(), jobs=1))
        yield from (step.outcome for step in found if isinstance(step.outcome, (Read, ReportError)))
        return
    yield from dispatches()


def dispatches() -> Iterator[Read | ReportError]:
    """What is read out of the exercise dispatches, in order of their names."""
    examples = ontology_folder() / "examples" / "dispatches"
    files = report_files([str(examples)])
    yield from extractions(
        [file for file in files if file.endswith(".txt")],
        Metadata(),
        read_metadata(examples / "metadata.csv"),
    )


def _check_folder(folder: Path, found: list[Extraction]) -> None:
    """A page of these reports shall not show the chains of those of an earlier demonstration."""
    if not (folder / "store").exists():
        return
    ours = {str(report_graph_iri(one.report)) for one in found}
    with LocalStore.writing(folder / "store") as store:
        others = [iri for iri in store.graphs() if iri.startswith(REPORT_GRAPHS) and iri not in ours]
    if others:
        raise OutputError(f"{folder}: holds the demonstration of other reports; name another folder with -o")


def _told(found: list[Extraction], folder: Path, page: Path) -> Iterator[str]:
    totals = {
        "events": sum(len(one.events) for one in found),
        "links between them": sum(len(one.links) for one in found),
        "stated habits": sum(len(one.patterns) for one in found),
        "standing relations": sum(len(one.relations) for one in found),
    }
    yield f"{counted(len(found), 'report')}:"
    yield from (f"  {number:4}  {noun}" for noun, number in totals.items())
    yield ""
    with opened(folder / "store", None) as source:
        followed = list(chains(read_network(source)))
    longest = "; the longest:" if followed else ""
    yield f"{counted(len(followed), 'chain')} of events that followed each other{longest}"
    yield ""
    if followed:
        yield f"{chains_brief(followed).rstrip()}\n"
    yield f"The page:         {page}"
    yield f"Asking it SPARQL: {folder / 'ask.html'}"
    yield f"The graph:        {folder / 'store'}   (try: sabab query who-accuses-whom --store {folder / 'store'})"
    yield f"The extractions:  {folder / 'extractions'}"
    yield f"All chains:       sabab chains --store {folder / 'store'}"
