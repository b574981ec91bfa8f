"""Commands that read reports: extract, build, demo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, app, fail, say
from sabab.cli.reading import (
    CoderName,
    CorrectionsFile,
    Encoding,
    Jobs,
    Lang,
    MetadataFile,
    Outlet,
    Paths,
    Published,
    Reading,
    Url,
    correction_rows,
    given,
    metadata_rows,
    progress,
)

if TYPE_CHECKING:
    from sabab.model import Extraction


@app.command()
def extract(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    lang: Lang = None,
    encoding: Encoding = None,
    metadata: MetadataFile = None,
    corrections: CorrectionsFile = None,
    coder: CoderName = None,
    jobs: Jobs = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", metavar="DIR", help="One JSON file per report here, instead of JSON lines."),
    ] = None,
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Read reports again whose file in DIR is up to date.")
    ] = False,
) -> None:
    """Read reports into JSON: events, claims, links, habits, relations, each with its words."""
    from sabab.files import made_folder  # noqa: PLC0415
    from sabab.pipeline.extracting import Printed, Settings, apart, check_outputs, steps, write_printed  # noqa: PLC0415
    from sabab.sources.pieces import report_files  # noqa: PLC0415

    files = report_files(paths)
    about = given(published, outlet, url, lang, encoding)
    rows, corrected = metadata_rows(metadata, files), correction_rows(corrections, files)
    if output is None:
        found = steps(files, about, rows, Settings(coder, corrected, form="line"), jobs)
    else:
        check_outputs(files)
        settings = Settings(coder, corrected, None if force else output, "file")
        found = apart(steps(files, about, rows, settings, jobs))
        made_folder(output)
    reading = Reading(files, corrected)
    with progress(files, printing=output is None) as advance:
        for read in reading.told(found, advance):
            if not isinstance(read, Printed):
                continue
            if output is None:
                print(read.text)
            else:
                say(f"{write_printed(read, output)}: {read.events} events", level=1)
    if output is not None and reading.done + reading.kept:
        kept = f", {reading.kept} up to date (--force reads them again)" if reading.kept else ""
        say(f"{output}: {reading.done} read{kept}")
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
    corrections: CorrectionsFile = None,
    coder: CoderName = None,
    jobs: Jobs = None,
    *,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave sentences and quotes out; offsets and SHA-256 remain.")
    ] = False,
) -> None:
    """Read reports into a graph: extract, to RDF, same-event judgements, links, inference, validation."""
    from sabab.files import check_target  # noqa: PLC0415
    from sabab.pipeline.building import check_store  # noqa: PLC0415
    from sabab.pipeline.extracting import Read, Settings, steps  # noqa: PLC0415
    from sabab.sources.pieces import report_files  # noqa: PLC0415

    if (store is None) == (output is None):
        fail("say where the graph goes: --store DIR or -o FILE.trig, one of them")
    if store is not None:
        check_store(store)
    if output is not None:
        check_target(output, ".trig")
    files = report_files(paths)
    about = given(published, outlet, url, lang, encoding)
    rows, corrected = metadata_rows(metadata, files), correction_rows(corrections, files)
    reading = Reading(files, corrected)
    with progress(files, printing=False) as advance:
        found = reading.told(steps(files, about, rows, Settings(coder, corrected), jobs), advance)
        read = [one.extraction for one in found if isinstance(one, Read)]
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
