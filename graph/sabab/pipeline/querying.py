"""Queries for people: the list of named ones, and an answer as table, CSV or JSON."""

from __future__ import annotations

from pathlib import Path

from sabab.errors import QueryError, reason
from sabab.pipeline.formats import check_format
from sabab.pipeline.opening import opened
from sabab.store import NamedQuery, named_queries, named_query, read_assignments, run
from sabab.views.tables import answer_text as _answer_text


def query_list_text() -> str:
    """The named queries, a block each: name, question in both languages, parameters."""
    return "".join(_entry(query) for query in named_queries())


def _entry(query: NamedQuery) -> str:
    parameters = ", ".join(f"{parameter.name} ({parameter.type})" for parameter in query.parameters)
    asks = f"    -p {parameters}\n" if parameters else ""
    return f"{query.name}\n    {query.answers}\n    {query.answers_ar}\n{asks}"


def answer_text(
    name: str,
    store: Path | None,
    file: Path | None,
    endpoint: str | None,
    parameters: list[str],
    output_format: str,
) -> str:
    """The answer of a source to a named query, or to the query in a file, as text in the format asked for.

    Raises:
        QueryError: there is no such query, format or parameter; the message lists what there is.
    """
    check_format(output_format)
    query = _query(name)
    with opened(store, file, endpoint) as source:
        try:
            answer = run(source, query, read_assignments(parameters))
        except QueryError as problem:
            raise (QueryError(f"{name}: {problem}") if isinstance(query, str) else problem) from problem
        return _answer_text(answer, output_format)


def _query(name: str) -> str | NamedQuery:
    """The query in a file, which has an ending, or the one of that name."""
    path = Path(name)
    if not path.suffix:
        return named_query(name)
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise QueryError(f"{path}: cannot be read: {reason(problem)}") from problem
