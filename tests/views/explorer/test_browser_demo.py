"""The page of the exercise dispatches, as extraction reads them: everything on it opens, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from waiting import until

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


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> PageData:
    """The page of the fourteen dispatches."""
    folder = ontology_folder() / "examples" / "dispatches"
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    read = list(extractions(files, Metadata(), read_metadata(folder / "metadata.csv")))
    store = tmp_path_factory.mktemp("demo") / "store"
    build_store([one.extraction for one in read if not isinstance(one, ReportError)], store)
    with open_source(store) as source:
        return read_page(source)


@pytest.fixture(scope="module")
def demo_html(demo: PageData) -> str:
    return explorer_html(demo)


def test_every_record_is_on_the_page(
    open_html: Callable[..., Opened], demo: PageData, demo_html: str
) -> None:
    opened = open_html(demo_html, "#lang=en")
    data = opened.data("data")
    assert {"events": len(demo.events), "links": len(demo.links), "chains": len(demo.chains)} == {
        name: len(data[name]) for name in ("events", "links", "chains")
    }
    assert len(demo.reports) == 14
    assert ([], []) == (opened.requests, opened.complaints)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_event_actor_and_place_opens_with_words_for_all_it_says(
    open_html: Callable[..., Opened], demo: PageData, demo_html: str, language: str
) -> None:
    opened = open_html(demo_html, f"#lang={language}")
    shown = [("e", each.id) for each in demo.events] + [("a", each.id) for each in demo.actors]
    for key, identifier in [*shown, *(("p", each.id) for each in demo.places)]:
        opened.page.evaluate("address => { location.hash = address }", f"#lang={language}&{key}={identifier}")
        until(opened.page, "document.querySelector('#panel h2') !== null")
        text = opened.page.inner_text("#panel")
        # A key without words is shown as itself: "relation.southOf".
        assert re.findall(r"\b(?:relation|kind|type|claim|basis)\.\w+", text) == []
    assert opened.complaints == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_chain_can_be_stepped_through(
    open_html: Callable[..., Opened], demo: PageData, demo_html: str, language: str
) -> None:
    for chain in demo.chains[:5]:
        opened = open_html(demo_html, f"#lang={language}&c={chain.id}&s={len(chain.events)}")
        assert opened.page.locator(".dot").count() == len(chain.events)
        assert opened.complaints == []


def test_every_event_rests_on_a_sentence(demo: PageData) -> None:
    bare = [event.id for event in demo.events if not event.quotes]
    assert bare == []
    assert {quote.sentence is None for event in demo.events for quote in event.quotes} == {False}


def test_marked_words_are_those_of_the_report(demo: PageData) -> None:
    """Marks are relative to the sentence, offsets to the text: they must agree on how long the words are."""
    quotes = [quote for event in demo.events for quote in event.quotes]
    assert len(quotes) > len(demo.events)
    for quote in quotes:
        assert quote.end - quote.start == quote.mark_end - quote.mark_start


def test_no_habit_is_drawn_as_what_a_source_says_of_two_events(demo: PageData) -> None:
    for link in demo.links:
        assert (link.basis == "pattern") == (link.pattern is not None)
        assert link.quotes or link.basis in ("pattern", "inferred")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1280, 800), (1100, 800)])
def test_names_and_signs_of_actors_stay_apart(
    open_html: Callable[..., Opened], demo_html: str, language: str, width: int, height: int
) -> None:
    """Names and the letters of signs as they are painted: the demo's graph lies low, beside a tall timeline."""
    painted = """
      window.__boxes = new Map();
      const {strokeText, fillText} = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.strokeText = function (text, x, y) {
        const half = this.measureText(text).width / 2;
        window.__boxes.set(text, [x - half, x + half, y, y + 12, text]);
        return strokeText.call(this, text, x, y);
      };
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        const sign = `sign at ${Math.round(x)} ${Math.round(y)}`;
        const letter = text.replace(/[\\u2068\\u2069]/g, '').length === 1;
        if (letter) window.__boxes.set(sign, [x - 11, x + 11, y - 11, y + 11, sign]);
        return fillText.call(this, text, x, y);
      };
    """
    opened = open_html(demo_html, f"#lang={language}", width=width, height=height, before=painted)
    opened.page.wait_for_timeout(150)
    boxes = opened.page.evaluate("[...window.__boxes.values()]")
    assert len([box for box in boxes if box[4].startswith("sign")]) >= 10
    touching = [
        (a[4], b[4])
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if min(a[1], b[1]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[2], b[2]) > 1
    ]
    assert touching == []
