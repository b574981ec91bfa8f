"""IRIs are stable, ASCII and free of a report's words."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rdflib import URIRef

from sabab.model import Label, Ref, Span
from sabab.rdf import iris

if TYPE_CHECKING:
    from types import SimpleNamespace

ID = "https://w3id.org/sabab/id/"


def test_a_report_is_named_by_its_text_and_its_outlet(make: SimpleNamespace) -> None:
    report = make.report(outlet="عنب بلدي")
    expected = hashlib.sha256(f"{report.sha256}\nعنب بلدي".encode()).hexdigest()[:16]
    assert expected == iris.report_key(report)
    assert URIRef(f"https://w3id.org/sabab/graph/report/{expected}") == iris.report_graph_iri(report)


def test_another_outlet_is_another_report(make: SimpleNamespace) -> None:
    assert iris.report_key(make.report()) != iris.report_key(make.report(outlet="SANA"))


def test_other_metadata_is_the_same_report(make: SimpleNamespace) -> None:
    assert iris.report_key(make.report()) == iris.report_key(
        make.report(id="other", published=None, title="T")
    )


def test_records_are_named_by_report_and_number() -> None:
    made = [
        iris.report_iri("k"),
        iris.sentence_iri("k", 0),
        iris.span_iri("k", Span(3, 9, "struck")),
        iris.event_iri("k", "e1"),
        iris.claim_iri("k", "e1", 2),
        iris.figure_iri("k", "e1", 1),
        iris.link_iri("k", 1),
        iris.pattern_iri("k", 1),
        iris.step_iri("k", 1, 0),
        iris.relation_iri("k", 1),
    ]
    expected = [
        "report/k", "sentence/k-s0", "span/k-3-9", "event/k-e1", "claim/k-e1-c2", "figure/k-e1-f1",
        "link/k-l1", "pattern/k-p1", "pattern/k-p1-step0", "relation/k-r1",
    ]  # fmt: skip
    assert [ID + name for name in expected] == [str(iri) for iri in made]


def test_a_known_individual_keeps_its_iri() -> None:
    ref = Ref("actor/israel", Label(en="Israel"), Span(0, 6, "Israel"), "r")
    assert URIRef(ID + "actor/israel") == iris.ref_iri("k", ref, "actor")


def test_an_open_phrase_is_named_by_its_offsets() -> None:
    ref = Ref(None, Label(ar="ميليشيات"), Span(4, 12, "ميليشيات"), "r")
    assert URIRef(ID + "actor/k-4-12") == iris.ref_iri("k", ref, "actor")


def test_an_open_phrase_without_offsets_is_ascii_and_its_own() -> None:
    names = {
        iris.ref_iri("k", Ref(None, Label(ar=words), None, "r"), "actor") for words in ("ميليشيات", "فصائل")
    }
    assert {True} == {name.isascii() for name in names}
    assert 2 == len(names)


def test_an_event_id_that_a_plug_in_made_up_cannot_leave_its_iri() -> None:
    assert ID + "event/k-e%201%3E%20%3Cx" == str(iris.event_iri("k", "e 1> <x"))
