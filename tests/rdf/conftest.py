"""Records made by hand, small enough to see what their graph must be."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Graph, URIRef

from sabab.model import Casualties, Claim, Event, Extraction, Label, Link, Ref, Report, Sentence, Span
from sabab.rdf.reports import report_graph
from sabab.rdf.triples.context import Context, context_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.rdf.triples.context import Triple

TEXT = (
    "Rockets struck the base on Monday. "
    "The ministry accused the militia. "
    "Nobody claimed it, and no word came of casualties. "
    "Jets bombed a convoy in reply."
)
SENTENCES = tuple(
    Sentence(index, Span(match.start(), match.end(), match.group()))
    for index, match in enumerate(re.finditer(r"[^. ][^.]*\.", TEXT))
)


def span(words: str) -> Span:
    """The first place of the words in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def ref(id_: str | None = None, words: str | None = None, rule: str = "test.rule") -> Ref:
    """A slot: known by its id, or an open phrase by its words."""
    return Ref(id_, Label(en=words or id_), span(words) if words else None, rule)


def event(**fields: Any) -> Event:
    """A rocket attack of which nothing is known beyond its trigger."""
    defaults: dict[str, Any] = {
        "id": "e1",
        "type": "RocketAttack",
        "trigger": span("struck"),
        "mentions": (),
        "initiators": (),
        "attribution": "unknown",
        "targets": (),
        "places": (),
        "date": None,
        "sources": (),
        "casualties": Casualties(),
        "weapon": None,
        "habitual": False,
        "negated": False,
        "claims": (),
    }
    return Event(**{**defaults, **fields})


def claim(kind: Any, claimant: Ref | None = None, **fields: Any) -> Claim:
    """A claim of responsibility-scope read from the word "accused"."""
    defaults: dict[str, Any] = {"evidence": span("accused"), "scope": "responsibility"}
    return Claim(kind, claimant, **{**defaults, **fields})


def link(basis: Any, claimant: Ref | None = None) -> Link:
    """e2 as followed on e1."""
    return Link("e1", "e2", basis, span("in reply"), claimant)


def report(**fields: Any) -> Report:
    """The report that holds the text."""
    defaults: dict[str, Any] = {
        "id": "sample",
        "text": TEXT,
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "language": "en",
        "published": date(2023, 3, 14),
        "published_basis": "given",
    }
    return Report(**{**defaults, **fields})


def extraction(*events: Event, **fields: Any) -> Extraction:
    """What was read out of the report."""
    defaults: dict[str, Any] = {"report": report(), "links": (), "patterns": (), "relations": ()}
    return Extraction(sentences=SENTENCES, events=events, **{**defaults, **fields})


def context(*events: Event) -> Context:
    """What the records of that report share."""
    return context_of(extraction(*events), with_text=True)


def graph(*events: Event, with_text: bool = True, **fields: Any) -> Graph:
    """The report's graph."""
    return report_graph(extraction(*events, **fields), with_text=with_text)


def local(triples: Iterable[Triple]) -> list[tuple[str, str, str]]:
    """Triples in short: the last part of every IRI, sorted."""
    return sorted((_last(s), _last(p), _last(o)) for s, p, o in triples)


def _last(term: object) -> str:
    return re.split(r"[/#]", str(term))[-1] if isinstance(term, URIRef) else str(term)


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """The functions above, for a test to build its records with."""
    return SimpleNamespace(
        text=TEXT,
        span=span,
        ref=ref,
        event=event,
        claim=claim,
        link=link,
        report=report,
        extraction=extraction,
        context=context,
        graph=graph,
        local=local,
    )
