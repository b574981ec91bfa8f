"""A broken graph is reported with node, rule and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from sabab.rdf.iris import KNOWLEDGE_GRAPH
from sabab.rdf.knowledge import knowledge_graph
from sabab.rdf.oxigraph import to_graph
from sabab.rdf.vocabulary import GRAPH, ID, SABAB
from sabab.validation import Place, validate

if TYPE_CHECKING:
    from sabab.validation import Finding

KEY = "0123456789abcdef"
HEAD = f"""
PREFIX : <{SABAB}> PREFIX id: <{ID}> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
# An event in the second sentence, with a place as its doer.
REPORT = f"""
GRAPH <https://w3id.org/sabab/graph/report/{KEY}> {{
  <{ID}report/{KEY}> a :Report ; dcterms:identifier "sample" ; :textSha256 "{KEY * 4}" ; :language "en" ;
    :publishedBasis "unknown" .
  <{ID}sentence/{KEY}-s1> a :Sentence ; :reportedIn <{ID}report/{KEY}> ; :sentenceIndex 1 ;
    :spanStart 18 ; :spanEnd 41 .
  <{ID}span/{KEY}-27-31> a :TextSpan ; :spanStart 27 ; :spanEnd 31 ; :inSentence <{ID}sentence/{KEY}-s1> .
  <{ID}event/{KEY}-e1> a :Airstrike ; :reportedIn <{ID}report/{KEY}> ; :trigger <{ID}span/{KEY}-27-31> ;
    :evidence <{ID}span/{KEY}-27-31> ; :attribution :StatusStated ; :habitual false ; :negated false ;
    :figureStatus "not-mentioned" ; :perpetrator <{ID}PERPETRATOR> .
}}
"""


def _store(perpetrator: str) -> ox.Store:
    store = ox.Store()
    store.load((HEAD + REPORT.replace("PERPETRATOR", perpetrator)).encode(), format=ox.RdfFormat.TRIG)
    return store


def _own(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if KEY in finding.node]


def test_a_finding_says_where_the_words_are() -> None:
    (finding,) = _own(validate(_store("place/deir-ez-zor-governorate")))
    assert (f"{ID}event/{KEY}-e1", "Event-perpetrator") == (finding.node, finding.rule)
    assert (str(SABAB.perpetrator), f"{ID}place/deir-ez-zor-governorate") == (finding.path, finding.value)
    assert Place(f"{ID}report/{KEY}", "sample", 1, 27, 31) == finding.place
    assert (f"{ID}report/{KEY}", 27, 31) == (finding.report, finding.start, finding.end)
    assert ("a perpetrator is an actor", "المنفّذ فاعل") == (finding.message_en, finding.message_ar)


def test_an_actor_of_the_knowledge_base_is_known_without_it_in_the_dataset() -> None:
    assert [] == _own(validate(_store("actor/israel")))


def test_an_actor_that_the_knowledge_base_lacks_is_found() -> None:
    assert ["Event-perpetrator"] == [
        finding.rule for finding in _own(validate(_store("actor/nobody-at-all")))
    ]


def test_the_dataset_is_only_read() -> None:
    store = _store("actor/israel")
    size = len(store)
    validate(store)
    assert size == len(store)


def test_the_shipped_knowledge_base_breaks_nothing() -> None:
    # In a graph of another name it is not taken for the shipped one, and is looked at.
    whole = Graph(identifier="https://example.org/knowledge") + knowledge_graph()
    assert [] == [(finding.node, finding.rule, finding.value) for finding in validate([whole])]


def test_what_a_dataset_adds_to_the_shipped_knowledge_base_is_looked_at() -> None:
    own = knowledge_graph()
    own.add((ID["actor/israel"], SKOS.prefLabel, Literal("Another name", lang="en")))
    assert ["Actor-prefLabel"] == [finding.rule for finding in validate([own])]


def test_a_knowledge_base_in_the_dataset_takes_the_place_of_the_shipped_one() -> None:
    own = Graph(identifier=KNOWLEDGE_GRAPH)
    own.add((ID["actor/nobody-at-all"], RDF.type, SABAB.StateActor))
    graphs = [own, to_graph(_store("actor/nobody-at-all"), GRAPH[f"report/{KEY}"])]
    assert [] == validate(graphs)


def test_a_pattern_of_the_knowledge_base_that_is_only_named_is_not_judged_by_its_type_alone() -> None:
    pattern = next(knowledge_graph().subjects(RDF.type, SABAB.EscalationPattern))
    named = Graph(identifier=URIRef("https://w3id.org/sabab/graph/links"))
    named.add((URIRef("https://w3id.org/sabab/id/link/1"), SABAB.instantiatesPattern, pattern))
    rules = {finding.node for finding in validate([named, knowledge_graph()])}
    assert str(pattern) not in rules


def test_rows_of_datasets_are_looked_at_unless_they_are_left_out() -> None:
    event = URIRef("https://w3id.org/sabab/id/event/rows-1")
    graph = Graph(identifier=URIRef("https://w3id.org/sabab/graph/dataset/rows"))
    graph.add((event, SABAB.sourceRow, Literal("ucdp:1")))
    assert "DatasetEvent-sourceCode" in {finding.rule for finding in validate([graph])}
    assert [] == validate([graph], rows=False)
