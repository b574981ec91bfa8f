"""The demonstration's two pages lead to each other, in the language that is being read; a page alone leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.pipeline.paging import written_page, written_query_page
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both pages of the graph that the competency questions are asked of."""
    made = tmp_path_factory.mktemp("pages")
    graph = ontology_folder() / "examples" / "questions.trig"
    written_page(made / "page.html", None, graph, None, other="ask.html")
    written_query_page(made / "ask.html", None, graph, None, other="page.html")
    return made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_lead_to_each_other(folder: Path, browser: Browser, language: str) -> None:
    page = browser.new_page()
    page.goto(f"file://{folder}/page.html#lang={language}")
    for there in ("ask.html", "page.html"):
        page.click("#other")
        page.wait_for_url(f"**/{there}*")
        assert page.get_attribute("html", "lang") == language
    page.close()


def test_the_link_follows_the_language(folder: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"file://{folder}/page.html#lang=en")
    page.click("#language")
    assert page.get_attribute("#other", "href") == "ask.html#lang=ar"
    assert page.inner_text("#other") == "اسأل"
    page.close()


def test_a_page_alone_has_no_link(tmp_path: Path) -> None:
    graph = ontology_folder() / "examples" / "questions.trig"
    for write in (written_page, written_query_page):
        write(tmp_path / "page.html", None, graph, None)
        assert 'id="other"' not in (tmp_path / "page.html").read_text(encoding="utf-8")
