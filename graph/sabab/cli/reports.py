"""Commands that read reports: extract, build, demo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, NOTHING_DONE, app, fail, say
from sabab.errors import ReportError

if TYPE_CHECKING:
    from sabab.model import Extraction
    from sabab.pipeline.extracting import Read
    from sabab.sources.metadata import Metadata

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


def _given(
    published: str | None, outlet: str | None, url: str | None, lang: str | None, encoding: str | None
) -> Metadata:
    from sabab.sources.metadata import Metadata, day, language  # noqa: PLC0415

    return Metadata(
        day(published, "--published") if published else None,
        outlet,
        url,
        language(lang, "--lang") if lang else None,
        encoding,
    )


def _reads(files: list[str], given: Metadata, metadata: Path | None) -> Iterator[Read | ReportError]:
    from sabab.pipeline.extracting import extractions  # noqa: PLC0415
    from sabab.sources.metadata import read_metadata  # noqa: PLC0415

    rows = read_metadata(metadata) if metadata is not None else {}
    for path in sorted(rows.keys() - {Path(file).resolve() for file in files}):
        say(f"{metadata}: no report among those named is {path}")
    return extractions(files, given, rows)


class _Reading:
    """What became of the reports that a command was given."""

    def __init__(self) -> None:
        self.done = self.failed = 0

    def told(self, reads: Iterable[Read | ReportError]) -> Iterator[Extraction]:
        """The extractions; says what the user should know of each, and what could not be read."""
        for read in reads:
            if isinstance(read, ReportError):
                say(f"sabab: {read}", level=-1)
                self.failed += 1
                continue
            for notice in read.notices:
                say(notice)
            self.done += 1
            yield read.extraction

    def end(self, *, findings: bool = False) -> None:
        """Ends the command with its status."""
        if self.failed and self.done + self.failed > 1:
            say(f"sabab: {self.failed} of {self.done + self.failed} reports could not be read", level=-1)
        if self.failed or findings:
            raise typer.Exit(FINDINGS if self.done else NOTHING_DONE)


@app.command()
def extract(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    lang: Lang = None,
    encoding: Encoding = None,
    metadata: MetadataFile = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", metavar="DIR", help="One JSON file per report here, instead of JSON lines."),
    ] = None,
) -> None:
    """Read reports into JSON: events, claims, links, habits, relations, each with its words."""
    from sabab.exports.extraction import extraction_text  # noqa: PLC0415
    from sabab.pipeline.extracting import apart, check_outputs, write_extraction  # noqa: PLC0415
    from sabab.pipeline.files import made_folder  # noqa: PLC0415
    from sabab.sources.reports import report_files  # noqa: PLC0415

    files = report_files(paths)
    reads = _reads(files, _given(published, outlet, url, lang, encoding), metadata)
    if output is not None:
        check_outputs(files)
        made_folder(output)
        reads = apart(reads)
    reading = _Reading()
    for extraction in reading.told(reads):
        if output is None:
            print(extraction_text(extraction))
        else:
            say(f"{write_extraction(extraction, output)}: {len(extraction.events)} events", level=1)
    reading.end()


@app.command()
def build(
    paths: Paths,
    store: Annotated[Path | None, typer.Option(metavar="DIR", help="Put the graphs into this store.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", metavar="FILE.trig", help="Write the graphs to this file instead.")
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    lang: Lang = None,
    encoding: Encoding = None,
    metadata: MetadataFile = None,
    *,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave sentences and quotes out; offsets and SHA-256 remain.")
    ] = False,
) -> None:
    """Read reports into a graph: extract, to RDF, same-event judgements, links, inference, validation."""
    from sabab.pipeline.building import check_store  # noqa: PLC0415
    from sabab.sources.reports import report_files  # noqa: PLC0415

    if (store is None) == (output is None):
        fail("say where the graph goes: --store DIR or -o FILE.trig, one of them")
    if store is not None:
        check_store(store)
    reading = _Reading()
    reads = _reads(report_files(paths), _given(published, outlet, url, lang, encoding), metadata)
    read = list(reading.told(reads))
    findings = bool(read) and _build(read, store, output, with_text=not no_text)
    reading.end(findings=findings)


def _build(read: list[Extraction], store: Path | None, output: Path | None, *, with_text: bool) -> bool:
    """Builds, says what was built, and whether validation has found something."""
    from sabab.pipeline.building import build_file, build_store  # noqa: PLC0415

    if store is not None:
        built = build_store(read, store, with_text=with_text)
    elif output is not None:
        built = build_file(read, output, with_text=with_text)
    for line in (built.summary, *built.notices):
        say(line)
    for finding in built.findings:
        say(finding, level=-1)
    return bool(built.findings)


@app.command()
def demo(
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="DIR", help="Where to leave store, extractions and page; by default sabab-demo."
        ),
    ] = None,
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own report instead of the exercise dispatches.")
    ] = None,
    *,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
) -> None:
    """The whole way on bundled exercise dispatches: text in; graph, chains and an HTML page out."""
    from sabab.pipeline.demonstration import demonstrate  # noqa: PLC0415

    folder = output or Path("sabab-demo" if article is None else f"sabab-{article.stem}")
    result = demonstrate(folder, article, say)
    print(result.report)
    if open_page:
        typer.launch(str(result.page))
    if not result.clean:
        raise typer.Exit(FINDINGS)
