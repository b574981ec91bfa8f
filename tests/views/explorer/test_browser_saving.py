"""What can be taken along: a link, the events as table, graph and picture, a chain as text."""

from __future__ import annotations

import csv
import io
import re
import struct
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef

from sabab.rdf.vocabulary import ID, SABAB
from sabab.views.explorer import explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

    from sabab.views.explorer import PageData

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"


def saved(opened: Opened, what: str) -> bytes:
    """The file that the button gives."""
    if not opened.page.locator("#share[open]").count():
        opened.page.click("#share summary")
    with opened.page.expect_download() as waiting:
        opened.page.click(f'[data-save="save.{what}"]')
    return Path(waiting.value.path()).read_bytes()


def graph_of(opened: Opened) -> Graph:
    return Graph().parse(data=saved(opened, "turtle"), format="turtle")


def test_the_table_has_a_row_for_each_visible_event(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    text = saved(open_story("#lang=en&type=Visit"), "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    wanted = {event.id for event in story.events if event.type != "Visit"}
    assert {row["id"] for row in rows} == wanted
    omar = next(row for row in rows if row["id"] == "omar")
    assert omar["by"] == omar["alleged"] == "Iran-backed militias"
    assert omar["sentence"] in {quote.sentence for event in story.events for quote in event.quotes}


def test_the_graph_has_the_visible_events_and_links(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    graph = graph_of(open_story("#lang=en&basis=inferred"))
    links = set(graph.subjects(RDF.type, SABAB.EscalationLink))
    assert len(links) == len([link for link in story.links if link.basis != "inferred"])
    assert set(graph.objects(None, SABAB.basis)).isdisjoint({SABAB.BasisInferred})
    events = set(graph.subjects(SABAB.attribution))
    assert events == {ID[event.id] for event in story.events}


def test_the_graph_asserts_no_accusation(open_story: Callable[..., Opened], story: PageData) -> None:
    graph = graph_of(open_story("#lang=en"))
    asserted = {(event, actor) for event, actor in graph.subject_objects(SABAB.perpetrator)}
    wanted = {
        (ID[event.id], ID[actor])
        for event in story.events
        for actor in event.initiators
        if actor not in event.alleged and not event.negated
    }
    assert asserted == wanted
    assert (ID["omar"], SABAB.allegedPerpetrator, ID["militias"]) in graph


def test_the_graph_of_hostile_texts_is_still_one(
    open_html: Callable[..., Opened], hostile_story: PageData
) -> None:
    graph = graph_of(open_html(explorer_html(hostile_story), "#lang=en"))
    labels = {str(label) for label in graph.objects(None, RDFS.label)}
    assert any("<script>window.__x=2</script>" in label for label in labels)
    assert all(isinstance(label, Literal) for label in graph.objects(None, RDFS.label))
    assert len({s for s in graph.subjects(SABAB.attribution) if isinstance(s, URIRef)}) == len(
        hostile_story.events
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_drawing_says_lanes_days_and_what_it_rests_on(
    open_story: Callable[..., Opened], language: str
) -> None:
    opened = open_story(f"#lang={language}")
    text = saved(opened, "svg").decode("utf-8")
    drawing = ET.fromstring(text)  # noqa: S314 - our own file
    words = " ".join(
        re.sub("[\u2068\u2069]", "", t) for e in drawing.iter(f"{SVG}text") for t in ["".join(e.itertext())]
    )
    for head in opened.page.locator(".head .name").all_inner_texts():
        assert all(part in words for part in head.split())
    for tick in opened.page.locator("text.tick").all_text_contents():
        assert re.sub("[\u2068\u2069]", "", tick) in words
    assert "9f2c51d0a7e8" in words
    assert "var(" not in text.split("</style>")[1]


def test_the_picture_is_as_large_as_the_drawing(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    drawing = ET.fromstring(saved(opened, "svg"))  # noqa: S314 - our own file
    png = saved(opened, "png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert (width, height) == (2 * int(drawing.attrib["width"]), 2 * int(drawing.attrib["height"]))
    assert len(png) > 50_000  # an empty canvas of this size has a tenth of that
    assert opened.complaints == []


def test_the_link_names_the_file_but_no_folder(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en&e=omar&lanes=place")
    opened.page.click("#share summary")
    assert opened.page.input_value("#share .address") == "page-0.html#lang=en&e=omar&lanes=place"


def test_escape_and_a_click_elsewhere_close_the_sheet(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.click("#share summary")
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#share[open]").count() == 0
    opened.page.click("#share summary")
    opened.page.click("#h-timeline")
    assert opened.page.locator("#share[open]").count() == 0


def text_of(opened: Opened, chain: int = 0) -> str:
    opened.page.click(f'[data-text="{chain}"]')
    return opened.page.input_value(".written")


def notes_of(text: str) -> dict[str, str]:
    return dict(re.findall(r"^\[(\d+)\] (.*)$", text, re.MULTILINE))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_mark_of_the_text_has_a_note_and_every_note_a_mark(
    open_story: Callable[..., Opened], language: str
) -> None:
    text = text_of(open_story(f"#lang={language}"))
    body, notes = text.split("\n\n[1]")[0], notes_of(text)
    assert set(re.findall(r"\[(\d+)\]", body.split("\n[1] ")[0])) == set(notes)


def test_the_text_quotes_sentences_letter_by_letter(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    notes = notes_of(text_of(open_story("#lang=en")))
    chain = story.chains[0]
    quotes = {quote.sentence for event in story.events if event.id in chain.events for quote in event.quotes}
    assert quotes
    assert all(any(quote and quote in note for note in notes.values()) for quote in quotes)


def test_the_text_claims_no_cause_and_says_on_what_each_step_rests(open_story: Callable[..., Opened]) -> None:
    text = text_of(open_story("#lang=en"), 1)
    assert "alleged" not in text.splitlines()[2]
    assert "Somebody else says they did it" in text
    assert "The two events fit a habit that a report states" in text
    assert "By a habit that a report states, this would follow" in text
    assert "“Followed by” is not “caused by”." in text


def test_the_text_is_there_in_the_other_language_too(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    assert text_of(opened).startswith("Israeli strike")
    opened.page.click("#dialog-text button[lang=ar]")
    assert opened.page.input_value(".written").startswith("غارة إسرائيلية")
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.page.locator(".written").get_attribute("dir") == "rtl"


def test_the_text_can_be_copied_and_saved(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    text = text_of(opened)
    with opened.page.expect_download() as waiting:
        opened.page.click("#dialog-text button:has-text('Save')")
    assert Path(waiting.value.path()).read_text(encoding="utf-8") == text
    opened.page.click("#dialog-text button:has-text('Copy')")
    opened.page.wait_for_selector("#dialog-text button:has-text('Copied')")
