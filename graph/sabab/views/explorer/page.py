"""The page itself: one HTML file with everything inside, whose policy lets nothing else run or load."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sabab.files import write_text
from sabab.views.embedding import inert_json, library, own_script, own_styles, policy_hash, template
from sabab.views.explorer.basemap import read_basemap
from sabab.views.explorer.payload import Payload
from sabab.views.explorer.words import all_words

if TYPE_CHECKING:
    from sabab.model import Language
    from sabab.views.explorer.data import PageData
    from sabab.views.explorer.network import ActorNetwork

_HERE = Path(__file__).parent


def explorer_html(
    data: PageData,
    *,
    language: Language | None = None,
    basemap: dict[str, Any] | None = None,
    other: str | None = None,
) -> str:
    """The explorer of *data* as one HTML page; the same data gives the same bytes.

    *language* is what the page opens in; without it, Arabic where the reader's browser is Arabic and English
    elsewhere (the address can say otherwise). *basemap* replaces the packaged outlines. *other* is where the query page
    of the same graph lies, seen from this one, if there is one.

    Raises:
        PageError: a record points at something that is not on the page, or an id is there twice.
    """
    # pyvis imports IPython, which takes a second; whoever only asks for the records should not wait for it.
    from sabab.views.explorer.network import build_network  # noqa: PLC0415

    payload = Payload(data).as_dict()
    blocks = {"data": payload, "words": all_words(), "map": basemap or read_basemap()}
    network = build_network(data, lambda built: _render(built, blocks, data, language, other))
    return network.generate_html()


def write_page(data: PageData, path: Path, *, language: Language | None = None) -> None:
    """Write the explorer of *data* to *path*, whole or not at all; UTF-8, line ends LF.

    Raises:
        OutputError: the page cannot be written there.
    """
    write_text(path, explorer_html(data, language=language))


def _render(
    network: ActorNetwork,
    blocks: dict[str, Any],
    data: PageData,
    language: Language | None,
    other: str | None,
) -> str:
    vis, app, style = _library(), app_script(), style_sheet()
    graph = {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    return template(_HERE / "templates", "page.html").render(
        title=data.title.en or data.title.ar or "sabab",
        language=language or "en",
        choose="" if language else "browser",
        style=style,
        style_hash=policy_hash(style),
        script_hashes=[policy_hash(vis), policy_hash(app)],
        library=vis,
        app=app,
        blocks={name: inert_json(value) for name, value in (blocks | {"graph": graph}).items()},
        other=other,
        version=data.version,
    )


@cache
def app_script() -> str:
    """Our scripts in the order of their file names."""
    return own_script(sorted((_HERE / "js").glob("*.js")))


@cache
def style_sheet() -> str:
    """Our styles in the order of their file names, after the embedded font."""
    return own_styles(sorted((_HERE / "css").glob("*.css")))


@cache
def _library() -> str:
    return library("vis-network", "vis-network.min.js")
