"""What becomes of a question that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.store import LocalStore
from sabab.views.ontology_site import questions as module

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "# title: T\n# title-ar: ع\n# answers: A?\n# answers-ar: ج؟\n# columns: ?a\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of questions in place of the one that sabab comes with."""
    (tmp_path / "questions").mkdir()
    monkeypatch.setattr(module, "queries_folder", lambda: tmp_path)
    return tmp_path / "questions"


def problem(folder: Path, text: str) -> str | None:
    (folder / "cq01-x.rq").write_text(text, encoding="utf-8")
    (result,) = module.question_results(LocalStore.in_memory())
    return result.problem


def test_a_question_that_does_not_parse_is_given_with_its_problem(folder: Path) -> None:
    assert "does not parse" in str(problem(folder, HEADER + "SELECT ?a WHERE {"))


def test_a_question_with_other_columns_than_its_header_is_a_problem(folder: Path) -> None:
    assert problem(folder, HEADER + "SELECT ?b WHERE { ?b ?p ?o }") == "cq01-x gives b, its header says a"


def test_a_question_is_a_select(folder: Path) -> None:
    assert problem(folder, HEADER + "ASK {}") == "cq01-x is no SELECT"


def test_a_sound_question_has_no_problem(folder: Path) -> None:
    assert problem(folder, HEADER + "SELECT ?a WHERE { ?a ?p ?o }") is None


def test_a_header_without_arabic_is_an_error(folder: Path) -> None:
    with pytest.raises(QueryError, match="title-ar"):
        problem(folder, HEADER.replace("# title-ar: ع\n", "") + "SELECT ?a WHERE { ?a ?p ?o }")
