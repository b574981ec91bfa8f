"""What a version promises, one axiom a line, and which number of the version a change of it must raise.

The lines of a released version are in ontology/releases/<version>.txt. `python -m
sabab.validation.ontology.releases` prints those of the ontology as it is.
"""

from __future__ import annotations

import sys
from itertools import combinations
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef
from rdflib.collection import Collection

from sabab.rdf.iris import ONTOLOGY_GRAPH
from sabab.rdf.knowledge import ontology_graph
from sabab.rdf.vocabulary import ONTOLOGY
from sabab.resources import ontology_folder
from sabab.validation.ontology.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rdflib.term import Node

    from sabab.validation.ontology.files import OntologyFiles

Version = tuple[int, int, int]
_KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object-property",
    OWL.DatatypeProperty: "data-property",
    OWL.AnnotationProperty: "annotation-property",
    OWL.NamedIndividual: "individual",
}
_AXIOMS = {
    RDFS.subClassOf: "under",
    RDFS.subPropertyOf: "under",
    RDFS.domain: "domain",
    RDFS.range: "range",
    OWL.inverseOf: "inverse",
    OWL.equivalentClass: "definition",
    OWL.propertyChainAxiom: "chain",
}


def axiom_lines(ontology: Graph) -> frozenset[str]:
    """The terms and axioms of an ontology, one a line; labels and other annotations are left out."""
    return frozenset(line for line in _lines(ontology) if line)


def needed(before: Iterable[str], after: Iterable[str]) -> tuple[str, list[str]]:
    """Which number a change must raise (major, minor or patch), and the lines that are the reason.

    To take anything away is major, and so is to say more of a term that there was: data that was right may
    be wrong. A new term with all that is said of it is minor.
    """
    old, new = set(before), set(after)
    terms = {line.split()[1] for line in old if line.split()[0] in _KINDS.values()}
    major = [f"- {line}" for line in sorted(old - new)]
    major += [f"+ {line}" for line in sorted(new - old) if set(_subjects(line)) <= terms]
    if major:
        return "major", major
    return ("minor", [f"+ {line}" for line in sorted(new - old)]) if new - old else ("patch", [])


def suffices(level: str, before: Version, after: Version) -> bool:
    """Whether the later version announces a change of that level; below 1.0.0 the second number is the major."""
    if level == "patch":
        return after >= before
    position = {"major": 0, "minor": 1}[level] + (0 if before[0] else 1)
    return after[: position + 1] > before[: position + 1]


def version_outcome(files: OntologyFiles) -> Outcome:
    """The change since the last release is one that the version announces."""
    ontology = files.graph(ONTOLOGY_GRAPH)
    lines, version = axiom_lines(ontology), _version(str(ontology.value(ONTOLOGY, OWL.versionInfo)))
    released = last_release(files.folder) or last_release(ontology_folder())
    if released is None or version is None:
        problem = f"{files.locator.place(str(ONTOLOGY))}: no release to compare with; add ontology/releases/"
        return Outcome("version-announces-the-change", len(lines), "axioms", (problem,))
    path, before = released
    level, reasons = needed(path.read_text(encoding="utf-8").splitlines(), lines)
    enough = suffices(level, before, version)
    where = files.locator.place(str(ONTOLOGY), "versionInfo")
    problems = [
        f"{where}: {reason} since {path.stem} is a {level} change; raise the version" for reason in reasons
    ]
    return Outcome("version-announces-the-change", len(lines), "axioms", () if enough else tuple(problems))


def last_release(folder: Path) -> tuple[Path, Version] | None:
    """The file of the highest version that was released, and that version; None if there is none."""
    versions = ((path, _version(path.stem)) for path in (folder / "releases").glob("*.txt"))
    known = [(path, version) for path, version in versions if version is not None]
    return max(known, key=lambda release: release[1], default=None)


def _version(text: str) -> Version | None:
    numbers = text.split(".")
    if len(numbers) != 3 or not all(number.isdecimal() for number in numbers):
        return None
    return int(numbers[0]), int(numbers[1]), int(numbers[2])


def _subjects(line: str) -> list[str]:
    """The terms that an axiom is about: both of a disjointness, else the first."""
    words = line.split()
    return words[1:3] if words[0] == "disjoint" else words[1:2]


def _lines(graph: Graph) -> Iterator[str]:
    for kind, word in _KINDS.items():
        yield from (f"{word} {_name(term)}" for term in graph.subjects(RDF.type, kind) if _own(term))
    for prop, word in _AXIOMS.items():
        for subject, obj in graph.subject_objects(prop):
            if _own(subject):
                yield f"{word} {_name(subject)} {_written(graph, obj)}"
    yield from (f"transitive {_name(term)}" for term in graph.subjects(RDF.type, OWL.TransitiveProperty))
    for members in graph.objects(None, OWL.members):
        pairs = combinations(sorted(_name(member) for member in Collection(graph, members)), 2)
        yield from (f"disjoint {one} {other}" for one, other in pairs)


def _own(term: Node) -> bool:
    return isinstance(term, URIRef) and term.startswith(f"{ONTOLOGY}#")


def _written(graph: Graph, node: Node) -> str:
    """A term by its name, an expression by its parts, in an order that does not depend on blank nodes."""
    if not isinstance(node, BNode):
        return _name(node)
    if (node, RDF.first, None) in graph:
        return "( " + " ".join(_written(graph, member) for member in Collection(graph, node)) + " )"
    parts = (
        f"{_name(predicate)} {_written(graph, obj)}"
        for predicate, obj in graph.predicate_objects(node)
        if predicate != RDF.type
    )
    return "[ " + " ; ".join(sorted(parts)) + " ]"


def _name(term: Node) -> str:
    return str(term).rsplit("#", 1)[-1]


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in sorted(axiom_lines(ontology_graph())))
