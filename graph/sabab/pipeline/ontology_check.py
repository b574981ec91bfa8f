"""Every check of the ontology, one after the other: files, words, axioms, knowledge, shapes, reasoning, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Graph, URIRef

from sabab.errors import ReasonerError, StoreError
from sabab.rdf.iris import INFERRED_GRAPH, KNOWLEDGE_GRAPH, ONTOLOGY_GRAPH
from sabab.rdf.vocabulary import SABAB
from sabab.reasoning.cases import Case, case_graph, entailment_cases, probes
from sabab.reasoning.closure import Hierarchy, closed
from sabab.reasoning.hermit import hermit
from sabab.reasoning.patterns import known_patterns
from sabab.reasoning.reasoner import pattern_members, reason_over
from sabab.reasoning.selection import axioms, data_axioms, facts
from sabab.resources import ontology_folder
from sabab.validation.ontology import OntologyFiles, Outcome, quality_outcomes, read_files
from sabab.validation.ontology.knowledge import as_the_shapes_say, described_once
from sabab.validation.ontology.quality import counted
from sabab.validation.ontology.releases import version_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib.term import Node

    from sabab.store import LocalStore

_TOLD = "https://w3id.org/sabab/graph/check"


def checked(folder: Path | None = None) -> Iterator[Outcome]:
    """The outcome of each check of a folder's files, by default of those that sabab comes with.

    Where a file is no Turtle, or a term or reference leads nowhere, the checks that build on it are not run:
    their problems would be the same one again. Questions are answered by the graphs that sabab comes with, so
    only for its own ontology.

    Raises:
        StoreError: there is no ontology at *folder*.
    """
    if folder is not None and not (folder / "sabab.ttl").is_file():
        wrong = "holds no sabab.ttl" if folder.is_dir() else "is no folder"
        raise StoreError(
            f"{folder}: {wrong}; name a copy of the folder ontology, or none for what is installed"
        )
    files = read_files(folder)
    yield files.parsed
    if files.parsed.problems:
        return
    yield described_once(files)
    yield from quality_outcomes(files)
    yield python_outcome(files)
    yield version_outcome(files)
    yield as_the_shapes_say(files)
    yield from reasoning_outcomes(files)
    if folder is None:
        yield from question_outcomes()


def python_outcome(files: OntologyFiles) -> Outcome:
    """The terms that Python knows are those of the ontology."""
    prefix = str(SABAB._NS)  # noqa: SLF001 -- the namespace of a DefinedNamespace has no other name
    declared = {
        term.removeprefix(prefix)
        for term in files.graph(ONTOLOGY_GRAPH).subjects(RDF.type, None)
        if isinstance(term, URIRef) and term.startswith(prefix)
    }
    known = set(SABAB.__annotations__) - {"_NS", "_fail"}
    mend = "name it in both, sabab.ttl and graph/sabab/rdf/vocabulary.py"
    problems = [
        f"{files.locator.place(prefix + name)}: sabab:{name} is in one of Turtle and Python only; {mend}"
        for name in sorted(declared ^ known)
    ]
    return Outcome("python-knows-the-terms", len(known), "terms", tuple(problems))


def reasoning_outcomes(files: OntologyFiles) -> Iterator[Outcome]:
    """What HermiT and the rules say of the axioms, of the cases in cases/ and of the knowledge base."""
    ontology = files.graph(ONTOLOGY_GRAPH)
    try:
        yield from _axiom_outcomes(ontology, files)
        yield from _entailment_outcomes(axioms(ontology), files)
        yield _knowledge_outcome(axioms(ontology), files)
    except ReasonerError as error:
        problem = f"{files.folder / 'sabab.ttl'}: {error}; keep to what ontology/README.md allows"
        yield Outcome("reasoners-read-the-axioms", 1, "ontology", (problem,))


def _axiom_outcomes(ontology: Graph, files: OntologyFiles) -> Iterator[Outcome]:
    tbox = axioms(ontology) + data_axioms(ontology)
    broken, made = probes(tbox)
    result = hermit(tbox + broken)
    impossible = set(result.unsatisfiable) - {probe.cls for probe in made}
    problems = [
        f"{files.locator.place(str(cls))}: {_name(cls)} can have no member; look at its axioms"
        for cls in sorted(impossible)
    ]
    if not result.consistent:
        problems = [f"{files.folder / 'sabab.ttl'}: the axioms contradict each other; undo the last change"]
    yield Outcome("classes-can-have-members", counted("classes", files.store), "classes", tuple(problems))
    harmless = [probe.axiom for probe in made if probe.cls not in result.unsatisfiable]
    problems = [
        f"{files.folder / 'sabab.ttl'}: {axiom}, but HermiT lets it be broken; look at the axiom"
        for axiom in harmless
    ]
    yield Outcome("axioms-catch-what-breaks-them", len(made), "axioms", tuple(problems))


def _entailment_outcomes(tbox: Graph, files: OntologyFiles) -> Iterator[Outcome]:
    own = files.folder / "cases" / "entailments.txt"
    path = own if own.is_file() else ontology_folder() / "cases" / "entailments.txt"
    cases = entailment_cases(path)
    abox = Graph()
    for number, case in enumerate(cases):
        abox += case_graph(case.facts, number)
    reasoned = reason_over(tbox, abox)
    name = "entailments-follow-and-near-misses-do-not"
    if not reasoned.consistent:
        clashes = tuple(f"{path}:1: {clash}; mend the axioms" for clash in reasoned.contradictions)
        yield Outcome(name, len(cases), "cases", clashes)
        return
    holding = closed([*abox, *reasoned.inferred], Hierarchy(tbox))
    problems = [
        f"{path}:{case.line}: '{case.name}' {'does not follow' if case.follows else 'follows'}; mend the axioms"
        for number, case in enumerate(cases)
        if case.follows != _holds(case, number, holding)
    ]
    yield Outcome(name, len(cases), "cases", tuple(problems))
    apart = [*reasoned.only_hermit, *reasoned.only_owlrl]
    by_rules = set(reason_over(tbox, abox, realized=0, checked=0).inferred)
    apart += sorted(by_rules ^ set(reasoned.inferred))
    problems = [
        f"{path}:1: found by one engine only: {' '.join(map(str, triple))}; see README.md" for triple in apart
    ]
    yield Outcome("hermit-owlrl-and-rules-agree", len(reasoned.inferred), "statements", tuple(problems))


def _holds(case: Case, number: int, holding: set[tuple[Node, Node, Node]]) -> bool:
    (triple,) = case_graph(f"{case.triple} .", number)
    return triple in holding


def _knowledge_outcome(tbox: Graph, files: OntologyFiles) -> Outcome:
    told = Graph(identifier=_TOLD) + files.graph(KNOWLEDGE_GRAPH)
    abox = facts([told], tbox)
    reasoned = reason_over(tbox, abox, realized=0)
    problems = [
        f"{files.locator.place(str(clash.node or ''))}: {clash}; one of these statements is wrong"
        for clash in reasoned.contradictions
    ]
    return Outcome("knowledge-contradicts-nothing", len(abox), "facts", tuple(problems))


def demo_outcome(demo: LocalStore) -> Outcome:
    """Rules and reasoners agree on the demo's graph."""
    tbox = axioms(demo.graph(str(ONTOLOGY_GRAPH)))
    abox = facts(demo.oxigraph, tbox)
    by_rules = set(reason_over(tbox, abox, realized=0, checked=0).inferred)
    by_rules |= pattern_members(tbox, abox, known_patterns(demo.oxigraph))
    apart = sorted(by_rules ^ set(demo.graph(str(INFERRED_GRAPH))))
    problems = [f"the demo: found by one engine only: {' '.join(map(str, triple))}" for triple in apart]
    return Outcome("engines-agree-on-the-demo", len(abox), "facts", tuple(problems))


