"""Each defined class and chain: the smallest graph in which it fires, and the nearest in which it does not.

All cases are reasoned over at once, each with individuals of its own: one start of HermiT instead of sixty.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from rdflib import Graph

from sabab.rdf.knowledge import ontology_graph
from sabab.reasoning.closure import Hierarchy, closed
from sabab.reasoning.reasoner import Reasoning, reason_over
from sabab.reasoning.selection import axioms

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.rdf.triples.context import Triple


class Case(NamedTuple):
    """Facts, and a triple that follows from them or does not."""

    name: str
    facts: str
    triple: str
    follows: bool


def _cases() -> list[Case]:
    text = (Path(__file__).parent / "entailments.txt").read_text(encoding="utf-8")
    found = re.findall(r"^# (.+)\n((?:(?!=).+\n)+)(=/?=?>) (.+)$", text, flags=re.MULTILINE)
    return [Case(name, facts, triple, arrow == "=>") for name, facts, arrow, triple in found]


CASES = _cases()


def test_every_case_in_the_file_is_read() -> None:
    text = (Path(__file__).parent / "entailments.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"^# ", text, flags=re.MULTILINE)) == len(CASES)


@pytest.fixture(scope="module")
def reasoned(turtle: Callable[..., Graph]) -> tuple[Reasoning, set[Triple]]:
    """What is reasoned over all cases, and everything that holds in them."""
    facts = Graph()
    for number, case in enumerate(CASES):
        facts += _own(turtle, case.facts, number)
    tbox = axioms(ontology_graph())
    reasoning = reason_over(tbox, facts)
    return reasoning, closed([*facts, *reasoning.inferred], Hierarchy(tbox))


def _own(turtle: Callable[..., Graph], text: str, number: int) -> Graph:
    """The text with individuals that no other case has."""
    return turtle(f"@prefix d: <https://example.org/{number}/> .\n{text}")


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_what_follows_follows_and_nothing_else(
    number: int, turtle: Callable[..., Graph], reasoned: tuple[Reasoning, set[Triple]]
) -> None:
    case = CASES[number]
    (triple,) = _own(turtle, f"{case.triple} .", number)
    assert case.follows == (triple in reasoned[1])


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
        covered = {case.triple.split(":")[2].split()[0] for case in CASES if case.follows == follows}
        assert set() == terms - covered
