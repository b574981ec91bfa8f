"""Every competency question over the article's graph and over the demo's, in Oxigraph and in rdflib."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rdflib.query import ResultRow

from sabab.store import Table, run
from sabab.views.ontology_site.questions import questions

if TYPE_CHECKING:
    from types import ModuleType

    from rdflib import Dataset

    from sabab.store import LocalStore, NamedQuery

# rdflib 7.6 calls methods of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

FOLDER = Path(__file__).parent
QUESTIONS = questions()
EACH = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)


def _rows(graph: str, question: str) -> list[str]:
    return (FOLDER / graph / f"{question}.tsv").read_text(encoding="utf-8").splitlines()[1:]


@EACH
def test_oxigraph_gives_the_written_rows(question: NamedQuery, graph: str, answers: dict[str, str]) -> None:
    expected = (FOLDER / graph / f"{question.name}.tsv").read_text(encoding="utf-8")
    assert expected == answers[question.name], "run tests/questions/write_gold.py and read the difference"


@EACH
def test_rdflib_gives_the_rows_of_oxigraph(
    question: NamedQuery, example: LocalStore, example_in_rdflib: Dataset
) -> None:
    result = example_in_rdflib.query(question.text)
    rows = tuple(tuple(row) for row in result if isinstance(row, ResultRow))
    assert run(example, question) == Table(tuple(map(str, result.vars or ())), rows)


@EACH
def test_no_two_rows_have_the_same_place_in_the_order(question: NamedQuery, example: LocalStore) -> None:
    """Where some have, each engine gives them as it likes, and so does Oxigraph from one run to the next."""
    table = run(example, question)
    assert isinstance(table, Table)
    order = re.findall(r"\?(\w+)", question.text.rpartition("ORDER BY")[2])
    keys = {tuple(row[table.columns.index(name)] for name in order) for row in table.rows}
    assert len(table.rows) == len(keys)


def test_every_question_has_written_rows_and_nothing_else_has(graph: str) -> None:
    assert [question.name for question in QUESTIONS] == sorted(
        path.stem for path in (FOLDER / graph).glob("*.tsv")
    )


def test_questions_without_a_row_are_listed_with_the_reason(graph: str, writer: ModuleType) -> None:
    empty = [question.name[:4] for question in QUESTIONS if not _rows(graph, question.name)]
    assert empty == sorted(writer.empty(graph)), "bring the list in README.md up to date"


def test_the_list_of_faults_holds(writer: ModuleType) -> None:
    faults = writer.faults()
    assert faults
    assert [] == [fault for fault in faults if not fault.holds()], "take off README.md what is mended"


def test_the_list_of_faults_calls_things_by_names_that_they_have(writer: ModuleType) -> None:
    cells = {
        (path.parent.name, cell)
        for path in FOLDER.glob("*/cq*.tsv")
        for cell in re.split("[\t\n]", path.read_text(encoding="utf-8"))
    }
    # That no event has a class of the ontology can be a fault.
    named = {(fault.graph, term) for fault in writer.faults() for term in fault.terms if ":" in term}
    assert {("demo", "sabab:Threat")} >= named - cells


def test_the_answers_hold_no_words_of_the_article(material: Path) -> None:
    answers = "".join("\n".join(_rows("article", question.name)) for question in QUESTIONS)
    words = (material / "article" / "article.txt").read_text(encoding="utf-8").split()
    runs = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
    assert [] == [run for run in runs if run in answers]
