"""Reports, the page's title in both languages, and the digest of the graph."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Self

import pytest

from sabab.rdf.vocabulary import SABAB
from sabab.resources import ontology_folder
from sabab.store import LocalStore
from sabab.views.explorer import PageReport
from sabab.views.page_data.digest import graph_sha256
from sabab.views.page_data.reports import cut_off, default_title, exercise_digests, read_reports

if TYPE_CHECKING:
    from sabab.store.results import Answer
    from sabab.views.explorer import PageData

GRAPH = "https://w3id.org/sabab/graph/"


def reports(*days: date | None) -> list[PageReport]:
    return [PageReport(f"r{n}", None, None, day, "given", "ar") for n, day in enumerate(days)]


def stated(graph: str, name: str = "e1") -> LocalStore:
    """A store with one statement in one graph."""
    from rdflib import RDF, URIRef  # noqa: PLC0415 - only here

    store = LocalStore.in_memory()
    store.add(
        graph, [(URIRef(f"https://example.org/{name}"), RDF.type, URIRef("https://example.org/Attack"))]
    )
    return store


def test_reports_stand_in_the_order_of_publication_the_undated_last(page: PageData) -> None:
    assert ["Desk A", "Desk B"] == [report.outlet for report in page.reports]


def test_an_exercise_text_is_known_by_its_digest_whoever_is_said_to_publish_it(page: PageData) -> None:
    from rdflib import RDF, Literal, URIRef  # noqa: PLC0415 - only here

    text = (ontology_folder() / "examples" / "dispatches" / "ar-001.txt").read_text(encoding="utf-8")
    digests = {"exercise": hashlib.sha256(text.encode()).hexdigest(), "other": "0" * 64}
    store = LocalStore.in_memory()
    for name, digest in digests.items():
        report = URIRef(f"https://example.org/{name}")
        told = [(report, RDF.type, SABAB.Report), (report, SABAB.textSha256, Literal(digest))]
        store.add(GRAPH + name, [*told, (report, SABAB.outlet, Literal("A newspaper"))])
    assert {"exercise": True, "other": False} == {
        report.id.rsplit("/", 1)[-1]: report.exercise for report in read_reports(store)
    }
    assert not any(report.exercise for report in page.reports)


def test_every_exercise_dispatch_is_known() -> None:
    assert len(exercise_digests()) == 14


def test_a_report_without_a_title_is_called_after_its_file(page: PageData, withheld_page: PageData) -> None:
    assert ["عنوان", "en-1"] == [report.title for report in page.reports]
    assert ["ar-1", "en-1"] == [report.title for report in withheld_page.reports]


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (0, "No reports", "لا تقارير"),
        (1, "One report", "تقرير واحد"),
        (2, "2 reports", "تقريران"),
        (3, "3 reports", "3 تقارير"),
        (10, "10 reports", "10 تقارير"),
        (14, "14 reports", "14 تقريرًا"),
        (100, "100 reports", "100 تقرير"),
        (102, "102 reports", "102 تقرير"),
        (105, "105 reports", "105 تقارير"),
    ],
)
def test_the_title_counts_as_each_language_does(count: int, english: str, arabic: str) -> None:
    title = default_title(reports(*[None] * count))
    assert (english, arabic) == (title.en, title.ar)


def test_the_title_says_from_when_to_when() -> None:
    title = default_title(reports(date(2023, 4, 1), None, date(2022, 8, 26)))
    assert title.en == "3 reports, 26 Aug 2022 – 1 Apr 2023"
    assert title.ar == "3 تقارير، 26 آب 2022 – 1 نيسان 2023"


def test_one_day_is_said_once() -> None:
    assert default_title(reports(date(2023, 3, 14))).en == "One report, 14 Mar 2023"


def test_the_cut_off_is_the_latest_day() -> None:
    assert date(2023, 4, 1) == cut_off(reports(date(2023, 4, 1), None, date(2022, 8, 26)))
    assert cut_off(reports(None)) is None


def test_the_digest_is_of_what_reports_state() -> None:
    of_report = graph_sha256(stated(f"{GRAPH}report/a"))
    assert of_report == graph_sha256(stated(f"{GRAPH}report/a"))
    assert of_report != graph_sha256(stated(f"{GRAPH}report/a", "e2"))
    assert of_report != graph_sha256(stated(f"{GRAPH}report/b"))


def test_the_digest_does_not_hang_on_what_is_derived() -> None:
    with LocalStore.in_memory() as empty:
        assert graph_sha256(empty) == graph_sha256(stated(f"{GRAPH}derived"))


class Elsewhere:
    """A source of which only answers are known, as an endpoint is."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store
        self.name, self.close = store.name, store.close

    def query(self, text: str) -> Answer:
        return self._store.query(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def test_an_endpoint_has_the_digest_of_its_store() -> None:
    with LocalStore.of_files(ontology_folder() / "examples" / "article.trig") as store:
        assert graph_sha256(store) == graph_sha256(Elsewhere(store))
        assert graph_sha256(store) != graph_sha256(LocalStore.in_memory())
