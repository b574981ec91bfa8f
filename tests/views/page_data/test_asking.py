"""Reading rows: ids, days, names."""

from __future__ import annotations

from datetime import date

import pytest

from sabab.errors import QueryError
from sabab.model import Label
from sabab.resources import queries_folder
from sabab.store import LocalStore, Table, run
from sabab.store.named import read_query
from sabab.views.page_data.asking import day, label_of, page_id, text

QUERIES = sorted((queries_folder() / "page").glob("*.rq"))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_has_the_columns_that_its_header_says(path: object, story: LocalStore) -> None:
    query = read_query(path)  # type: ignore[arg-type]  # a path of the parameters
    table = run(story, query)
    assert isinstance(table, Table)
    assert query.columns == table.columns
    assert table.rows


def test_the_pages_ids_are_the_ends_of_sababs_iris() -> None:
    assert page_id("https://w3id.org/sabab/id/event/a-e1") == "event/a-e1"
    assert page_id("https://example.org/e1") == "https://example.org/e1"


def test_a_day_that_is_none_stays_open() -> None:
    assert date(2023, 3, 14) == day("2023-03-14")
    assert day("2023-02-30") is None
    assert day(None) is None


def test_a_column_that_must_not_be_open_is_refused() -> None:
    with pytest.raises(QueryError, match=r"left \?event open"):
        text({"event": None}, "event")


def test_the_first_name_of_each_language_counts() -> None:
    rows = [{"name": "أ", "language": "ar"}, {"name": "a", "language": "en"}, {"name": "b", "language": "en"}]
    assert Label("a", "أ") == label_of(rows)


def test_a_name_in_no_language_is_better_than_none() -> None:
    assert Label("x") == label_of([{"name": "x", "language": None}])
    assert Label(None, "أ") == label_of([{"name": "x", "language": "fa"}, {"name": "أ", "language": "ar"}])
