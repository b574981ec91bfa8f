"""Commands that read a graph: query, reason, validate."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import FINDINGS, app, say

Store = Annotated[Path | None, typer.Option(metavar="DIR", help="A store made by `sabab build`.")]
File = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="A Turtle or TriG file.")]
Endpoint = Annotated[str | None, typer.Option(metavar="URL", help="A SPARQL 1.1 endpoint.")]
Format = Annotated[str, typer.Option("--format", metavar="table|csv|json", help="How rows are printed.")]


@app.command()
def query(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME or FILE.rq]",
            help="A named query or a file; without it the named queries are listed.",
        ),
    ] = None,
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", metavar="NAME=VALUE", help="A parameter of the query; repeatable."),
    ] = None,
    output_format: Format = "table",
) -> None:
    """Ask the graph in SPARQL: a named query, or one of your own."""
    from sabab.pipeline.querying import answer_text, query_list_text  # noqa: PLC0415

    if name is None:
        sys.stdout.write(query_list_text())
        return
    sys.stdout.write(answer_text(name, store, file, endpoint, parameter or [], output_format))


@app.command()
def reason(store: Store = None, file: File = None) -> None:
    """Run HermiT and owlrl on the graph, compare them, and keep what follows in a graph of its own."""
    from sabab.pipeline.reasoning import reasoned  # noqa: PLC0415

    result = reasoned(store, file)
    print(result.report)
    if not result.clean:
        raise typer.Exit(FINDINGS)


@app.command()
def validate(store: Store = None, file: File = None, output_format: Format = "table") -> None:
    """Check the graph against the shapes and the query checks; each finding with node, rule and place."""
    from sabab.pipeline.checking import findings_text  # noqa: PLC0415
    from sabab.pipeline.formats import counted  # noqa: PLC0415

    count, text = findings_text(store, file, output_format)
    sys.stdout.write(text)
    say("nothing to complain of" if not count else counted(count, "finding"))
    if count:
        raise typer.Exit(FINDINGS)
