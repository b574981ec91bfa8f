"""One graph in which all is well, and the ways to break it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyoxigraph as ox
import pytest

from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.oxigraph import to_quads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TESTS = Path(__file__).parents[1]
VALID = (TESTS / "shapes" / "valid.ttl").read_text(encoding="utf-8")
PREFIXES = "".join(re.findall(r"^@prefix .+\n", VALID, flags=re.MULTILINE))


class Breakage(NamedTuple):
    """The rule that must speak, a title, and the Turtle to take away and to add."""

    rule: str
    title: str
    removed: str
    added: str


def _breakages(path: Path) -> list[Breakage]:
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"^# ([\w-]+): (.+)\n((?:[-+] .+\n)+)", text, flags=re.MULTILINE)
    assert len(re.findall(r"^# ", text, flags=re.MULTILINE)) == len(found)
    return [Breakage(rule, title, _lines("-", lines), _lines("+", lines)) for rule, title, lines in found]


def _lines(sign: str, lines: str) -> str:
    return "\n".join(line[2:] for line in lines.splitlines() if line.startswith(sign))


def _case_quads(number: int, breakage: Breakage | None) -> set[ox.Quad]:
    """The valid graph, broken in one way, with individuals of its own, as one report's graph."""
    name = ox.NamedNode(f"https://w3id.org/sabab/graph/report/{number}")
    triples = _parsed(VALID, number)
    if breakage is not None:
        removed = _parsed(PREFIXES + breakage.removed, number)
        assert removed <= triples, f"{breakage.title}: what is taken away is not there"
        triples = (triples - removed) | _parsed(PREFIXES + breakage.added, number)
    return {ox.Quad(*triple, name) for triple in triples}


def _parsed(turtle: str, number: int) -> set[tuple[Any, Any, Any]]:
    own = turtle.replace("d: <https://example.org/>", f"d: <https://example.org/{number}/>")
    return {(quad.subject, quad.predicate, quad.object) for quad in ox.parse(own, format=ox.RdfFormat.TURTLE)}


# Which event stands for another and which pattern a link fits is not read from a report: see the graphs.
_NOT_READ = re.compile(r"ontology#(representedBy|instantiatesPattern|subordinateTo|within)$")


def _moved(quad: ox.Quad) -> ox.Quad:
    if _NOT_READ.search(quad.predicate.value):
        return ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode("https://example.org/other"))
    return quad


@pytest.fixture(scope="session")
def breakages() -> Callable[[Path], list[Breakage]]:
    """Reads a broken.txt."""
    return _breakages


@pytest.fixture(scope="session")
def broken_store() -> Callable[[Sequence[Breakage | None]], ox.Store]:
    """One store with the ontology and a copy of the valid graph for each breakage; None breaks nothing."""

    def store(cases: Sequence[Breakage | None]) -> ox.Store:
        made = ox.Store()
        made.extend(to_quads(ontology_graph()))
        for number, breakage in enumerate(cases):
            made.extend(_moved(quad) for quad in _case_quads(number, breakage))
        return made

    return store
