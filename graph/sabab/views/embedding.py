"""What every offline page is made of: JSON, scripts, styles and fonts that are safe to stand inside one HTML file."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Template

#: The libraries and fonts of others that pages carry; vendor/README.md lists them.
VENDOR = Path(__file__).parent / "explorer" / "vendor"
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


def template(folder: Path, name: str) -> Template:
    """The page *name* of *folder*; what it puts in is escaped unless it says otherwise."""
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(name)


def inert_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    """*value* as JSON that is inert inside a script element: no tag can open or close in it.

    U+2028 and U+2029 end a line in old scripts; lone surrogates cannot be written as UTF-8.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return re.sub(r"[<>&\u2028\u2029\ud800-\udfff]", lambda match: f"\\u{ord(match.group()):04x}", text)


def policy_hash(text: str) -> str:
    """*text* as the page's policy names a script or a style sheet that may stand in it."""
    return "'sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii") + "'"


def own_script(paths: Iterable[Path]) -> str:
    """Our scripts in one function scope, so that nothing leaks out."""
    return "(() => {\n'use strict';\n" + "".join(_lines(paths)) + "})();\n"


def own_styles(paths: Iterable[Path]) -> str:
    """Our styles after the embedded font, without comments and without the spaces that only people need.

    Safe because no string of ours holds a comment's beginning or such a space (test_embedding.py).
    """
    plain = re.sub(
        r"/\*.*?\*/", "", "".join(path.read_text(encoding="utf-8") for path in paths), flags=re.DOTALL
    )
    tight = re.sub(r" *([{};,]) *", r"\1", re.sub(r"(?<=[a-z]): ", ":", plain))
    return _font_faces() + "".join(f"{line.strip()}\n" for line in tight.splitlines() if line.strip())


def library(folder: str, name: str) -> str:
    """The script *name* of a library in vendor/, as it stands in the page."""
    return (VENDOR / folder / name).read_text(encoding="utf-8").strip()


def base64_file(*parts: str) -> str:
    """A file of vendor/ in base64."""
    return b64encode(VENDOR.joinpath(*parts).read_bytes()).decode("ascii")


@cache
def _font_faces() -> str:
    faces = [
        "@font-face{font-family:'Plex';font-style:normal;font-display:block;"
        f"font-weight:{weight};unicode-range:{_RANGES[subset]};"
        f"src:url(data:font/woff2;base64,{base64_file('fonts', name)}) format('woff2')}}"
        for (weight, subset), name in _FONTS.items()
    ]
    return "\n".join(faces) + "\n"


def _lines(paths: Iterable[Path]) -> Iterator[str]:
    """The lines of our files, without indentation and whole-line comments: a tenth of the page.

    Safe because no string or template of ours spans lines (test_page.py of each page).
    """
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.lstrip().startswith("//"):
                yield line.strip() + "\n"
