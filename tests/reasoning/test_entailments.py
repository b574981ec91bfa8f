"""Each defined class and chain: the smallest graph in which it fires, and the nearest in which it does not.

All cases are reasoned over at once, each with individuals of its own: one start of HermiT instead of sixty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.cases import case_graph, entailment_cases
from sabab.reasoning.closure import Hierarchy, closed
from sabab.reasoning.reasoner import Reasoning, reason_over
from sabab.reasoning.selection import axioms
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from sabab.rdf.triples.context import Triple

FILE = ontology_folder() / "cases" / "entailments.txt"
CASES = entailment_cases(FILE)


def _facts() -> Graph:
    facts = Graph()
    for number, case in enumerate(CASES):
        facts += case_graph(case.facts, number)
    return facts


def test_every_case_in_the_file_is_read() -> None:
    assert len(re.findall(r"^# ", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)) == len(CASES)


def test_a_case_knows_its_line() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert [case.name for case in CASES] == [lines[case.line - 1].removeprefix("# ") for case in CASES]


@pytest.fixture(scope="module")
def reasoned() -> tuple[Reasoning, set[Triple]]:
    """What both reasoners find over all cases, and everything that holds in them."""
    facts, tbox = _facts(), axioms(ontology_graph())
    reasoning = reason_over(tbox, facts)
    return reasoning, closed([*facts, *reasoning.inferred], Hierarchy(tbox))


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_what_follows_follows_and_nothing_else(number: int, reasoned: tuple[Reasoning, set[Triple]]) -> None:
    case = CASES[number]
    (triple,) = case_graph(f"{case.triple} .", number)
    assert case.follows == (triple in reasoned[1])


def test_the_rules_find_what_both_reasoners_find(reasoned: tuple[Reasoning, set[Triple]]) -> None:
    by_rules = reason_over(axioms(ontology_graph()), _facts(), realized=0, checked=0)
    assert set(reasoned[0].inferred) == set(by_rules.inferred)


def test_the_cases_contradict_nothing(reasoned: tuple[Reasoning, set[Triple]]) -> None:
    assert (True, ()) == (reasoned[0].consistent, reasoned[0].unsatisfiable)


def test_both_reasoners_agree_in_both_directions(reasoned: tuple[Reasoning, set[Triple]]) -> None:
    assert ((), ()) == (reasoned[0].only_hermit, reasoned[0].only_owlrl)


def test_every_defined_class_and_chain_has_a_case_of_each_kind() -> None:
    graph = ontology_graph()
    query = """
        SELECT ?term WHERE {
          { ?term owl:equivalentClass ?any } UNION { ?term owl:propertyChainAxiom ?chain }
        }"""
    terms = {str(term).rsplit("#", 1)[1] for (term,) in graph.query(query)}  # type: ignore[misc]  # rows of a SELECT
    for follows in (True, False):
        covered = {case.term for case in CASES if case.follows == follows}
        assert set() == terms - covered
