"""Results as notebooks show them: tables, chains, and the explorer inline, all without a network.

    from sabab.views.notebook import ask, chains, events, page

    ask(graph, "who-accuses-whom")      # a named query, a file or SPARQL
    chains(graph)
    page(graph)                         # and page(graph).save("page.html")

*graph* is any source of `sabab.store`. Every word of a report is escaped, and the explorer runs in a sandboxed
frame of its own. Where a notebook is shown without scripts, a still picture of the timeline stands in for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import Literal

from sabab.errors import QueryError
from sabab.store.asking import run
from sabab.store.named import named_query
from sabab.store.results import Table
from sabab.views.explorer import explorer_html, write_page
from sabab.views.explorer.titles import event_title
from sabab.views.explorer.words import all_words, type_words
from sabab.views.page_data import read_page
from sabab.views.page_data.wording import arabic_of, english_of, when_words
from sabab.views.picture import timeline_svg
from sabab.views.tables import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import Graph
    from rdflib.term import Node

    from sabab.model import DateRange, Event, Extraction, Label, Language, Ref
    from sabab.store.named import NamedQuery
    from sabab.store.source import Source
    from sabab.views.explorer import PageChain, PageData

#: Rows of a table and chains of a list that are shown; the rest are counted.
MOST_ROWS = 40
#: A page with more events than this makes the notebook file too large; it is saved, not shown inline.
MOST_INLINE_EVENTS = 500
_CELL = 'style="text-align:start;vertical-align:top;white-space:normal"'


def ask(source: Source, query: str | Path, **parameters: object) -> Sheet | bool | Graph:
    """The answer to a named query, to the query in a file, or to SPARQL itself.

    A SELECT gives a `Sheet`, an ASK a truth value, a CONSTRUCT a graph. *parameters* are the query's own; a
    list gives several values to one.

    Raises:
        QueryError: there is no such query, it does not parse, or a parameter is unknown or of another type.
        StoreError, EndpointError: the source could not answer.
    """
    asked = run(source, _query(query), {name: _values(value) for name, value in parameters.items()})
    return Sheet(asked) if isinstance(asked, Table) else asked


def events(extraction: Extraction, language: Language | None = None) -> Sheet:
    """What was read out of a report: its events, a row each, named in *language* or in the report's own."""
    chosen = language or extraction.report.language
    rows = (_event_row(event, chosen) for event in extraction.events)
    columns = ("words", "type", "by", "known", "against", "where", "when")
    return Sheet(Table(columns, tuple(tuple(map(Literal, row)) for row in rows)))


def chains(source: Source, language: Language = "en") -> Chains:
    """The chains of events that followed each other, with the basis of every link."""
    return Chains(read_page(source), language)


def page(
    source: Source, language: Language | None = None, *, height: int = 760, title: Label | None = None
) -> Page:
    """The explorer, to be shown inline or saved; *height* is the frame's, in pixels."""
    return Page(read_page(source, title=title), language, height)


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """A table of answers."""

    table: Table

    def records(self) -> Iterator[dict[str, Node | None]]:
        """Each row as a dictionary by column, for loops and data frames."""
        return self.table.records()

    def only(self, *columns: str) -> Sheet:
        """The same rows with these columns, in this order.

        Raises:
            QueryError: there is no such column; lists those there are.
        """
        missing = [column for column in columns if column not in self.table.columns]
        if missing:
            known = ", ".join(self.table.columns)
            raise QueryError(f"there is no column {missing[0]}; there are: {known}")
        rows = tuple(tuple(record[column] for column in columns) for record in self.records())
        return Sheet(Table(columns, rows))

    def __len__(self) -> int:
        return len(self.table.rows)

    def __repr__(self) -> str:
        rows = (map(shown, row) for row in self.table.rows[:MOST_ROWS])
        return "\n".join(" | ".join(cells) for cells in (self.table.columns, *rows))

    def _repr_html_(self) -> str:
        head = "".join(f"<th {_CELL}>{escape(column)}</th>" for column in self.table.columns)
        body = "".join(_row(row) for row in self.table.rows[:MOST_ROWS])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{_rest(len(self))}"


