"""Putting the rows of a query in its order, outside the engine.

Oxigraph looks the text of a term up on disk for every comparison: of 299,379 rows of queries/network/slots.rq over
100,000 events it spends 37 of 46 seconds on their order. Python sorts them in one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sabab.store.named import NamedQuery

_LAST_LINE = re.compile(r"^ORDER BY (?P<keys>.*)\s*\Z", re.MULTILINE)
_KEY = re.compile(r"(?P<text>STR\()?\?(?P<column>\w+)(?(text)\))", re.ASCII)
_NUMBERS = frozenset(f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double"))
#: A term of Oxigraph, None where the row has none.
Cell: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None"
#: A cell's place among others: what kind it is, then its number, then its text.
_Place: TypeAlias = "tuple[int, float, str]"


class Key(NamedTuple):
    """A column by which rows are ordered; *as_text* by its text (``STR(?column)``), else by its value."""

    column: str
    as_text: bool


def without_order(query: NamedQuery) -> tuple[str, tuple[Key, ...]]:
    """The text of a query of ours without its order, and that order.

    Where the order is not the last line, or is by anything but columns and their texts, the text stays as it is and has
    no keys: the engine orders it.
    """
    last = _LAST_LINE.search(query.text)
    found = [_KEY.fullmatch(key) for key in last["keys"].split()] if last else []
    keys = tuple(Key(key["column"], key["text"] is not None) for key in found if key is not None)
    if last is None or len(keys) < len(found) or not {key.column for key in keys} <= set(query.columns):
        return query.text, ()
    return query.text[: last.start()], keys


def in_order(
    rows: Iterable[Sequence[Cell]], columns: Sequence[str], keys: Sequence[Key]
) -> list[Sequence[Cell]]:
    """*rows* as SPARQL 1.1, section 15.1, orders them; where it leaves that open, numbers stand before other literals.

    Dates stand by their text, which is their order from the year 0 to 9999.
    """
    ordered = list(rows)
    for key in reversed(keys):
        ordered.sort(key=_place_of(columns.index(key.column), _text if key.as_text else _value))
    return ordered


def text_of(cell: Cell) -> str | None:
    """The text of a term, None where there is none."""
    return str(cell) if isinstance(cell, ox.Triple) else None if cell is None else cell.value


def _place_of(at: int, place: Callable[[Cell], _Place]) -> Callable[[Sequence[Cell]], _Place]:
    return lambda cells: place(cells[at])


def _text(cell: Cell) -> _Place:
    # STR() of a blank node is an error, and so stands where nothing does.
    found = None if isinstance(cell, ox.BlankNode) else text_of(cell)
    return (0, 0.0, "") if found is None else (1, 0.0, found)


def _value(cell: Cell) -> _Place:
    if cell is None or isinstance(cell, ox.Triple):
        return (0, 0.0, "")
    if isinstance(cell, ox.Literal):
        is_number = cell.datatype.value in _NUMBERS
        return (3, float(cell.value), "") if is_number else (4, 0.0, cell.value)
    return (1 if isinstance(cell, ox.BlankNode) else 2, 0.0, cell.value)
