"""Six states of the page: one dispatch, all of them, 1,000 events, each in both languages, kept to be looked at.

The pictures go to artefacts/ (which git ignores), for people and for CI to keep; nothing compares them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.pipeline.building import build_store
from sabab.pipeline.extracting import extractions
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata
from sabab.store import open_source
from sabab.views.explorer import PageData, explorer_html
from sabab.views.page_data import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser

ARTEFACTS = Path(__file__).parents[3] / "artefacts" / "page"


def page_of(files: list[str], folder: Path) -> PageData:
    """The page of these dispatches."""
    metadata = read_metadata(ontology_folder() / "examples" / "dispatches" / "metadata.csv")
    read = [one for one in extractions(files, Metadata(), metadata) if not isinstance(one, ReportError)]
    build_store([one.extraction for one in read], folder / "store")
    with open_source(folder / "store") as source:
        return read_page(source)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, crowd: Callable[[int], PageData]) -> dict[str, str]:
    """The pages of the three states."""
    files = sorted(map(str, (ontology_folder() / "examples" / "dispatches").glob("*.txt")))
    return {
        "one-dispatch": explorer_html(page_of(files[:1], tmp_path_factory.mktemp("one"))),
        "demo": explorer_html(page_of(files, tmp_path_factory.mktemp("demo"))),
        "1000-events": explorer_html(crowd(1000)),
    }


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("state", ["one-dispatch", "demo", "1000-events"])
def test_a_state_opens_without_complaint_and_is_kept(
    open_html: Callable[..., Opened], pages: dict[str, str], state: str, language: str
) -> None:
    opened = open_html(pages[state], f"#lang={language}")
    opened.page.wait_for_timeout(200)
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    opened.page.screenshot(path=ARTEFACTS / f"{state}-{language}.png", full_page=True)
    assert opened.shown() > 0
    assert (opened.requests, opened.complaints) == ([], [])
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
