"""Stable IRIs, in ASCII, made from records alone: the same report gives the same names everywhere."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from rdflib import URIRef

from sabab.rdf.vocabulary import GRAPH, ID

if TYPE_CHECKING:
    from sabab.model import Ref, Report, Span

#: What an open phrase of a report is taken for, by the slot it fills.
PhraseKind = Literal["actor", "place", "target"]

ONTOLOGY_GRAPH = GRAPH["ontology"]
KNOWLEDGE_GRAPH = GRAPH["knowledge"]
JUDGEMENTS_GRAPH = GRAPH["judgements"]
CANONICAL_GRAPH = GRAPH["canonical"]
LINKS_GRAPH = GRAPH["links"]
DERIVED_GRAPH = GRAPH["derived"]
INFERRED_GRAPH = GRAPH["inferred"]
#: What the IRIs of all graphs of reports begin with.
REPORT_GRAPHS = str(GRAPH["report/"])


def report_key(report: Report) -> str:
    """Sixteen hexadecimal digits that stand for a report: its text and its outlet.

    64 bits: among a million reports two share a key with a chance below one in ten million.
    """
    return hashlib.sha256(f"{report.sha256}\n{report.outlet or ''}".encode()).hexdigest()[:16]


def report_graph_iri(report: Report) -> URIRef:
    """The named graph that holds everything read out of the report."""
    return URIRef(f"{REPORT_GRAPHS}{report_key(report)}")


def report_iri(key: str) -> URIRef:
    """The report itself."""
    return ID[f"report/{key}"]


def sentence_iri(key: str, index: int) -> URIRef:
    """The report's sentence with that index, from 0."""
    return ID[f"sentence/{key}-s{index}"]


def span_iri(key: str, span: Span) -> URIRef:
    """A stretch of the report's text, named by its offsets."""
    return ID[f"span/{key}-{span.start}-{span.end}"]


def event_iri(key: str, event_id: str) -> URIRef:
    """An event as the report tells it."""
    return ID[f"event/{key}-{_ascii(event_id)}"]


def claim_iri(key: str, about: str, number: int) -> URIRef:
    """A claim about an event (e1), a pattern (p1) or a relation (r1) of the report, numbered from 1."""
    return ID[f"claim/{key}-{_ascii(about)}-c{number}"]


def figure_iri(key: str, event_id: str, number: int) -> URIRef:
    """One claimant's count of an event's casualties, numbered from 1."""
    return ID[f"figure/{key}-{_ascii(event_id)}-f{number}"]


def link_iri(key: str, number: int) -> URIRef:
    """An escalation link of the report, numbered from 1."""
    return ID[f"link/{key}-l{number}"]


def pattern_iri(key: str, number: int) -> URIRef:
    """A habit that the report states, numbered from 1."""
    return ID[f"pattern/{key}-p{number}"]


def step_iri(key: str, number: int, order: int) -> URIRef:
    """A step of a habit that the report states; *order* counts from 0."""
    return ID[f"pattern/{key}-p{number}-step{order}"]


def relation_iri(key: str, number: int) -> URIRef:
    """A standing relation that the report states, numbered from 1."""
    return ID[f"relation/{key}-r{number}"]


def correction_iri(key: str, number: int) -> URIRef:
    """A person's correction of what was read out of the report, numbered from 1."""
    return ID[f"judgement/{key}-k{number}"]


def run_iri(version: str) -> URIRef:
    """The activity of reading reports with that version of sabab."""
    return ID[f"run/extraction-{_ascii(version)}"]


def software_iri(version: str) -> URIRef:
    """That version of sabab."""
    return ID[f"software/sabab-{_ascii(version)}"]


def coder_iri(coder: str) -> URIRef:
    """A coder that is not sabab's own, by its name and version ("llm 1.2")."""
    return ID[f"software/coder-{_ascii(coder.replace(' ', '-'))}"]


def ref_iri(key: str, ref: Ref, kind: PhraseKind) -> URIRef:
    """The individual in a slot: of the knowledge base if it is known there, else one of the report's own.

    An open phrase is named by its offsets. Without a span (a phrase inherited from elsewhere) its words must
    do: they are hashed, because an IRI is ASCII and words of a report do not belong into names.
    """
    if ref.id is not None:
        return ID[quote(ref.id, safe="/-")]
    if ref.span is not None:
        return ID[f"{kind}/{key}-{ref.span.start}-{ref.span.end}"]
    words = f"{ref.label.en or ''}\n{ref.label.ar or ''}".encode()
    return ID[f"{kind}/{key}-{hashlib.sha256(words).hexdigest()[:16]}"]


def _ascii(part: str) -> str:
    """*part*, percent-encoded save for ASCII letters, digits and ``-._~``: plug-ins name events freely."""
    return quote(part, safe="")
