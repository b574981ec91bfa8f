"""What a person has put in the place of what was read: by whom, when and why, and the value before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, Literal
from rdflib.namespace import XSD

from sabab.rdf.iris import correction_iri, event_iri
from sabab.rdf.triples.spans import evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.model import Correction
    from sabab.rdf.triples.context import Context, Triple

#: Slots whose values may be words of the report; an entity of the knowledge base is an id instead.
_WORDED = frozenset({"initiators", "targets", "places", "sources"})
_ID = re.compile(r"(actor|place)/[\w-]+")


def correction_triples(
    correction: Correction, position: int, events: frozenset[str], context: Context
) -> Iterator[Triple]:
    """One correction, numbered from 1; it points to its event if that is among *events*, which a dropped one is not."""
    node = correction_iri(context.key, position)
    yield (node, RDF.type, SABAB.Correction)
    yield (node, SABAB.reportedIn, context.report)
    if correction.event in events:
        yield (node, SABAB.corrects, event_iri(context.key, correction.event))
    yield from evidence_triples(node, correction.evidence, context)
    yield (node, SABAB.correctedSlot, Literal(correction.slot))
    for prop, values in ((SABAB.valueBefore, correction.before), (SABAB.valueAfter, correction.after)):
        yield from ((node, prop, Literal(value)) for value in _writable(values, correction, context))
    yield (node, SABAB.judgedBy, Literal(correction.who))
    yield (node, SABAB.reason, Literal(correction.because))
    yield (node, SABAB.judgedOn, Literal(correction.when.isoformat(), datatype=XSD.date))


def _writable(values: Iterable[str], correction: Correction, context: Context) -> Iterator[str]:
    """The values without the report's words, where those are left out."""
    for value in values:
        if context.with_text or correction.slot not in _WORDED or _ID.fullmatch(value):
            yield value
