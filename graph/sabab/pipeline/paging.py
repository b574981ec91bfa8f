"""The pages: from a store, a file or an endpoint to one offline HTML file."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sabab import __version__
from sabab.errors import StoreError
from sabab.files import write_text
from sabab.pipeline.opening import opened
from sabab.store import LocalStore
from sabab.store.redistribution import check_source
from sabab.views.explorer import explorer_html
from sabab.views.explorer.basemap import read_basemap
from sabab.views.page_data import read_page
from sabab.views.page_data.reports import default_title, read_reports
from sabab.views.query_page import QueryPage, query_html

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Label, Language
    from sabab.store.source import Source
    from sabab.views.explorer import PageData


def written_page(
    output: Path,
    store: Path | None,
    file: Path | None,
    endpoint: str | None,
    *,
    simple: Language | None = None,
    basemap: Path | None = None,
    other: str | None = None,
) -> str:
    """Writes the page of the one source that was named, whole or not at all; a line that says what is on it.

    *simple* asks for the simple page, in that language, which has no map. *basemap* holds outlines for the map
    instead of the packaged ones. *other* is where the query page of the same graph lies, seen from this one.

    Raises:
        QueryError: no source was named, or more than one.
        SababError: *basemap* holds no outlines.
        StoreError, EndpointError: the source cannot be read.
        OutputError: the page cannot be written there.
    """
    outlines = read_basemap(basemap)
    with opened(store, file, endpoint) as source:
        data = page_for(source)
    html = (
        explorer_html(data, basemap=outlines, other=other) if simple is None else _simple_html(data, simple)
    )
    write_text(output, html)
    return f"{output}: {_counts(data)}, {len(html.encode()) / 1e6:.1f} MB"


def written_query_page(
    output: Path,
    store: Path | None,
    file: Path | None,
    endpoint: str | None,
    *,
    basemap: Path | None = None,
    other: str | None = None,
) -> str:
    """Writes the page that asks the graph in SPARQL, whole or not at all; a line that says what is on it.

    *basemap* is as for `written_page`; *other* is where the explorer of the same graph lies, seen from this page.

    Raises:
        QueryError: no source was named, or more than one.
        SababError: *basemap* holds no outlines.
        StoreError: the source cannot be read, or is an endpoint, which does not give its whole graph.
        RedistributionError: the licence of a dataset in it does not let its rows be passed on.
        OutputError: the page cannot be written there.
    """
    outlines = read_basemap(basemap)
    with opened(store, file, endpoint) as source:
        if not isinstance(source, LocalStore):
            raise StoreError(
                f"{source.name}: a page that asks the graph holds all of it: name a store or a file"
            )
        check_source(source)
        page = query_page_for(source)
    html = query_html(page, basemap=outlines, other=other)
    write_text(output, html)
    return f"{output}: {page.statements} statements to ask, {len(html.encode()) / 1e6:.1f} MB"


def query_page_for(store: LocalStore) -> QueryPage:
    """All that *store* holds, with the title that its page has."""
    reports = read_reports(store)
    quads = store.nquads()
    return QueryPage(
        title=default_title(reports),
        version=__version__,
        sha256=sha256(quads.encode()).hexdigest(),
        statements=quads.count("\n"),
        quads=quads,
        exercise=any(report.exercise for report in reports),
    )


def _simple_html(data: PageData, language: Language) -> str:
    from sabab.views.simple import lane_network  # noqa: PLC0415 - pyvis takes a second

    html: str = lane_network(data, language).generate_html()
    return html


def page_for(source: Source, *, title: Label | None = None) -> PageData:
    """The page's records: merged events, links, and the first `MOST_CHAINS` chains.

    Raises:
        StoreError, EndpointError: the source could not answer.
    """
    return read_page(source, title=title)


def _counts(data: PageData) -> str:
    first = "the first " if data.more_chains else ""
    counts = {"event": len(data.events), "link": len(data.links), "chain": len(data.chains)}
    named = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items()]
    named[-1] = first + named[-1]
    if data.events_left_out:
        everything = len(data.events) + data.events_left_out
        named[0] = f"{len(data.events)} of {everything} events (linked ones first, then the latest)"
    return ", ".join(named)
