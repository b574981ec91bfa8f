"""The command that counts over the network: measures."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sabab.cli.app import app
from sabab.cli.graphs import Endpoint, File, Format, Store


@app.command()
def measures(
    pause: Annotated[
        str, typer.Option(metavar="3d", help="Events are in one burst up to this pause between two.")
    ] = "3d",
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    output_format: Format = "table",
) -> None:
    """Count who starts, who answers whom on which basis, how mutual it is, who stands between, when events crowd.

    Counts of what reports tell and of what is linked, no more: each says what it does not show.
    """
    from sabab.pipeline.measuring import measures_text, pause_days  # noqa: PLC0415

    sys.stdout.write(measures_text(pause_days(pause), store, file, endpoint, output_format))
