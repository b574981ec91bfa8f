"""Asking the source: the rows of queries/page as text, and the small readings that every room here needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.cells import Row, day, local, number, query_rows, text
from sabab.model import Label
from sabab.rdf.vocabulary import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.store.source import Source

__all__ = ["Row", "day", "label_of", "local", "number", "page_id", "rows", "text"]


def rows(source: Source, name: str) -> Iterator[Row]:
    """The rows of queries/page/*name*.rq, in the query's order, terms as text.

    Raises:
        QueryError: the query is missing, broken, or no SELECT.
        StoreError, EndpointError: the source could not answer.
    """
    return query_rows(source, "page", name)


def page_id(iri: str) -> str:
    """What the page calls a thing, in addresses too: its IRI below sabab's, all of it elsewhere."""
    return iri.removeprefix(str(ID))


def label_of(group: Iterable[Row]) -> Label:
    """One name in each language: the first, where there are several.

    A name in another language, or in none, is shown as the English one: better a name than an IRI.
    """
    names: dict[str, str] = {}
    for row in group:
        name = row["name"]
        if name is not None:
            language = row["language"] or ""
            names.setdefault(language if language in ("en", "ar") else "", name)
    return Label(en=names.get("en") or (names.get("") if "ar" not in names else None), ar=names.get("ar"))
