"""The page: from a store, a file or an endpoint to one offline HTML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.pipeline.files import write_text
from sabab.pipeline.opening import opened
from sabab.views.explorer import explorer_html
from sabab.views.page_data import MOST_CHAINS, read_page

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Label
    from sabab.store.source import Source
    from sabab.views.explorer import PageData


def written_page(output: Path, store: Path | None, file: Path | None, endpoint: str | None) -> str:
    """Writes the page of the one source that was named, whole or not at all; a line that says what is on it.

    Raises:
        QueryError: no source was named, or more than one.
        StoreError, EndpointError: the source cannot be read.
        OutputError: the page cannot be written there.
    """
    with opened(store, file, endpoint) as source:
        data = page_for(source)
    html = explorer_html(data)
    write_text(output, html)
    return f"{output}: {_counts(data)}, {len(html.encode()) / 1e6:.1f} MB"


def page_for(source: Source, *, title: Label | None = None) -> PageData:
    """The page's records: merged events, links, and the first `MOST_CHAINS` chains.

    Raises:
        StoreError, EndpointError: the source could not answer.
    """
    return read_page(source, title=title)


def _counts(data: PageData) -> str:
    first = "the first " if len(data.chains) == MOST_CHAINS else ""
    counts = {"event": len(data.events), "link": len(data.links), "chain": len(data.chains)}
    named = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items()]
    named[-1] = first + named[-1]
    return ", ".join(named)
