"""Evidence leads back to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Span
from sabab.rdf.iris import event_iri
from sabab.rdf.triples.spans import evidence_triples, span_triples

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_a_span_has_offsets_words_rule_and_sentence(make: SimpleNamespace) -> None:
    context = make.context()
    name = f"{context.key}-35-47"
    sentence = f"{context.key}-s1"
    expected = [
        (name, "inSentence", sentence),
        (name, "rule", "en.subject"),
        (name, "spanEnd", "47"),
        (name, "spanStart", "35"),
        (name, "spanText", "The ministry"),
        (name, "type", "TextSpan"),
        (sentence, "reportedIn", context.key),
        (sentence, "sentenceIndex", "1"),
        (sentence, "sentenceText", "The ministry accused the militia."),
        (sentence, "spanEnd", "68"),
        (sentence, "spanStart", "35"),
        (sentence, "type", "Sentence"),
    ]
    assert expected == make.local(span_triples(make.span("The ministry"), context, rule="en.subject"))


def test_a_span_between_sentences_has_no_sentence(make: SimpleNamespace) -> None:
    triples = make.local(span_triples(Span(34, 35, " "), make.context()))
    assert [] == [triple for triple in triples if triple[1] == "inSentence"]


def test_nothing_is_evidence_where_no_words_were_read(make: SimpleNamespace) -> None:
    context = make.context()
    assert [] == list(evidence_triples(event_iri(context.key, "e1"), None, context))
