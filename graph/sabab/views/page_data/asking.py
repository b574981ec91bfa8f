"""Asking the source: the rows of queries/page as text, and the small readings that every room here needs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from sabab.errors import QueryError
from sabab.model import Label
from sabab.rdf.vocabulary import ID
from sabab.resources import queries_folder
from sabab.store.asking import run
from sabab.store.named import read_query
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.store.source import Source

#: A row of a query: column to text, None where it is open.
Row: TypeAlias = "Mapping[str, str | None]"


def rows(source: Source, name: str) -> Iterator[Row]:
    """The rows of queries/page/*name*.rq, in the query's order, terms as text.

    Raises:
        QueryError: the query is missing, broken, or no SELECT.
        StoreError, EndpointError: the source could not answer.
    """
    table = run(source, read_query(queries_folder() / "page" / f"{name}.rq"))
    if not isinstance(table, Table):
        raise QueryError(f"queries/page/{name}.rq is not a SELECT query")
    for record in table.records():
        yield {column: None if term is None else str(term) for column, term in record.items()}


def text(row: Row, column: str) -> str:
    """What stands in a column that is never open.

    Raises:
        QueryError: it is.
    """
    value = row[column]
    if value is None:
        raise QueryError(f"queries/page left ?{column} open, which it must not")
    return value


def number(value: str | None) -> int | None:
    """The whole number, None where the column is open."""
    return None if value is None else int(value)


def day(value: str | None) -> date | None:
    """The day of an xsd:date; None where the column is open or holds no day, which the shapes report."""
    try:
        return None if value is None else date.fromisoformat(value[:10])
    except ValueError:
        return None


def local(iri: str) -> str:
    """The local name of a term of the ontology."""
    return iri.rsplit("#", 1)[-1]


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
