"""The competency questions of queries/questions/: what the ontology must be able to answer.

They are named queries in every respect but their place: `sabab query queries/questions/cq01-….rq` asks one. `sabab
ontology check` asks them all, and the ontology's site shows what they answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.resources import queries_folder
from sabab.store import Table, run
from sabab.store.named import read_query

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sabab.store import NamedQuery, Source

_HEAD = """\
# Competency questions

What the graph must be able to answer, with a query each. The answers to a graph made by hand
(`ontology/examples/questions.trig`) must not change unless a question does; those to one article and to the
exercise dispatches show what extraction reads today. `tests/questions/README.md` says where they stand and which
of them are known to be wrong. Ask one of your own graph by its path, from the folder that holds `queries/`:

    sabab query queries/questions/cq03-who-accuses-whom.rq --store STORE

Questions that ask for classes which only a reasoner finds say so in their header; run `sabab reason` first.
Merged events count once. To add a question: a file with the header of its neighbours, and its answer to the
graph made by hand, `tests/questions/NAME.tsv`; then run `python tests/questions/write_gold.py`. The table below is
written by `python tests/questions/write_readme.py`.

| | question | سؤال | parameters |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """What a source answers to a question: its rows, or in *problem* why there are none."""

    question: NamedQuery
    table: Table
    problem: str | None = None


def question_files() -> list[Path]:
    """The files of the questions, in their order."""
    return sorted((queries_folder() / "questions").glob("*.rq"))


def questions() -> list[NamedQuery]:
    """The questions, in their order.

    Raises:
        QueryError: a file cannot be read, or its header is incomplete or contradicts the query.
    """
    return [read_query(path) for path in question_files()]


def question_results(source: Source) -> Iterator[QuestionResult]:
    """What *source* answers to each question, with every parameter at its default.

    A question that does not parse or does not give the columns of its header is yielded with its problem.

    Raises:
        StoreError, EndpointError: the source could not answer.
    """
    for question in questions():
        try:
            answer = run(source, question)
        except QueryError as error:
            yield QuestionResult(question, Table(question.columns, ()), str(error))
            continue
        yield _result(question, answer)


def _result(question: NamedQuery, answer: object) -> QuestionResult:
    if not isinstance(answer, Table):
        return QuestionResult(question, Table(question.columns, ()), f"{question.name} is no SELECT")
    if answer.columns != question.columns:
        problem = (
            f"{question.name} gives {' '.join(answer.columns)}, its header says {' '.join(question.columns)}"
        )
        return QuestionResult(question, answer, problem)
    return QuestionResult(question, answer)


def questions_readme() -> str:
    """queries/questions/README.md as it must be: how to ask, and the table of questions."""
    return _HEAD + "".join(_row(question) for question in questions())


def _row(question: NamedQuery) -> str:
    parameters = ", ".join(f"`{parameter.name}` ({parameter.type})" for parameter in question.parameters)
    return (
        f"| [{question.name.split('-')[0]}]({question.name}.rq) | {question.answers} | {question.answers_ar} "
        f"| {parameters} |\n"
    )
