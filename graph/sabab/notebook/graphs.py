"""Graphs for a notebook: of the exercise dispatches, or of reports of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.lexicon.index import lexicon
from sabab.pipeline.building import build_in
from sabab.pipeline.correcting import checked_rows
from sabab.pipeline.demonstration import dispatches
from sabab.pipeline.extracting import Read, Settings, apart, steps
from sabab.sources.metadata import Metadata, read_metadata
from sabab.sources.pieces import report_files
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sabab.model import Extraction, Language
    from sabab.sources.corrections import CorrectionRow

Say = Callable[[str], object]


def demo(say: Say = lambda _: None) -> LocalStore:
    """The graph of the fourteen exercise dispatches that come with sabab, in memory; no source of facts."""
    return _built((one.extraction for one in dispatches() if isinstance(one, Read)), "the dispatches", say)


def graph_of(  # noqa: PLR0913 - one for each option of `sabab build`
    *paths: str | Path,
    published: date | None = None,
    outlet: str | None = None,
    url: str | None = None,
    language: Language | None = None,
    metadata: Path | str | None = None,
    corrections: Path | str | None = None,
    say: Say = print,
) -> LocalStore:
    """The graph of the reports in files or folders, in memory; *say* is told of everything that a user should know.

    What is given of the reports overrules the *metadata* file (columns path, published, outlet, url);
    *corrections* is the file of your word over the reader's. A file that cannot be read is told, and the others go on.

    Raises:
        ReportError: no file could be read, or a correction is not in order.
    """
    files = report_files([str(path) for path in paths])
    settings = Settings(corrections=_rows(Path(corrections), files) if corrections is not None else ())
    known = read_metadata(Path(metadata)) if metadata is not None else {}
    found = steps(files, Metadata(published, outlet, url, language), known, settings, jobs=1)
    outcomes = [step.outcome for step in apart(found)]
    read = [one for one in outcomes if isinstance(one, Read)]
    failed = [one for one in outcomes if isinstance(one, ReportError)]
    if not read:
        raise failed[0]
    for told in (*failed, *(word for one in read for word in (*one.notices, *one.unfitting))):
        say(str(told))
    return _built((one.extraction for one in read), "graph", say)


def _rows(path: Path, files: Sequence[str]) -> tuple[CorrectionRow, ...]:
    rows, wrong = checked_rows(path, files, lexicon())
    if wrong:
        raise wrong[0]
    return rows


def _built(extractions: Iterable[Extraction], name: str, say: Say) -> LocalStore:
    store = LocalStore.in_memory(name)
    built = build_in(store, list(extractions))
    for line in (built.summary, *built.notices, *built.findings):
        say(line)
    return store
