"""The ontology's files as one store, each kind in a graph of its own, and what of them is no Turtle."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Graph

from sabab.rdf.camps import camp_shortcuts
from sabab.rdf.iris import KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.oxigraph import to_graph, to_quads, to_triples, turtle_quads
from sabab.rdf.vocabulary import GRAPH, SABAB
from sabab.resources import ontology_folder, queries_folder
from sabab.validation.ontology.locator import Locator
from sabab.validation.ontology.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

ALIGNMENTS, SHAPE, SHORTCUTS, USES = (GRAPH[name] for name in ("alignments", "shapes", "shortcuts", "uses"))
#: Relations are read without their days, so any day is as good.
_ANY_DAY = date(2000, 1, 1)
_REFERENCED = ox.NamedNode("http://purl.org/dc/terms/isReferencedBy")
_TIMELESS = (SABAB.relationType, SABAB.relSubject, SABAB.relObject, SABAB.claimStatus)
# A term as queries and shapes write it, as code does, and as the name of an event type or class in code.
_IN_QUERY = re.compile(r"(?<![\w/])sabab:(\w+)")
_IN_CODE = re.compile(r"\bSABAB\.(\w+)|\"([A-Z]\w+)\"|SABAB\[\"(\w+)\"\]")


@dataclass(frozen=True)
class OntologyFiles:
    """What a folder holds: a store with a graph per kind, where each subject stands, and how it parsed."""

    folder: Path
    store: ox.Store
    locator: Locator
    parsed: Outcome

    def graph(self, name: URIRef) -> Graph:
        """One of the store's graphs."""
        return to_graph(self.store.quads_for_pattern(None, None, None, ox.NamedNode(str(name))), name)


def read_files(folder: Path | None = None) -> OntologyFiles:
    """The files of a folder, by default of the one that sabab comes with; what does not parse is left out.

    *parsed* says so, with the line, for each file.
    """
    root = folder if folder is not None else ontology_folder()
    store, problems = ox.Store(), []
    paths = dict(_paths(root))
    for path, name in paths.items():
        try:
            store.extend(list(turtle_quads(path, name)))
        except SyntaxError as error:
            problems.append(f"{path}:{error.lineno or 1}: {_reason(error)}; write it as Turtle")
        except (OSError, UnicodeError) as error:
            problems.append(
                f"{path}:1: cannot be read ({error}); give a folder with sabab.ttl and knowledge/"
            )
    store.extend(_timeless_shortcuts(store))
    store.extend(_uses(root))
    locator = Locator([path for path in paths if path.is_file()], root)
    return OntologyFiles(root, store, locator, Outcome("turtle-parses", len(paths), "files", tuple(problems)))


def _paths(root: Path) -> Iterator[tuple[Path, URIRef]]:
    yield root / "sabab.ttl", ONTOLOGY_GRAPH
    yield root / "alignments.ttl", ALIGNMENTS
    for name, graph in (("knowledge", KNOWLEDGE_GRAPH), ("shapes", SHAPE)):
        yield from ((path, graph) for path in sorted((root / name).glob("*.ttl")))


def _reason(error: SyntaxError) -> str:
    """The parser's own words without the position, which stands before them."""
    return re.sub(r"^Parser error .*?: ", "", str(error.msg)).strip()


def _timeless_shortcuts(store: ox.Store) -> Iterator[ox.Quad]:
    """Who was ever under whom: the camps of a day without regard to the days."""
    relations = Graph()
    for prop in _TIMELESS:
        for triple in to_triples(store.quads_for_pattern(None, ox.NamedNode(str(prop)), None)):
            relations.add(triple)
    shortcuts = Graph(identifier=SHORTCUTS)
    shortcuts += camp_shortcuts(relations, _ANY_DAY)
    yield from to_quads(shortcuts)


def _uses(root: Path) -> Iterator[ox.Quad]:
    """For each term the files that use it: queries but those of this package, shapes, code but its list of terms."""
    code = Path(__file__).parents[2]
    queries = queries_folder()
    files = [
        *(path for path in sorted(queries.rglob("*.rq")) if path.parent.name != "quality"),
        *sorted((root / "shapes").glob("*.ttl")),
        *(path for path in sorted(code.rglob("*.py")) if path.name != "vocabulary.py"),
    ]
    for path in files:
        pattern = _IN_CODE if path.suffix == ".py" else _IN_QUERY
        named = {name for found in pattern.findall(path.read_text(encoding="utf-8")) for name in _flat(found)}
        for name in sorted(named - {""}):
            yield ox.Quad(
                ox.NamedNode(f"{SABAB._NS}{name}"),  # noqa: SLF001 -- a name that the vocabulary may not have
                _REFERENCED,
                ox.Literal(path.name),
                ox.NamedNode(str(USES)),
            )


def _flat(found: str | tuple[str, ...]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else found
