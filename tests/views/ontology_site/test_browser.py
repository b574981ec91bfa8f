"""The site in a browser: readable for everybody, on a phone, without a network, with nothing to complain about."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from sabab.pipeline.ontology_docs import written_docs
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

GOLD = ontology_folder() / "examples" / "questions.trig"
SHOWN = pytest.mark.parametrize(
    "path", [f"{tree}/{page}" for tree in ("en", "ar") for page in ("index", "questions", "shapes")]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    written_docs(folder, GOLD)
    return folder


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(offline=True, viewport={"width": 390, "height": 800}, color_scheme="dark")
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    return phone.new_page()


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script, as its Python package carries it."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@SHOWN
def test_axe_finds_nothing(path: str, page: Page, folder: Path, axe: str) -> None:
    page.goto(f"file://{folder}/{path}.html")
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [] == [(found["id"], found["nodes"][0]["html"]) for found in result["violations"]]


@SHOWN
def test_a_phone_need_not_scroll_sideways(path: str, page: Page, folder: Path) -> None:
    page.goto(f"file://{folder}/{path}.html")
    wide, shown = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= shown


@SHOWN
def test_the_page_asks_for_nothing_and_complains_of_nothing(path: str, page: Page, folder: Path) -> None:
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"file://{folder}/{path}.html")
    assert [f"file://{folder}/{path}.html"] == asked
    assert [] == complaints


def test_the_filter_leaves_what_matches_in_either_language(page: Page, folder: Path) -> None:
    page.goto(f"file://{folder}/en/classes.html")
    page.get_by_role("searchbox").fill("غارة")
    assert ["Airstrike"] == page.locator("article.term:visible").evaluate_all(
        "found => found.map(one => one.id)"
    )
    page.get_by_role("searchbox").fill("nothing of the sort")
    assert page.locator(".none-left").is_visible()


def test_arabic_text_stands_at_the_right(page: Page, folder: Path) -> None:
    page.goto(f"file://{folder}/ar/classes.html")
    box = page.locator("h1").bounding_box()
    inner = page.evaluate(
        "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1'));"
        " return range.getBoundingClientRect().right; })()"
    )
    assert box is not None
    assert round(box["x"] + box["width"]) == round(inner)
