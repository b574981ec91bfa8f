"""An answer as text: a table for people, CSV for spreadsheets, JSON for programs, Turtle for a graph.

Arabic is written in logical order with plain letters; shaping and direction are the reader's terminal's
affair. In CSV and JSON everything is exact. In the table IRIs are shortened, control characters stand as
escapes, and on a terminal wide tables become one block a row instead of being cut.

CSV (RFC 4180, UTF-8, lines end in CR LF) holds lexical forms as SPARQL 1.1's CSV does: language and datatype
are gone, an open cell is empty. Cells that begin with ``=``, ``+``, ``-`` or ``@`` are left as they are, so a
spreadsheet may take words of a report for a formula: import them as text.

JSON is a list with an object for each row, in which every column has either null or a term as SPARQL 1.1's
JSON results write it: ``{"type": "uri", "value": …}``, ``{"type": "literal", "value": …, "xml:lang": …}``,
``{"type": "literal", "value": …, "datatype": …}`` or ``{"type": "bnode", "value": …}``. An ASK gives ``true``
or ``false``.
"""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING

from rdflib import XSD, Graph
from rdflib.term import BNode, Literal, URIRef
from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from sabab.errors import QueryError
from sabab.rdf.trig import trig_text
from sabab.store.iris import shortened
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from rdflib.term import Node

    from sabab.store.results import Answer

# Characters that would turn the order of everything after them, up to the end of the line.
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Wider than any table: what is not for a terminal is neither folded nor cut.
_UNBOUNDED = 1_000_000
# A table up to this many times as wide as the terminal is folded in its cells; a wider one would be shreds.
_FOLDABLE = 1.5


def answer_text(answer: Answer, output_format: str = "table", stream: TextIO | None = None) -> str:
    """*answer* in one of `FORMATS`, for *stream* (standard output), which decides on width and style.

    The triples of a CONSTRUCT are Turtle in the format `table`, and a table of three columns in the others.

    Raises:
        QueryError: there is no such format.
    """
    if output_format not in FORMATS:
        raise QueryError(f"{output_format} is no format; there are: {', '.join(FORMATS)}")
    if isinstance(answer, Graph) and output_format == "table":
        return trig_text([answer])
    if isinstance(answer, Graph):
        answer = _triples(answer)
    return FORMATS[output_format](answer, sys.stdout if stream is None else stream)


def _triples(graph: Graph) -> Table:
    rows = sorted(graph, key=lambda triple: tuple(term.n3() for term in triple))
    return Table(("subject", "predicate", "object"), tuple(rows))


# --- the table for people
# ---------------------------------------------------------------------------------------------


def _people(answer: Table | bool, stream: TextIO) -> str:  # noqa: FBT001 - an ASK's answer
    if isinstance(answer, bool):
        return "yes\n" if answer else "no\n"
    terminal = stream.isatty()
    width = Console(file=stream).width if terminal else _UNBOUNDED
    table = _rich_table(answer)
    if Console(width=_UNBOUNDED).measure(table).maximum > width * _FOLDABLE:
        table = _rich_blocks(answer)
    # NO_COLOR (no-color.org) takes bold away too: what is piped through a pager must be plain.
    styled = terminal and not os.environ.get("NO_COLOR")
    console = Console(file=io.StringIO(), force_terminal=styled, width=width, force_jupyter=False)
    with console.capture() as capture:
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _rich_table(answer: Table) -> RichTable:
    table = RichTable(
        *answer.columns, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold"
    )
    for row in answer.rows:
        table.add_row(*(Text(shown(term)) for term in row))
    return table


def _rich_blocks(answer: Table) -> RichTable:
    """One block a row, a line for each column that is not open."""
    table = RichTable("", "", box=None, pad_edge=False, show_header=False)
    table.columns[0].style, table.columns[0].no_wrap, table.columns[1].overflow = "bold", True, "fold"
    for row in answer.rows:
        for column, term in zip(answer.columns, row, strict=True):
            if term is not None:
                table.add_row(column, Text(shown(term), overflow="fold"))
        table.add_row()
    return table


def shown(term: Node | None) -> str:
    """*term* for people: an IRI's short form, a literal's text on one line, nothing for an open cell."""
    if term is None:
        return ""
    text = shortened(str(term)) if isinstance(term, URIRef) else str(term)
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if unicodedata.category(character) == "Cc" or character in _BIDI_CONTROLS:
        return character.encode("unicode_escape").decode("ascii")
    return character


# --- for spreadsheets and programs
# ------------------------------------------------------------------------------------


def _spreadsheet(answer: Table | bool, _: TextIO) -> str:  # noqa: FBT001 - an ASK's answer
    if isinstance(answer, bool):
        answer = Table(("answer",), ((Literal(answer),),))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows(["" if term is None else str(term) for term in row] for row in answer.rows)
    return out.getvalue()


def _program(answer: Table | bool, _: TextIO) -> str:  # noqa: FBT001 - an ASK's answer
    if isinstance(answer, bool):
        return f"{json.dumps(answer)}\n"
    rows = (
        json.dumps({name: _binding(term) for name, term in record.items()}, ensure_ascii=False)
        for record in answer.records()
    )
    lines = ",".join(f"\n  {row}" for row in rows)
    return f"[{lines}\n]\n" if lines else "[]\n"


def _binding(term: Node | None) -> dict[str, str] | None:
    """*term* as the SPARQL 1.1 Query Results JSON Format writes it, section 3.2.2."""
    if term is None:
        return None
    if not isinstance(term, Literal):
        return {"type": "bnode" if isinstance(term, BNode) else "uri", "value": str(term)}
    binding = {"type": "literal", "value": str(term)}
    if term.language:
        binding["xml:lang"] = term.language
    elif term.datatype and term.datatype != XSD.string:
        binding["datatype"] = str(term.datatype)
    return binding


#: The formats by name.
FORMATS: dict[str, Callable[[Table | bool, TextIO], str]] = {
    "table": _people,
    "csv": _spreadsheet,
    "json": _program,
}
