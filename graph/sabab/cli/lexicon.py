"""Commands for those who add words: explain."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import app

lexicon = typer.Typer(name="lexicon", help="See how the word lists read a text.", no_args_is_help=True)
app.add_typer(lexicon)


@lexicon.callback()
def _lexicon() -> None:
    """See how the word lists read a text."""


@lexicon.command()
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A text, a file, or - for standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication, YYYY-MM-DD.")
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="ar|en", help="Language, where it cannot be told.")
    ] = None,
    ontology: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="An ontology with your own words; by default the packaged one."),
    ] = None,
    output_format: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="table or json.")
    ] = "table",
) -> None:
    """Show every word's senses, every trigger with its frames, and the rule behind every slot."""
    from sabab.pipeline.explaining import FORMATS, explanations  # noqa: PLC0415
    from sabab.pipeline.formats import check_format, json_text  # noqa: PLC0415
    from sabab.sources.metadata import Metadata, day, language  # noqa: PLC0415
    from sabab.views.explanations import explanation_text  # noqa: PLC0415

    check_format(output_format, FORMATS)
    given = Metadata(
        published=day(published, "--published") if published else None,
        language=language(lang, "--lang") if lang else None,
    )
    for explained in explanations(text, given, ontology):
        if output_format == "json":
            print(json_text(explained), end="")
        else:
            print(explanation_text(explained), end="")
