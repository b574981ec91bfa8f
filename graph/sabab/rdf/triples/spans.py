"""Evidence: stretches of text and the sentences around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef

from sabab.rdf.iris import sentence_iri, span_iri
from sabab.rdf.triples.context import number
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Ref, Sentence, Span
    from sabab.rdf.triples.context import Context, Triple


def evidence_triples(
    node: URIRef, span: Span | None, context: Context, *, rule: str = ""
) -> Iterator[Triple]:
    """The span as evidence of *node*, with the rule that read it; nothing without a span."""
    if span is None:
        return
    yield (node, SABAB.evidence, span_iri(context.key, span))
    yield from span_triples(span, context, rule=rule)


def ref_evidence_triples(node: URIRef, refs: tuple[Ref, ...], context: Context) -> Iterator[Triple]:
    """The words that fill slots, as evidence of *node*, each with the rule that put them there."""
    for ref in refs:
        yield from evidence_triples(node, ref.span, context, rule=ref.rule)


def span_triples(span: Span, context: Context, *, rule: str = "") -> Iterator[Triple]:
    """A stretch of text: offsets, sentence, the rule that read it, and its words if they may be written."""
    node = span_iri(context.key, span)
    yield (node, RDF.type, SABAB.TextSpan)
    yield (node, SABAB.spanStart, number(span.start))
    yield (node, SABAB.spanEnd, number(span.end))
    if rule:
        yield (node, SABAB.rule, Literal(rule))
    if context.with_text:
        yield (node, SABAB.spanText, context.words(span.text))
    sentence = context.sentence_of(span)
    if sentence is not None:
        yield (node, SABAB.inSentence, sentence_iri(context.key, sentence.index))
        yield from _sentence_triples(sentence, context)


def _sentence_triples(sentence: Sentence, context: Context) -> Iterator[Triple]:
    node = sentence_iri(context.key, sentence.index)
    yield (node, RDF.type, SABAB.Sentence)
    yield (node, SABAB.sentenceIndex, number(sentence.index))
    yield (node, SABAB.spanStart, number(sentence.span.start))
    yield (node, SABAB.spanEnd, number(sentence.span.end))
    yield (node, SABAB.reportedIn, context.report)
    if context.with_text:
        yield (node, SABAB.sentenceText, context.words(sentence.span.text))
