"""What a change of the ontology asks of its version."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

from sabab.rdf.knowledge import ontology_graph
from sabab.resources import ontology_folder
from sabab.validation.ontology import read_files
from sabab.validation.ontology.releases import axiom_lines, last_release, needed, suffices, version_outcome

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = [
    ("class Port", "", "major"),
    ("domain within Place", "", "major"),
    ("disjoint Attack Interception", "", "major"),
    ("", "domain attributesTo Allegation", "major"),
    ("", "disjoint Port Crossing", "major"),
    ("range killed integer", "range killed decimal", "major"),
    ("", "class Harbour", "minor"),
    ("", "class Harbour\nunder Harbour Facility", "minor"),
    ("", "", "patch"),
]


@pytest.mark.parametrize(("gone", "come", "level"), CHANGES)
def test_a_change_asks_for_its_number(gone: str, come: str, level: str) -> None:
    before = axiom_lines(ontology_graph())
    assert not gone or gone in before
    after = (before - {gone}) | (set(come.splitlines()) - {""})
    assert level == needed(before, after)[0]


@pytest.mark.parametrize(
    ("level", "before", "after", "enough"),
    [
        ("major", (1, 2, 3), (2, 0, 0), "yes"),
        ("major", (1, 2, 3), (1, 3, 0), "no"),
        ("minor", (1, 2, 3), (1, 3, 0), "yes"),
        ("minor", (1, 2, 3), (1, 2, 4), "no"),
        ("patch", (1, 2, 3), (1, 2, 3), "yes"),
        ("patch", (1, 2, 3), (1, 2, 2), "no"),
        ("major", (0, 1, 0), (0, 2, 0), "yes"),
        ("major", (0, 1, 0), (0, 1, 1), "no"),
        ("minor", (0, 1, 0), (0, 1, 1), "yes"),
        ("minor", (0, 1, 0), (0, 1, 0), "no"),
    ],
)
def test_below_one_the_second_number_is_the_major(
    level: str, before: tuple[int, int, int], after: tuple[int, int, int], enough: str
) -> None:
    assert (enough == "yes") == suffices(level, before, after)


def test_axioms_are_written_alike_whatever_blank_nodes_are_called() -> None:
    again = Graph().parse(data=ontology_graph().serialize(format="turtle"), format="turtle")
    assert axiom_lines(ontology_graph()) == axiom_lines(again)


def test_the_ontology_is_what_its_version_announces() -> None:
    assert () == version_outcome(read_files()).problems


def test_the_last_release_is_the_highest(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    for name in ("0.9.0", "0.10.0", "notes"):
        (tmp_path / "releases" / f"{name}.txt").touch()
    assert (tmp_path / "releases" / "0.10.0.txt", (0, 10, 0)) == last_release(tmp_path)


def test_a_removal_without_a_new_version_is_told(tmp_path: Path) -> None:
    text = (ontology_folder() / "sabab.ttl").read_text(encoding="utf-8")
    without = re.sub(r"^:Port a owl:Class.*?\.$\n\n", "", text, count=1, flags=re.MULTILINE | re.DOTALL)
    assert without != text
    (tmp_path / "sabab.ttl").write_text(without, encoding="utf-8")
    shutil.copy(ontology_folder() / "alignments.ttl", tmp_path)
    problems = version_outcome(read_files(tmp_path)).problems
    assert [True, True] == ["is a major change; raise the version" in problem for problem in problems]
    (tmp_path / "sabab.ttl").write_text(without.replace('"0.1.0"', '"0.2.0"'), encoding="utf-8")
    assert () == version_outcome(read_files(tmp_path)).problems
