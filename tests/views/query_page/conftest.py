"""One built query page for all its tests, over the graph that the competency questions are asked of."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.model import Label
from sabab.pipeline.paging import query_page_for
from sabab.resources import ontology_folder
from sabab.store import LocalStore, open_source
from sabab.views.query_page import QueryPage, query_html

sys.path.insert(0, str(Path(__file__).parent / "opened"))  # tests are not packages; the record stands there
from asked import Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def question_page() -> QueryPage:
    """The page of the graph made by hand, with ontology and knowledge base."""
    with open_source(file=ontology_folder() / "examples" / "questions.trig") as source:
        assert isinstance(source, LocalStore)
        return query_page_for(source)


@pytest.fixture(scope="session")
def question_html(question_page: QueryPage) -> str:
    """The same as HTML."""
    return query_html(question_page)


@pytest.fixture(scope="session")
def page_of() -> Callable[[str], str]:
    """The page of a few N-Quads: ``page_of('<a:s> <a:p> "x" <a:g> .')``."""

    def made(quads: str) -> str:
        digest = sha256(quads.encode()).hexdigest()
        return query_html(QueryPage(Label("t"), "1", digest, quads.count("\n"), quads))

    return made


@pytest.fixture(scope="session")
def alone(browser: Browser) -> BrowserContext:
    """A profile without a network; the page stores nothing in it, so all tests share it."""
    return browser.new_context(offline=True, locale="en-GB")


@pytest.fixture
def open_page(alone: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Asked]]:
    """Open a query page from its HTML: ``open_page(html, "#lang=ar", width=390)``; watched, closed afterwards."""
    pages: list[Page] = []

    def opened(
        html: str, address: str = "#lang=en", *, width: int = 1400, height: int = 900, dark: bool = False
    ) -> Asked:
        file = tmp_path / f"query-{len(pages)}.html"
        file.write_text(html, encoding="utf-8", newline="\n")
        asked = Asked(alone.new_page())
        pages.append(asked.page)
        _watch(asked)
        asked.page.set_viewport_size({"width": width, "height": height})
        asked.page.emulate_media(color_scheme="dark" if dark else "light")
        asked.page.goto(f"file://{file}{address}")
        asked.wait("window.__ready")
        return asked

    yield opened
    for page in pages:
        page.close()


@pytest.fixture
def open_questions(open_page: Callable[..., Asked], question_html: str) -> Callable[..., Asked]:
    """Open the page of the questions: ``open_questions("#lang=ar")``."""

    def opened(
        address: str = "#lang=en", *, width: int = 1400, height: int = 900, dark: bool = False
    ) -> Asked:
        return open_page(question_html, address, width=width, height=height, dark=dark)

    return opened


def _watch(asked: Asked) -> None:
    """Record every request that leaves the file, every error of the console, every uncaught exception."""
    page = asked.page
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("file:", "data:", "blob:", "about:"))
            else asked.requests.append(request.url)
        ),
    )
    page.on(
        "console",
        lambda said: asked.complaints.append(said.text) if said.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: asked.complaints.append(str(error)))
