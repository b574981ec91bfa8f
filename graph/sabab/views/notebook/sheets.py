"""A table of answers, as a notebook shows it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from rdflib import Literal, URIRef

from sabab.errors import QueryError
from sabab.store.iris import shortened
from sabab.store.results import Table
from sabab.views.tables import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib.term import Node

#: Rows of a table and chains of a list that are shown; the rest are counted.
MOST_ROWS = 40
_CELL = 'style="text-align:start;vertical-align:top;white-space:normal"'


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """A table of answers."""

    table: Table

    def records(self) -> Iterator[dict[str, Node | None]]:
        """Each row as a dictionary by column, for loops and data frames."""
        return self.table.records()

    def only(self, *columns: str) -> Sheet:
        """The same rows with these columns, in this order; rows that are then alike stand once.

        Raises:
            QueryError: there is no such column; lists those there are.
        """
        missing = [column for column in columns if column not in self.table.columns]
        if missing:
            known = ", ".join(self.table.columns)
            raise QueryError(f"there is no column {missing[0]}; there are: {known}")
        rows = (tuple(record[column] for column in columns) for record in self.records())
        return Sheet(Table(columns, tuple(dict.fromkeys(rows))))

    def first(self, count: int) -> Sheet:
        """The first *count* rows."""
        return Sheet(Table(self.table.columns, self.table.rows[:count]))

    def frame(self) -> Any:  # noqa: ANN401 - pandas is no dependency
        """The rows as a pandas DataFrame: numbers and days as Python's, IRIs in their short form, None where open.

        Raises:
            QueryError: pandas is not installed; says how to install it.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - no dependency
        except ImportError:
            raise QueryError("a data frame needs pandas: pip install pandas") from None
        rows = [[_plain(term) for term in row] for row in self.table.rows]
        return pd.DataFrame(rows, columns=list(self.table.columns))

    def __len__(self) -> int:
        return len(self.table.rows)

    def __repr__(self) -> str:
        rows = (map(shown, row) for row in self.table.rows[:MOST_ROWS])
        return "\n".join(" | ".join(cells) for cells in (self.table.columns, *rows))

    def _repr_html_(self) -> str:
        head = "".join(f"<th {_CELL}>{escape(column)}</th>" for column in self.table.columns)
        body = "".join(_row(row) for row in self.table.rows[:MOST_ROWS])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest(len(self))}"


def rest(count: int) -> str:
    """How many of *count* are not shown, where not all are."""
    return f"<p>{count - MOST_ROWS} more not shown</p>" if count > MOST_ROWS else ""


def _row(row: Sequence[Node | None]) -> str:
    """Each cell keeps its own direction."""
    cells = (f'<td dir="auto" {_CELL}>{escape(shown(term))}</td>' for term in row)
    return f"<tr>{''.join(cells)}</tr>"


def _plain(term: Node | None) -> object:
    """A cell of a data frame."""
    if isinstance(term, Literal):
        return term.toPython() if term.value is not None else str(term)
    return shortened(str(term)) if isinstance(term, URIRef) else term
