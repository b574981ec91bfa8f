"""The command that reads event datasets: import."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, Verbosity, app, fail, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.pipeline.importing import Import


@app.command("import")
def import_(
    dataset: Annotated[
        str,
        typer.Argument(
            metavar="DATASET", help="ucdp, acled, gdelt, icews, polecat, or csv for your own table."
        ),
    ],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Its files, plain, .gz or .zip; one graph each.")
    ],
    store: Annotated[Path | None, typer.Option(metavar="DIR", help="Put the graphs into this store.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", metavar="FILE.trig", help="Write the graphs to this file instead.")
    ] = None,
    mapping: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="What the columns of your own table mean.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Name of the graph, which it replaces; by default the file's."),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding of the files, where it is not the dataset's.")
    ] = None,
) -> None:
    """Read event datasets into a graph, every row accounted for; rows without direction are never linked."""
    from sabab.files import check_target  # noqa: PLC0415
    from sabab.pipeline.importing import import_into_file, import_into_store, planned  # noqa: PLC0415

    if (store is None) == (output is None):
        fail("say where the graph goes: --store DIR or -o FILE.trig, one of them")
    if output is not None:
        check_target(output, ".trig")
    with _bar() as bar:
        imports = planned(dataset, files, mapping, name, encoding, lambda line: say(line, level=-1), bar)
        done = (
            import_into_store(imports, store)
            if store is not None
            else import_into_file(imports, output or Path())
        )
        refused = sum(_said(one) for one in done)
    if refused:
        raise typer.Exit(FINDINGS)


def _said(one: Import) -> int:
    """Says what became of one file's rows; how many were refused."""
    from sabab.pipeline.importing import summary  # noqa: PLC0415

    for line in summary(one):
        say(line)
    return one.tally.all_refused


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar on a terminal's standard error, told the name, the bytes read and the bytes there are."""
    if Verbosity.level < 0 or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {}

        def told(name: str, done: int, total: int) -> None:
            if name not in tasks:
                tasks[name] = progress.add_task(name, total=total)
            progress.update(tasks[name], completed=done)

        yield told
