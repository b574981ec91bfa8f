"""Every competency question over a graph made by hand, in Oxigraph and in rdflib, against rows checked by eye."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib.query import ResultRow

from sabab.rdf import SABAB
from sabab.resources import queries_folder
from sabab.store import Table, run
from sabab.store.answers import answer
from sabab.validation import validate
from sabab.views.ontology_site.questions import question_results, questions, questions_readme

if TYPE_CHECKING:
    from rdflib import Dataset

    from sabab.reasoning import Reasoning
    from sabab.store import LocalStore, NamedQuery

# rdflib 7.6 calls methods of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

FOLDER = Path(__file__).parent
QUESTIONS = questions()
EACH = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
#: More questions without a row in the gold graph than this, and they no longer show that they can be answered.
MOST_EMPTY = 5


def expected(question: NamedQuery) -> Table:
    """The rows in `<question>.tsv`."""
    text = (FOLDER / f"{question.name}.tsv").read_text(encoding="utf-8")
    table = answer(ox.parse_query_results(text, ox.QueryResultsFormat.TSV))
    assert isinstance(table, Table)
    return table


@EACH
def test_oxigraph_gives_the_expected_rows(question: NamedQuery, gold: LocalStore) -> None:
    assert expected(question) == run(gold, question)


@EACH
def test_rdflib_gives_the_expected_rows(question: NamedQuery, gold_in_rdflib: Dataset) -> None:
    result = gold_in_rdflib.query(question.text)
    rows = tuple(tuple(row) for row in result if isinstance(row, ResultRow))
    assert expected(question) == Table(tuple(map(str, result.vars or ())), rows)


@EACH
def test_a_parameter_keeps_the_rows_that_have_its_value(question: NamedQuery, gold: LocalStore) -> None:
    table = expected(question)
    for parameter in question.parameters:
        if parameter.name in table.columns and table.rows:
            place = table.columns.index(parameter.name)
            value = table.rows[-1][place]
            kept = tuple(row for row in table.rows if row[place] == value)
            assert Table(table.columns, kept) == run(gold, question, {parameter.name: str(value)})


def test_another_day_gives_other_relations(gold: LocalStore) -> None:
    question = next(one for one in QUESTIONS if one.name.endswith("relations-on-a-day"))
    table = run(gold, question, {"day": "2023-10-01"})
    assert isinstance(table, Table)
    assert {"chairs"} == {str(row[1]) for row in set(expected(question).rows) - set(table.rows)}


def test_before_the_first_report_nothing_was_known(gold: LocalStore) -> None:
    question = next(one for one in QUESTIONS if one.name.endswith("known-by-a-day"))
    table = run(gold, question, {"day": "2022-08-25"})
    assert isinstance(table, Table)
    assert () == table.rows


def test_questions_and_answers_are_in_step() -> None:
    assert [question.name for question in QUESTIONS] == sorted(path.stem for path in FOLDER.glob("cq*.tsv"))


def test_questions_are_numbered_without_a_gap() -> None:
    numbers = [question.name.split("-")[0] for question in QUESTIONS]
    assert [f"cq{number:02}" for number in range(1, len(QUESTIONS) + 1)] == numbers


def test_few_questions_have_no_row_and_say_why() -> None:
    empty = [question for question in QUESTIONS if not expected(question).rows]
    assert len(empty) <= MOST_EMPTY
    assert all("# no rows in the gold graph: " in question.text for question in empty)


@EACH
def test_a_question_speaks_both_languages(question: NamedQuery) -> None:
    assert re.search("[\u0621-\u064a]", question.title_ar)
    assert re.search("[\u0621-\u064a]", question.answers_ar)
    assert question.answers.endswith(("?", ".", '"'))


@EACH
def test_a_question_asks_in_terms_that_the_ontology_has(question: NamedQuery) -> None:
    used = set(re.findall(r"\bsabab:(\w+)", question.text))
    assert set() == {term for term in used if term not in SABAB.__annotations__}


@EACH
def test_rows_come_in_an_order_that_the_question_fixes(question: NamedQuery) -> None:
    assert re.search(r"^ORDER BY ", question.text, re.MULTILINE)


def test_the_table_of_questions_is_up_to_date() -> None:
    written = (queries_folder() / "questions" / "README.md").read_text(encoding="utf-8")
    assert questions_readme() == written, "run: python tests/questions/write_readme.py"


def test_the_gold_graph_is_valid(gold: LocalStore) -> None:
    assert [] == [str(finding) for finding in validate(gold.oxigraph)]


def test_both_reasoners_find_the_same_in_the_gold_graph(reasoning: Reasoning) -> None:
    assert reasoning.consistent
    assert () == reasoning.only_hermit == reasoning.only_owlrl


def test_results_come_for_every_question_in_order(gold: LocalStore) -> None:
    results = list(question_results(gold))
    assert QUESTIONS == [result.question for result in results]
    assert {None} == {result.problem for result in results}
    assert [expected(question) for question in QUESTIONS] == [result.table for result in results]
