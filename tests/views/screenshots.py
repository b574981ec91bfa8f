"""Pictures of the page in both languages, for the README and for looking at what a build gives.

    python tests/views/screenshots.py [STORE or FILE.trig] [-o FOLDER]

Without a source it reads the exercise dispatches. Without a folder the pictures go to notebooks/pictures, from
where the READMEs show them.
"""

from __future__ import annotations

import argparse
import shutil
import struct
import sys
import tempfile
import zlib
from base64 import b64decode, b64encode
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from playwright.sync_api import sync_playwright

from sabab.errors import ReportError
from sabab.pipeline.building import build_store
from sabab.pipeline.extracting import Read, extractions
from sabab.pipeline.opening import opened
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata
from sabab.views.explorer import PageChain, PageData, explorer_html
from sabab.views.page_data import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from playwright.sync_api import Page

PICTURES = Path(__file__).parents[2] / "notebooks" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-lcd-text",
]
WIDTH, HEIGHT = 1400, 1040
#: Colours of a picture: as many as a palette holds. The page has few, and its letters' edges are greys.
COLOURS = 256
#: Colours whose three channels together differ by no more than this look alike.
ALIKE = 3
#: The picture's pixels as the browser decodes them.
PIXELS = """async (png) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
}"""


class View(NamedTuple):
    """A picture's name and what the page's address chooses in it."""

    name: str
    address: str


def main(arguments: list[str]) -> int:
    """Writes the pictures and says where they are; 2 where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("source", nargs="?", type=Path, help="a store or an RDF file; else the dispatches")
    parser.add_argument("-o", dest="folder", type=Path, default=PICTURES, help="where the pictures go")
    given = parser.parse_args(arguments)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"no Chromium on the path (looked for {', '.join(BROWSERS)})\n")
        return 2
    given.folder.mkdir(parents=True, exist_ok=True)
    for picture in photographed(page_of(given.source), given.folder, browser):
        sys.stdout.write(f"{picture}  {picture.stat().st_size / 1000:.0f} kB\n")
    return 0


def page_of(source: Path | None) -> PageData:
    """The page of the source, or of the exercise dispatches."""
    if source is not None:
        with opened(source, None) as graph:
            return read_page(graph)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        build_store([one.extraction for one in _dispatches()], store)
        with opened(store, None) as graph:
            return read_page(graph)


def views(data: PageData) -> tuple[View, ...]:
    """The weeks around the longest chain in both languages, with the evidence of its second event.

    A chain whose events all have a day and a camp goes before longer ones: others are drawn beside the axis.
    """
    chain = max(data.chains, key=lambda one: (_is_placed(one, data), len(one.events), one.id), default=None)
    shown = f"&c={chain.id}&s=2&{_around(chain, data)}" if chain else ""
    return tuple(View(f"demo-{language}", f"#lang={language}{shown}") for language in ("en", "ar"))


def _is_placed(chain: PageChain, data: PageData) -> bool:
    events = [event for event in data.events if event.id in chain.events]
    return all((event.start or event.end) is not None and event.camp is not None for event in events)


def _around(chain: PageChain, data: PageData) -> str:
    """From before its first dated event to after its last, without what it does not pass through.

    So that names have room, and the graph and the map stand below: the lane of no known camp, words and visits.
    """
    events = [event for event in data.events if event.id in chain.events]
    days = sorted(day for event in events for day in (event.start, event.end) if day is not None)
    margin = timedelta(days=4)
    left_out = [
        f"type={kind}" for kind in ("Statement", "Visit") if all(event.type != kind for event in events)
    ]
    left_out += ["camp="] * all(event.camp is not None for event in events)
    return "&".join([*left_out, *([f"from={days[0] - margin}", f"to={days[-1] + margin}"] if days else ())])


def photographed(data: PageData, folder: Path, browser: str) -> Iterator[Path]:
    """The pictures, one after the other, as they are written."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        file = Path(temporary) / "page.html"
        file.write_text(explorer_html(data), encoding="utf-8", newline="\n")
        running = playwright.chromium.launch(executable_path=browser, args=ARGUMENTS)
        context = running.new_context(offline=True, locale="en-GB")
        page, decoder = context.new_page(), context.new_page()
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        for view in views(data):
            shot = _photograph(page, f"{file.as_uri()}{view.address}")
            pixels = b64decode(decoder.evaluate(PIXELS, b64encode(shot).decode()))
            picture = folder / f"{view.name}.png"
            picture.write_bytes(small_png(np.frombuffer(pixels, np.uint8).reshape(HEIGHT, WIDTH, 4)))
            yield picture
        running.close()


def _photograph(page: Page, address: str) -> bytes:
    page.goto("about:blank")  # another address of the same file would load nothing anew
    page.goto(address)
    page.wait_for_function("window.__ready")
    page.wait_for_timeout(300)  # fonts and the graph's first drawing
    return page.screenshot()


def small_png(pixels: NDArray[np.uint8]) -> bytes:
    """The picture as a PNG with a palette, a third of what the browser writes.

    The most frequent colours stay as they are, save for those that hardly differ from a more frequent one; every
    other colour becomes the nearest of these.
    """
    colours, places, counts = np.unique(
        pixels[..., :3].reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    palette = _palette(colours[np.argsort(-counts, kind="stable")])
    away = [np.abs(colours.astype(int) - colour).sum(axis=1) for colour in palette.astype(int)]
    rows = np.argmin(away, axis=0).astype(np.uint8)[places].reshape(pixels.shape[:2])
    unfiltered = np.insert(rows, 0, 0, axis=1)
    header = struct.pack(">2I5B", pixels.shape[1], pixels.shape[0], 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", palette.tobytes()),
        (b"IDAT", zlib.compress(unfiltered.tobytes(), 9)),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in (*chunks, (b"IEND", b"")))


def _palette(colours: NDArray[np.uint8]) -> NDArray[np.uint8]:
    kept = [colours[0]]
    for colour in colours:
        if len(kept) < COLOURS and np.abs(np.array(kept, int) - colour).sum(axis=1).min() > ALIKE:
            kept.append(colour)
    return np.array(kept, np.uint8)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _dispatches() -> Iterator[Read]:
    folder = ontology_folder() / "examples" / "dispatches"
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    for read in extractions(files, Metadata(), read_metadata(folder / "metadata.csv")):
        if isinstance(read, ReportError):
            raise read
        yield read


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
