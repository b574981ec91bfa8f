"""The query page itself: graph, engine, editor and named queries inside one HTML file that can reach no network.

The engine is Oxigraph in WebAssembly. It runs in a worker made of a script that the page carries, so that a query that
never ends can be stopped. Graph and engine are gzipped and in base64; the browser unpacks them.
"""

from __future__ import annotations

import gzip
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sabab.views.embedding import (
    base64_file,
    inert_json,
    library,
    own_script,
    own_styles,
    policy_hash,
    template,
)
from sabab.views.explorer.basemap import read_basemap
from sabab.views.query_page.menu import menu
from sabab.views.query_page.words import all_words

if TYPE_CHECKING:
    from sabab.model import Label, Language

_HERE = Path(__file__).parent
_EXPLORER = _HERE.parent / "explorer"
#: Of the explorer's own files, those that know nothing of its records.
_SHARED_SCRIPTS = ("02-words.js", "03-dom.js", "07-scale.js")
_SHARED_STYLES = ("01-tokens.css",)


@dataclass(frozen=True, slots=True)
class QueryPage:
    """What one page holds: a graph as N-Quads, and what to say of it.

    *sha256* is the digest of *quads*; *exercise* says that reports in it are exercise texts.
    """

    title: Label
    version: str
    sha256: str
    statements: int
    quads: str
    exercise: bool = False


def query_html(
    page: QueryPage,
    *,
    language: Language | None = None,
    basemap: dict[str, Any] | None = None,
    other: str | None = None,
) -> str:
    """The query page as HTML; the same graph gives the same bytes.

    *language* is what the page opens in; without it, Arabic where the reader's browser is Arabic and English elsewhere.
    *basemap* replaces the packaged outlines. *other* is where the explorer of the same graph lies, if there is one.
    """
    editor, app, style = library("codemirror", "codemirror.min.js"), _app_script(), _style_sheet()
    about = {
        "title": [page.title.en, page.title.ar],
        "version": page.version,
        "sha": page.sha256,
        "statements": page.statements,
        "exercise": page.exercise,
    }
    blocks = {
        "data": about,
        "words": all_words(),
        "map": basemap or read_basemap(),
        "queries": menu(),
        "worker": _worker_script(),
    }
    return template(_HERE / "templates", "query.html").render(
        title=page.title.en or page.title.ar or "sabab",
        language=language or "en",
        choose="" if language else "browser",
        style=style,
        style_hash=policy_hash(style),
        script_hashes=[policy_hash(editor), policy_hash(app)],
        editor=editor,
        app=app,
        blocks={name: inert_json(value) for name, value in blocks.items()},
        packed={"engine": base64_file("oxigraph", "oxigraph.wasm.gz"), "graph": _packed(page.quads)},
        other=other,
        version=page.version,
    )


def _packed(text: str) -> str:
    """*text* gzipped, without a time, in base64."""
    return b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode("ascii")


@cache
def _app_script() -> str:
    shared = [_EXPLORER / "js" / name for name in _SHARED_SCRIPTS]
    own = sorted((_HERE / "js").glob("*.js"))
    # What the shared scripts rest on stands in the first of ours.
    return own_script([own[0], *shared, *own[1:]])


@cache
def _style_sheet() -> str:
    shared = [_EXPLORER / "css" / name for name in _SHARED_STYLES]
    return own_styles([*shared, *sorted((_HERE / "css").glob("*.css"))])


@cache
def _worker_script() -> str:
    scripts = [_HERE / "js" / "10-scan.js", *sorted((_HERE / "worker").glob("*.js"))]
    return f"{library('oxigraph', 'oxigraph.min.js')}\n{own_script(scripts)}"
