"""The command that scores extractions: evaluate."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import FINDINGS, app, fail, say
from sabab.cli.graphs import Format
from sabab.cli.reading import CoderName


@app.command()
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="A folder with dispatches/ID.txt and gold/ID.json.")
    ],
    system: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Score the extractions in this folder, ID.json each."),
    ] = None,
    coder: CoderName = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="IDS", help="Only these reports: ids with commas between, or a file of ids."),
    ] = None,
    without: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Not these reports: a file of ids, or ids with commas between."),
    ] = None,
    *,
    by_report: Annotated[bool, typer.Option("--by-report", help="Each report by itself as well.")] = False,
    output_format: Format = "table",
) -> None:
    """Score what is read against gold, slot by slot, with 95 % intervals: development scores."""
    from sabab.pipeline.evaluating import Choice, evaluate  # noqa: PLC0415

    if system is not None and coder is not None:
        fail("name --system for extractions that exist, or --coder to make them, not both")
    result = evaluate(gold, Choice(system, coder, only, without, by_report), output_format)
    sys.stdout.write(result.text)
    for notice in result.notices:
        say(notice)
    if not result.complete:
        raise typer.Exit(FINDINGS)
