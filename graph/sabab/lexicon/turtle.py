"""Reading Turtle into plain subject → property → values, the one place in the lexicon that knows RDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from sabab.errors import LexiconError

ID = "https://w3id.org/sabab/id/"
SABAB = "https://w3id.org/sabab/ontology#"
LEX = "https://w3id.org/sabab/lexicon#"
ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class Value:
    """One object: an IRI, a blank node's name or a literal's text, with its language where it has one."""

    text: str
    language: str = ""


#: subject → property IRI → values in the order of the file.
Descriptions = dict[str, dict[str, list[Value]]]


def read_descriptions(paths: Iterable[Path]) -> Descriptions:
    """All that the files say, by subject.

    Raises:
        LexiconError: a file is missing or does not parse; the message has file and line.
    """
    found: Descriptions = defaultdict(lambda: defaultdict(list))
    for number, path in enumerate(paths):
        for triple in _triples(path):
            subject = _name(triple.subject, number)
            found[subject][triple.predicate.value].append(_value(triple.object, number))
    return found


def _triples(path: Path) -> list[pyoxigraph.Quad]:
    try:
        return list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as problem:
        raise LexiconError(path, str(problem)) from problem


def _name(term: object, file_number: int) -> str:
    if isinstance(term, pyoxigraph.BlankNode):  # blank nodes of two files may bear one name
        return f"_:{file_number}-{term.value}"
    return str(getattr(term, "value", term))


def _value(term: object, file_number: int) -> Value:
    if isinstance(term, pyoxigraph.Literal):
        return Value(term.value, term.language or "")
    return Value(_name(term, file_number))


def texts(description: dict[str, list[Value]], name: str, language: str | None = None) -> tuple[str, ...]:
    """The texts of one property, of one language where asked."""
    return tuple(value.text for value in description.get(name, ()) if language is None or value.language == language)


def local_name(iri: str) -> str:
    """The part of an IRI after its namespace."""
    return iri.rsplit("#", 1)[-1].removeprefix(ID)
