"""What every record's triples need to know of the report around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from sabab.rdf.iris import report_iri, report_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib.term import Node

    from sabab.model import Extraction, Ref, Sentence, Span

Triple: TypeAlias = "tuple[Node, Node, Node]"


@dataclass(frozen=True, slots=True)
class Context:
    """The report's key and IRI, its sentences, and whether its words may be written.

    *place_spans* and *actor_spans* are the stretches that fill a slot for places or actors somewhere in the
    report: an open phrase in a target slot is one of them if the report shows it.
    """

    key: str
    report: URIRef
    language: str
    sentences: tuple[Sentence, ...]
    with_text: bool
    place_spans: frozenset[tuple[int, int]]
    actor_spans: frozenset[tuple[int, int]]

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence in which *span* begins; None between sentences."""
        position = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        if position < 0 or span.start >= self.sentences[position].span.end:
            return None
        return self.sentences[position]

    def words(self, text: str) -> Literal:
        """Words of the report, in its language."""
        return Literal(text, lang=self.language)


def context_of(extraction: Extraction, *, with_text: bool) -> Context:
    """The context of one report's records."""
    key = report_key(extraction.report)
    events = extraction.events
    return Context(
        key=key,
        report=report_iri(key),
        language=extraction.report.language,
        sentences=tuple(sorted(extraction.sentences, key=lambda sentence: sentence.span.start)),
        with_text=with_text,
        place_spans=_spans(ref for event in events for ref in event.places),
        actor_spans=_spans(ref for event in events for ref in (*event.initiators, *event.sources)),
    )


def _spans(refs: Iterable[Ref]) -> frozenset[tuple[int, int]]:
    return frozenset((ref.span.start, ref.span.end) for ref in refs if ref.span is not None)


def number(value: int) -> Literal:
    """An xsd:integer, the one type of count and offset: pyshacl takes no other for it."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


def truth(*, value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=XSD.boolean, normalize=False)
