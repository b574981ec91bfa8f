"""A node's place is where its words are."""

from __future__ import annotations

import pyoxigraph as ox

from sabab.validation.findings import NOWHERE, Place
from sabab.validation.places import place_of

REPORT = "https://w3id.org/sabab/id/report/k"
DATA = """
PREFIX : <https://w3id.org/sabab/ontology#> PREFIX d: <https://example.org/>
GRAPH <https://w3id.org/sabab/graph/report/k> {
  <https://w3id.org/sabab/id/report/k> <http://purl.org/dc/terms/identifier> "sample" .
  d:s1 :sentenceIndex 1 ; :spanStart 18 ; :spanEnd 41 .
  d:late :spanStart 30 ; :spanEnd 35 ; :inSentence d:s1 .
  d:early :spanStart 20 ; :spanEnd 25 ; :inSentence d:s1 .
  d:event :trigger d:late ; :evidence d:early , d:late .
  d:claim :evidence d:early , d:late .
  d:bare :negated false .
  d:odd :evidence d:wordless . d:wordless :spanStart "soon" .
}
GRAPH <https://w3id.org/sabab/graph/knowledge> { d:actor a :Actor }
"""


def _place(name: str) -> Place:
    store = ox.Store()
    store.load(DATA.encode(), format=ox.RdfFormat.TRIG)
    return place_of(ox.NamedNode(f"https://example.org/{name}"), store)


def test_an_event_is_where_its_trigger_is() -> None:
    assert Place(REPORT, "sample", 1, 30, 35) == _place("event")


def test_a_claim_is_where_its_first_evidence_is() -> None:
    assert Place(REPORT, "sample", 1, 20, 25) == _place("claim")


def test_a_sentence_is_where_it_is() -> None:
    assert Place(REPORT, "sample", 1, 18, 41) == _place("s1")


def test_a_node_without_words_is_in_its_report() -> None:
    for name in ("bare", "odd"):
        assert Place(REPORT, "sample") == _place(name)


def test_a_node_of_the_knowledge_base_is_in_no_report() -> None:
    assert NOWHERE == _place("actor")
