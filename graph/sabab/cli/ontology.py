"""Commands for those who work on the ontology: check, docs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import FINDINGS, app, say

ontology = typer.Typer(
    name="ontology", help="Check and document the ontology and the knowledge base.", no_args_is_help=True
)
app.add_typer(ontology)


@ontology.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]", help="The ontology's folder; by default the one that sabab comes with."
        ),
    ] = None,
) -> None:
    """Run every check of vocabulary, knowledge, reasoning, shapes and questions; one line per check with its count."""
    from sabab.pipeline.formats import counted  # noqa: PLC0415
    from sabab.pipeline.ontology_check import checked  # noqa: PLC0415

    failures = 0
    for result in checked(folder):
        sys.stdout.write(result.line + "\n")
        for problem in result.problems:
            sys.stdout.write(f"    {problem}\n")
        failures += len(result.problems)
    say(counted(failures, "failure") if failures else "no failures")
    if failures:
        raise typer.Exit(FINDINGS)


@ontology.command()
def docs(
    output: Annotated[Path, typer.Option("-o", metavar="DIR", help="The folder for the site.")],
    store: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="A store whose answers illustrate the questions; by default the demo's."
        ),
    ] = None,
) -> None:
    """Write the ontology's documentation as a static site in English and Arabic."""
    from sabab.pipeline.ontology_docs import written_docs  # noqa: PLC0415

    say(written_docs(output, store))
