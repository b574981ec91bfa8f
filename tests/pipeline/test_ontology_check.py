"""The check of the ontology as a whole: nothing to say of what ships, one line for each fault of a copy."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from sabab.errors import StoreError
from sabab.pipeline.ontology_check import checked, python_outcome, reasoning_outcomes
from sabab.resources import ontology_folder
from sabab.validation.ontology import quality_outcomes, read_files
from sabab.validation.ontology.knowledge import as_the_shapes_say, described_once

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(ontology_folder(), tmp_path / "ontology")


def _edit(path: Path, old: str, new: str) -> int:
    """Replaces the first *old* and gives the line in which it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def _quality(folder: Path) -> list[str]:
    return [problem for outcome in quality_outcomes(read_files(folder)) for problem in outcome.problems]


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nosuchdir: is no folder; name .+") as raised:
        list(checked(tmp_path / "nosuchdir"))
    assert "\n" not in str(raised.value)


def test_a_folder_without_an_ontology_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds no sabab\.ttl"):
        list(checked(tmp_path))


def test_malformed_turtle_is_one_line(copy: Path) -> None:
    path = copy / "knowledge" / "actors.ttl"
    line = _edit(path, 'skos:prefLabel "Abbas Araghchi"@en,', 'skos:prefLabel "Abbas Araghchi@en,')
    (outcome,) = checked(copy)
    (problem,) = outcome.problems
    assert "turtle-parses" == outcome.name
    assert re.match(rf"{re.escape(str(path))}:({line}|{line + 1}): .+; write it as Turtle$", problem)


def test_an_unknown_term_is_one_line(copy: Path) -> None:
    path = copy / "knowledge" / "relations.ttl"
    line = _edit(path, 'sabab:relationType "partOf"', 'sabab:relatedHow "partOf"')
    relation = "relation:25th-special-mission-forces-division-part-of-syrian-arab-army"
    said = "uses the unknown term sabab:relatedHow; correct the name, or declare it in sabab.ttl"
    assert [f"{path}:{line}: {relation} {said}"] == _quality(copy)


def test_a_circle_of_subordination_is_told_for_each_who_is_in_it(copy: Path) -> None:
    path = copy / "knowledge" / "actors.ttl"
    for one, other in (("a", "b"), ("b", "a")):
        actor = "25th-special-mission-forces-division" if one == "a" else "47th-regiment"
        above = "25th-special-mission-forces-division" if other == "a" else "47th-regiment"
        _edit(path, f"actor:{actor} a ", f"actor:{actor} sabab:subordinateTo actor:{above} ; a ")
    problems = _quality(copy)
    assert 2 == len(problems)
    assert all("is subordinate to itself through" in problem for problem in problems)
    assert all(re.match(r".+actors\.ttl:\d+: actor:", problem) for problem in problems)


def test_a_label_in_the_wrong_script_is_one_line(copy: Path) -> None:
    path = copy / "knowledge" / "actors.ttl"
    line = _edit(path, '"الفوج 47"@ar', '"Fawj No. 47"@ar')
    assert [
        f"{path}:{line}: actor:47th-regiment has a name in the wrong script; correct the name or its language tag"
    ] == _quality(copy)


def test_an_iri_that_is_described_twice_is_one_line(copy: Path) -> None:
    path = copy / "knowledge" / "towns.ttl"
    text = path.read_text(encoding="utf-8")
    block = re.search(r"^place:aaitanit a .*?\.\n", text, flags=re.MULTILINE | re.DOTALL)
    assert block is not None
    path.write_text(text + "\n" + block.group(), encoding="utf-8")
    line = text.count("\n") + 2
    assert (f"{path}:{line}: place:aaitanit is described already in towns.ttl:13; keep one description",) == (
        described_once(read_files(copy)).problems
    )


def test_a_term_that_python_does_not_know_is_one_line(copy: Path) -> None:
    path = copy / "sabab.ttl"
    line = _edit(path, ":Port a owl:Class", ":Harbour a owl:Class")
    problems = python_outcome(read_files(copy)).problems
    assert 2 == len(problems)
    assert problems[0].startswith(f"{path}:{line}: sabab:Harbour is in one of Turtle and Python only")


def test_a_shape_that_the_knowledge_base_breaks_is_one_line(copy: Path) -> None:
    path = copy / "knowledge" / "relations.ttl"
    _edit(path, 'sabab:relationType "partOf" ;', 'sabab:relationType "partOf" , "loyalTo" ;')
    (problem,) = as_the_shapes_say(read_files(copy)).problems
    assert re.match(r".+relations\.ttl:\d+: relation:25th-special\S+ breaks a shape; .+", problem)


def _reasoned(folder: Path) -> dict[str, tuple[str, ...]]:
    return {outcome.name: outcome.problems for outcome in reasoning_outcomes(read_files(folder))}


@pytest.mark.slow
def test_a_class_that_can_have_no_member_is_one_line_and_its_case_clashes(copy: Path) -> None:
    path = copy / "sabab.ttl"
    line = _edit(
        path,
        ":CounterRetaliation a owl:Class ; rdfs:subClassOf :Attack ;",
        ":CounterRetaliation a owl:Class ; rdfs:subClassOf :Attack , :Visit ;",
    )
    found = _reasoned(copy)
    assert (f"{path}:{line}: sabab:CounterRetaliation can have no member; look at its axioms",) == (
        found["classes-can-have-members"]
    )
    clashes = found["entailments-follow-and-near-misses-do-not"]
    assert clashes
    assert all("cannot be both sabab:ForceAction and sabab:ForcePosture" in clash for clash in clashes)


@pytest.mark.slow
def test_an_entailment_that_is_lost_is_told_by_its_case(copy: Path) -> None:
    _edit(copy / "sabab.ttl", "owl:propertyChainAxiom ( :occursAt :within ) ;", "")
    (lost,) = _reasoned(copy)["entailments-follow-and-near-misses-do-not"]
    assert re.match(
        r".+entailments\.txt:\d+: 'an event lies in what its place lies in' does not follow; mend", lost
    )


def test_an_axiom_beyond_the_reasoners_is_one_line(copy: Path) -> None:
    path = copy / "sabab.ttl"
    _edit(
        path,
        ":within a owl:ObjectProperty , owl:TransitiveProperty ;",
        ":within a owl:ObjectProperty , owl:TransitiveProperty , owl:AsymmetricProperty ;",
    )
    (outcome,) = list(reasoning_outcomes(read_files(copy)))
    (problem,) = outcome.problems
    assert "HermiT stopped" in problem
    assert "\n" not in problem


@pytest.mark.slow
def test_the_ontology_that_ships_passes_every_check() -> None:
    outcomes = list(checked())
    assert {} == {outcome.name: outcome.problems for outcome in outcomes if outcome.problems}
    counts = {outcome.name: outcome.count for outcome in outcomes}
    assert counts["questions-with-rows-in-the-hand-made-graph"] == counts["every-question-has-an-answer"]
    assert (
        counts["questions-with-rows-in-the-demo-graph"] > counts["questions-with-rows-in-the-article-graph"]
    )
    assert {"hermit-owlrl-and-rules-agree", "turtle-parses", "engines-agree-on-the-demo"} <= counts.keys()
