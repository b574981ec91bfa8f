"""What a source answers: the same records whether it was a folder, a file or an endpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node

Row: TypeAlias = "tuple[Node | None, ...]"
#: A SELECT gives a table, an ASK a truth value, a CONSTRUCT or DESCRIBE a graph.
Answer: TypeAlias = "Table | bool | Graph"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT, in the order in which the source gave them.

    A row has one cell for each column: an rdflib term, or None where the query left the column open. None
    says that nothing is known; it is neither zero nor an empty text.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def records(self) -> Iterator[dict[str, Node | None]]:
        """Each row as a dictionary by column, for notebooks and data frames."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)
