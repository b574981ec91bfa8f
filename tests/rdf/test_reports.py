"""A report's graph as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, RDFS, XSD

from sabab import __version__
from sabab.model import Pattern, PatternStep, Relation
from sabab.rdf.iris import report_graph_iri, report_iri, report_key
from sabab.rdf.reports import report_graph
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from types import SimpleNamespace


def _full(make: SimpleNamespace, *, with_text: bool) -> Graph:
    """A report in which every record and every open phrase occurs."""
    convoy = make.ref(words="a convoy")
    militia = make.ref(words="the militia")
    first = make.event(
        attribution="alleged",
        initiators=(militia,),
        weapon=make.span("Rockets"),
        places=(make.ref(words="the base"),),
    )
    second = make.event(id="e2", type="Airstrike", trigger=make.span("bombed"), targets=(convoy,))
    step = PatternStep("Attack", (militia,), (convoy,))
    pattern = Pattern((step, step), 0, "often", make.span("in reply"))
    relation = Relation(militia, "loyal to", make.ref("actor/iran"), make.span("militia"))
    graph: Graph = make.graph(
        first,
        second,
        with_text=with_text,
        report=make.report(title="A title", outlet="An outlet", url="https://example.org/1"),
        links=(make.link("stated"),),
        patterns=(pattern,),
        relations=(relation,),
    )
    return graph


def test_the_graph_is_named_after_the_report(make: SimpleNamespace) -> None:
    assert report_graph_iri(make.report()) == make.graph().identifier


def test_the_same_records_give_the_same_triples(make: SimpleNamespace) -> None:
    assert set(_full(make, with_text=True)) == set(_full(make, with_text=True))


def test_the_report_carries_its_metadata(make: SimpleNamespace) -> None:
    report = make.report(title="A title", outlet="An outlet", url="https://example.org/1")
    graph = report_graph(make.extraction(report=report))
    node = report_iri(report_key(report))
    expected = {
        (RDF.type, SABAB.Report),
        (DCTERMS.identifier, Literal("sample")),
        (DCTERMS.title, Literal("A title", lang="en")),
        (SABAB.outlet, Literal("An outlet")),
        (SABAB.url, Literal("https://example.org/1", datatype=XSD.anyURI)),
        (SABAB.language, Literal("en")),
        (SABAB.textSha256, Literal(report.sha256)),
        (SABAB.published, Literal("2023-03-14", datatype=XSD.date)),
        (SABAB.publishedBasis, Literal("given")),
    }
    assert expected == set(graph.predicate_objects(node))


def test_what_is_not_known_of_the_report_has_no_triple(make: SimpleNamespace) -> None:
    graph = make.graph(report=make.report(published=None, published_basis="unknown"))
    absent = (SABAB.published, SABAB.outlet, SABAB.url, DCTERMS.title)
    assert [] == [prop for prop in absent if (None, prop, None) in graph]


def test_the_graph_says_what_made_it(make: SimpleNamespace) -> None:
    graph = make.graph()
    run = URIRef(f"https://w3id.org/sabab/id/run/extraction-{__version__}")
    expected = {
        (SABAB.generatedBy, Literal(__version__)),
        (PROV.wasDerivedFrom, report_iri(report_key(make.report()))),
        (PROV.wasGeneratedBy, run),
    }
    assert expected == set(graph.predicate_objects(graph.identifier))
    assert (run, RDF.type, PROV.Activity) in graph


def test_without_text_no_word_of_the_report_is_left(make: SimpleNamespace) -> None:
    words = {word.strip(".,").lower() for word in make.text.split()} | {"title"}
    literals = {str(o).lower() for o in _full(make, with_text=False).objects() if isinstance(o, Literal)}
    assert set() == {word for literal in literals for word in literal.split() if word in words}


def test_without_text_only_words_are_missing(make: SimpleNamespace) -> None:
    with_text, without = _full(make, with_text=True), _full(make, with_text=False)
    missing = {predicate for _, predicate, _ in set(with_text) - set(without)}
    assert {SABAB.spanText, SABAB.sentenceText, SABAB.weaponText, DCTERMS.title, RDFS.label} == missing
    assert set() == set(without) - set(with_text)


def test_all_that_is_read_has_evidence_and_a_report(make: SimpleNamespace) -> None:
    graph = _full(make, with_text=True)
    kinds = (
        SABAB.RocketAttack, SABAB.Airstrike, SABAB.Allegation, SABAB.HabitClaim, SABAB.EscalationLink,
        SABAB.EscalationPattern, SABAB.ActorRelation,
    )  # fmt: skip
    for kind in kinds:
        nodes = list(graph.subjects(RDF.type, kind))
        assert nodes, kind
        for node in nodes:
            assert (node, SABAB.reportedIn, None) in graph, node
            assert (node, SABAB.evidence, None) in graph, node
