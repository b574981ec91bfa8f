"""The named queries of queries/views/: SPARQL files whose header says what they answer.

    # title: Who accuses whom
    # title-ar: مَن يتهم مَن
    # answers: Which actor lays which attack at whose door?
    # answers-ar: مَن يحمّل مَن مسؤولية أي هجوم؟
    # parameters: ?accuser (IRI Actor), ?since (xsd:date), ?event (IRI Event, required)
    # columns: ?accuser ?accused ?event

A line that begins with `#` and three spaces goes on with the line above. Every parameter has a block `VALUES
(?name) { (UNDEF) }` in the query: as it stands it restricts nothing, so the file runs unchanged in any SPARQL
tool.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.resources import queries_folder
from sabab.store.scan import values_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: What a parameter may be; `IRI` may be followed by a class of the ontology (`IRI Actor`).
KINDS = ("IRI", "class", "string", "xsd:boolean", "xsd:date", "xsd:dateTime", "xsd:integer")
_REQUIRED_KEYS = ("title", "title-ar", "answers", "answers-ar", "columns")
_KEYS = (*_REQUIRED_KEYS, "parameters")
_ENTRY = re.compile(r"#\s?(?P<key>[a-z-]+):\s*(?P<value>.*)")
_CONTINUATION = re.compile(r"# {3,}(?P<value>.*)")
_PARAMETER = re.compile(
    r"\?(?P<name>[a-z]\w*) \((?P<kind>[\w:]+)(?: (?P<of>[A-Z]\w*))?(?P<required>, required)?\)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be asked of a query; *of* is the class that an IRI must belong to, as its local name."""

    name: str
    kind: str
    of: str | None = None
    required: bool = False

    @property
    def type(self) -> str:
        """The type as the header writes it: `IRI Actor`, `xsd:date`."""
        return f"{self.kind} {self.of}" if self.of else self.kind


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its header; *text* is the whole file."""

    name: str
    title: str
    title_ar: str
    answers: str
    answers_ar: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str


def named_queries() -> list[NamedQuery]:
    """Every query of queries/views/, by name."""
    return [read_query(path) for path in sorted((queries_folder() / "views").glob("*.rq"))]


def named_query(name: str) -> NamedQuery:
    """The query of this name.

    Raises:
        QueryError: there is none; lists the names, and the nearest first.
    """
    path = queries_folder() / "views" / f"{name}.rq"
    names = sorted(path.stem for path in path.parent.glob("*.rq"))
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise QueryError(f"there is no query named {name}.{hint} There are: {', '.join(names)}")
    return read_query(path)


def read_query(path: Path) -> NamedQuery:
    """The query in *path*, which must have the whole header.

    Raises:
        QueryError: the file cannot be read, or its header is incomplete or contradicts the query.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: the query cannot be read: {error}") from error
    header = _header(text)
    missing = [key for key in _REQUIRED_KEYS if key not in header]
    if missing:
        raise QueryError(f"{path}: the header lacks {', '.join(missing)}")
    return NamedQuery(
        name=path.stem,
        title=header["title"],
        title_ar=header["title-ar"],
        answers=header["answers"],
        answers_ar=header["answers-ar"],
        parameters=parameters_of(text, str(path)),
        columns=tuple(column.removeprefix("?") for column in header["columns"].split()),
        text=text,
    )


def parameters_of(text: str, name: str) -> tuple[Parameter, ...]:
    """The parameters that the header of a query declares; none where it has no such line.

    Raises:
        QueryError: a declaration cannot be read, has an unknown type, or has no VALUES block in *text*.
    """
    declared = _header(text).get("parameters", "")
    parameters = tuple(_parameters(declared, name))
    blocks = {block.name for block in values_blocks(text)}
    for parameter in parameters:
        if parameter.name not in blocks:
            raise QueryError(
                f"{name}: the header declares ?{parameter.name}, but the query has no "
                f"VALUES (?{parameter.name}) {{ (UNDEF) }}"
            )
    return parameters


def _parameters(declared: str, name: str) -> Iterator[Parameter]:
    for entry in re.split(r",\s*(?=\?)", declared) if declared else []:
        match = _PARAMETER.fullmatch(entry.strip())
        if match is None or match["kind"] not in KINDS or (match["of"] and match["kind"] != "IRI"):
            raise QueryError(
                f"{name}: the parameter {entry.strip()!r} is not ?name (TYPE) or ?name (TYPE, required), "
                f"with TYPE one of {', '.join(KINDS)}, or IRI and a class"
            )
        yield Parameter(match["name"], match["kind"], match["of"], required=bool(match["required"]))


def _header(text: str) -> Mapping[str, str]:
    """The entries of the comment lines at the beginning of *text*."""
    entries: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        entry, continuation = _ENTRY.fullmatch(line), _CONTINUATION.fullmatch(line)
        if entry and entry["key"] in _KEYS:
            key = entry["key"]
            entries[key] = entry["value"].strip()
        elif continuation and key:
            entries[key] += " " + continuation["value"].strip()
        else:
            key = ""
    return entries
