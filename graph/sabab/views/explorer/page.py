"""The page itself: one HTML file with everything inside, whose policy lets nothing else run or load."""

from __future__ import annotations

import json
import os
import re
import tempfile
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sabab.errors import OutputError
from sabab.views.explorer.basemap import read_basemap
from sabab.views.explorer.payload import Payload
from sabab.views.explorer.words import all_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Language
    from sabab.views.explorer.data import PageData
    from sabab.views.explorer.network import ActorNetwork

_HERE = Path(__file__).parent
_FONTS = {
    (weight, subset): f"ibm-plex-sans-arabic-{subset}-{weight}-normal.woff2"
    for weight in (400, 600)
    for subset in ("arabic", "latin")
}
#: What each file of the font covers, as its publisher declares it.
_RANGES = {
    "arabic": "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,"
    "U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC",
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2018-206F,"
    "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
}


def explorer_html(
    data: PageData, *, language: Language | None = None, basemap: dict[str, Any] | None = None
) -> str:
    """The explorer of *data* as one HTML page; the same data gives the same bytes.

    *language* is what the page opens in; without it, Arabic where the reader's browser is Arabic and English
    elsewhere (the address can say otherwise). *basemap* replaces the packaged outlines.

    Raises:
        PageError: a record points at something that is not on the page, or an id is there twice.
    """
    # pyvis imports IPython, which takes a second; whoever only asks for the records should not wait for it.
    from sabab.views.explorer.network import build_network  # noqa: PLC0415

    payload = Payload(data).as_dict()
    blocks = {"data": payload, "words": all_words(), "map": basemap or read_basemap()}
    network = build_network(data, lambda built: _render(built, blocks, data, language))
    return network.generate_html()


def write_page(data: PageData, path: Path, *, language: Language | None = None) -> None:
    """Write the explorer of *data* to *path*, whole or not at all; UTF-8, line ends LF.

    Raises:
        OutputError: the page cannot be written there.
    """
    html = explorer_html(data, language=language)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as part:
            part.write(html)
        Path(part.name).chmod(0o644)
        os.replace(part.name, path)  # noqa: PTH105 - one atomic call
    except OSError as problem:
        raise OutputError(f"{path}: cannot write the page: {problem.strerror or problem}") from problem


def _render(network: ActorNetwork, blocks: dict[str, Any], data: PageData, language: Language | None) -> str:
    library, app, style = _library(), app_script(), style_sheet()
    graph = {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return environment.get_template("page.html").render(
        title=data.title.en or data.title.ar or "sabab",
        language=language or "en",
        choose="" if language else "browser",
        style=style,
        style_hash=_hash(style),
        script_hashes=[_hash(library), _hash(app)],
        library=library,
        app=app,
        blocks={name: _json(value) for name, value in (blocks | {"graph": graph}).items()},
        version=data.version,
    )


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    """*value* as JSON that is inert inside a script element: no tag can open or close in it.

    U+2028 and U+2029 end a line in old scripts; lone surrogates cannot be written as UTF-8.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return re.sub(r"[<>&\u2028\u2029\ud800-\udfff]", lambda match: f"\\u{ord(match.group()):04x}", text)


def _hash(text: str) -> str:
    return "'sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii") + "'"


@cache
def app_script() -> str:
    """Our scripts in the order of their file names, in one function scope so that nothing leaks out."""
    return "(() => {\n'use strict';\n" + "".join(_lines("js")) + "})();\n"


@cache
def style_sheet() -> str:
    """Our styles in the order of their file names, after the embedded font."""
    faces = [
        "@font-face{font-family:'Plex';font-style:normal;font-display:block;"
        f"font-weight:{weight};unicode-range:{_RANGES[subset]};"
        f"src:url(data:font/woff2;base64,{_base64(name)}) format('woff2')}}"
        for (weight, subset), name in _FONTS.items()
    ]
    return "\n".join(faces) + "\n" + "".join(_lines("css"))


def _lines(kind: str) -> Iterator[str]:
    """The lines of our files of one kind, without indentation and whole-line comments: a tenth of the page.

    Safe because no string or template of ours spans lines (test_page.py).
    """
    for path in sorted((_HERE / kind).glob(f"*.{kind}")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.lstrip().startswith("//"):
                yield line.strip() + "\n"


def _base64(name: str) -> str:
    return b64encode((_HERE / "vendor" / "fonts" / name).read_bytes()).decode("ascii")


@cache
def _library() -> str:
    return (_HERE / "vendor" / "vis-network" / "vis-network.min.js").read_text(encoding="utf-8").strip()
