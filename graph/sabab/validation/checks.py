"""The query checks in queries/checks: every row is an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.errors import QueryError
from sabab.resources import queries_folder
from sabab.validation.findings import NOWHERE, Finding, Severity
from sabab.validation.places import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SEVERITY = re.compile(r"^# severity: (violation|warning)$", flags=re.MULTILINE)


def check_files() -> list[Path]:
    """The checks, in order of their names."""
    return sorted((queries_folder() / "checks").glob("*.rq"))


def check_findings(store: ox.Store) -> Iterator[Finding]:
    """The rows of all checks over a store, its graphs taken together.

    Raises:
        QueryError: a check does not parse, is no SELECT, or says no severity; names the file.
    """
    for path in check_files():
        text = path.read_text(encoding="utf-8")
        severity = _severity(text, path)
        for row in rows(text, path, store):
            yield _finding(row, path.stem, severity, store)


def rows(text: str, path: Path, store: ox.Store) -> ox.QuerySolutions:
    """The rows of a check over all graphs together.

    Raises:
        QueryError: it does not parse or is no SELECT; names the file.
    """
    try:
        result = store.query(text, use_default_graph_as_union=True)
    except SyntaxError as error:
        message = f"{path}: {error}"
        raise QueryError(message) from error
    if not isinstance(result, ox.QuerySolutions):
        message = f"{path}: a check is a SELECT query"
        raise QueryError(message)
    return result


def _severity(text: str, path: Path) -> Severity:
    match = _SEVERITY.search(text)
    if match is None:
        message = f"{path}: the header lacks '# severity: violation' or '# severity: warning'"
        raise QueryError(message)
    return "violation" if match.group(1) == "violation" else "warning"


def _finding(row: ox.QuerySolution, rule: str, severity: Severity, store: ox.Store) -> Finding:
    node = row["node"]
    return Finding(
        node=_text(node),
        rule=rule,
        severity=severity,
        message_en=_text(row["message"]),
        message_ar=_text(row["messageAr"]),
        value=_text(row["value"]),
        place=place_of(node, store) if isinstance(node, ox.NamedNode | ox.BlankNode) else NOWHERE,
    )


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.Triple | ox.BlankNode) else term.value
