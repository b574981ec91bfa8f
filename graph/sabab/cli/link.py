"""The command that links events anew: link."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import app, say


@app.command()
def link(
    store: Annotated[Path, typer.Option(metavar="DIR", help="A store made by `sabab build`.")],
    window: Annotated[
        str,
        typer.Option(
            metavar="7d", help="Link by inference what followed within so many days, or weeks (2w)."
        ),
    ] = "7d",
    theatre: Annotated[
        str | None,
        typer.Option(metavar="KM", help="…and is known to have been at most so many kilometres away."),
    ] = None,
) -> None:
    """Link the events of a store anew: by pattern, and by inference where sides reciprocate.

    What reports declare or state stays. The links made here stand in a graph of their own, each with its rule, its
    days, its distance and the other events that may stand in its cause's place; running again replaces them, and
    so does `sabab build`, within seven days at any distance.
    """
    from sabab.pipeline.linking import limits_of, linked  # noqa: PLC0415

    first, *others = linked(store, limits_of(window, theatre))
    print(first)
    for line in others:
        say(line)
