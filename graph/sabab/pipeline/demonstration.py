"""The whole way in one command: reports in; store, extractions, chains and a page out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.exports.chains import chains_brief
from sabab.pipeline.building import build_store, counted
from sabab.pipeline.extracting import Read, checked_names, extractions, write_extraction
from sabab.pipeline.opening import opened
from sabab.pipeline.paging import written_page
from sabab.pipeline.reasoning import reasoned
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata

if TYPE_CHECKING:
    from pathlib import Path

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the page is, and what to tell the user at the end."""

    page: Path
    report: str


def demonstrate(folder: Path, article: Path | None, say: Say) -> Demonstration:
    """Reads the exercise dispatches, or *article*, and leaves ``store``, ``extractions`` and ``page.html`` in *folder*.

    Raises:
        ReportError: none of the reports could be read.
        OutputError, StoreError: the folder cannot be written to.
    """
    read = list(_read(article, say))
    if not read:
        raise ReportError(article or "the dispatches", "could not be read")
    for one in read:
        write_extraction(one.extraction, folder / "extractions")
    say(f"read {len(read)} report{'s' if len(read) > 1 else ''}")
    built = build_store([one.extraction for one in read], folder / "store")
    for line in (built.summary, *built.findings):
        say(line)
    reasoning = reasoned(folder / "store", None)
    say(reasoning.report)
    page = folder / "page.html"
    say(written_page(page, folder / "store", None, None))
    return Demonstration(page, "\n".join(_told(read, folder, page)))


def _read(article: Path | None, say: Say) -> Iterator[Read]:
    examples = ontology_folder() / "examples" / "dispatches"
    files = checked_names(
        [str(article)] if article is not None else [str(path) for path in sorted(examples.glob("*.txt"))]
    )
    rows = {} if article is not None else read_metadata(examples / "metadata.csv")
    for one in extractions(files, Metadata(), rows):
        if isinstance(one, ReportError):
            say(str(one))
        else:
            yield one


def _told(read: list[Read], folder: Path, page: Path) -> Iterator[str]:
    found = [one.extraction for one in read]
    totals = {
        "events": sum(len(one.events) for one in found),
        "links between them": sum(len(one.links) for one in found),
        "stated habits": sum(len(one.patterns) for one in found),
        "standing relations": sum(len(one.relations) for one in found),
    }
    yield f"{counted(len(read), 'report')}:"
    yield from (f"  {number:4}  {noun}" for noun, number in totals.items())
    yield ""
    with opened(folder / "store", None) as source:
        followed = list(chains(read_network(source)))
    yield f"{counted(len(followed), 'chain')} of events that followed each other; the longest:"
    yield ""
    yield chains_brief(followed).rstrip()
    yield ""
    yield f"The page:         {page}"
    yield f"The graph:        {folder / 'store'}   (try: sabab query who-accuses-whom --store {folder / 'store'})"
    yield f"The extractions:  {folder / 'extractions'}"
    yield f"All chains:       sabab chains --store {folder / 'store'}"
