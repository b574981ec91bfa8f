"""What a graph answers to the questions, ready to print: each cell as words of the page's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rdflib import Literal, URIRef

from sabab.resources import queries_folder
from sabab.store import Table, run
from sabab.store.iris import shortened
from sabab.views.ontology_site.questions import question_results
from sabab.views.ontology_site.terms import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib.term import Node

    from sabab.store import NamedQuery, Source
    from sabab.views.ontology_site.terms import Texts

#: Rows of one answer that a page shows; how many more there are is said below them.
MOST_ROWS = 10
_OTHER = {"en": "ar", "ar": "en"}


class Cell(NamedTuple):
    """One cell: its words, the language they are in where that is not the page's, and the full term behind them."""

    text: str
    language: str | None
    full: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called: labels by IRI and language; of events their class, date and first place."""

    labels: Mapping[str, Texts]
    events: Mapping[str, tuple[str, str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with the first rows of its answer, how many there are, or what went wrong."""

    question: NamedQuery
    rows: tuple[tuple[Node | None, ...], ...]
    total: int
    problem: str | None


def read_answers(source: Source) -> tuple[Answer, ...]:
    """The answers of *source*, with every parameter at its default; raises as `question_results`."""
    return tuple(
        Answer(result.question, result.table.rows[:MOST_ROWS], len(result.table.rows), result.problem)
        for result in question_results(source)
    )


def read_names(source: Source) -> Names:
    """The labels of everything in *source*, and the kinds and dates of its events."""
    labels: dict[str, dict[str, str]] = {}
    for thing, label in _rows(source, "labels"):
        if isinstance(label, Literal):
            labels.setdefault(str(thing), {}).setdefault(label.language or "", str(label))
    events: dict[str, tuple[str, str | None, str | None]] = {}
    for event, kind, date, place in _rows(source, "events"):
        events.setdefault(str(event), (str(kind), _text(date), _text(place)))
    return Names(labels, events)


def cell(term: Node | None, names: Names, language: str) -> Cell:
    """The words for *term* on a page in *language*; nothing for an empty cell."""
    if term is None:
        return Cell("", None, None)
    if isinstance(term, URIRef):
        return _named(str(term), names, language)
    spoken = term.language if isinstance(term, Literal) else None
    return Cell(str(term), spoken if spoken != language else None, None)


def _named(iri: str, names: Names, language: str) -> Cell:
    if iri in names.events:
        return _event(iri, names, language)
    return _label(iri, names, language)


def _event(iri: str, names: Names, language: str) -> Cell:
    kind, date, place = names.events[iri]
    words = _label(kind, names, language)
    # Isolated, lest 2022-08 turn into 08-2022 between Arabic words.
    more = [f"\u2066{date}\u2069"] if date else []
    more += [f"\u2068{_label(place, names, language).text}\u2069"] if place else []
    return Cell(" · ".join((words.text, *more)), words.language, shortened(iri))


def _label(iri: str, names: Names, language: str) -> Cell:
    labels = names.labels.get(iri, {})
    short = iri.removeprefix(NAMESPACE) if iri.startswith(NAMESPACE) else shortened(iri)
    for spoken in (language, _OTHER[language], ""):
        if spoken in labels:
            return Cell(labels[spoken], spoken or None if spoken != language else None, short)
    return Cell(short, "en" if language != "en" else None, iri)


def _text(term: Node | None) -> str | None:
    return str(term) if term is not None else None


def _rows(source: Source, name: str) -> tuple[tuple[Node | None, ...], ...]:
    text = (queries_folder() / "site" / f"{name}.rq").read_text(encoding="utf-8")
    table = run(source, text)
    return table.rows if isinstance(table, Table) else ()