def question_outcomes() -> Iterator[Outcome]:
    """The competency questions on the three graphs that sabab comes with: each runs on all and is answered by one.

    Oxigraph is asked. That rdflib gives the same rows, and which rows they are, is tested in tests/questions: with
    rdflib this check would take a minute more.
    """
    from sabab.pipeline.example_graphs import EXAMPLE_GRAPHS  # noqa: PLC0415 -- with it comes all of the extraction
    from sabab.views.ontology_site.questions import questions  # noqa: PLC0415 -- as above

    answered: set[str] = set()
    for name, make in EXAMPLE_GRAPHS.items():
        with make() as store:
            if name == "demo":
                yield demo_outcome(store)
            outcome, names = _questions_outcome(name, store)
        yield outcome
        answered |= names
    wanted = [question.name for question in questions()]
    problems = [
        f"queries/questions/{name}.rq: none of the graphs answers it; put what it asks for into "
        "ontology/examples/questions.trig"
        for name in wanted
        if name not in answered
    ]
    yield Outcome("every-question-has-an-answer", len(wanted), "questions", tuple(problems))


def _questions_outcome(name: str, store: LocalStore) -> tuple[Outcome, set[str]]:
    """How many questions have an answer in a graph, with those that failed; and the names of the answered."""
    from sabab.views.ontology_site.questions import question_results  # noqa: PLC0415 -- as above

    results = tuple(question_results(store))
    failed = [
        f"queries/questions/{one.question.name}.rq: {one.problem}; mend the query"
        for one in results
        if one.problem
    ]
    answered = {one.question.name for one in results if one.table.rows and not one.problem}
    over = f"of {len(results)} questions"
    return Outcome(f"questions-with-rows-in-the-{name}-graph", len(answered), over, tuple(failed)), answered


def _name(term: Node) -> str:
    return f"sabab:{str(term).rsplit('#', 1)[-1]}"
