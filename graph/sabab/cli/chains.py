"""Commands that show what followed what: chains, view."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from sabab.cli.app import app, fail, say
from sabab.cli.graphs import Endpoint, File, Format, Store


class Basis(Enum):
    """The bases of links that tie chains, strongest first."""

    declared = "declared"
    stated = "stated"
    pattern = "pattern"
    inferred = "inferred"


class EngineChoice(Enum):
    """Who finds all matches of a pattern."""

    auto = "auto"
    reference = "reference"
    fast = "fast"
    sql = "sql"


_BASES = ", ".join(basis.value for basis in Basis)
Pattern = Annotated[
    str | None,
    typer.Argument(
        metavar="[PATTERN]",
        help="A pattern of the knowledge base by name, or one in a line: "
        '"Israel strikes Iran-aligned > Iran-aligned attacks US within 7d".',
    ),
]
Every = Annotated[
    bool, typer.Option("--every", help="Every match of the pattern, not only the nearest events.")
]
Top = Annotated[
    int | None,
    typer.Option(metavar="K", help="The K strongest: by weakest link, then the longer, then fewer days."),
]
Count = Annotated[
    bool, typer.Option("--count", help="How many matches there are, and which engine counted them.")
]
Sample = Annotated[
    int | None,
    typer.Option(metavar="N", help="N matches, each drawn from all with equal chance and put back."),
]
Engine = Annotated[
    EngineChoice,
    typer.Option(
        metavar="ENGINE",
        help="Who finds them: auto (by their number), reference, fast, sql; with --count, --sample, --every --top.",
    ),
]
Actor = Annotated[
    str | None, typer.Option(metavar="NAME", help="With an event by or on NAME; X-aligned is X's camp.")
]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="With an event at that place or within it.")]
OfBasis = Annotated[
    Basis | None, typer.Option(metavar="BASIS", help=f"Of links of this basis or a stronger: {_BASES}.")
]
IsOpen = Annotated[bool | None, typer.Option("--open/--closed", help="With a step due next, or without.")]
AccordingTo = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only what NAME says: events, doers and links.")
]
Only = Annotated[
    str | None, typer.Option(metavar="SOURCES", help="Only these outlets or reports, parted by commas.")
]
Without = Annotated[str | None, typer.Option(metavar="SOURCES", help="Without these outlets or reports.")]
Compare = Annotated[
    tuple[str, str] | None,
    typer.Option(metavar="SOURCES SOURCES", help="What only one of two sets of sources supports."),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Only what was published by then, and due then."),
]


@app.command()
def chains(
    pattern: Pattern = None,
    every: Every = False,
    top: Top = None,
    count: Count = False,
    sample: Sample = None,
    engine: Engine = EngineChoice.auto,
    actor: Actor = None,
    place: Place = None,
    basis: OfBasis = None,
    is_open: IsOpen = None,
    according_to: AccordingTo = None,
    only: Only = None,
    without: Without = None,
    compare: Compare = None,
    as_of: AsOf = None,
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    output_format: Format = "table",
) -> None:
    """List chains of events that followed each other, with the basis of every link and its sentences.

    Chains are of merged events, each once. A pattern's step says who does what to whom: names in English or Arabic
    ("Iran" itself, "Iran-aligned" its camp, "anyone"), a verb or a class of events, "within 7d" after the step
    before; at the end "same place within 50km".
    """
    from sabab.pipeline.chaining import Asked, chains_text  # noqa: PLC0415

    asked = Asked(
        pattern=pattern,
        every=every,
        according_to=according_to,
        only=only,
        without=without,
        compare=compare,
        as_of=as_of.date() if as_of else None,
        actor=actor,
        place=place,
        basis=basis.value if basis else None,
        state=None if is_open is None else "open" if is_open else "closed",
        top=top,
        count=count,
        sample=sample,
        engine=engine.value,
    )
    sys.stdout.write(chains_text(asked, store, file, endpoint, output_format))


@app.command()
def view(
    output: Annotated[Path, typer.Option("-o", metavar="FILE.html", help="The page to write.")],
    store: Store = None,
    file: File = None,
    endpoint: Endpoint = None,
    *,
    query: Annotated[
        bool,
        typer.Option("--query", help="A page that answers SPARQL over the graph, in the browser, offline."),
    ] = False,
    simple: Annotated[
        bool, typer.Option("--simple", help="Swim lanes in plain pyvis instead, made to be changed by hand.")
    ] = False,
    basemap: Annotated[
        Path | None,
        typer.Option(
            "--basemap", metavar="FILE.json", help="Outlines for the map instead of those that come along."
        ),
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="ar|en", help="Language of the simple page.")] = "en",
) -> None:
    """Write the graph as one offline HTML page: timeline, actors, map, evidence; Arabic and English."""
    from sabab.files import check_target  # noqa: PLC0415
    from sabab.pipeline.paging import written_page, written_query_page  # noqa: PLC0415
    from sabab.sources.metadata import language  # noqa: PLC0415

    if query and simple:
        fail("--query and --simple are two pages: name one of them")
    if simple and basemap:
        fail("--simple is a page without a map, so --basemap has no place on it")
    check_target(output)
    if query:
        say(written_query_page(output, store, file, endpoint, basemap=basemap))
        return
    chosen = language(lang, "--lang")
    say(written_page(output, store, file, endpoint, simple=chosen if simple else None, basemap=basemap))
