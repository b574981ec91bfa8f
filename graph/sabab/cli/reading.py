"""What the commands that read reports share: their options, their progress, and what they say of each report."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, NOTHING_DONE, Verbosity, fail, say
from sabab.errors import ReportError

if TYPE_CHECKING:
    from sabab.pipeline.extracting import Notice, Printed, Read, Step
    from sabab.sources.corrections import CorrectionRow
    from sabab.sources.metadata import Metadata

#: Of more files than these, notices are counted and not told one by one.
_MANY_FILES = 20
#: More processes than any machine has cores for are a slip of the keyboard, and would bring it down.
_MOST_JOBS = 256

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Report files (.txt, .html, .jsonl), folders of them, or - for standard input.",
    ),
]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Day of publication, YYYY-MM-DD.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")]
Url = Annotated[str | None, typer.Option("--url", metavar="ADDRESS", help="Where it was published.")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="ar|en", help="Language, where it cannot be told from the text."),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the files, where it cannot be told.")
]
MetadataFile = Annotated[
    Path | None,
    typer.Option(
        "--metadata", metavar="FILE.csv", help="Columns path, published, outlet, url for many reports."
    ),
]
CorrectionsFile = Annotated[
    Path | None,
    typer.Option(
        "--corrections",
        metavar="FILE.csv",
        help="Your word over the reader's: columns report, event, slot, value, because, who, when.",
    ),
]
CoderName = Annotated[
    str | None,
    typer.Option("--coder", metavar="NAME", help="A coder that a package brings, instead of sabab's own."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", min=1, max=_MOST_JOBS, help="Processes; by default one for each core."
    ),
]


def given(
    published: str | None, outlet: str | None, url: str | None, lang: str | None, encoding: str | None
) -> Metadata:
    """The metadata of the command line."""
    from sabab.sources.metadata import Metadata, day, language  # noqa: PLC0415

    return Metadata(
        day(published, "--published") if published else None,
        outlet,
        url,
        language(lang, "--lang") if lang else None,
        encoding,
    )


def metadata_rows(path: Path | None, files: list[str]) -> dict[Path, Metadata]:
    """The rows of a metadata file; says which of them are for none of *files*."""
    from sabab.sources.metadata import read_metadata  # noqa: PLC0415

    rows = read_metadata(path) if path is not None else {}
    for unknown in sorted(rows.keys() - {Path(file).resolve() for file in files}) if rows else ():
        say(f"{path}: no report among those named is {unknown}")
    return rows


def correction_rows(path: Path | None, files: list[str]) -> tuple[CorrectionRow, ...]:
    """The rows of a corrections file; ends the command, with a line for each, where rows are not in order."""
    if path is None:
        return ()
    from sabab.lexicon.index import lexicon  # noqa: PLC0415
    from sabab.pipeline.correcting import checked_rows  # noqa: PLC0415

    rows, wrong = checked_rows(path, files, lexicon())
    for problem in wrong:
        say(f"sabab: {problem}", level=-1)
    if wrong:
        fail(f"{path}: {len(wrong)} of {len(rows) + len(wrong)} rows are to be mended; nothing was read")
    return rows


@contextmanager
def progress(files: list[str], *, printing: bool) -> Iterator[Callable[[int], None]]:
    """Shows on standard error how much of *files* is read; what it gives is called with the bytes of each report.

    Nothing is shown with -q, where standard error is no terminal, and where results are printed to one.
    """
    if Verbosity.level < 0 or not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 (heavy)
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    from sabab.sources.pieces import size_of  # noqa: PLC0415

    total = size_of(files)
    columns = (BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TextColumn("{task.fields[told]}"))
    # It is drawn from here, not from a thread of its own: threads and forked processes do not go together.
    with Progress(
        *columns,
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
    ) as shown:
        task = shown.add_task("", total=total, told="")
        drawn = reports = 0

        def advance(size: int) -> None:
            nonlocal drawn, reports
            reports += 1
            shown.update(task, advance=size, told=f"{reports} reports")
            percent = int(shown.tasks[0].percentage)
            if percent != drawn or reports % _MANY_FILES == 0:
                drawn = percent
                shown.refresh()

        yield advance


class Reading:
    """What became of the reports that a command was given."""

    def __init__(self, files: list[str], corrections: tuple[CorrectionRow, ...] = ()) -> None:
        from sabab.sources.pieces import LINES  # noqa: PLC0415

        self.done = self.failed = self.kept = self.unfitting = 0
        self._corrections = corrections
        self._corrected: set[str] = set()
        self._counted: Counter[str] = Counter()
        self._are_many = len(files) > _MANY_FILES or any(file.lower().endswith(LINES) for file in files)

    def told(self, steps: Iterable[Step], advance: Callable[[int], None]) -> Iterator[Read | Printed]:
        """What was read; says what the user should know of each report, and what could not be read."""
        from sabab.pipeline.extracting import Kept  # noqa: PLC0415

        for step in steps:
            advance(step.size)
            outcome = step.outcome
            if isinstance(outcome, ReportError):
                say(f"sabab: {outcome}", level=-1)
                self.failed += 1
                continue
            self._corrected.update(outcome.corrected)
            if isinstance(outcome, Kept):
                self.kept += 1
                continue
            self._say(outcome.notices, outcome.unfitting)
            self.done += 1
            yield outcome

    def _say(self, notices: Iterable[Notice], unfitting: tuple[ReportError, ...]) -> None:
        for notice in notices:
            self._counted[notice.kind] += 1
            say(notice.text, level=1 if self._are_many else 0)
        for problem in unfitting:
            say(f"sabab: {problem}", level=-1)
            self.unfitting += 1

    def end(self, *, findings: bool = False) -> None:
        """Says what concerns all, and ends the command with its status."""
        self._say_counted()
        self._say_unused()
        total = self.done + self.failed + self.kept
        if self.failed and total > 1:
            say(f"sabab: {self.failed} of {total} reports could not be read", level=-1)
        if self.failed or self.unfitting or findings:
            raise typer.Exit(FINDINGS if self.done or self.kept else NOTHING_DONE)

    def _say_counted(self) -> None:
        for kind, number in self._counted.items() if self._are_many and Verbosity.level < 1 else ():
            say(
                f"{number} of {self.done} reports {'was' if number == 1 else 'were'} read {kind} (-v names them)"
            )

    def _say_unused(self) -> None:
        unused = [row for row in self._corrections if row.where not in self._corrected]
        level = 1 if len(unused) > _MANY_FILES else 0
        for row in unused:
            say(f"{row.where}: no report that was read is {row.report!r}", level=level)
        if level and Verbosity.level < 1:
            say(f"{len(unused)} corrections are of reports that were not read (-v names them)")
