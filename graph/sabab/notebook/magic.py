"""The cell magic `%%sparql`: a cell of SPARQL, and its answer below it.

    %%sparql graph --limit 10 --var found
    SELECT ?event WHERE { ?event a sabab:Attack }

The line names a graph of the notebook, or a store with `--store`. The prefixes that sabab's tables show (`sabab:`,
`id:`, `skos:`, …) need not be declared. A name alone in the cell is a named query.
"""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sabab.errors import QueryError, SababError
from sabab.pipeline.opening import opened
from sabab.rdf.trig import PREFIXES
from sabab.store.asking import run
from sabab.store.named import named_query
from sabab.views.notebook import Sheet, answered

if TYPE_CHECKING:
    from sabab.store.source import Source
    from sabab.views.notebook import Triples

_PLACE = re.compile(r"error at \d+:\d+: ")
#: Prefixes as they are declared and as they are used, outside of comments, strings and IRIs for all but odd queries.
_DECLARED = re.compile(r"(?i)\bPREFIX\s+(?P<prefix>[\w.-]*):")
_PREFIXED = re.compile(r"(?<![\w<:/\"'#])(?P<prefix>[A-Za-z][\w.-]*):(?=\w)")
_NAME = re.compile(r"[a-z][\w-]*")


def sparql(shell: Any, line: str, cell: str) -> Sheet | Triples | bool | None:  # noqa: ANN401 - IPython's shell
    """The answer to the cell: a table, triples that draw themselves, or a truth value; None where it went into `--var`.

    Raises:
        UsageError: the line or the query is not in order; IPython prints its one line, without a traceback.
    """
    from IPython.core.error import UsageError  # noqa: PLC0415 - only notebooks have IPython

    try:
        options = _options(line)
        if options.store is not None:
            with opened(Path(options.store), None) as source:
                found = _answer(source, cell)
        else:
            found = _answer(_graph(shell.user_ns, options.graph), cell)
    except SababError as problem:
        raise UsageError(f"%%sparql: {problem}") from None
    if isinstance(found, Sheet) and options.limit is not None:
        found = found.first(options.limit)
    if options.var is None:
        return found
    shell.user_ns[options.var] = found
    return None


def _answer(source: Source, cell: str) -> Sheet | Triples | bool:
    if _NAME.fullmatch(cell.strip()):
        return answered(run(source, named_query(cell.strip())))
    head = _prefixes()
    try:
        return answered(run(source, head + cell))
    except QueryError as problem:
        raise QueryError(_placed(str(problem), head, cell)) from None


def _prefixes() -> str:
    """Declarations in one line, so that the cell's lines keep their numbers; what the cell declares anew holds."""
    return " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()) + " "


def _placed(message: str, head: str, cell: str) -> str:
    """The message with line and column in the cell, and that line with a mark under the column."""
    place, told = _place(head + cell), _PLACE.sub("", message)
    if place is None:
        return told
    line, column = place
    column = max(column - len(head), 1) if line == 1 else column
    text = [*cell.splitlines(), ""][line - 1]
    return f"line {line}, column {column}: {told}\n    {text}\n    {' ' * (column - 1)}^"


def _place(query: str) -> tuple[int, int] | None:
    """Line and column from which on the query does not parse, by rdflib's parser; None where it has nothing against it.

    Oxigraph names the end of what it tried, often the end of the query: 1:43 for `… FILTER(?s = ) }` of 42 letters.
    """
    from pyparsing import ParseBaseException  # noqa: PLC0415 - only a slip needs the parser
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    try:
        parseQuery(query)
    except ParseBaseException as problem:
        return problem.lineno, problem.column
    unknown = next((one for one in _PREFIXED.finditer(query) if one["prefix"] not in _declared(query)), None)
    if unknown is None:
        return None
    before = query[: unknown.start("prefix")].split("\n")
    return len(before), len(before[-1]) + 1


def _declared(query: str) -> set[str]:
    return {found["prefix"] for found in _DECLARED.finditer(query)}


def _graph(names: dict[str, Any], wanted: str | None) -> Source:
    """The graph of that name in the notebook, or `graph`."""
    name = wanted or "graph"
    if not hasattr(names.get(name), "query"):
        raise QueryError(
            f"the notebook has no graph called {name}; name one on the line, or a store: %%sparql --store DIR"
        )
    source: Source = names[name]
    return source


class _Options(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """A flaw of the line; argparse itself would end the process."""
        raise QueryError(f"{message}; write: %%sparql [GRAPH] [--store DIR] [--limit N] [--var NAME]")


def _options(line: str) -> argparse.Namespace:
    parser = _Options(prog="%%sparql", add_help=False, allow_abbrev=False)
    parser.add_argument("graph", nargs="?")
    parser.add_argument("--store", metavar="DIR")
    parser.add_argument("--limit", type=_count)
    parser.add_argument("--var", type=_identifier)
    try:
        options = parser.parse_args(shlex.split(line))
    except ValueError as problem:
        raise QueryError(f"{line!r}: {problem}") from None
    if options.graph is not None and options.store is not None:
        raise QueryError("name a graph of the notebook or a store, not both")
    return options


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of rows, 1 or more")
    return int(text)


def _identifier(text: str) -> str:
    if not text.isidentifier():
        raise argparse.ArgumentTypeError(f"{text!r} is no name for a variable")
    return text
