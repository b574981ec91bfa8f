"""Events, pictures of chains and drawn triples in notebooks: what is told is there, and no word of it is markup."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, RDFS, Graph, Literal

from sabab.errors import QueryError
from sabab.model import (
    Label,
)
from sabab.rdf.vocabulary import ID, SABAB
from sabab.store import LocalStore
from sabab.views.explorer import (
    Member,
    PageChain,
    PageClaim,
    PageData,
    PageEvent,
    PageLink,
    PageReport,
    Quote,
)
from sabab.views.notebook import (
    Card,
    Chains,
    Triples,
    event,
    triples,
)
from sabab.views.notebook.cards import event_named

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def claimed() -> PageData:
    """The strike and the rockets, which somebody lays at nobody's door, in words that are markup."""
    quote = Quote("r", f"قصف {HOSTILE}", "ar", 0, 3)
    rockets = replace(
        ROCKETS,
        killed=0,
        claims=(PageClaim("allegation", "responsibility", quote),),
        members=(Member("r", "event/b2"),),
    )
    report = PageReport("r", None, "Desk", None, "unknown", "ar")
    return replace(shown(), events=(STRIKE, rockets), reports=(report,))


def test_an_event_shows_who_says_what_in_which_words() -> None:
    data = claimed()
    text = repr(Card(data, data.events[1]))
    assert text.splitlines()[:3] == ["Rocket attack", "  When: no date", "  By: (No report says who did it)"]
    assert "  Killed: 0" in text
    assert "The report itself: accusation. “قصف" in text


def test_what_nobody_tells_of_an_event_is_not_there() -> None:
    text = repr(Card(claimed(), STRIKE))
    assert "Killed" not in text
    assert "Where" not in text


def test_words_of_a_report_are_no_markup_in_an_event() -> None:
    data = claimed()
    html = Card(data, data.events[1], "ar")._repr_html_()
    assert "<img" not in html
    assert '<q dir="rtl" lang="ar" style="display:block">قصف &lt;img' in html
    assert '<div dir="rtl" lang="ar">' in html


def test_an_event_is_found_by_any_of_its_tellings_and_no_other() -> None:
    data = claimed()
    assert event_named(data, "event/b2") is data.events[1]
    assert event_named(data, str(ID["event/b2"])) is data.events[1]
    with pytest.raises(QueryError, match="no event event/c"):
        event_named(data, "event/c")


def test_an_event_of_a_graph_is_shown(graph: LocalStore) -> None:
    assert "Attack" in repr(event(graph, ID["event/e1"]))


def test_the_picture_of_chains_has_their_events_and_no_others() -> None:
    data = replace(shown(), events=(STRIKE, ROCKETS, PageEvent("c", "Visit")))
    svg = Chains(data)._repr_html_() and Chains(data).picture()._repr_svg_()
    assert "Rocket attack" in svg
    assert "Visit" not in svg


def test_the_first_chains_are_a_list_of_their_own() -> None:
    assert len(Chains(shown()).first(1)) == 1
    assert len(Chains(shown()).first(0)) == 0


def drawn(name: str = "Strike") -> Triples:
    """An act and its doer, of whom only the act has a name."""
    found = Graph()
    found.add((ID["event/e1"], SABAB.perpetrator, ID["actor/a"]))
    found.add((ID["event/e1"], RDF.type, SABAB.Attack))
    found.add((ID["event/e1"], RDFS.label, Literal(name, lang="en")))
    return Triples(found)


def test_constructed_triples_are_drawn_by_their_names() -> None:
    svg = drawn().svg()
    for words in ("Strike", "actor/a", "sabab:perpetrator", "sabab:Attack"):
        assert f"\u2068{words}\u2069" in svg
    assert svg.count("<circle") == 2
    assert svg == drawn().svg()


def test_words_of_a_graph_are_no_markup_in_its_drawing() -> None:
    assert "<img" not in drawn(HOSTILE).svg()


def test_many_names_are_turtle_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn()._repr_mimebundle_().keys() == {"text/plain", "image/svg+xml"}
    monkeypatch.setattr(triples, "MOST_DRAWN", 1)
    assert drawn()._repr_mimebundle_().keys() == {"text/plain"}
    assert "sabab:perpetrator" in repr(drawn())


def test_no_triples_are_no_drawing() -> None:
    assert Triples(Graph())._repr_mimebundle_().keys() == {"text/plain"}
