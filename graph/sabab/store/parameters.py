"""From what a user typed after `-p` to typed RDF terms, and from terms into the VALUES blocks of a query.

This is the only way by which anything of a user's gets into a query: a value becomes a term of the RDF
library, and the library writes the term. No text is ever put into SPARQL by itself.
"""

from __future__ import annotations

import difflib
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from sabab.errors import QueryError
from sabab.store.scan import values_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sabab.store.named import Parameter
    from sabab.store.names import Names

Term: TypeAlias = ox.NamedNode | ox.Literal
#: What was asked for each parameter; several values mean "any of these".
Values: TypeAlias = "Mapping[str, str | Sequence[str]]"

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_assignments(texts: Iterable[str]) -> dict[str, list[str]]:
    """The values by name of a command line's `-p NAME=VALUE`; a name given twice has two values.

    Raises:
        QueryError: one of *texts* has no `=` or no name.
    """
    values: dict[str, list[str]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip().removeprefix("?"):
            raise QueryError(f"-p {text}: a parameter is given as NAME=VALUE")
        values.setdefault(name.strip().removeprefix("?"), []).append(value)
    return values


def terms_of(parameters: Iterable[Parameter], values: Values, names: Names) -> dict[str, tuple[Term, ...]]:
    """The terms to put into the query, by parameter; a parameter without a value is left out.

    Raises:
        QueryError: a value is not of its parameter's type, a parameter is unknown, or a required one is
            missing.
    """
    declared = {parameter.name: parameter for parameter in parameters}
    for name in values:
        if name not in declared:
            raise QueryError(_unknown(name, declared))
    missing = [name for name, parameter in declared.items() if parameter.required and not values.get(name)]
    if missing:
        raise QueryError(
            "; ".join(f"-p {name}=… is needed: it takes {_described(declared[name])}" for name in missing)
        )
    return {
        name: tuple(_term(declared[name], value, names) for value in _several(given))
        for name, given in values.items()
        if given
    }


def filled(text: str, terms: Mapping[str, Sequence[Term]]) -> str:
    """The query *text* with the rows of *terms* in the VALUES blocks of their names.

    A block that gets nothing stays as it is written, so that `(UNDEF)` restricts nothing and anything else is
    a default.
    """
    pieces, position = [], 0
    for block in values_blocks(text):
        if block.name in terms:
            rows = " ".join(f"({written(term)})" for term in terms[block.name])
            pieces += [text[position : block.start], f"{{ {rows} }}"]
            position = block.end
    return "".join((*pieces, text[position:]))


def written(term: Term) -> str:
    r"""*term* in SPARQL, on one line, read back as the same term by every engine.

    SPARQL 1.1, section 19.2, lets an engine replace `\u0022` before it looks for strings. rdflib does, and
    would find a quotation mark in the *text* `\u0022`, which is written `\\u0022`. So a `u` behind a
    backslash is written as an escape.
    """
    return re.sub(r"\\(.)([uU]?)", _escape_kept_apart, str(term))


def _escape_kept_apart(escape: re.Match[str]) -> str:
    backslash_then_u = escape[1] == "\\" and escape[2]
    return f"\\\\\\U{ord(escape[2]):08X}" if backslash_then_u else escape[0]


def _several(given: str | Sequence[str]) -> Sequence[str]:
    return (given,) if isinstance(given, str) else given


def _term(parameter: Parameter, value: str, names: Names) -> Term:
    try:
        return _READERS[parameter.kind](value.strip(), parameter, names)
    except QueryError as error:
        raise QueryError(f"-p {parameter.name}: {error}") from error
    except ValueError as error:
        raise QueryError(f"-p {parameter.name}={value}: this is no {_described(parameter)}") from error


def _typed(value: str, datatype: str) -> ox.Literal:
    return ox.Literal(value, datatype=ox.NamedNode(_XSD + datatype))


def _iri(value: str, parameter: Parameter, names: Names) -> ox.NamedNode:
    return ox.NamedNode(names.iri(value, parameter.of))


def _class(value: str, _: Parameter, names: Names) -> ox.NamedNode:
    return ox.NamedNode(names.class_iri(value))


def _string(value: str, _: Parameter, __: Names) -> ox.Literal:
    return ox.Literal(value)


def _boolean(value: str, _: Parameter, __: Names) -> ox.Literal:
    words = {"true": "true", "1": "true", "false": "false", "0": "false"}
    if value.lower() not in words:
        raise ValueError(value)
    return _typed(words[value.lower()], "boolean")


def _integer(value: str, _: Parameter, __: Names) -> ox.Literal:
    return _typed(str(int(value)), "integer")


def _date(value: str, _: Parameter, __: Names) -> ox.Literal:
    if not _DAY.fullmatch(value):  # Python also reads 20230313 and 2023-W11-1
        raise ValueError(value)
    return _typed(date.fromisoformat(value).isoformat(), "date")


def _moment(value: str, _: Parameter, __: Names) -> ox.Literal:
    """A date and time in UTC, where no zone is given too; a date alone is its first moment."""
    if not _DAY.match(value):
        raise ValueError(value)
    moment = datetime.fromisoformat(value)
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return _typed(utc.strftime("%Y-%m-%dT%H:%M:%SZ"), "dateTime")


_READERS: Mapping[str, Callable[[str, Parameter, Names], Term]] = {
    "IRI": _iri,
    "class": _class,
    "string": _string,
    "xsd:boolean": _boolean,
    "xsd:date": _date,
    "xsd:dateTime": _moment,
    "xsd:integer": _integer,
}
_EXAMPLES = {
    "IRI": "IRI, short form (actor/israel) or name in either language",
    "class": "class of the ontology (Airstrike)",
    "string": "text",
    "xsd:boolean": "truth value (true or false)",
    "xsd:date": "date that exists (2023-03-13)",
    "xsd:dateTime": "date and time (2023-03-13T20:00:00Z)",
    "xsd:integer": "whole number (3)",
}


def _described(parameter: Parameter) -> str:
    described = _EXAMPLES[parameter.kind]
    return f"{described}: one of the class {parameter.of}" if parameter.of else described


def _unknown(name: str, declared: Mapping[str, Parameter]) -> str:
    if not declared:
        return f"-p {name}: the query declares no parameters (`# parameters: ?{name} (string)` would)"
    near = difflib.get_close_matches(name, declared, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"-p {name}: the query has no such parameter.{hint} It has: {', '.join(_listed(declared))}"


def _listed(declared: Mapping[str, Parameter]) -> Iterator[str]:
    return (f"{parameter.name} ({parameter.type})" for parameter in declared.values())
