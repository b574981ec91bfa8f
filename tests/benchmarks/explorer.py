"""The explorer's size and speed at 300, 1,000 and 10,000 events, beside the limits that the project promises.

    python tests/benchmarks/explorer.py [EVENTS...]

Events are generated, a third as many actors, links between a third of them. A page's time is that of a headless
Chromium without a graphics card, and twice: as a clock shows it, and as its main thread worked. On a machine that
others use as well the first is an upper bound. The exit status is 1 where a limit is missed, for a person to look at.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright

from sabab.views.explorer import explorer_html

sys.path.insert(0, str(Path(__file__).parents[1] / "views" / "explorer"))
import sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SIZES = (300, 1_000, 10_000)
#: Seconds to write the page, megabytes of it, seconds until it can be used, milliseconds of a frame.
LIMITS = {300: (2.0, 1.0, 1.0, 50.0), 1_000: (2.0, 1.8, 1.5, 50.0), 10_000: (2.0, 12.0, 3.0, None)}
ROUNDS = 5
#: Steps that a reader takes, each until its frame is painted.
STEPS = {
    "pan the timeline": "document.querySelector('#lanes').scrollTop += 40",
    "switch a camp": "document.querySelector('[data-filter^=camp]').click()",
    "choose an event": "document.querySelectorAll('g.event')[7].dispatchEvent(new Event('click'))",
}
#: Does the step and gives the milliseconds of its longest piece between two of which the browser can paint. The page
#: draws one view after the other, each after a painting: half a second sees them all.
_FRAME = """async () => {
  const start = performance.now();
  let last = start;
  %s;
  let longest = performance.now() - last;
  while (performance.now() - start < 500) {
    last = performance.now();
    await new Promise((done) => setTimeout(done));
    longest = Math.max(longest, performance.now() - last);
  }
  return longest;
}"""


class Measured(NamedTuple):
    """What was measured, and the limit if there is one."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    def __str__(self) -> str:
        held = self.limit is None or self.value <= self.limit
        limit = "" if self.limit is None else f"   limit <= {self.limit:g}   {'held' if held else 'MISSED'}"
        return f"{self.what:<42}{self.value:>9.2f} {self.unit}{limit}"


def main(arguments: list[str]) -> int:
    """Prints what was measured; 1 where a limit is missed, 2 where there is no browser."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.stderr.write(f"no Chromium on the path (looked for {', '.join(BROWSERS)})\n")
        return 2
    missed = False
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for events in map(int, arguments or SIZES):
            print(f"{events} events")
            for one in measured(events, browser, Path(folder) / f"{events}.html"):
                print(f"  {one}", flush=True)
                missed |= one.limit is not None and one.value > one.limit
        browser.close()
    return int(missed)


def measured(events: int, browser: Browser, file: Path) -> list[Measured]:
    """The page of so many events: written, opened, used."""
    generation, size, ready, frame = LIMITS.get(events, (None, None, None, None))
    data = sample.crowd(events)
    explorer_html(sample.story())  # what is read once, fonts and words, is read before
    start, worked = time.perf_counter(), time.process_time()
    html = explorer_html(data)
    worked, clock = time.process_time() - worked, time.perf_counter() - start
    file.write_text(html, encoding="utf-8")
    found = [
        Measured("write the page, processor", worked, "s", generation),
        Measured("write the page, clock", clock, "s"),
        Measured("file", len(html.encode()) / 1e6, "MB", size),
    ]
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"file://{file}#lang=en")
    page.wait_for_function("window.__ready", timeout=120_000)
    found += [
        Measured("until it can be used, main thread", _worked(session), "s", ready),
        Measured("until it can be used, clock", page.evaluate("window.__ready") / 1000, "s"),
    ]
    for name, step in STEPS.items():
        found += _frames(name, step, page, session, frame if name != "choose an event" else None)
    page.close()
    return found


def _frames(name: str, step: str, page: Page, session: CDPSession, limit: float | None) -> list[Measured]:
    """The best of some rounds: others measure other work on the machine."""
    threads, longest = [], []
    for _ in range(ROUNDS):
        before = _worked(session)
        longest.append(float(page.evaluate(_FRAME % step)))
        threads.append(1000 * (_worked(session) - before))
    return [
        Measured(f"{name}, longest piece, clock", min(longest), "ms", limit),
        Measured(f"{name}, in all, main thread", min(threads), "ms"),
    ]


def _worked(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
