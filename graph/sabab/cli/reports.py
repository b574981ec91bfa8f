"""Commands that read reports: extract, build, demo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, NOTHING_DONE, app, fail, say
from sabab.errors import OutputError, ReportError

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


def _reads(paths: list[str], given: Metadata, metadata: Path | None) -> Iterator[Read | ReportError]:
    from sabab.pipeline.extracting import checked_names, extractions  # noqa: PLC0415
    from sabab.sources.metadata import read_metadata  # noqa: PLC0415

    rows = read_metadata(metadata) if metadata is not None else {}
    return extractions(checked_names(paths), given, rows)


def _told(reads: Iterable[Read | ReportError]) -> Iterator[Extraction]:
    """The extractions; says what the user should know, counts what failed and ends the command accordingly."""
    done = failed = 0
    for read in reads:
        if isinstance(read, ReportError):
            say(f"sabab: {read}", level=-1)
            failed += 1
            continue
        for notice in read.notices:
            say(notice)
        done += 1
        yield read.extraction
    if failed:
        say(f"sabab: {failed} of {done + failed} reports could not be read", level=-1)
        raise typer.Exit(FINDINGS if done else NOTHING_DONE)


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
    from sabab.pipeline.extracting import write_extraction  # noqa: PLC0415
    from sabab.pipeline.files import made_folder  # noqa: PLC0415

    reads = _reads(paths, _given(published, outlet, url, lang, encoding), metadata)
    if output is not None:
        made_folder(output)
    for extraction in _told(reads):
        if output is None:
            print(extraction_text(extraction))
        else:
            say(f"{write_extraction(extraction, output)}: {len(extraction.events)} events", level=1)


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
    from sabab.pipeline.building import build_file, build_store  # noqa: PLC0415

    if (store is None) == (output is None):
        fail("say where the graph goes: --store DIR or -o FILE.trig, one of them")
    read = list(_told(_reads(paths, _given(published, outlet, url, lang, encoding), metadata)))
    built = (
        build_store(read, store, with_text=not no_text)
        if store is not None
        else build_file(read, _required(output), with_text=not no_text)
    )
    say(built.summary)
    for finding in built.findings:
        say(finding, level=-1)
    if built.findings:
        raise typer.Exit(FINDINGS)


def _required(path: Path | None) -> Path:
    if path is None:
        raise OutputError("no output was named")
    return path


@app.command()
def demo(
    output: Annotated[
        Path, typer.Option("-o", metavar="DIR", help="Where to leave store, extractions and page.")
    ] = Path("sabab-demo"),
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own report instead of the exercise dispatches.")
    ] = None,
    *,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
) -> None:
    """The whole way on bundled exercise dispatches: text in; graph, chains and an HTML page out."""
    from sabab.pipeline.demonstration import demonstrate  # noqa: PLC0415

    result = demonstrate(output, article, say)
    print(result.report)
    if open_page:
        typer.launch(str(result.page))
