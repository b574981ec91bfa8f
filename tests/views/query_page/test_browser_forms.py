"""The forms of an answer: table, timeline, graph, map and CSV, chosen by what its columns hold."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asked import Asked

pytestmark = pytest.mark.browser

PLACES = """\
<a:aleppo> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "36.2" <a:g> .
<a:aleppo> <http://www.w3.org/2003/01/geo/wgs84_pos#long> "37.1" <a:g> .
<a:aleppo> <http://www.w3.org/2000/01/rdf-schema#label> "Aleppo"@en <a:g> .
<a:aleppo> <http://www.w3.org/2000/01/rdf-schema#label> "حلب"@ar <a:g> .
<a:one> <a:at> <a:aleppo> <a:g> .
<a:two> <a:at> <a:nowhere> <a:g> .
"""


@pytest.fixture
def places(open_page: Callable[..., Asked], page_of: Callable[[str], str]) -> Asked:
    return open_page(page_of(PLACES))


@pytest.mark.parametrize(
    ("values", "forms", "shown"),
    [
        ("(?n) { (1) (2) }", [], "table"),
        ("(?word) { ('x') }", [], "table"),
        ("(?date) { ('2023-03-13') }", ["table", "timeline"], "timeline"),
        ("(?date) { ('2023-03') ('2023-03-06/2023-03-12') (UNDEF) }", ["table", "timeline"], "timeline"),
        ("(?year) { (2023) }", [], "table"),
        ("(?date) { ('2023-03-13') ('soon') }", [], "table"),
        ("(?a ?b) { (<a:x> <a:y>) }", ["table", "graph"], "graph"),
        ("(?a ?b) { (<a:x> 'y') }", [], "table"),
        ("(?a ?b ?date) { (<a:x> <a:y> '2023-03-13') }", ["table", "timeline", "graph"], "timeline"),
        ("(?name ?lat ?long) { ('x' 36.2 37.1) }", ["table", "map"], "map"),
        ("(?lat ?long) { ('north' 'east') }", [], "table"),
        ("(?place) { (<a:aleppo>) }", ["table", "map"], "map"),
        ("(?place) { (<a:nowhere>) }", [], "table"),
    ],
)
def test_what_columns_hold_decides(places: Asked, values: str, forms: list[str], shown: str) -> None:
    places.ask(f"SELECT * WHERE {{ VALUES {values} }}")
    assert (places.problem(), places.shown()) == ("", shown)
    assert (places.forms() if len(places.forms()) > 1 else []) == forms


def test_a_form_that_the_reader_chose_stays(places: Asked) -> None:
    places.ask("SELECT * WHERE { VALUES (?date) { ('2023-03-13') } }")
    places.page.click("#tab-table")
    places.ask("SELECT * WHERE { VALUES (?date) { ('2023-03-14') } }")
    assert places.shown() == "table"


def test_names_in_two_languages_are_one_column(places: Asked) -> None:
    query = "SELECT ?who ?whoEn ?whoAr WHERE { VALUES (?who ?whoEn ?whoAr) { (<a:x> 'Israel' 'إسرائيل') } }"
    places.ask(query)
    assert places.rows() == [["Israel"]]
    places.page.click("#language")
    assert places.rows() == [["إسرائيل"]]
    places.page.check("#raw")
    assert places.rows() == [["a:x", "Israel", "إسرائيل"]]


def test_things_are_called_by_their_names(places: Asked) -> None:
    places.ask("SELECT ?e ?place WHERE { ?e <a:at> ?place } ORDER BY ?e")
    places.page.click("#tab-table")
    assert places.rows() == [["a:one", "Aleppo"], ["a:two", "a:nowhere"]]
    assert places.page.locator("td bdi[title='a:aleppo']").count() == 1


def test_an_event_is_called_by_its_type_and_date(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.ask(
        "PREFIX sabab: <https://w3id.org/sabab/ontology#>\n"
        "SELECT ?event WHERE { GRAPH ?g { ?event a sabab:Airstrike ; sabab:edtf ?date } } ORDER BY ?date ?event LIMIT 1"
    )
    assert asked.rows()[0][0].startswith("air strike 2")


def test_the_timeline_has_a_mark_for_each_dated_row(places: Asked) -> None:
    places.ask(
        "SELECT * WHERE { VALUES (?date ?what) { ('2023-03-13' 'strike') ('2023-03' 'threat') (UNDEF 'visit') } }"
    )
    assert places.page.locator("svg.time .day").count() == 1
    assert places.page.locator("svg.time .span").count() == 1
    assert "rows without a date: \u20681\u2069" in places.page.inner_text(".above")


def ties(asked: Asked) -> list[int]:
    """How many nodes and edges the graph has."""
    return [asked.page.locator(f"svg.net {part}").count() for part in (".node", ".edge")]


def test_the_graph_ties_two_columns_and_they_can_be_chosen(places: Asked) -> None:
    places.ask(
        "SELECT * WHERE { VALUES (?a ?b ?c) { (<a:x> <a:y> <a:z>) (<a:x> <a:y> <a:w>) (<a:q> UNDEF <a:w>) } }"
    )
    assert ties(places) == [2, 1]
    places.page.select_option("#pair-1", "c")
    assert ties(places) == [4, 3]


def test_the_map_has_a_disc_for_each_place(places: Asked) -> None:
    places.ask("SELECT * WHERE { ?e <a:at> ?place }")
    places.page.click("#tab-map")
    assert places.page.locator("svg.world .disc").count() == 1
    assert places.page.locator("svg.world .land path").count() > 10
    assert "Aleppo" in (places.page.text_content("svg.world .name") or "")


def test_the_map_comes_nearer_by_its_buttons(places: Asked) -> None:
    places.ask("SELECT * WHERE { VALUES (?lat ?long) { (36.2 37.1) (33.5 36.3) } }")
    before = places.page.get_attribute("svg.world .land", "transform")
    places.page.click("button[aria-label='Zoom in']")
    assert places.page.get_attribute("svg.world .land", "transform") != before
    places.page.click(".above button >> nth=0")
    assert places.page.get_attribute("svg.world .land", "transform") == before


def test_long_answers_are_shown_in_parts(places: Asked) -> None:
    digits = "{ (0) (1) (2) (3) (4) (5) (6) (7) (8) (9) }"
    values = " ".join(f"VALUES (?{name}) {digits}" for name in "abc")
    places.ask(f"SELECT * WHERE {{ {values} }}")
    assert len(places.rows()) == 200
    places.page.click("button.more")
    assert len(places.rows()) == 700


def test_csv_has_all_rows_and_columns_as_the_graph_has_them(places: Asked, tmp_path: Path) -> None:
    places.ask(
        "SELECT ?who ?whoEn ?whoAr WHERE {\n"
        "VALUES (?who ?whoEn ?whoAr) { (<a:x> 'a, \"b\"' 'إسرائيل') (UNDEF '=1+1' '-5') } }"
    )
    with places.page.expect_download() as download:
        places.page.click("#csv")
    download.value.save_as(tmp_path / "answer.csv")
    with (tmp_path / "answer.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    # A cell that a spreadsheet would run is kept a text; a number below zero is none.
    assert rows == [["who", "whoEn", "whoAr"], ["a:x", 'a, "b"', "إسرائيل"], ["", "'=1+1", "-5"]]
