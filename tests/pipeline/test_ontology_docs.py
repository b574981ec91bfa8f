"""The ontology's site as it is written: complete, linked, in both languages, inert and the same every time."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from rdflib import RDFS, SKOS, Literal

from sabab.pipeline.example_graphs import demo_graph
from sabab.pipeline.ontology_docs import gathered, written_docs
from sabab.rdf import SABAB
from sabab.rdf.knowledge import ontology_graph
from sabab.resources import ontology_folder
from sabab.store import open_source
from sabab.views.ontology_site import PAGES, Site, site_pages
from sabab.views.ontology_site.answers import read_answers

if TYPE_CHECKING:
    from pathlib import Path

GOLD = ontology_folder() / "examples" / "questions.trig"
NAME = {"en": "the gold graph.", "ar": "مخطط الاختبار."}
BOTH = pytest.mark.parametrize("language", ["en", "ar"])


class Elements(HTMLParser):
    """The start tags of a page with their attributes, and the texts between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.found if attribute in attributes]


@pytest.fixture(scope="module")
def site() -> Site:
    with open_source(file=GOLD) as source:
        return gathered(source, NAME)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    return dict(site_pages(site))


@pytest.fixture(scope="module")
def elements(pages: dict[str, str]) -> dict[str, Elements]:
    return {path: Elements(html) for path, html in pages.items()}


def test_both_trees_have_every_page(pages: dict[str, str]) -> None:
    expected = {"index.html"} | {f"{language}/{page}.html" for language in ("en", "ar") for page in PAGES}
    assert expected == set(pages)


@BOTH
def test_every_term_has_its_entry(language: str, elements: dict[str, Elements]) -> None:
    entries = {
        anchor
        for page in ("classes", "properties", "individuals")
        for anchor in elements[f"{language}/{page}.html"].values("id")
    }
    assert set() == set(SABAB.__annotations__) - entries


@BOTH
def test_every_entry_has_its_label_and_definition(language: str, elements: dict[str, Elements]) -> None:
    shown = "\n".join(
        word
        for page in ("classes", "properties", "individuals")
        for word in elements[f"{language}/{page}.html"].words
    )
    graph = ontology_graph()
    told = [
        str(text)
        for name in SABAB.__annotations__
        for prop in (RDFS.label, SKOS.definition)
        for text in graph.objects(SABAB[name], prop)
        if isinstance(text, Literal) and text.language == language
    ]
    assert len(told) >= 2 * len(SABAB.__annotations__)
    assert [] == [text for text in told if text not in shown]


def test_every_link_leads_somewhere(elements: dict[str, Elements]) -> None:
    anchors = {path: set(found.values("id")) for path, found in elements.items()}
    broken = []
    for path, found in elements.items():
        for address in found.values("href"):
            page, _, anchor = address.partition("#")
            target = _resolved(path, page)
            if target not in anchors or (anchor and anchor not in anchors[target]):
                broken.append((path, address))
    assert [] == broken


def _resolved(path: str, page: str) -> str:
    folder = path.rpartition("/")[0]
    if not page:
        return path
    return page.removeprefix("../") if page.startswith("../") else f"{folder}/{page}".lstrip("/")


def test_no_anchor_stands_twice_on_a_page(elements: dict[str, Elements]) -> None:
    assert [] == [
        path for path, found in elements.items() if len(found.values("id")) != len(set(found.values("id")))
    ]


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_direction(
    language: str, direction: str, elements: dict[str, Elements]
) -> None:
    for page in PAGES:
        _, attributes = next(one for one in elements[f"{language}/{page}.html"].found if one[0] == "html")
        assert {"lang": language, "dir": direction} == attributes


def test_each_page_leads_to_its_twin(elements: dict[str, Elements]) -> None:
    for page in PAGES:
        assert f"../ar/{page}.html" in elements[f"en/{page}.html"].values("href")
        assert f"../en/{page}.html" in elements[f"ar/{page}.html"].values("href")


def test_nothing_is_loaded_from_anywhere(pages: dict[str, str], elements: dict[str, Elements]) -> None:
    for path, found in elements.items():
        addresses = [
            *found.values("src"),
            *found.values("href"),
            *found.values("srcset"),
            *found.values("action"),
        ]
        assert [] == [
            address for address in addresses if ":" in address.split("#")[0] or address.startswith("//")
        ]
        assert not re.search(r"@import|url\((?!#)", pages[path])
        assert "default-src 'none'" in pages[path]


def test_answers_of_the_graph_stand_beside_the_questions(elements: dict[str, Elements]) -> None:
    assert "Liwa al-Ghaliboun" in elements["en/questions.html"].words
    assert "لواء الغالبون" in elements["ar/questions.html"].words


def test_axioms_are_in_words_of_the_language(pages: dict[str, str]) -> None:
    assert "attack that is subject of some (allegation that attributes to some actor)" in _plain(
        pages["en/classes.html"]
    )
    assert "هجوم حيث موضوع الادعاء بعضُ (اتهام حيث ينسبه إلى بعضُ فاعل)" in _plain(pages["ar/classes.html"])


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_the_same_sources_give_the_same_bytes(pages: dict[str, str]) -> None:
    with open_source(file=GOLD) as source:
        again = dict(site_pages(gathered(source, NAME)))
    assert pages == again


def test_hostile_labels_are_inert() -> None:
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    graph = ontology_graph()
    for prop in (RDFS.label, SKOS.definition, SKOS.example, SKOS.scopeNote):
        for language in ("en", "ar"):
            graph.set((SABAB.Attack, prop, Literal(hostile, lang=language)))
    with open_source(file=GOLD) as source:
        pages = dict(site_pages(gathered(source, NAME, ontology=graph)))
    for html in pages.values():
        found = Elements(html).found
        assert [] == [tag for tag, attributes in found if tag == "img" or "onerror" in attributes]
        assert sum(tag == "script" for tag, _ in found) <= 1
    assert "alert(1)" in pages["en/classes.html"]


def test_the_site_is_written_and_summed_up(tmp_path: Path) -> None:
    said = written_docs(tmp_path / "site", GOLD)
    assert (tmp_path / "site" / "ar" / "questions.html").is_file()
    assert re.fullmatch(
        r".*index\.html: 21 pages, \d+ terms, \d+ of \d+ questions have answers, \d\.\d MB", said
    )


def test_the_demo_answers_most_questions() -> None:
    with demo_graph() as store:
        answers = read_answers(store)
    assert [] == [answer.problem for answer in answers if answer.problem]
    unanswered = [answer.question.name for answer in answers if not answer.rows]
    assert len(unanswered) <= len(answers) // 5, unanswered
