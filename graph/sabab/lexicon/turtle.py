"""Reading Turtle into plain subject → property → values, the one place in the lexicon that knows RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph

from sabab.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

ID = "https://w3id.org/sabab/id/"
SABAB = "https://w3id.org/sabab/ontology#"
LEX = "https://w3id.org/sabab/lexicon#"
ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Value(NamedTuple):
    """One object: an IRI, a blank node's name or a literal's text, with its language where it has one."""

    text: str
    language: str = ""


#: property IRI → values in the order of the file.
Description = dict[str, list[Value]]
#: subject → its description.
Descriptions = dict[str, Description]


def read_descriptions(paths: Iterable[Path]) -> Descriptions:
    """All that the files say, by subject.

    Raises:
        LexiconError: a file is missing or does not parse; the message has file and line.
    """
    found: Descriptions = {}
    for number, path in enumerate(paths):
        for triple in _triples(path):
            subject, value = _name(triple.subject, number), _value(triple.object, number)
            found.setdefault(subject, {}).setdefault(triple.predicate.value, []).append(value)
    return found


def _triples(path: Path) -> list[pyoxigraph.Quad]:
    try:
        return list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as problem:
        raise LexiconError(path, str(problem)) from problem


def _name(term: object, file_number: int) -> str:
    if isinstance(term, pyoxigraph.NamedNode):
        return term.value
    if isinstance(term, pyoxigraph.BlankNode):  # blank nodes of two files may bear one name
        return f"_:{file_number}-{term.value}"
    return str(term)


def _value(term: object, file_number: int) -> Value:
    if isinstance(term, pyoxigraph.Literal):
        return Value(term.value, term.language or "")
    return Value(_name(term, file_number))


def texts(
    description: Mapping[str, Sequence[Value]], name: str, language: str | None = None
) -> tuple[str, ...]:
    """The texts of one property, of one language where asked."""
    values = description.get(name)
    if not values:
        return ()
    return tuple([value.text for value in values if language is None or value.language == language])


def first_text(description: Mapping[str, Sequence[Value]], name: str, language: str | None = None) -> str:
    """The first text of one property, empty where there is none."""
    found = texts(description, name, language)
    return found[0] if found else ""


def local_name(iri: str) -> str:
    """The part of an IRI after its namespace."""
    return iri.rsplit("#", 1)[-1].removeprefix(ID)
