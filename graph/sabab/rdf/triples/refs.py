"""Slots: known individuals by their IRI, open phrases as individuals of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef

from sabab.rdf.iris import PhraseKind, ref_iri
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Ref
    from sabab.rdf.triples.context import Context, Triple

_CLASS = {"actor": SABAB.Actor, "place": SABAB.Place, "target": SABAB.UnclassifiedTarget}


def slot_triples(
    node: URIRef, prop: URIRef, refs: tuple[Ref, ...], kind: PhraseKind, context: Context
) -> Iterator[Triple]:
    """*node* with all that fills one of its slots, and the names of the report's own individuals among it."""
    for ref in refs:
        yield (node, prop, slot_iri(ref, kind, context))
        yield from phrase_triples(ref, kind, context)


def slot_iri(ref: Ref, kind: PhraseKind, context: Context) -> URIRef:
    """The individual that fills a slot."""
    return ref_iri(context.key, ref, _resolved(ref, kind, context))


def phrase_triples(ref: Ref, kind: PhraseKind, context: Context) -> Iterator[Triple]:
    """Type and label of an open phrase; nothing for an individual that the knowledge base describes.

    The label is words of the report, so it is left out with them.
    """
    if ref.id is not None:
        return
    kind = _resolved(ref, kind, context)
    node = ref_iri(context.key, ref, kind)
    yield (node, RDF.type, _CLASS[kind])
    if not context.with_text:
        return
    if ref.label.en:
        yield (node, RDFS.label, Literal(ref.label.en, lang="en"))
    if ref.label.ar:
        yield (node, RDFS.label, Literal(ref.label.ar, lang="ar"))


def _resolved(ref: Ref, kind: PhraseKind, context: Context) -> PhraseKind:
    """What an open phrase is: its slot says so, save for targets, where the report's other slots may.

    "They hit a convoy" does not say whether the convoy is an actor or a place: a wrong type would count it.
    """
    if kind != "target" or ref.span is None:
        return kind
    offsets = (ref.span.start, ref.span.end)
    if offsets in context.place_spans:
        return "place"
    return "actor" if offsets in context.actor_spans else "target"
