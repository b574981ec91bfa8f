"""Each SPARQL rule fires where it must and nowhere else, alike in Oxigraph and in rdflib."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from sabab.rdf.iris import DERIVED_GRAPH, KNOWLEDGE_GRAPH
from sabab.rdf.oxigraph import to_triples
from sabab.reasoning.rules import derived_graph, rule_files

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """
PREFIX : <https://w3id.org/sabab/ontology#> PREFIX d: <https://example.org/>
PREFIX graph: <https://w3id.org/sabab/graph/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


class Case(NamedTuple):
    """A rule's name, facts, and a triple that it derives from them or does not."""

    rule: str
    title: str
    facts: str
    triple: str
    follows: bool


def _cases() -> list[Case]:
    text = (Path(__file__).parent / "rules.txt").read_text(encoding="utf-8")
    found = re.findall(r"^# ([a-z-]+): (.+)\n((?:(?!=).+\n)+)(=/?=?>) (.+)$", text, flags=re.MULTILINE)
    assert text.count("\n# ") == len(found)
    return [Case(rule, title, facts, triple, arrow == "=>") for rule, title, facts, arrow, triple in found]


CASES = _cases()
RULES = {path.stem: path.read_text(encoding="utf-8") for path in rule_files()}


def _by_oxigraph(rule: str, facts: str) -> Graph:
    store = ox.Store()
    store.load((HEAD + facts).encode(), format=ox.RdfFormat.TRIG)
    result = store.query(rule, use_default_graph_as_union=True)
    assert isinstance(result, ox.QueryTriples)
    graph = Graph()
    for triple in to_triples(result):
        graph.add(triple)
    return graph


def _by_rdflib(rule: str, facts: str) -> Graph:
    dataset = Dataset(default_union=True)
    dataset.parse(data=HEAD + facts, format="trig")
    graph = dataset.query(rule).graph
    assert graph is not None
    return graph


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.title}" for case in CASES])
def test_a_rule_derives_what_it_must_in_both_engines(case: Case) -> None:
    (triple,) = Graph().parse(data=f"{HEAD}{case.triple} .", format="turtle")
    found = _by_oxigraph(RULES[case.rule], case.facts)
    assert case.follows == (triple in found)
    assert set(_by_rdflib(RULES[case.rule], case.facts)) == set(found)


def test_every_rule_has_a_case_of_each_kind() -> None:
    for follows in (True, False):
        assert set(RULES) == {case.rule for case in CASES if case.follows == follows}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_says_what_it_answers_and_where_its_triples_go(rule: str) -> None:
    header = dict(re.findall(r"^# (\w+): (.+)$", RULES[rule], flags=re.MULTILINE))
    assert {"title", "answers", "into", "parameters"} <= header.keys()
    assert str(DERIVED_GRAPH) == header["into"]


REPORT = """
d:report :published "2023-03-14"^^xsd:date .
d:k a :Allegation ; :aboutEvent d:e ; :attributesTo d:a .
"""
CAMPS = """
d:r1 :relationType "loyalTo" ; :relSubject d:a ; :relObject d:b ;
  :validUntil "2023-12-31T23:59:59Z"^^xsd:dateTime .
d:r2 :relationType "partOf" ; :relSubject d:b ; :relObject d:s .
"""


def _derived(turtle: Callable[..., Graph], report: str = REPORT, as_of: date | None = None) -> list[str]:
    graphs = [turtle(report, "https://example.org/g"), turtle(CAMPS, str(KNOWLEDGE_GRAPH))]
    derived = derived_graph(graphs, as_of=as_of)
    assert DERIVED_GRAPH == derived.identifier
    return sorted(" ".join(re.split(r"[/#]", str(term))[-1] for term in triple) for triple in derived)


def test_rules_feed_each_other_and_the_camps_of_the_day(turtle: Callable[..., Graph]) -> None:
    expected = [
        "a inCampOf b",
        "a inCampOf s",
        "a loyalTo b",
        "b inCampOf s",
        "b subordinateTo s",
        "e allegedPerpetrator a",
        "e allegedPerpetratorCamp b",
        "e allegedPerpetratorCamp s",
        "e isSubjectOf k",
    ]
    assert expected == _derived(turtle)


def test_another_day_has_other_camps(turtle: Callable[..., Graph]) -> None:
    assert "a loyalTo b" not in _derived(turtle, as_of=date(2024, 1, 1))


def test_what_is_asserted_is_not_derived_again(turtle: Callable[..., Graph]) -> None:
    assert "e isSubjectOf k" not in _derived(turtle, REPORT + "d:e :isSubjectOf d:k .")


def test_what_was_derived_before_is_no_ground(turtle: Callable[..., Graph]) -> None:
    stale = turtle("d:e :perpetrator d:a . d:a :loyalTo d:s .", str(DERIVED_GRAPH))
    assert 0 == len(derived_graph([stale]))


def test_what_is_withdrawn_leaves_no_trace_in_a_store(turtle: Callable[..., Graph]) -> None:
    store = ox.Store()
    store.load((HEAD + "graph:derived { d:e :allegedPerpetrator d:a }").encode(), format=ox.RdfFormat.TRIG)
    assert 0 == len(derived_graph(store))
    assert 1 == len(store)
