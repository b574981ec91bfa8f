"""The queries that the page offers by name: the tables for people and the competency questions."""

from __future__ import annotations

from itertools import chain, dropwhile
from typing import TYPE_CHECKING, Any

from sabab.store import named_queries
from sabab.views.ontology_site.questions import questions

if TYPE_CHECKING:
    from sabab.store import NamedQuery

#: One entry as JSON: name, kind, title and question in English and Arabic, parameters, and the query itself.
MenuEntry = dict[str, Any]


def menu() -> list[MenuEntry]:
    """Every query of queries/views/ and queries/questions/, in this order.

    Raises:
        QueryError: a file cannot be read, or its header is incomplete or contradicts the query.
    """
    views = (_entry("views", query) for query in named_queries())
    return list(chain(views, (_entry("questions", question) for question in questions())))


def _entry(kind: str, query: NamedQuery) -> MenuEntry:
    return {
        "name": query.name,
        "kind": kind,
        "title": [query.title, query.title_ar],
        "answers": [query.answers, query.answers_ar],
        "parameters": [[parameter.name, parameter.type] for parameter in query.parameters],
        "text": _without_header(query.text),
    }


def _without_header(text: str) -> str:
    """The query from its first line that is no comment: what its header says stands beside the editor."""
    lines = text.splitlines(keepends=True)
    return "".join(dropwhile(lambda line: line.startswith("#"), lines))
