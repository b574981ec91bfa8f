"""Rows of sabab's own queries and their cells, as text, number or day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from sabab.errors import QueryError, StoreError
from sabab.resources import queries_folder
from sabab.store.asking import run
from sabab.store.local import LocalStore
from sabab.store.named import read_query
from sabab.store.ordering import text_of
from sabab.store.parameters import filled
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sabab.store.source import Source

#: A row of a query: column to text, None where it is open.
Row: TypeAlias = "Mapping[str, str | None]"


def query_rows(
    source: Source, folder: str, name: str, only: Mapping[str, Iterable[str]] | None = None
) -> Iterator[Row]:
    """The rows of queries/*folder*/*name*.rq, in the query's order, terms as text.

    *only* gives the IRIs that a parameter of the query may be. An endpoint is asked for all the same: it would refuse a
    question of megabytes.

    Raises:
        QueryError: the query is missing, broken, or no SELECT.
        StoreError, EndpointError: the source could not answer.
    """
    query = read_query(queries_folder() / folder / f"{name}.rq")
    if isinstance(source, LocalStore):
        terms = {column: [ox.NamedNode(iri) for iri in iris] for column, iris in (only or {}).items()}
        columns, found = source.cells(replace(query, text=filled(query.text, terms)))
        yield from (dict(zip(columns, map(text_of, cells), strict=True)) for cells in found)
        return
    table = run(source, query)
    if not isinstance(table, Table):
        raise QueryError(f"queries/{folder}/{name}.rq is not a SELECT query")
    for record in table.records():
        yield {column: None if term is None else str(term) for column, term in record.items()}


def several(group: Iterable[Row], column: str) -> tuple[str, ...]:
    """The different texts of a column, sorted."""
    return tuple(sorted({value for row in group if (value := row[column]) is not None}))


def text(row: Row, column: str) -> str:
    """The text of a column that is never open.

    Raises:
        QueryError: it is.
    """
    value = row[column]
    if value is None:
        raise QueryError(f"a query left ?{column} open, which it must not")
    return value


def local(iri: str) -> str:
    """The local name of a term of the ontology."""
    return iri.rsplit("#", 1)[-1]


def number(value: str | None) -> int | None:
    """An integer, None where the cell is open.

    Raises:
        StoreError: it is none.
    """
    try:
        return None if value is None else int(value)
    except ValueError:
        raise _unshapely(value, "a whole number") from None


def whole(row: Row, column: str) -> int:
    """The integer of a column that is never open.

    Raises:
        QueryError: it is.
        StoreError: it is no integer.
    """
    return number(text(row, column)) or 0


def decimal(value: str | None) -> float | None:
    """A number, None where the cell is open.

    Raises:
        StoreError: it is none.
    """
    try:
        found = None if value is None else float(value)
    except ValueError:
        raise _unshapely(value, "a number") from None
    if found is not None and not isfinite(found):
        raise _unshapely(value, "a number")
    return found


def among(value: str, known: Collection[str], what: str) -> str:
    """*value*, which is one of those that there are.

    Raises:
        StoreError: it is not.
    """
    if value not in known:
        raise _unshapely(value, what)
    return value


def _unshapely(value: str | None, what: str) -> StoreError:
    """What to raise of a graph that its shapes refuse."""
    return StoreError(f"the graph has {value!r} where {what} is due: sabab validate says in which place")


def day(value: str | None) -> date | None:
    """The day of an xsd:date, or of an xsd:dateTime in UTC; None too where it is none, which the shapes report."""
    try:
        return None if value is None else date.fromisoformat(value[:10])
    except ValueError:
        return None
