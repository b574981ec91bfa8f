"""Results as notebooks show them: tables, chains, events, and the explorer inline, all without a network.

    from sabab.views.notebook import ask, chains, event, events, page

    ask(graph, "who-accuses-whom")      # a named query, a file or SPARQL
    chains(graph)
    event(graph, "event/…")
    page(graph)                         # and page(graph).save("page.html")

*graph* is any source of `sabab.store`. Every word of a report is escaped, and the explorer runs in a sandboxed
frame of its own. Where a notebook is shown without scripts, a still picture of the timeline stands in for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import Graph, Literal

from sabab.escalation.wording import said
from sabab.store.asking import run
from sabab.store.named import named_query
from sabab.store.results import Table
from sabab.views.explorer.words import type_words
from sabab.views.notebook.cards import Card, event_named
from sabab.views.notebook.chain_lists import Chains
from sabab.views.notebook.pictures import Page, Picture
from sabab.views.notebook.saying import listed, word
from sabab.views.notebook.sheets import Sheet
from sabab.views.notebook.triples import Triples
from sabab.views.page_data import read_page
from sabab.views.page_data.wording import when_words

if TYPE_CHECKING:
    from sabab.model import DateRange, Event, Extraction, Label, Language
    from sabab.store.named import NamedQuery
    from sabab.store.results import Answer
    from sabab.store.source import Source

__all__ = [
    "Card",
    "Chains",
    "Page",
    "Picture",
    "Sheet",
    "Triples",
    "answered",
    "ask",
    "chains",
    "event",
    "events",
    "page",
]


def ask(source: Source, query: str | Path, /, **parameters: object) -> Sheet | Triples | bool:
    """The answer to a named query, to the query in a file, or to SPARQL itself.

    A SELECT gives a `Sheet`, an ASK a truth value, a CONSTRUCT `Triples`. *parameters* are the query's own; a
    list gives several values to one.

    Raises:
        QueryError: there is no such query, it does not parse, or a parameter is unknown or of another type.
        StoreError, EndpointError: the source could not answer.
    """
    return answered(run(source, _query(query), {name: _values(value) for name, value in parameters.items()}))


def answered(answer: Answer) -> Sheet | Triples | bool:
    """An answer that shows itself."""
    if isinstance(answer, Table):
        return Sheet(answer)
    return Triples(answer) if isinstance(answer, Graph) else answer


def events(extraction: Extraction, language: Language | None = None) -> Sheet:
    """What was read out of a report: its events, a row each, named in *language* or in the report's own."""
    chosen = language or extraction.report.language
    rows = (_event_row(event, chosen) for event in extraction.events)
    columns = ("words", "type", "by", "known", "against", "where", "when")
    return Sheet(Table(columns, tuple(tuple(map(Literal, row)) for row in rows)))


def event(source: Source, which: object, language: Language = "en") -> Card:
    """One event with who says what of it: *which* is its IRI or short form, as in the column ``event`` of an answer.

    Raises:
        QueryError: there is no such event.
    """
    data = read_page(source)
    return Card(data, event_named(data, str(which)), language)


def chains(source: Source, language: Language = "en") -> Chains:
    """The chains of events that followed each other, with the basis of every link."""
    return Chains(read_page(source), language)


def page(
    source: Source, language: Language | None = None, *, height: int = 760, title: Label | None = None
) -> Page:
    """The explorer, to be shown inline or saved; *height* is the frame's, in pixels."""
    return Page(read_page(source, title=title), language, height)


def _query(query: str | Path) -> str | NamedQuery:
    """SPARQL has spaces in it, a file's name ends in .rq, and everything else is a name."""
    if isinstance(query, Path) or (query.endswith(".rq") and " " not in query):
        return Path(query).read_text(encoding="utf-8")
    return query if any(space in query for space in " \n") else named_query(query)


def _values(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, (list, tuple)) else [str(value)]


def _event_row(event: Event, language: Language) -> tuple[str, ...]:
    return (
        event.trigger.text,
        type_words(event.type).one[language == "ar"],
        listed((ref.label for ref in event.initiators), language),
        word(f"attribution.{event.attribution}", language),
        listed((ref.label for ref in event.targets), language),
        listed((ref.label for ref in event.places), language),
        _day(event.date, language),
    )


def _day(when: DateRange | None, language: Language) -> str:
    return said(when_words(when.start, when.end), language) if when else ""
