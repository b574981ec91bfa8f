"""Results in notebooks: tables, chains, the framed page; no word of a report is markup."""

from __future__ import annotations

import re
import sys
from html import unescape
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, Literal, URIRef

from sabab.errors import QueryError
from sabab.model import (
    Casualties,
    DateRange,
    Event,
    Extraction,
    Label,
    Ref,
    Report,
    Span,
)
from sabab.rdf.vocabulary import ID, SABAB
from sabab.store import LocalStore, Table
from sabab.views.explorer import (
    PageChain,
    PageData,
    PageEvent,
    PageLink,
)
from sabab.views.notebook import (
    Chains,
    Page,
    Sheet,
    Triples,
    ask,
    chains,
    events,
    page,
    pictures,
    sheets,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SELECT = "SELECT ?event WHERE { ?event a <https://w3id.org/sabab/ontology#Attack> }"
HOSTILE = "<img src=x onerror=alert(1)>"
STRIKE = PageEvent("a", "Airstrike")
ROCKETS = PageEvent("b", "RocketAttack")


@pytest.fixture
def graph() -> Iterator[LocalStore]:
    """One attack, told by one report."""
    with LocalStore.in_memory() as store:
        store.add(
            "https://w3id.org/sabab/graph/report/r",
            [
                (ID["event/e1"], RDF.type, SABAB.Attack),
                (ID["event/e1"], SABAB.reportedIn, ID["report/r"]),
                (ID["event/e1"], SABAB.attribution, SABAB.StatusUnknown),
            ],
        )
        yield store


def shown(**fields: object) -> PageData:
    """A page with a strike that rockets followed."""
    link = PageLink("a", "b", "pattern", "possible")
    chain = PageChain(
        "c", Label("Strike → rockets", "غارة ← صواريخ"), ("a", "b"), (0,), "pattern", "possible", **fields  # type: ignore[arg-type]  # the fields of a chain
    )  # fmt: skip
    return PageData(Label("Page"), "0", "0", events=(STRIKE, ROCKETS), links=(link,), chains=(chain,))


def test_sparql_gives_a_table(graph: LocalStore) -> None:
    sheet = ask(graph, SELECT)
    assert isinstance(sheet, Sheet)
    assert len(sheet) == 1
    assert [{"event": ID["event/e1"]}] == list(sheet.records())


def test_a_file_is_asked_by_its_path(graph: LocalStore, tmp_path: Path) -> None:
    path = tmp_path / "attacks.rq"
    path.write_text(SELECT, encoding="utf-8")
    assert ask(graph, path) == ask(graph, str(path)) == ask(graph, SELECT)


def test_a_name_is_a_named_query_with_its_parameters(graph: LocalStore) -> None:
    sheet = ask(graph, "chronology", kind=["Attack", "Visit"])
    assert isinstance(sheet, Sheet)
    assert len(sheet) == 1
    with pytest.raises(QueryError, match="chronology"):
        ask(graph, "chronologie")


def test_an_ask_gives_a_truth_value_and_a_construct_a_graph(graph: LocalStore) -> None:
    assert ask(graph, "ASK { ?s ?p ?o }") is True
    triples = ask(graph, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(triples, Triples)
    assert len(triples.graph) == 3


def test_each_cell_keeps_its_own_direction() -> None:
    html = Sheet(Table(("word", "iri"), ((Literal("قصف"), SABAB.Attack),)))._repr_html_()
    assert '<td dir="auto"' in html
    assert ">قصف</td>" in html
    assert ">sabab:Attack</td>" in html


def test_words_of_a_report_are_no_markup_in_a_table() -> None:
    html = Sheet(Table((HOSTILE,), ((Literal(HOSTILE),), (URIRef("https://example.org/<b>"),))))._repr_html_()
    assert "<img" not in html
    assert "<b>" not in html


def test_an_open_cell_is_empty() -> None:
    assert "></td>" in Sheet(Table(("a",), ((None,),)))._repr_html_()


def test_a_long_table_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    sheet = Sheet(Table(("n",), tuple((Literal(n),) for n in range(5))))
    assert sheet._repr_html_().count("<tr>") == 3
    assert "3 more not shown" in sheet._repr_html_()


def test_a_table_is_plain_text_where_nothing_else_is_shown() -> None:
    sheet = Sheet(Table(("word", "iri"), ((Literal("قصف"), None), (Literal("rocket"), SABAB.Attack))))
    assert repr(sheet).splitlines() == ["word | iri", "قصف | ", "rocket | sabab:Attack"]


def test_only_the_columns_that_are_asked_for_are_kept_in_that_order() -> None:
    sheet = Sheet(Table(("a", "b", "c"), ((Literal(1), Literal(2), Literal(3)),)))
    assert sheet.only("c", "a").table == Table(("c", "a"), ((Literal(3), Literal(1)),))
    with pytest.raises(QueryError, match="no column d; there are: a, b, c"):
        sheet.only("d")


def test_rows_that_are_alike_in_the_columns_asked_for_stand_once() -> None:
    rows = ((Literal(1), Literal("a")), (Literal(1), Literal("b")))
    sheet = Sheet(Table(("n", "word"), rows))
    assert len(sheet.only("n")) == 1
    assert len(sheet.only("n", "word")) == 2


def test_the_first_rows_are_a_table_of_their_own() -> None:
    sheet = Sheet(Table(("n",), tuple((Literal(n),) for n in range(5))))
    assert sheet.first(2).table.rows == ((Literal(0),), (Literal(1),))
    assert len(sheet.first(9)) == 5


def test_a_data_frame_has_plain_values_where_pandas_is_there() -> None:
    pytest.importorskip("pandas")
    frame = Sheet(Table(("n", "iri", "open"), ((Literal(3), SABAB.Attack, None),))).frame()
    assert frame.to_dict("records") == [{"n": 3, "iri": "sabab:Attack", "open": None}]


def test_without_pandas_a_data_frame_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match="pip install pandas"):
        Sheet(Table(("n",), ())).frame()


def extraction() -> Extraction:
    """A report of one attack."""
    field = Ref("place/al-omar-oil-field", Label("Al-Omar oil field", "حقل العمر"), None, "marker/on")
    event = Event(
        id="e1", type="RocketAttack", trigger=Span(0, 3, "قصف"), mentions=(), initiators=(),
        attribution="alleged", targets=(field,), places=(field,), date=DateRange(None, None, "..", None, ""),
        sources=(), casualties=Casualties(), weapon=None, habitual=False, negated=False, claims=(),
    )  # fmt: skip
    report = Report("r", "قصف", "0", "ar", None, "unknown")
    return Extraction(report, (), (event,), (), (), ())


def test_events_of_a_report_are_named_in_its_language_or_in_the_one_asked_for() -> None:
    arabic, english = events(extraction()), events(extraction(), "en")
    assert [("هجوم صاروخي", "حقل العمر")] == [
        (str(row["type"]), str(row["against"])) for row in arabic.records()
    ]
    assert [("Rocket attack", "Al-Omar oil field")] == [
        (str(row["type"]), str(row["where"])) for row in english.records()
    ]


def test_a_chain_says_followed_by_and_on_what_basis() -> None:
    text = repr(Chains(shown()))
    assert text.splitlines() == [
        "Strike → rockets · Closed · order only possible",
        "Airstrike, no date",
        "followed by (Fits a habit that a report states): Rocket attack, no date",
    ]


def test_an_open_chain_says_what_is_due() -> None:
    text = repr(Chains(shown(open=True, next=(Label("a US strike"),))))
    assert "By a habit that a report states, this would follow: a US strike" in text
    assert "Open" in text.splitlines()[0]


def test_chains_in_arabic_run_from_right_to_left() -> None:
    html = Chains(shown(), "ar")._repr_html_()
    assert '<div dir="rtl" lang="ar">' in html
    assert "غارة ← صواريخ" in html
    assert "تلاه (يوافق عادة يذكرها تقرير): هجوم صاروخي، بلا تاريخ" in html


def test_no_chain_is_said_in_words(graph: LocalStore) -> None:
    none = chains(graph)
    assert len(none) == 0
    assert "No chain was found." in none._repr_html_()
    assert repr(none) == "No chain was found."


def test_words_of_a_report_are_no_markup_in_a_chain() -> None:
    html = Chains(shown(open=True, next=(Label(HOSTILE),)))._repr_html_()
    assert "<img" not in html
    assert "&lt;img" in html


def test_the_page_is_in_a_sandboxed_frame_and_whole(graph: LocalStore) -> None:
    shown_page = page(graph, "ar", height=500)
    html = shown_page._repr_mimebundle_()["text/html"]
    frame = re.fullmatch(
        r'<iframe sandbox="allow-scripts" loading="lazy" .*height:500px.* srcdoc="(.*)"></iframe>',
        html,
        re.DOTALL,
    )
    assert frame is not None
    assert shown_page.html() == unescape(frame[1])
    assert '"' not in frame[1]


def test_a_picture_stands_in_where_frames_are_stripped(graph: LocalStore) -> None:
    bundle = page(graph)._repr_mimebundle_()
    assert bundle["image/svg+xml"].startswith("<svg ")
    assert bundle["image/svg+xml"] == page(graph).picture()._repr_svg_()
    assert bundle["text/plain"] == "explorer (events: 1, links: 0, chains: 0)"


def test_a_large_page_is_a_picture_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_INLINE_EVENTS", 1)
    assert {"text/plain", "image/svg+xml"} == Page(shown())._repr_mimebundle_().keys()


def test_a_page_is_saved(graph: LocalStore, tmp_path: Path) -> None:
    shown_page = page(graph, title=Label("One attack"))
    shown_page.save(tmp_path / "page.html")
    assert shown_page.html() == (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<title>One attack" in shown_page.html()
