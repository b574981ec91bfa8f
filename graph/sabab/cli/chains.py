"""Commands that show what followed what: chains, view."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import app, say
from sabab.cli.graphs import Endpoint, File, Format, Store


@app.command()
def chains(
    pattern: Annotated[
        str | None,
        typer.Argument(metavar="[PATTERN]", help="Only chains of this pattern of the knowledge base."),
    ] = None,
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    output_format: Format = "table",
) -> None:
    """List chains of events that followed each other, with the basis of every link and its sentences."""
    from sabab.pipeline.chaining import chains_text  # noqa: PLC0415

    sys.stdout.write(chains_text(pattern, store, file, endpoint, output_format))


@app.command()
def view(
    output: Annotated[Path, typer.Option("-o", metavar="FILE.html", help="The page to write.")],
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
) -> None:
    """Write the graph as one offline HTML page: timeline, actors, map, evidence; Arabic and English."""
    from sabab.pipeline.paging import written_page  # noqa: PLC0415

    say(written_page(output, store, file, endpoint))
