"""The ontology's files as one store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf.vocabulary import SABAB
from sabab.resources import ontology_folder
from sabab.validation.ontology import read_files
from sabab.validation.ontology.files import SHORTCUTS, USES

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_no_turtle_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "sabab.ttl").write_text("@prefix : <https://example.org/> .\n:a :b :c\n:d :e :f .\n")
    (tmp_path / "alignments.ttl").touch()
    (problem,) = read_files(tmp_path).parsed.problems
    assert problem.startswith(f"{tmp_path / 'sabab.ttl'}:3: ")


def test_a_folder_without_the_ontology_is_told(tmp_path: Path) -> None:
    problems = read_files(tmp_path).parsed.problems
    assert 2 == len(problems)
    assert all("give a folder with sabab.ttl" in problem for problem in problems)


def test_who_was_ever_under_whom_is_in_a_graph_of_its_own() -> None:
    shortcuts = read_files().graph(SHORTCUTS)
    assert (None, SABAB.subordinateTo, None) in shortcuts


def test_uses_are_those_of_queries_shapes_and_code_but_not_of_the_list_of_terms() -> None:
    uses = read_files().graph(USES)
    files = {str(file) for file in uses.objects()}
    assert {"linked-response-to.rq", "news-article.ttl"} <= files
    assert "vocabulary.py" not in files


def test_every_file_of_the_ontology_is_read() -> None:
    files = read_files()
    paths = list(ontology_folder().glob("*.ttl")) + list((ontology_folder() / "knowledge").glob("*.ttl"))
    assert files.parsed.count == len(paths) + len(list((ontology_folder() / "shapes").glob("*.ttl")))