@dataclass(frozen=True, slots=True, repr=False)
class Chains:
    """Chains as a list: what happened, when, and on what each step rests."""

    data: PageData
    language: Language = "en"

    def __len__(self) -> int:
        return len(self.data.chains)

    def __repr__(self) -> str:
        return "\n\n".join("\n".join(self._lines(chain)) for chain in self.data.chains) or self._word(
            "chains.none"
        )

    def _repr_html_(self) -> str:
        direction = "rtl" if self.language == "ar" else "ltr"
        items = "".join(self._item(chain) for chain in self.data.chains[:MOST_ROWS])
        body = f"<ol>{items}</ol>" if items else f"<p>{escape(self._word('chains.none'))}</p>"
        note = f"<p>{escape(self._word('chains.note'))}</p>"
        return f'<div dir="{direction}" lang="{self.language}">{note}{body}{_rest(len(self))}</div>'

    def _item(self, chain: PageChain) -> str:
        first, *rest = (f"<div>{escape(line)}</div>" for line in self._lines(chain))
        return f"<li><strong>{first}</strong>{''.join(rest)}</li>"

    def _lines(self, chain: PageChain) -> Iterator[str]:
        """The chain's name, its events with what each rests on, and what is due."""
        bases = {self.data.links[n].effect: self.data.links[n].shown_basis for n in chain.links}
        state = self._word("chain.open" if chain.open else "chain.closed")
        yield f"{self._say(chain.label)} · {state} · {self._word(f'order.{chain.order}')}"
        for identifier in chain.events:
            basis = bases.get(identifier)
            told = f"{self._word('chain.followed')} ({self._word(f'basis.{basis}')}): " if basis else ""
            yield f"{told}{self._event(identifier)}"
        for key, labels in (("chain.due", chain.next), ("chain.due.known", chain.known_next)):
            if labels:
                due = "؛ " if self.language == "ar" else "; "
                yield f"{self._word(key)} {due.join(map(self._say, labels))}"

    def _event(self, identifier: str) -> str:
        event = next(event for event in self.data.events if event.id == identifier)
        actors = {actor.id: actor for actor in self.data.actors}
        places = {place.id: place for place in self.data.places}
        title = event_title(event, actors, places)
        comma = _comma(self.language)
        return f"{self._say(title)}{comma}{self._say(when_words(event.start, event.end))}"

    def _say(self, label: Label) -> str:
        return arabic_of(label) if self.language == "ar" else english_of(label)

    def _word(self, key: str) -> str:
        return all_words()[key][self.language == "ar"]


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """The explorer of a graph. Shown inline up to `MOST_INLINE_EVENTS` events; `save` writes it as a file."""

    data: PageData
    language: Language | None = None
    height: int = 760

    def html(self) -> str:
        """The page as one HTML document."""
        return explorer_html(self.data, language=self.language)

    def picture(self) -> str:
        """The timeline as one SVG element."""
        return timeline_svg(self.data, self.language or "en")

    def save(self, path: str | Path) -> None:
        """Write the page to *path*; raises OutputError where that cannot be."""
        write_page(self.data, Path(path), language=self.language)

    def __repr__(self) -> str:
        data = self.data
        return f"explorer (events: {len(data.events)}, links: {len(data.links)}, chains: {len(data.chains)})"

    def _repr_mimebundle_(
        self,
        include: object = None,  # noqa: ARG002 - IPython's signature
        exclude: object = None,  # noqa: ARG002 - IPython's signature
    ) -> dict[str, str]:
        """The page in a frame, and the picture for whoever strips frames."""
        bundle = {"text/plain": repr(self), "image/svg+xml": self.picture()}
        if len(self.data.events) <= MOST_INLINE_EVENTS:
            bundle["text/html"] = self._frame()
        return bundle

    def _frame(self) -> str:
        """Scripts may run in the frame and reach nothing outside it: its origin is opaque."""
        return (
            f'<iframe sandbox="allow-scripts" loading="lazy" title="sabab" '
            f'style="width:100%;height:{self.height}px;border:0" srcdoc="{escape(self.html())}"></iframe>'
        )


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
        _names(event.initiators, language),
        all_words()[f"attribution.{event.attribution}"][language == "ar"],
        _names(event.targets, language),
        _names(event.places, language),
        _day(event.date, language),
    )


def _names(refs: Sequence[Ref], language: Language) -> str:
    return _comma(language).join(_in(ref.label, language) for ref in refs)


def _comma(language: Language) -> str:
    return "، " if language == "ar" else ", "


def _day(when: DateRange | None, language: Language) -> str:
    return _in(when_words(when.start, when.end), language) if when else ""


def _in(label: Label, language: Language) -> str:
    return arabic_of(label) if language == "ar" else english_of(label)


def _row(row: Sequence[Node | None]) -> str:
    """Each cell keeps its own direction."""
    cells = (f'<td dir="auto" {_CELL}>{escape(shown(term))}</td>' for term in row)
    return f"<tr>{''.join(cells)}</tr>"


def _rest(count: int) -> str:
    return f"<p>{count - MOST_ROWS} more not shown</p>" if count > MOST_ROWS else ""
