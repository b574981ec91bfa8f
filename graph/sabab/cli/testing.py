"""The command that asks whether a pattern is more than chance: test."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sabab.cli.app import FINDINGS, app, fail, say
from sabab.cli.graphs import Endpoint, File, Format, Store

if TYPE_CHECKING:
    from datetime import date

    from sabab.escalation.significance.records import Run
    from sabab.pipeline.testing import Asked

#: Refused rows that are named one by one.
_MOST_SAID = 20
_Texts = list[str] | None


Patterns = Annotated[
    _Texts,
    typer.Argument(
        metavar="PATTERN",
        help="Patterns by name, or each in a line as sabab chains takes it; without any, all of the knowledge base.",
    ),
]
Tables = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE.csv", help="A table of dated counts or events instead of a graph; repeatable."
    ),
]
Trigger = Annotated[
    _Texts,
    typer.Option(metavar="SELECTION", help="What comes first: COLUMN, rows[COLUMN=VALUE], FILE:COLUMN…"),
]
Response = Annotated[
    _Texts, typer.Option(metavar="SELECTION", help="What may follow; one for each --trigger.")
]
Window = Annotated[
    _Texts, typer.Option(metavar="7d", help="How long a response may take; several are corrected together.")
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="The first day watched.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="The last day watched.")]
Hole = Annotated[
    _Texts, typer.Option(metavar="FROM..TO", help="Days on which nothing would have been seen; repeatable.")
]
DateColumn = Annotated[str, typer.Option("--date", metavar="COLUMN", help="The column of dates in --series.")]
Cell = Annotated[
    float | None,
    typer.Option(metavar="DEGREES", help="Triggers are followed only within a square of this size."),
]
By = Annotated[
    str | None, typer.Option(metavar="COLUMN", help="… only where this column has the same value.")
]
Block = Annotated[
    int | None, typer.Option(metavar="DAYS", help="Length of the stretches, two to four windows.")
]
Permutations = Annotated[
    int | None, typer.Option(metavar="N", help="How many permutations are drawn; 1999 if not said.")
]
Seed = Annotated[int | None, typer.Option(metavar="N", help="Seed of the permutations.")]
Model = Annotated[
    bool, typer.Option("--model", help="Also fit the conditional model: own history, trend, weekday.")
]
Picture = Annotated[
    Path | None, typer.Option(metavar="FILE.svg", help="Draw the lags, chance and the placebo.")
]
Lang = Annotated[str, typer.Option(metavar="en|ar", help="Language of the picture.")]


@app.command("test")
def more_than_chance(
    patterns: Patterns = None,
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    series: Tables = None,
    trigger: Trigger = None,
    response: Response = None,
    window: Window = None,
    since: Since = None,
    until: Until = None,
    hole: Hole = None,
    date_column: DateColumn = "date",
    cell: Cell = None,
    by: By = None,
    block: Block = None,
    permutations: Permutations = None,
    seed: Seed = None,
    *,
    model: Model = False,
    picture: Picture = None,
    lang: Lang = "en",
    output_format: Format = "table",
) -> None:
    """Test whether triggers are followed by responses more than chance would have it, and in that order."""
    from sabab.files import check_target  # noqa: PLC0415
    from sabab.pipeline.testing import check_asked, pattern_run, run_text, write_picture  # noqa: PLC0415
    from sabab.sources.metadata import language  # noqa: PLC0415

    asked = _asked(window, since, until, hole, block, permutations, seed, model=model)
    check_asked(asked, output_format)
    chosen = language(lang, "--lang")
    if picture is not None:
        check_target(picture, ".svg")
    refused = 0
    if series:
        if patterns or store or file or endpoint:
            fail("test patterns of a graph or the series of tables, not both at once")
        run, refused = _of_series(series, trigger, response, date_column, cell, by, asked)
    elif trigger or response:
        fail("--trigger and --response select from tables: name one with --series FILE.csv")
    else:
        run = pattern_run(patterns or [], store, file, endpoint, asked)
    if picture is not None:
        write_picture(run, picture, chosen)
        say(f"{picture}: the lags of {len(run.judged)} tests", level=1)
    sys.stdout.write(run_text(run, output_format))
    if refused:
        raise typer.Exit(FINDINGS)


def _asked(  # one parameter per option
    window: _Texts,
    since: str | None,
    until: str | None,
    hole: _Texts,
    block: int | None,
    permutations: int | None,
    seed: int | None,
    *,
    model: bool,
) -> Asked:
    from sabab.escalation.amounts import asked_days  # noqa: PLC0415
    from sabab.pipeline.testing import SEED, Asked, hole_days  # noqa: PLC0415

    given = Asked(
        windows=tuple(asked_days(text, "--window") for text in window or ()),
        since=_day(since, "--since"),
        until=_day(until, "--until"),
        holes=tuple(map(hole_days, hole or ())),
        block=block,
        seed=SEED if seed is None else seed,
        model=model,
    )
    return given if permutations is None else replace(given, permutations=permutations)


def _day(text: str | None, option: str) -> date | None:
    from sabab.sources.metadata import day  # noqa: PLC0415

    return None if text is None else day(text, option)


def _of_series(
    files: list[Path],
    trigger: _Texts,
    response: _Texts,
    date_column: str,
    cell: float | None,
    by: str | None,
    asked: Asked,
) -> tuple[Run, int]:
    """The run, and how many rows were refused; each of these is said."""
    from sabab.pipeline.testing import series_run  # noqa: PLC0415
    from sabab.sources.series import Columns  # noqa: PLC0415

    run, refused = series_run(files, trigger or [], response or [], Columns(date_column, cell, by), asked)
    for path, row in refused[:_MOST_SAID]:
        value = f": {row.value}" if row.value else ""
        say(f"{path}, line {row.line}: {row.reason}{value}", level=-1)
    if len(refused) > _MOST_SAID:
        say(f"… and {len(refused) - _MOST_SAID} more rows that could not be read", level=-1)
    return run, len(refused)
