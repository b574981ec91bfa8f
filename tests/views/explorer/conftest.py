"""One built page and one browser for all tests of the explorer."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sabab.views.explorer import PageData, explorer_html

sys.path.insert(0, str(Path(__file__).parent))  # tests are not packages; the sample stands beside them
import sample
from waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

#: The page says that it stands by the milliseconds it took.
READY = "window.__ready"


@dataclass
class Opened:
    """A page in the browser, and all that it asked for or complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def data(self, name: str) -> Any:
        """The JSON block *name* of the page."""
        return self.page.evaluate(f"JSON.parse(document.getElementById('page-{name}').textContent)")

    def shown(self) -> int:
        """How many events the timeline shows."""
        return self.page.locator("g.event").count()


@pytest.fixture(scope="session")
def story() -> PageData:
    """The demo story's 23 events."""
    return sample.story()


@pytest.fixture(scope="session")
def crowd() -> Callable[[int], PageData]:
    """Generated events, as many as asked for."""
    return sample.crowd


@pytest.fixture(scope="session")
def hostile_story() -> PageData:
    """The story with a script in every text."""
    return sample.hostile(sample.story())


@pytest.fixture(scope="session")
def story_html(story: PageData) -> str:
    """The story's page."""
    return explorer_html(story)


@pytest.fixture(scope="session")
def offline(browser: Browser) -> BrowserContext:
    """A profile without a network; the page stores nothing in it, so all tests share it."""
    return browser.new_context(offline=True, locale="en-GB")


@pytest.fixture
def open_html(offline: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a page from its HTML: ``open_html(html, "#lang=ar", width=390)``; watched, closed afterwards."""
    pages: list[Page] = []

    def opened(
        html: str, address: str = "", *, width: int = 1400, height: int = 900, before: str = ""
    ) -> Opened:
        file = tmp_path / f"page-{len(pages)}.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        watched = Opened(offline.new_page())
        pages.append(watched.page)
        _watch(watched)
        watched.page.set_viewport_size({"width": width, "height": height})
        if before:
            watched.page.add_init_script(before)
        watched.page.goto(f"file://{file}{address}")
        until(watched.page, READY)
        return watched

    yield opened
    for page in pages:
        page.close()


@pytest.fixture
def open_story(open_html: Callable[..., Opened], story_html: str) -> Callable[..., Opened]:
    """Open the story's page: ``open_story("#lang=ar")``."""

    def opened(address: str = "#lang=en", **size: int) -> Opened:
        return open_html(story_html, address, **size)

    return opened


def _watch(opened: Opened) -> None:
    """Record every request that leaves the file, every error of the console, every uncaught exception."""
    page = opened.page
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("file:", "data:", "blob:", "about:"))
            else opened.requests.append(request.url)
        ),
    )
    page.on("console", lambda said: opened.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
