"""TriG that is the same text for the same triples."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, PROV, RDFS, SKOS, XSD

from sabab.rdf.oxigraph import to_quads, to_triples
from sabab.rdf.vocabulary import GRAPH, ID, LEX, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple

#: The kinds of entities, each a folder below the namespace of entities.
KINDS = (
    "actor",
    "place",
    "target",
    "report",
    "sentence",
    "span",
    "event",
    "claim",
    "figure",
    "link",
    "pattern",
    "relation",
    "run",
    "software",
    "judgement",
)
PREFIXES: dict[str, str] = {
    "dcterms": str(DCTERMS),
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "graph": str(GRAPH),
    "id": str(ID),
    "lex": str(LEX),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "sabab": str(SABAB),
    "skos": str(SKOS),
    "xsd": str(XSD),
} | {kind: f"{ID}{kind}/" for kind in KINDS}
# A local name that Turtle takes without escapes: PN_LOCAL, less colons and what is not ASCII.
_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_BARE = {str(XSD.integer): re.compile(r"[+-]?[0-9]+"), str(XSD.boolean): re.compile(r"true|false")}
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def trig_text(graphs: Iterable[Graph]) -> str:
    """The graphs as TriG: prefixes, then graphs, subjects, predicates and objects, by code points.

    A graph without an IRI is the default graph. Blank nodes are named by RDFC-1.0, the W3C canonicalisation.
    """
    named = sorted(((_name(graph), graph) for graph in graphs), key=lambda pair: pair[0])
    blocks = [
        _block(name, [triple for _, graph in group for triple in _canonical(graph)])
        for name, group in groupby(named, key=lambda pair: pair[0])
    ]
    head = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in sorted(PREFIXES.items()))
    return "\n".join([head, *blocks])


def turtle_term(term: Node) -> str:
    """The term as Turtle writes it, with the prefixes of `PREFIXES`."""
    if isinstance(term, Literal):
        return _literal(term)
    if not isinstance(term, URIRef):
        return f"_:{term}"
    for prefix, base in PREFIXES.items():
        if term.startswith(base) and _LOCAL.fullmatch(term, len(base)):
            return f"{prefix}:{term[len(base) :]}"
    return f"<{''.join(_iri_characters(term))}>"


def _name(graph: Graph) -> str:
    return turtle_term(graph.identifier) if isinstance(graph.identifier, URIRef) else ""


def _canonical(graph: Graph) -> Iterable[Triple]:
    if not any(isinstance(term, BNode) for subject, _, obj in graph for term in (subject, obj)):
        return graph
    dataset = ox.Dataset(to_quads(graph))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return to_triples(dataset)


def _block(name: str, triples: list[Triple]) -> str:
    lines = sorted(
        {(turtle_term(subject), _verb(predicate), turtle_term(obj)) for subject, predicate, obj in triples}
    )
    indent = "    " if name else ""
    subjects = groupby(lines, key=lambda line: line[0])
    body = "\n".join(_subject(subject, list(group), indent) for subject, group in subjects)
    return f"{name} {{\n{body}}}\n" if name else body


def _subject(subject: str, lines: list[tuple[str, str, str]], indent: str) -> str:
    verbs = (
        f"{indent}    {verb} {', '.join(obj for *_, obj in group)}"
        for verb, group in groupby(lines, key=lambda line: line[1])
    )
    return f"{indent}{subject}\n" + " ;\n".join(verbs) + " .\n"


def _verb(predicate: Node) -> str:
    return "a" if predicate == RDF.type else turtle_term(predicate)


def _iri_characters(iri: str) -> Iterator[str]:
    """The IRI's characters, those that would end or break it written as escapes."""
    for character in iri:
        unsafe = character <= " " or character in '<>"{}|^`\\'
        yield f"\\u{ord(character):04X}" if unsafe else character


def _literal(literal: Literal) -> str:
    text = str(literal)
    datatype = str(literal.datatype)
    if datatype in _BARE and _BARE[datatype].fullmatch(text):
        return text
    quoted = '"' + "".join(_literal_characters(text)) + '"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    if literal.datatype is None or literal.datatype == XSD.string:
        return quoted
    if literal.datatype == XSD.dateTime and text.endswith("+00:00"):
        quoted = f'{quoted[:-7]}Z"'  # rdflib's spelling of Z, for graphs that rdflib itself has read
    return f"{quoted}^^{turtle_term(literal.datatype)}"


def _literal_characters(text: str) -> Iterator[str]:
    for character in text:
        if character in _ESCAPES:
            yield _ESCAPES[character]
        else:
            yield f"\\u{ord(character):04X}" if character < " " or character == "\x7f" else character
